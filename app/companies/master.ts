/** The files of a company: who it is, whom it sells to, what it sells, what it costs to run, and how its year went. */
import { z } from 'zod'
import { isIban, isSiren } from '#base/identifiers.ts'
import { basisPoints, cents } from '#base/money.ts'
import { zCode, zDay, zNote, zText } from '#base/schema.ts'
import { RETENTION_CODES } from '#content/law/retention.ts'
import { ACCESS_LEVELS, NAME_PARTS } from '#pgi'
import { zChance, zEuros, zPercent, zPieces } from './amounts.ts'

const zSiren = z.string().refine(isSiren, { error: 'siren_expected' })
const zAccount = z.string().regex(/^[1-7]\d{5}$/, { error: 'account_expected' })
const zPersonId = z.string().regex(/^[a-z][a-z-]*$/, { error: 'person_id_expected' })
const zMonths = z
  .union([z.literal('all'), z.array(z.int().min(1).max(12)).min(1)])
  .transform((months) => (months === 'all' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : months))
const zDayOfMonth = z.int().min(1).max(31)
const zTerms = z.strictObject({
  days: z.int().min(0).max(60),
  endOfMonth: z.boolean().default(false),
  dayOfMonth: z.int().min(1).max(28).optional(),
})
const zAddress = z.strictObject({
  lines: z.array(zText).min(1).max(3),
  postcode: z.string().regex(/^\d{5}$/),
  city: zText,
})
const zFiscalYear = z.strictObject({ from: zDay, to: zDay })

const companyFile = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'slug_expected' }),
  identity: z.strictObject({
    name: zText,
    legalForm: zText,
    capital: zEuros,
    siren: zSiren,
    rcs: zText,
    address: zAddress,
    phone: zText,
    iban: z.string().refine(isIban, { error: 'iban_expected' }),
    bic: z.string().regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/),
    vatRegime: z.enum(['debits', 'receipts']),
    settlementDiscountNote: zText,
    latePenaltyRate: zPercent,
  }),
  vatRate: zPercent,
  fiscalYears: z.array(zFiscalYear).min(1),
  story: z.strictObject({
    seed: zText,
    until: zDay,
    dealsPerMonth: z.number().positive(),
    season: z.array(z.number().positive()).length(12),
    quoted: zChance,
    counter: zChance,
    accepted: zChance,
    declined: zChance,
    /** What people say when they decline a quote. */
    declineReasons: z
      .array(zText)
      .min(1)
      .default([
        'Budget reporté à l’année suivante',
        'Concurrent retenu',
        'Projet abandonné',
        'Délai de livraison trop long',
        'Mobilier d’occasion trouvé ailleurs',
      ]),
    returned: zChance,
    delivery: z.strictObject({
      freeFrom: zEuros,
      carriage: z.array(zEuros).min(1),
      zones: z.array(z.strictObject({ postcodes: z.array(z.string()).min(1), article: zCode })),
    }),
    /** Discount given at the counter to those who pay at once. */
    counterDiscount: zPercent.default(basisPoints(200)),
    /** Above it, those who pay in cash pay by card (C. mon. fin. art. D112-3). Absent: nobody looks. */
    cashUpTo: zEuros.optional(),
    slowdown: z.strictObject({ from: zDay, days: z.tuple([z.int(), z.int()]), share: zChance }).optional(),
    remindersUntil: zDay,
    limitsReviewedOn: zDay.optional(),
  }),
})

const job = z.enum([
  'direction',
  'accounting',
  'salesOffice',
  'sales',
  'warehouse',
  'delivery',
  'technician',
  'assistant',
])
/** What the payslip and the staff register ask. Pay is monthly and gross, beside it. */
const employment = z.strictObject({
  sex: z.enum(['F', 'M']),
  birthDate: zDay,
  hiredOn: zDay,
  contract: z.enum(['permanent', 'fixedTerm']),
  /** Of a fixed-term contract. */
  until: zDay.optional(),
  reason: z.enum(['replacement', 'activityIncrease', 'seasonal']).optional(),
  weeklyHours: z.number().min(1).max(35).multipleOf(0.5),
  category: z.enum(['worker', 'supervisor', 'executive']),
  /** Position in the grid of the collective agreement. */
  classification: zText,
  healthPlan: z.boolean().default(true),
  /** The rate that the tax administration sent; absent, the default grid applies. */
  withholdingRate: zPercent.optional(),
})
/** What the company is notified, or agreed, on pay. */
const employer = z.strictObject({
  siret: z.string().regex(/^\d{14}$/, { error: 'siret_expected' }),
  ape: z.string().regex(/^\d{2}\.\d{2}[A-Z]$/),
  collectiveAgreement: zText,
  accidentRate: zPercent,
  mobilityRate: zPercent.optional(),
  /** What is kept of pay in sickness, and whether the fund pays its benefits to the employer. */
  sickPay: z.strictObject({ kept: z.enum(['legal', 'full']), subrogated: z.boolean() }).optional(),
  /** Monthly contribution to the health plan. */
  healthPlan: z.strictObject({ employee: zEuros, employer: zEuros }),
})
const personFields = {
  id: zPersonId,
  name: zText,
  civility: z.enum(['Mme', 'M.']),
  title: zText,
  email: z.email(),
  phone: zText,
}
const absence = z.strictObject({
  person: zPersonId,
  kind: z.enum(['paidLeave', 'sickness', 'workAccident', 'unpaid', 'familyEvent', 'maternity', 'training']),
  from: zDay,
  to: zDay,
})
/** Hours worked from a Monday to its Sunday, when they are not those of the contract. */
const weekOfWork = z.strictObject({
  person: zPersonId,
  monday: zDay,
  hours: z.array(z.number().min(0).max(24).multipleOf(0.25)).length(7),
})
/** What those who sell earn on top of their pay, and the periods that were fixed. */
const commissionsOfPeople = z.strictObject({
  plan: zCode,
  label: zText,
  base: z.enum(['invoiced', 'collected', 'margin']),
  method: z.enum(['slices', 'whole']).default('slices'),
  tiers: z.array(z.strictObject({ from: zEuros, rate: zPercent })).min(1),
  people: z.array(zPersonId).min(1),
  approvals: z.array(z.strictObject({ from: zDay, to: zDay, on: zDay })).default([]),
})
const peopleFile = z.strictObject({
  /** Those who give it have their payslips worked out by the PGI; the others say rates in running.yaml. */
  employer: employer.optional(),
  staff: z.array(z.strictObject({ ...personFields, job, gross: zEuros, employment: employment.optional() })).min(1),
  partners: z.array(z.strictObject({ ...personFields, company: zText })),
  absences: z.array(absence).default([]),
  weeks: z.array(weekOfWork).default([]),
  commissions: z.array(commissionsOfPeople).default([]),
})

const partyFields = {
  code: zCode,
  name: zText,
  category: z.enum(['company', 'public', 'association', 'individual']),
  siren: zSiren.optional(),
  billing: zAddress,
  contact: z.strictObject({
    name: zText,
    role: zText.optional(),
    phone: zText.optional(),
    email: z.email().optional(),
  }),
  salesperson: zPersonId,
  terms: zTerms,
  method: z.enum(['transfer', 'cheque', 'card', 'directDebit', 'cash']),
  discount: zPercent.optional(),
  creditLimit: zEuros.optional(),
  optOut: z.boolean().default(false),
  note: zNote.optional(),
}
const customer = z.strictObject({
  ...partyFields,
  story: z.strictObject({
    size: z.int().min(1).max(5),
    pays: z.enum(['prompt', 'usual', 'slow', 'late']),
    /** One invoice a month for all its deliveries. */
    invoicing: z.enum(['delivery', 'monthly']).default('delivery'),
    /** Pays twice a month, several invoices at once. */
    batches: z.boolean().default(false),
    /** Sometimes pays an invoice in two parts. */
    partial: z.boolean().default(false),
    /** The customer whose name is easily mistaken for this one. */
    lookalike: zCode.optional(),
  }),
})

const articlesFile = z.array(
  z.strictObject({
    family: zText,
    articles: z.array(
      z.strictObject({
        code: zCode,
        label: zText,
        sale: zEuros,
        /** Absent for a service. */
        supplier: zCode.optional(),
        purchase: zEuros.optional(),
        threshold: zPieces.optional(),
        unit: z.string().max(20).default('pièce'),
        /** When it is not the company's usual rate. */
        vat: zPercent.optional(),
        /** Account of sales. Absent: 707 for goods, 706 for services. */
        account: z
          .string()
          .regex(/^70\d{4}$/, { error: 'account_expected' })
          .optional(),
      }),
    ),
  }),
)

const suppliersFile = z.array(
  z.strictObject({
    code: zCode,
    name: zText,
    siren: zSiren,
    street: zText,
    postcode: z.string().regex(/^\d{5}$/),
    city: zText,
    family: zText,
    /** The account of what it bills. */
    account: zAccount,
    terms: zTerms,
    /** How the numbers of its invoices begin. */
    invoices: zText,
    leadDays: z.int().min(1).max(60).optional(),
    carriage: zEuros.optional(),
    freeFrom: zEuros.optional(),
  }),
)

const zHours = z.number().min(0.5).max(200).multipleOf(0.5)
const zChanceAlways = zChance.default(1)
const weight = z.number().min(0).default(0)
const offersFile = z.array(
  z.strictObject({
    offer: zText,
    counter: z.boolean().default(false),
    leastSize: z.int().min(1).max(5).default(1),
    weight: z.strictObject({ company: weight, public: weight, association: weight, individual: weight }),
    lines: z
      .array(
        z.strictObject({
          from: z.array(z.string().min(3)).min(1),
          each: z.int().min(1).optional(),
          count: z.int().min(1).optional(),
          /** Time spent, drawn between two figures by half-hours. */
          hours: z.tuple([zHours, zHours]).optional(),
          chance: zChanceAlways,
        }),
      )
      .min(1),
  }),
)

const balance = z.strictObject({ account: zAccount, amount: zEuros })
/** What the closing of the year before set apart, reversed on the first day: a debt or, on 486, an expense paid ahead. */
const openingCutOff = z.strictObject({
  label: zText,
  /** Of the balance sheet. */
  account: zAccount,
  expense: zAccount,
  /** Net of VAT. */
  amount: zEuros,
  vat: zPercent.default(basisPoints(0)),
})
const openingFile = z.strictObject({
  date: zDay,
  fill: z.number().min(0).max(20),
  debits: z.array(balance),
  credits: z.array(balance),
  remainder: zAccount,
  cutOff: z.array(openingCutOff).default([]),
  /** Opened on the first day, but for those that the plan has come to know. */
  accounts: z.array(z.strictObject({ account: zAccount, label: zText })),
  receivables: z.array(z.strictObject({ customer: zCode, invoice: zText, date: zDay, due: zDay, amount: zEuros })),
  payables: z.array(z.strictObject({ supplier: zCode, invoice: zText, date: zDay, due: zDay, amount: zEuros })),
})

/** What is invoiced again each period, in advance, until it ends. Periods are those of the calendar year. */
const contractsFile = z.array(
  z.strictObject({
    number: zCode,
    customer: zCode,
    every: z.enum(['month', 'quarter', 'halfYear', 'year']),
    from: zDay,
    to: zDay.optional(),
    lines: z
      .array(
        z.strictObject({
          article: zCode,
          quantity: zPieces,
          /** Net price agreed for one period; the article's when absent. */
          price: zEuros.optional(),
        }),
      )
      .min(1),
  }),
)

const depreciable = {
  years: z.int().min(1).max(50),
  method: z.enum(['straightLine', 'declining']).default('straightLine'),
}
/** The fixed assets of the first day, one by one: they add up to the opening balance sheet. */
const assetsFile = z.array(
  z.strictObject({
    label: zText,
    account: zAccount,
    acquiredOn: zDay,
    commissionedOn: zDay.optional(),
    cost: zEuros,
    ...depreciable,
    location: zText.optional(),
  }),
)

const opportunitiesFile = z.array(
  z.strictObject({
    label: zText,
    party: zCode,
    owner: zPersonId,
    openedOn: zDay,
    amount: zEuros,
    expectedOn: zDay,
    stage: z.enum(['identified', 'qualified', 'proposed', 'negotiated', 'won', 'lost']),
    /** When it was won or lost. */
    closedOn: zDay.optional(),
    reason: z.enum(['price', 'delay', 'competitor', 'noBudget', 'noNeed', 'noAnswer', 'other']).optional(),
    nextAction: z.strictObject({ on: zDay, what: zText }).optional(),
    note: zNote.optional(),
  }),
)

const campaignsFile = z.array(
  z.strictObject({
    label: zText,
    objective: zText,
    channel: z.enum(['mail', 'letter', 'phone', 'visit', 'event', 'web']),
    owner: zPersonId,
    /** Launched on the first day. */
    from: zDay,
    to: zDay,
    budget: zEuros,
    /** Orders hoped for. */
    goal: z.int().min(0).optional(),
    note: zNote.optional(),
    /** The question over the company’s tables that names who is aimed at. */
    target: zText,
    tasks: z.array(z.strictObject({ label: zText, due: zDay, who: zPersonId.optional(), doneOn: zDay.optional() })),
    costs: z.array(z.strictObject({ on: zDay, label: zText, amount: zEuros })),
    answers: z.array(
      z.strictObject({
        on: zDay,
        party: zCode,
        /** An order is linked with the last one that the customer confirmed since the launch. */
        answer: z.enum(['unreachable', 'noAnswer', 'refused', 'interested', 'ordered']),
        optOut: z.boolean().default(false),
      }),
    ),
    /** Absent while it runs. */
    closed: z.strictObject({ on: zDay, assessment: zNote }).optional(),
  }),
)

const projectsFile = z.array(
  z.strictObject({
    label: zText,
    customer: zCode.optional(),
    leader: zPersonId,
    team: z.array(zPersonId).default([]),
    start: zDay,
    /** Absent while it runs. */
    end: zDay.optional(),
    budgetHours: z.int().min(1).optional(),
    steps: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[A-Z][A-Z0-9]{0,3}$/),
          label: zText,
          days: z.int().min(0).max(1_000),
          after: z.array(z.string()).default([]),
        }),
      )
      .min(1),
  }),
)

/** The filing plan, and the papers that the PGI did not make. */
const filingFile = z.strictObject({
  naming: z.array(z.enum(NAME_PARTS)).min(1),
  folders: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,15}$/),
      label: zText,
      parent: z.string().optional(),
      retention: z.enum(RETENTION_CODES),
      access: z.enum(ACCESS_LEVELS),
      readers: zText.optional(),
    }),
  ),
  papers: z.array(z.strictObject({ title: zText, date: zDay, folder: z.string(), ended: zDay.optional() })).default([]),
})

const spread = z.number().min(0).max(90).default(0)
/** The bank statements of the last months, and what only they say. */
const bank = z.strictObject({
  /** The first day of the first month whose statement is kept. */
  from: zDay,
  /** What comes after is left to be reconciled. */
  reconciledUntil: zDay,
  lines: z.array(
    z
      .strictObject({
        on: zDay,
        label: zText,
        /** Where it is booked, once it is known. */
        account: zAccount,
        received: zEuros.optional(),
        paid: zEuros.optional(),
      })
      .refine(({ received, paid }) => (received === undefined) !== (paid === undefined), {
        error: 'received_or_paid',
      }),
  ),
})

/** The first order that suits, from that day on; of that supplier, when it is said. */
const onAnOrder = { from: zDay, supplier: zCode.optional() }
/** Working days until the credit note of a disputed invoice; absent, the dispute is still open. */
const settledAfter = z.int().min(1).optional()
const incident = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partialReceipt'), ...onAnOrder }),
  /** One piece goes back, and is credited. */
  z.strictObject({ kind: z.literal('return'), ...onAnOrder }),
  z.strictObject({ kind: z.literal('deposit'), ...onAnOrder, rate: zPercent }),
  /** Billed dearer than ordered, by that much. */
  z.strictObject({ kind: z.literal('price'), ...onAnOrder, rate: zPercent, settledAfter }),
  /** One piece billed that was not received. */
  z.strictObject({ kind: z.literal('quantity'), ...onAnOrder, settledAfter }),
])
/** Suppliers asked for their prices: what they answered, line by line, and whom the order went to. Absent `retained`: nobody chose yet. */
const priceRequest = z.strictObject({
  on: zDay,
  answerBy: zDay.optional(),
  deliveryDate: zDay.optional(),
  note: zNote.optional(),
  suppliers: z.array(zCode).min(2).max(10),
  lines: z.array(z.strictObject({ article: zCode, quantity: zPieces })).min(1),
  offers: z.array(
    z.strictObject({
      supplier: zCode,
      on: zDay,
      reference: zText,
      /** One for each line, net of VAT; null for one that is not offered. */
      prices: z.array(zEuros.nullable()).min(1),
      carriage: zEuros.default(cents(0)),
      leadDays: z.int().min(1).max(60),
      validUntil: zDay.optional(),
      note: zNote.optional(),
    }),
  ),
  retained: z.strictObject({ supplier: zCode, on: zDay, reason: zText }).optional(),
})
const purchasing = z.strictObject({
  from: zDay,
  incidents: z.array(incident).default([]),
  requests: z.array(priceRequest).default([]),
})
const runningFile = z.strictObject({
  supplierInvoices: z.array(
    z.strictObject({
      supplier: zCode,
      label: zText,
      account: zAccount,
      net: zEuros,
      vat: zPercent.optional(),
      spread,
      day: zDayOfMonth,
      months: zMonths,
      /** What it pays for, when it is not its own month: the month before, or that many months from its own. */
      covers: z.union([z.literal('monthBefore'), z.int().min(2).max(12)]).optional(),
    }),
  ),
  /** Goods that arrive from that day on are bought through the purchasing module; before, or without it, by typed entries. */
  purchasing: purchasing.optional(),
  debits: z.array(
    z.strictObject({ label: zText, account: zAccount, amount: zEuros, spread, day: zDayOfMonth, months: zMonths }),
  ),
  /** Flat rates, for a company whose pay is one entry a month. */
  payroll: z
    .strictObject({
      employee: z.strictObject({ urssaf: zPercent, pension: zPercent, health: zPercent }),
      employer: z.strictObject({ urssaf: zPercent, pension: zPercent, health: zPercent }),
      withholdingTax: zPercent,
    })
    .optional(),
  bank: bank.optional(),
  loan: z.strictObject({ label: zText, rate: zPercent, monthly: zEuros, day: zDayOfMonth }),
  investments: z.array(
    z.strictObject({
      date: zDay,
      supplier: zCode,
      account: zAccount,
      label: zText,
      net: zEuros,
      years: z.int().min(1).max(50).optional(),
    }),
  ),
  depreciation: z.array(balance),
  corporateTax: z.strictObject({ reducedRate: zPercent, reducedUpTo: zEuros, rate: zPercent }),
  /** `withholding`: what is kept from dividends paid to people, income tax and social levies together. */
  allocation: z.strictObject({ date: zDay, dividends: zEuros, withholding: zPercent, paidOn: zDay }),
})

/** One file, one schema: `company` is read in company.yaml. */
export const masterSchema = z.strictObject({
  company: companyFile,
  people: peopleFile,
  customers: z.array(customer).min(1),
  prospects: z.array(z.strictObject(partyFields)),
  articles: articlesFile,
  suppliers: suppliersFile,
  offers: offersFile,
  opening: openingFile,
  running: runningFile,
  contracts: contractsFile.default([]),
  assets: assetsFile.default([]),
  opportunities: opportunitiesFile.default([]),
  projects: projectsFile.default([]),
  campaigns: campaignsFile.default([]),
  filing: filingFile.optional(),
})

export const masterFiles = masterSchema.keyof().options
/** A company may do without them. */
export const optionalFiles: ReadonlySet<string> = new Set([
  'contracts',
  'assets',
  'opportunities',
  'projects',
  'campaigns',
  'filing',
])
export type MasterFile = (typeof masterFiles)[number]
export type Master = Readonly<z.infer<typeof masterSchema>>
export type CustomerRecord = Master['customers'][number]
export type PartyRecord = Master['prospects'][number]
export type ArticleRecord = Master['articles'][number]['articles'][number]
export type SupplierRecord = Master['suppliers'][number]
export type Offer = Master['offers'][number]
export type Contract = Master['contracts'][number]
export type Person = Master['people']['staff'][number]
