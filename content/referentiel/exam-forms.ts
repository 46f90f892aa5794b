import type { UnitCode } from './blocks.ts'
import type { Datum } from './shapes.ts'
import type { SourceCode } from './sources.ts'

// Several public tables contradict the official extracts on the forms of E4, E5 and E6; none of them is used here.
// Filling a gap is a change of data: replace the value, name the source, raise the confidence.
// A rule that changes gets a second form with its own sessions; the old one keeps its dates.

export const candidateStatuses = [
  {
    code: 'school_or_apprentice',
    label: 'Voie scolaire (établissement public ou privé sous contrat), centre de formation d’apprentis habilité',
  },
  { code: 'accredited_continuing_education', label: 'Formation continue dans un établissement habilité' },
  {
    code: 'other_candidate',
    label: 'Établissement privé hors contrat, enseignement à distance, candidat avec trois ans d’expérience',
  },
] as const satisfies readonly { readonly code: string; readonly label: string }[]

export type CandidateStatus = (typeof candidateStatuses)[number]['code']

/** `ccf` is the « contrôle en cours de formation »: English has no standard term. */
export type ExamFormKind = 'ccf' | 'written' | 'oral' | 'practical'
/** Whether the ERP is in front of the candidate, printed in the paper, or absent. */
export type PgiPresence = 'live' | 'extracts' | 'none'

type Fact<Value> = Datum<Value, SourceCode>

type ExamUnit = {
  readonly code: UnitCode
  readonly exam: `E${number}`
  readonly coefficient: Fact<number>
  /** Papers are marked on 20 × coefficient, then brought back to 20. */
  readonly maxPoints: Fact<number>
}

export const examUnits = [
  {
    code: 'U4',
    exam: 'E4',
    coefficient: { value: 6, source: 'exam-definition-e4', confidence: 'read', verified: true },
    maxPoints: { value: 120, source: 'points-convention', confidence: 'deduced', verified: true },
  },
  {
    code: 'U51',
    exam: 'E51',
    coefficient: { value: 4, source: 'exam-definition-e5', confidence: 'read', verified: true },
    maxPoints: { value: 80, source: 'points-convention', confidence: 'deduced', verified: true },
  },
  {
    code: 'U52',
    exam: 'E52',
    coefficient: { value: 4, source: 'paper-u52-2022', confidence: 'read', verified: true },
    maxPoints: { value: 80, source: 'paper-u52-2022', confidence: 'read', verified: true },
  },
  {
    code: 'U6',
    exam: 'E6',
    coefficient: { value: 6, source: 'paper-e6-zero', confidence: 'read', verified: true },
    maxPoints: { value: 120, source: 'paper-e6-2020', confidence: 'read', verified: true },
  },
] as const satisfies readonly ExamUnit[]

type ExamFormSource = {
  readonly unit: UnitCode
  readonly status: CandidateStatus
  readonly sessionFrom: Fact<number>
  /** Last session under this form; null while none is known. */
  readonly sessionTo: Fact<number | null>
  readonly forms: Fact<readonly ExamFormKind[] | null>
  readonly situations: Fact<number | null>
  readonly durationMinutes: Fact<number | null>
  /** What the candidate may use, in French. */
  readonly material: Fact<readonly string[] | null>
  readonly pgi: Fact<PgiPresence | null>
  /** What the candidate brings, in French. */
  readonly candidateFile: Fact<readonly string[] | null>
}

const unknown = { value: null, source: 'not-found', confidence: 'unknown', verified: false } as const
const sinceFirstSession = {
  sessionFrom: { value: 2020, source: 'exam-list', confidence: 'read', verified: true },
  sessionTo: unknown,
} as const
const oneSitting = { value: 1, source: 'exam-list', confidence: 'deduced', verified: true } as const
const noFile = { value: [], source: 'paper-u52-2022', confidence: 'deduced', verified: true } as const
const calculatorOnly = [
  'calculatrice avec mode examen actif, ou sans mémoire « type collège »',
  'aucun document',
] as const
const u52Material = { value: calculatorOnly, source: 'paper-u52-2022', confidence: 'read', verified: true } as const
const sameMaterial = { ...u52Material, confidence: 'deduced' } as const

export const examForms: readonly ExamFormSource[] = [
  {
    unit: 'U4',
    status: 'school_or_apprentice',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'crcom-faq', confidence: 'read', verified: true },
    situations: { value: 2, source: 'common-knowledge', confidence: 'from_memory', verified: false },
    durationMinutes: unknown,
    material: unknown,
    pgi: { value: 'live', source: 'common-knowledge', confidence: 'from_memory', verified: false },
    candidateFile: {
      value: [
        'attestation de stage',
        'document synoptique des situations professionnelles',
        'contexte commercial',
        'fiches d’analyse de situation professionnelle',
        'fiches de travail',
      ],
      source: 'circular-2020-annexes',
      confidence: 'read',
      verified: true,
    },
  },
  {
    unit: 'U4',
    status: 'accredited_continuing_education',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'mco-regulation', confidence: 'by_analogy', verified: false },
    situations: unknown,
    durationMinutes: unknown,
    material: unknown,
    pgi: { value: 'live', source: 'common-knowledge', confidence: 'from_memory', verified: false },
    candidateFile: unknown,
  },
  {
    unit: 'U4',
    status: 'other_candidate',
    ...sinceFirstSession,
    forms: { value: ['oral', 'practical'], source: 'common-knowledge', confidence: 'from_memory', verified: false },
    situations: unknown,
    durationMinutes: { value: 60, source: 'common-knowledge', confidence: 'from_memory', verified: false },
    material: unknown,
    pgi: { value: 'live', source: 'common-knowledge', confidence: 'from_memory', verified: false },
    candidateFile: {
      value: [
        'attestation de stage',
        'document synoptique des situations professionnelles',
        'contexte commercial',
        'fiches d’analyse de situation professionnelle',
        'fiches de travail',
      ],
      source: 'circular-2020-annexes',
      confidence: 'read',
      verified: true,
    },
  },
  {
    unit: 'U51',
    status: 'school_or_apprentice',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'common-knowledge', confidence: 'from_memory', verified: false },
    situations: { value: 1, source: 'common-knowledge', confidence: 'from_memory', verified: false },
    durationMinutes: { value: 30, source: 'common-knowledge', confidence: 'from_memory', verified: false },
    material: unknown,
    pgi: { value: 'live', source: 'common-knowledge', confidence: 'from_memory', verified: false },
    candidateFile: {
      value: ['attestation de stage'],
      source: 'circular-2020-annexes',
      confidence: 'read',
      verified: true,
    },
  },
  {
    unit: 'U51',
    status: 'accredited_continuing_education',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'mco-regulation', confidence: 'by_analogy', verified: false },
    situations: unknown,
    durationMinutes: unknown,
    material: unknown,
    pgi: { value: 'live', source: 'common-knowledge', confidence: 'from_memory', verified: false },
    candidateFile: unknown,
  },
  {
    unit: 'U51',
    status: 'other_candidate',
    ...sinceFirstSession,
    forms: { value: ['oral'], source: 'exam-definition-e5', confidence: 'read_in_part', verified: true },
    situations: oneSitting,
    durationMinutes: { value: 30, source: 'exam-definition-e5', confidence: 'read_in_part', verified: true },
    material: unknown,
    pgi: unknown,
    candidateFile: {
      value: ['attestation de stage', 'dossier personnel'],
      source: 'exam-definition-e5',
      confidence: 'read_in_part',
      verified: true,
    },
  },
  {
    unit: 'U52',
    status: 'school_or_apprentice',
    ...sinceFirstSession,
    forms: { value: ['written'], source: 'paper-u52-2022', confidence: 'read', verified: true },
    situations: oneSitting,
    durationMinutes: { value: 150, source: 'paper-u52-2022', confidence: 'read', verified: true },
    material: u52Material,
    pgi: { value: 'extracts', source: 'paper-u52-2020', confidence: 'read', verified: true },
    candidateFile: noFile,
  },
  {
    unit: 'U52',
    status: 'accredited_continuing_education',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'mco-regulation', confidence: 'by_analogy', verified: false },
    situations: unknown,
    durationMinutes: unknown,
    material: unknown,
    pgi: unknown,
    candidateFile: unknown,
  },
  {
    unit: 'U52',
    status: 'other_candidate',
    ...sinceFirstSession,
    forms: { value: ['written'], source: 'paper-u52-2022', confidence: 'deduced', verified: true },
    situations: oneSitting,
    durationMinutes: { value: 150, source: 'paper-u52-2022', confidence: 'deduced', verified: true },
    material: sameMaterial,
    pgi: { value: 'extracts', source: 'paper-u52-2020', confidence: 'deduced', verified: true },
    candidateFile: noFile,
  },
  {
    unit: 'U6',
    status: 'school_or_apprentice',
    ...sinceFirstSession,
    forms: { value: ['written'], source: 'paper-e6-zero', confidence: 'read', verified: true },
    situations: oneSitting,
    durationMinutes: { value: 270, source: 'paper-e6-zero', confidence: 'read', verified: true },
    material: sameMaterial,
    pgi: { value: 'extracts', source: 'paper-u52-2020', confidence: 'deduced', verified: true },
    candidateFile: noFile,
  },
  {
    unit: 'U6',
    status: 'accredited_continuing_education',
    ...sinceFirstSession,
    forms: { value: ['ccf'], source: 'mco-regulation', confidence: 'by_analogy', verified: false },
    situations: unknown,
    durationMinutes: unknown,
    material: unknown,
    pgi: unknown,
    candidateFile: unknown,
  },
  {
    unit: 'U6',
    status: 'other_candidate',
    ...sinceFirstSession,
    forms: { value: ['written'], source: 'paper-e6-zero', confidence: 'deduced', verified: true },
    situations: oneSitting,
    durationMinutes: { value: 270, source: 'paper-e6-zero', confidence: 'deduced', verified: true },
    material: sameMaterial,
    pgi: { value: 'extracts', source: 'paper-u52-2020', confidence: 'deduced', verified: true },
    candidateFile: noFile,
  },
]

/** Marks that decide, out of 20. */
export const passingRules = {
  /** A unit at this mark is acquired, whatever the others. */
  unitAcquired: { value: 10, source: 'unit-validation', confidence: 'read', verified: true },
  /** From this average up to the pass mark, the candidate may sit the « épreuves de contrôle »… */
  controlTestsFrom: { value: 8, source: 'control-tests', confidence: 'read', verified: true },
  /** …if the professional exams (E4, E5, E6) average at least this. */
  controlTestsProfessionalAverage: { value: 10, source: 'control-tests', confidence: 'read', verified: true },
} as const satisfies Record<string, Fact<number>>
