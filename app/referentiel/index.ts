// The standard of the diploma. A code is a literal type: a wrong one does not compile. For codes that come from outside
// (YAML, addresses), the guards `is…Code` say whether a text is one.

export type { BlockCode, CompetenceCode, UnitCode } from '#content/referentiel/blocks.ts'
export type { ActivityCode, DomainCode, ExpectedResultCode, TaskCode } from '#content/referentiel/domains.ts'
export type { LevelCode, LevelColour, LevelShape, ScaleCode } from '#content/referentiel/evaluation-scales.ts'
export type { CandidateStatus, ExamFormKind, PgiPresence } from '#content/referentiel/exam-forms.ts'
export { candidateStatuses, passingRules } from '#content/referentiel/exam-forms.ts'
export type { PgiFunctionCode, PgiModuleCode } from '#content/referentiel/pgi-functions.ts'
export type { Confidence, Datum, Paragraph } from '#content/referentiel/shapes.ts'
export type { SourceCode } from '#content/referentiel/sources.ts'
export { legalTexts, standard } from '#content/referentiel/standard.ts'
export * from './competences.ts'
export * from './domains.ts'
export * from './expected-results.ts'
export * from './pgi-functions.ts'
export * from './scales.ts'
export * from './search.ts'
export * from './units.ts'
