/** Every kind of check. A new one is a file here and a line below; nothing else changes. */
import { z } from 'zod'
import { invariant } from '#base/result.ts'
import type { Check } from '../check.ts'
import { all, any, average, not } from './combinators.ts'
import type { CheckKind } from './define.ts'
import { deliverableHandedIn } from './deliverable-handed-in.ts'
import { letterAddressee } from './letter-addressee.ts'
import { letterConfidential } from './letter-confidential.ts'
import { letterEnclosures } from './letter-enclosures.ts'
import { letterFacts } from './letter-facts.ts'
import { letterForm } from './letter-form.ts'
import { letterIdeas } from './letter-ideas.ts'
import { mailSent } from './mail-sent.ts'
import { pgiDocument } from './pgi-document.ts'
import { pgiEntries } from './pgi-entries.ts'
import { pgiHappened } from './pgi-happened.ts'
import { pgiLettrage } from './pgi-lettrage.ts'
import { pgiNothingElse } from './pgi-nothing-else.ts'
import { pgiSame } from './pgi-same.ts'
import { pgiValue } from './pgi-value.ts'
import { processConsulted } from './process-consulted.ts'
import { processDeadline } from './process-deadline.ts'
import { processDelegation } from './process-delegation.ts'
import { processOrder } from './process-order.ts'
import { reportStructure } from './report-structure.ts'
import { rubric, rubricArgs } from './rubric.ts'
import { sheetChart } from './sheet-chart.ts'
import { sheetFilter } from './sheet-filter.ts'
import { sheetLiveFormula } from './sheet-live-formula.ts'
import { sheetReferences } from './sheet-references.ts'
import { sheetTable } from './sheet-table.ts'
import { sheetValue } from './sheet-value.ts'
import { slidesStructure } from './slides-structure.ts'
import { textBlame } from './text-blame.ts'
import { textDelegation } from './text-delegation.ts'
import { textLength } from './text-length.ts'
import { textRegister } from './text-register.ts'

export const checkKinds: readonly CheckKind[] = [
  deliverableHandedIn,
  letterAddressee,
  letterConfidential,
  letterEnclosures,
  letterFacts,
  letterForm,
  letterIdeas,
  mailSent,
  pgiDocument,
  pgiEntries,
  pgiHappened,
  pgiLettrage,
  pgiNothingElse,
  pgiSame,
  pgiValue,
  processConsulted,
  processDeadline,
  processDelegation,
  processOrder,
  reportStructure,
  sheetChart,
  sheetFilter,
  sheetLiveFormula,
  sheetReferences,
  sheetTable,
  sheetValue,
  slidesStructure,
  textBlame,
  textDelegation,
  textLength,
  textRegister,
]

/** Those that are made of other checks. */
const COMBINATORS = ['all', 'average', 'any', 'not', 'rubric'] as const

export const checkNames: readonly string[] = [...checkKinds.map(({ name }) => name), ...COMBINATORS]

/** `{ <name of a check>: its arguments }`, with one name. */
export type CheckSpec = Readonly<Record<string, unknown>>

const one = (): z.ZodType<CheckSpec> => z.lazy(() => checkSpec)
const several = () => z.array(one()).min(1)
const judgedByPersons = () => rubricArgs(one())

export const checkSpec: z.ZodType<CheckSpec> = z
  .strictObject({
    ...Object.fromEntries(checkKinds.map(({ name, args }) => [name, args.optional()])),
    /** The weakest of these gives the points. */
    all: several().optional(),
    /** The mean of these gives the points. */
    average: several().optional(),
    /** The best of these gives the points. */
    any: several().optional(),
    not: one().optional(),
    /** A teacher chooses a level; these gather what to look at. */
    rubric: z.lazy(judgedByPersons).optional(),
  })
  .refine((spec) => Object.keys(spec).length === 1, { error: 'one_check_expected' })
  .meta({ minProperties: 1, maxProperties: 1 })

const kinds = new Map(checkKinds.map((kind) => [kind.name, kind]))

/** Makes the check that a scenario names. The scenario's lint has accepted it: anything else is a bug. */
export function makeCheck(spec: CheckSpec): Check {
  const [name, args] = Object.entries(spec)[0] ?? []
  invariant(name !== undefined, 'a criterion has a check')
  const parts = () => several().parse(args).map(makeCheck)
  switch (name) {
    case 'all':
      return all(parts())
    case 'average':
      return average(parts())
    case 'any':
      return any(parts())
    case 'not':
      return not(makeCheck(one().parse(args)))
    case 'rubric': {
      const asked = judgedByPersons().parse(args)
      return rubric(asked, asked.evidence.checks.map(makeCheck))
    }
    default: {
      const kind = kinds.get(name)
      invariant(kind, `there is no check called ${name}`)
      return kind.build(args)
    }
  }
}
