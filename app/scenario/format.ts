/**
 * The shape of `scenario.yaml`, the model answer and the wrong answers, as authors write them: values may still be
 * `$parameters`, amounts in euros, days counted from the story's day. `values.ts` turns them into what the PGI and the
 * checks understand.
 */
import { z } from 'zod'
import { CHART_TYPES } from '#documents/chart.ts'
import { CALC_KINDS } from './calc.ts'

const identifier = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/)
const sentence = z.string().trim().min(1).max(300)
/** Anything: resolved and checked later, with the drawn values. */
const open = z.unknown()
const bag = z.record(z.string(), open)
/** An object with one key: `{ receipt.record: { … } }`. */
const oneKey = bag.refine((value) => Object.keys(value).length === 1, { error: 'one_key_expected' })

/** A question to the PGI: the view, what it is asked, which rows, in which order, and which field of them. */
export const binding = z.strictObject({
  view: z.string(),
  args: bag.optional(),
  /** A list inside the answer: the `lines` of a document. */
  rows: z.string().optional(),
  where: bag.optional(),
  order: z.string().optional(),
  take: z.enum(['first', 'last', 'all']).optional(),
  field: z.string().optional(),
})
export type BindingText = z.infer<typeof binding>

const parameter = z.union([
  z.strictObject({
    pick: z.string(),
    args: bag.optional(),
    where: bag.optional(),
    order: z.string().optional(),
    /** Several rows: the parameter is a list. Absent: one row. */
    take: z.int().min(1).max(50).optional(),
    not: z.array(z.string()).optional(),
  }),
  z.strictObject({ int: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ money: z.tuple([open, open]), step: open.optional() }),
  z.strictObject({ day: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ digits: z.int().min(1).max(12) }),
  /** A whole quantity, as documents write it. */
  z.strictObject({ units: z.tuple([z.int().min(1), z.int().min(1)]) }),
  z.strictObject({ one: z.array(open).min(2) }),
])
export type ParameterText = z.infer<typeof parameter>

/** What is computed from the parameters and the company, once the situation is set: for texts, criteria and acts. */
const computed = z.union([
  /** `kind`, when the field is beside the view's columns and says nothing of itself. */
  z.strictObject({ ask: binding, kind: z.enum(CALC_KINDS).optional() }),
  z.strictObject({ day: z.int() }),
  /** Arithmetic on euros, shares, units and days, rounded once: `$prix * (1 - $remise)`. */
  z.strictObject({ calc: z.string().min(1), kind: z.enum(CALC_KINDS) }),
  /** Rows that the company's books do not hold: offers, risks, months of a forecast. */
  z.strictObject({ rows: z.array(bag).min(1), before: bag.optional() }),
  /** A row for each element of a list. */
  z.strictObject({ each: open, row: bag, before: bag.optional() }),
  /** Rows chosen among those of a value. */
  z.strictObject({
    among: open,
    where: bag.optional(),
    order: z.string().optional(),
    take: z.enum(['first', 'last', 'all']).optional(),
    field: z.string().optional(),
  }),
])
export type ComputedText = z.infer<typeof computed>

/** What a text may name beside the world: asked of the company as it stands when the text is written. */
const locals = z.record(name, computed).default({})

const effect = z.union([
  z.strictObject({ mail: identifier }),
  z.strictObject({ annex: identifier }),
  z.strictObject({ pgi: oneKey, as: identifier }),
])
export type EffectText = z.infer<typeof effect>

const transition = z.strictObject({
  when: bag.optional(),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  do: z.array(effect).default([]),
  to: name.optional(),
})

const actor = z.strictObject({
  initial: name,
  states: z.record(name, z.strictObject({ on: z.record(z.string(), z.array(transition)).default({}) })),
})
export type ActorText = z.infer<typeof actor>

export const columnKind = z.enum(['text', 'money', 'day', 'count', 'quantity', 'rate'])

const column = z.strictObject({
  label: sentence,
  aliases: z.array(sentence).default([]),
  field: z.string(),
  kind: columnKind,
  /** For the model answer and the template: how the cell is computed, in the words of the columns: `[today] - [echeance]`. */
  formula: z.string().optional(),
  /** Whether the student must compute it (a live formula) or may copy it. */
  live: z.boolean().default(false),
  /** Whether the student's empty sheet already holds it: months of a forecast, names of offers. */
  given: z.boolean().default(false),
  /** Most of its lines are nil: a blank is a zero there, and a zero that was expected earns nothing. */
  sparse: z.boolean().default(false),
  /** Fields of the row: what the value becomes after a mistake that another column or criterion has already made pay for. */
  carried: z.array(z.string().min(1)).default([]),
  /** How far a value may be and still be right: `1 €`, `2`. */
  tolerance: open.optional(),
})

/** A figure that the student works out beside the table: said (`value`) or asked of the company (`from`). */
const result = z
  .strictObject({
    label: sentence,
    aliases: z.array(sentence).default([]),
    value: open.optional(),
    from: binding.optional(),
    kind: columnKind,
    /** In the words of cells, columns and other results; a column stands for all its lines: `SUM([montant])*(1+[taux])`. */
    formula: z.string().optional(),
    tolerance: open.optional(),
  })
  .refine(({ value, from }) => (value === undefined) !== (from === undefined), { error: 'value_or_from' })

const chart = z.strictObject({
  title: sentence,
  types: z.array(z.enum(CHART_TYPES)).min(1),
  /** Columns of the table, a series each, and the column that says what each mark is. */
  values: z.array(name).min(1),
  labels: name.optional(),
})

const spreadsheet = z.strictObject({
  kind: z.literal('spreadsheet'),
  title: sentence,
  brief: sentence.optional(),
  /** Named cells above the table: `{ today: { label: « Situation au », value: … } }`. */
  cells: z
    .record(
      name,
      z.strictObject({ label: sentence, aliases: z.array(sentence).default([]), value: open, kind: columnKind }),
    )
    .default({}),
  results: z.record(name, result).default({}),
  table: z
    .strictObject({
      /** The rows: asked of the company, or those of a value: `rows: $plan`. */
      from: binding.optional(),
      rows: open.optional(),
      key: name,
      columns: z.record(name, column),
      total: z.strictObject({ of: name, label: sentence }).optional(),
      /** Which rows a filter leaves in sight, the others staying in the table. */
      filter: bag.optional(),
      sorted: z.strictObject({ by: name, order: z.enum(['asc', 'desc']).default('asc') }).optional(),
    })
    .refine(({ from, rows }) => (from === undefined) !== (rows === undefined), { error: 'from_or_rows' }),
  charts: z.record(name, chart).default({}),
})

const letter = z.strictObject({
  kind: z.literal('letter'),
  title: sentence,
  brief: sentence.optional(),
  to: open,
})

/** A text with headings: a report, a note, a procedure. */
const report = z.strictObject({ kind: z.literal('report'), title: sentence, brief: sentence.optional() })

/** What one writes under a question of a paper: text, tables, workings. */
const answer = z.strictObject({ kind: z.literal('answer'), title: sentence, brief: sentence.optional() })

/** A presentation, made in a program of one's own and handed in as a file. */
const slides = z.strictObject({ kind: z.literal('slides'), title: sentence, brief: sentence.optional() })

export const deliverable = z.discriminatedUnion('kind', [spreadsheet, letter, report, answer, slides])
export type DeliverableText = z.infer<typeof deliverable>
export type DeliverableKind = DeliverableText['kind']

/** What a supplier’s invoice says otherwise than it should: the mistakes to find. Lines are counted from 1. */
const invoiceDifferences = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        label: open.optional(),
        quantity: open.optional(),
        unitPrice: open.optional(),
        discount: open.optional(),
        vatRate: open.optional(),
      }),
    )
    .default([]),
  /** Carriage, net of VAT. */
  shipping: open.optional(),
  /** The account to pay on. */
  iban: open.optional(),
  /** Another order number than ours; `none`, and it quotes none. */
  order: open.optional(),
  due: open.optional(),
  /** How far the total with VAT is from what the lines come to: a sum that does not hold. */
  total: open.optional(),
})

/** A Factur-X that a supplier sends: of an order or a receipt of the company, or of lines of its own. */
const supplierInvoice = z.strictObject({
  of: open.optional(),
  supplier: open.optional(),
  lines: z
    .array(
      z.strictObject({
        article: open.optional(),
        label: open,
        quantity: open,
        unitPrice: open,
        vatRate: open,
        discount: open.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  /** The supplier’s own number; `{paths}` may stand in it. */
  number: z.string().min(1),
  /** When it was issued: today, if not said. */
  date: open.optional(),
  /** A deposit invoice (type 386) of this share of the order. */
  deposit: open.optional(),
  differences: invoiceDifferences.prefault({}),
})
export type SupplierInvoiceText = z.infer<typeof supplierInvoice>

/** A list printed out of the PGI: rows asked of the company as the situation leaves it, or the author's own. */
const extract = z
  .strictObject({
    from: binding.optional(),
    rows: open.optional(),
    columns: z.record(name, z.strictObject({ label: sentence, field: z.string(), kind: columnKind })),
    /** A last line that adds these columns up. */
    total: z.array(name).default([]),
    /** What the reader must know of the list, under it. */
    note: sentence.optional(),
  })
  .refine(({ from, rows }) => (from === undefined) !== (rows === undefined), { error: 'from_or_rows' })
export type ExtractText = z.infer<typeof extract>

/** A part of a paper: its context, the annexes it needs (another may need them too) and what is asked, in order. */
const dossier = z.strictObject({
  id: identifier,
  title: sentence,
  text: z.string(),
  annexes: z.array(identifier).default([]),
  missions: z.array(z.strictObject({ step: identifier, text: z.string(), answers: z.array(identifier).min(1) })).min(1),
})

/**
 * A written paper: the exam's own shape. Its points and its length are those of the unit's exam; the PGI, mails and the
 * story's clock are closed, and what they would have told is printed in the annexes.
 */
const paper = z.strictObject({
  unit: z.enum(['U52', 'U6']),
  /** What the cover says of it: « Sujet d’entraînement n° 1 ». */
  session: sentence,
  code: z.string().regex(/^[A-Z0-9-]{3,20}$/),
  dossiers: z.array(dossier).min(1).max(5),
})
export type PaperText = z.infer<typeof paper>

const criterion = z.strictObject({
  id: identifier,
  title: sentence,
  step: identifier,
  points: z.number().positive().max(20),
  task: z.string(),
  competence: z.string(),
  expects: z.string(),
  after: z.array(identifier).default([]),
  carry: z.number().min(0).max(1).default(1),
  /** What must still be there for the points to be earned after an earlier mistake: questions, and what they must answer. */
  nontrivial: z.array(binding.extend({ is: open.optional() })).default([]),
  check: oneKey,
  /** Why it matters, in the words of the trade: shown with the verdict. */
  why: sentence,
})
export type CriterionText = z.infer<typeof criterion>

export const scenarioText = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: sentence,
  summary: sentence,
  version: z.int().min(1),
  company: identifier,
  date: z.string(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00'),
  duration: z.int().min(5).max(480),
  level: z.int().min(1).max(3),
  tasks: z.array(z.string()).min(1),
  parameters: z.record(name, parameter).default({}),
  situation: z
    .array(z.strictObject({ as: identifier, on: z.int().max(0), do: oneKey, keep: name.optional() }))
    .default([]),
  values: z.record(name, computed).default({}),
  cast: z.record(identifier, z.strictObject({ name: open, role: open, party: open.optional() })),
  mails: z
    .record(
      identifier,
      z.strictObject({
        from: identifier,
        subject: z.string(),
        body: z.string(),
        annexes: z.array(identifier).default([]),
        replyTo: identifier.optional(),
        with: locals,
      }),
    )
    .default({}),
  annexes: z
    .record(
      identifier,
      z.strictObject({
        title: sentence,
        /** A text, an electronic invoice made for each learner, or a list printed out of the PGI: one of the three. */
        file: z.string().optional(),
        facturx: supplierInvoice.optional(),
        extract: extract.optional(),
        open: z.boolean().default(true),
      }),
    )
    .default({}),
  mission: z.strictObject({
    steps: z
      .array(
        z.strictObject({
          id: identifier,
          title: sentence,
          done: z.strictObject({ on: z.string(), when: bag.optional() }).optional(),
        }),
      )
      .min(1),
    actors: z.record(identifier, actor).default({}),
  }),
  deliverables: z.record(identifier, deliverable).default({}),
  paper: paper.optional(),
  criteria: z.array(criterion).min(1),
  /** Mutants that cannot be told from a right answer, with the reason. */
  waive: z.array(z.strictObject({ mutant: z.string(), of: z.string().optional(), why: sentence })).default([]),
})
export type ScenarioText = z.infer<typeof scenarioText>

export const actText = z.union([
  z.strictObject({ consult: z.string(), args: bag.optional() }),
  z.strictObject({ read: identifier }),
  z.strictObject({ pgi: oneKey, with: locals }),
  z.strictObject({
    mail: z.strictObject({
      to: z.array(open).min(1),
      subject: z.string(),
      body: z.string(),
      attachments: z.array(identifier).default([]),
      inReplyTo: identifier.optional(),
    }),
    with: locals,
  }),
  /** The deliverable as declared (a spreadsheet) or from a text file (a letter, a report, slides). */
  z.strictObject({ save: identifier, text: z.string().optional(), with: locals }),
  z.strictObject({ wait: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
])
export type ActText = z.infer<typeof actText>

export const answerText = z.strictObject({
  steps: z.array(z.strictObject({ step: identifier, acts: z.array(actText).min(1) })).min(1),
})
export type AnswerText = z.infer<typeof answerText>

/** A typical mistake: what differs from the model answer, and what its author says it must cost. */
export const wrongAnswerText = z.strictObject({
  title: sentence,
  /** Steps left out. */
  omit: z.array(identifier).default([]),
  /** Steps done otherwise. */
  replace: z.record(identifier, z.array(actText)).default({}),
  /** Columns of a spreadsheet written otherwise: `{ tableau: { retard: { value: 0 } } }`. */
  cells: z
    .record(
      identifier,
      z.record(
        name,
        z.union([
          z.strictObject({ typed: z.literal(true) }),
          z.strictObject({ value: open }),
          z.strictObject({ field: z.string() }),
          z.strictObject({ formula: z.string() }),
        ]),
      ),
    )
    .default({}),
  /** Rows of a spreadsheet left out: how many, from the end. */
  dropRows: z.record(identifier, z.int().min(1)).default({}),
  /** Criteria that lose points, and how many they keep. Every other criterion keeps all of its own. */
  loses: z.record(identifier, z.number().min(0)),
  /** Criteria that must be earned as an error carried forward. */
  carried: z.array(identifier).default([]),
  /** The fault that must be recognised in a criterion that loses points: `{ virement-enregistre: net_for_gross }`. */
  signatures: z.record(identifier, z.string()).default({}),
})
export type WrongAnswerText = z.infer<typeof wrongAnswerText>
