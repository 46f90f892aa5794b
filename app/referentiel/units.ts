import { invariant } from '#base/result.ts'
import type { BlockCode, UnitCode } from '#content/referentiel/blocks.ts'
import type { DomainCode } from '#content/referentiel/domains.ts'
import type { CandidateStatus } from '#content/referentiel/exam-forms.ts'
import { examUnits, examForms as formSources } from '#content/referentiel/exam-forms.ts'
import type { Datum } from '#content/referentiel/shapes.ts'
import type { SourceCode } from '#content/referentiel/sources.ts'
import { sources as sourceTexts } from '#content/referentiel/sources.ts'
import { blocks } from './competences.ts'
import { guard, lookup } from './lookup.ts'

/** Unité du diplôme. */
export type Unit = {
  readonly code: UnitCode
  /** Épreuve: `E4`. */
  readonly exam: string
  readonly label: string
  readonly domain: DomainCode
  readonly block: BlockCode
  readonly coefficient: Datum<number, SourceCode>
  readonly maxPoints: Datum<number, SourceCode>
}

/** How a unit is examined, for one status of candidates, from one session to another. */
export type ExamForm = (typeof formSources)[number]

/** A text that facts come from. */
export type Source = { readonly code: SourceCode; readonly label: string; readonly url: string | null }

export const units: readonly Unit[] = examUnits.map((source) => {
  const block = blocks.find((item) => item.unit === source.code)
  invariant(block, `the unit ${source.code} has no block`)
  return { ...source, label: block.label, domain: block.domain, block: block.code }
})
export const unit = lookup(units)
export const isUnitCode = guard(units)

export const examForms: readonly ExamForm[] = formSources
export const examFormsOf = (code: UnitCode): readonly ExamForm[] => examForms.filter((form) => form.unit === code)

/** The form in force at a session (`2026`), if any is known. */
export function findExamForm(code: UnitCode, status: CandidateStatus, session: number): ExamForm | undefined {
  return examFormsOf(code).find(
    (form) =>
      form.status === status &&
      form.sessionFrom.value <= session &&
      (form.sessionTo.value === null || session <= form.sessionTo.value),
  )
}

export const sources: readonly Source[] = sourceTexts
export const source = lookup(sources)
