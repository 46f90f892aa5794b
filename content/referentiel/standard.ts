import type { Confidence, Datum } from './shapes.ts'
import type { SourceCode } from './sources.ts'

type LegalText = {
  readonly code: string
  readonly label: string
  /** `2018-02-19`. */
  readonly date: string
  /** What it does for this diploma, in French. */
  readonly role: string
  readonly reference: string | null
  readonly url: string | null
  readonly source: SourceCode
  readonly confidence: Confidence
  readonly verified: boolean
}

type Standard = {
  readonly version: string
  readonly label: string
  readonly sessionFrom: Datum<number, SourceCode>
  /** Last session it holds for; null while none is known. */
  readonly sessionTo: Datum<number | null, SourceCode>
  readonly rncp: Datum<string, SourceCode>
  /** Code formation diplôme, shown as « code scolarité »; matches school registers. */
  readonly diplomaCode: Datum<string, SourceCode>
  readonly level: Datum<number, SourceCode>
  readonly ects: Datum<number, SourceCode>
}

/** The version of the standard that this folder holds. Exam rules change on their own: see `exam-forms.ts`. */
export const standard = {
  version: '2018',
  label: 'BTS « Gestion de la PME »',
  sessionFrom: { value: 2020, source: 'exam-list', confidence: 'read', verified: true },
  sessionTo: { value: null, source: 'not-found', confidence: 'unknown', verified: false },
  rncp: { value: 'RNCP38363', source: 'formation-record', confidence: 'read', verified: true },
  diplomaCode: { value: '32031409', source: 'formation-record', confidence: 'read', verified: true },
  level: { value: 5, source: 'diploma-level', confidence: 'read', verified: true },
  ects: { value: 120, source: 'diploma-level', confidence: 'read', verified: true },
} as const satisfies Standard

/** Oldest first. */
export const legalTexts = [
  {
    code: 'arrete-2008-07-22',
    label: 'Arrêté du 22 juillet 2008',
    date: '2008-07-22',
    role: 'Contrôle de conformité des dossiers des candidats.',
    reference: null,
    url: null,
    source: 'circular-2024',
    confidence: 'read_in_part',
    verified: true,
  },
  {
    code: 'arrete-2018-02-15',
    label: 'Arrêté du 15 février 2018',
    date: '2018-02-15',
    role: 'Crée l’unité commune « Culture économique, juridique et managériale » (CEJM) des BTS tertiaires.',
    reference: null,
    url: 'https://juriblio.fr/arretes/arrete-du-15-fevrier-2018/170889810',
    source: 'legal-cejm',
    confidence: 'read',
    verified: true,
  },
  {
    code: 'arrete-2018-02-19',
    label: 'Arrêté du 19 février 2018',
    date: '2018-02-19',
    role: 'Définit le BTS « Gestion de la PME » et fixe ses conditions de délivrance (JORF du 6 mars 2018).',
    reference: 'JORFTEXT000036672142',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000036672142',
    source: 'circular-2021',
    confidence: 'read',
    verified: true,
  },
  {
    code: 'arrete-2020-09-23',
    label: 'Décret n° 2020-1167 et arrêté du 23 septembre 2020',
    date: '2020-09-23',
    role: 'Crée l’unité facultative « engagement étudiant ».',
    reference: null,
    url: null,
    source: 'circular-2024',
    confidence: 'read_in_part',
    verified: true,
  },
  {
    code: 'arrete-2021-11-03',
    label: 'Arrêté du 3 novembre 2021',
    date: '2021-11-03',
    role: 'Modifie plusieurs spécialités de BTS.',
    reference: null,
    url: null,
    source: 'circular-2024',
    confidence: 'read_in_part',
    verified: true,
  },
  {
    code: 'arrete-2022-06-03',
    label: 'Arrêté du 3 juin 2022',
    date: '2022-06-03',
    role: 'Organise les épreuves de contrôle.',
    reference: null,
    url: null,
    source: 'circular-2024',
    confidence: 'read_in_part',
    verified: true,
  },
  {
    code: 'arrete-2025-05-09',
    label: 'Arrêté du 9 mai 2025',
    date: '2025-05-09',
    role: 'Règle les épreuves de contrôle ; remplace l’arrêté du 20 juin 2024.',
    reference: null,
    url: 'https://juriblio.fr/arretes/arrete-du-9-mai-2025/185864957',
    source: 'legal-control-tests',
    confidence: 'read',
    verified: true,
  },
] as const satisfies readonly LegalText[]
