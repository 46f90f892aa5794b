/** The door of the scenario room. */

export { nearest } from '#base/nearest.ts'
export * from './answer.ts'
export { type Challenge, challenge, contextOf, type SpoiltCopy, spoiltCopies } from './challenge.ts'
export { derivationOf } from './derivation.ts'
export { type Extract, extractOf } from './extract.ts'
export * from './format.ts'
export { scenarioJsonSchema } from './json-schema.ts'
export { lint } from './lint.ts'
export * from './marking.ts'
export * from './mission.ts'
export {
  annexOrder,
  examOf,
  numberedTitle,
  pointsOfDossier,
  pointsOfStep,
  questionOfAnswer,
  questionsOf,
  stepNumber,
} from './paper.ts'
export * from './print-text.ts'
export * from './problem.ts'
export * from './read.ts'
export * from './rehearse.ts'
export * from './run.ts'
export type { Scenario, Text } from './scenario.ts'
export * from './sheet.ts'
export type { Files } from './source.ts'
export { type SentInvoice, supplierInvoiceOf } from './supplier-invoice.ts'
export { COMPONENTS, readText } from './text.ts'
export { lookup, type Named, type ValueKind } from './values.ts'
export { makeWorld, type Person, type Situation, type World } from './world.ts'
