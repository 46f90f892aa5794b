/** The door of the grader: evidence in, verdicts and a score out. */
export type { Act, ActContent, SentMail } from './act.ts'
export { type ActPattern, actPattern, isAct, isConsultation, isEmpty } from './acts.ts'
export {
  askBinding,
  type Binding,
  binding,
  bindingRows,
  bindingValues,
  chosenRows,
  fieldOf,
  type ValueOrBinding,
  valueOrBinding,
} from './binding.ts'
export { type Change, changesOf } from './changes.ts'
export type { Check } from './check.ts'
export { type CheckSpec, checkKinds, checkNames, checkSpec, makeCheck } from './checks/index.ts'
export { type Code, codesByFamily, type Family, isOfFamily } from './codes.ts'
export { type Conditions, conditionOperators, rowMatches } from './condition.ts'
export { type Criterion, inDependencyOrder } from './criterion.ts'
export type { Copy, Deliverable, Evidence } from './evidence.ts'
export { type Fact, fact } from './facts.ts'
export { formulaWords, writeWords } from './formula-words.ts'
export { type Derived, type Grade, type GradeOptions, grade, pointsFor } from './grade.ts'
export { type ForbiddenIdea, forbiddenIdea, type IdeaSpec, idea } from './ideas.ts'
export { type LetterPart, letterParts } from './letter-parts.ts'
export {
  certificationRatio,
  type LevelEvidence,
  type MissionLevel,
  missionLevelOf,
  trainingRatio,
  type Weight,
  weightOf,
} from './levels.ts'
export {
  type AnswerParts,
  answerParts,
  type Doing,
  isKilled,
  isMutantCode,
  isSameCopy,
  type Mutant,
  type MutantArea,
  type MutantCode,
  type MutantContext,
  mutantAreas,
  mutantKinds,
  mutantsOf,
  type Severity,
  withFault,
  withSpoiltDeliverable,
} from './mutants/index.ts'
export { type Nontrivial, nontrivial } from './nontrivial.ts'
export { valueAt } from './paths.ts'
export { type CompetenceShare, type Score, type Share, score, type UnitShare } from './score.ts'
export {
  type CriterionStatistics,
  type Discrimination,
  isBlank,
  type Observation,
  statisticsOf,
  type WrongAnswer,
} from './statistics.ts'
export {
  type ColumnSpec,
  columnOf,
  type ExpectedRow,
  expectedRows,
  keysOf,
  type TableSpec,
  tableSpec,
  type ValueKind,
} from './table-spec.ts'
export { isToldOf, subjectOf } from './telling.ts'
export { letterText, mailText, slidesText } from './text.ts'
export type { CriterionVerdict, Figure, Finding, Location, Rubric, Verdict } from './verdict.ts'
export { GRADER_VERSION } from './version.ts'
