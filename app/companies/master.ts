/** The files of a company: who it is, whom it sells to, what it sells, what it costs to run, and how its year went. */
import { z } from 'zod'
import { isIban, isSiren } from '#base/identifiers.ts'
import { zCode, zDay, zNote, zText } from '#base/schema.ts'
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
    returned: zChance,
    delivery: z.strictObject({
      freeFrom: zEuros,
      carriage: z.array(zEuros).min(1),
      zones: z.array(z.strictObject({ postcodes: z.array(z.string()).min(1), article: zCode })),
    }),
    slowdown: z.strictObject({ from: zDay, days: z.tuple([z.int(), z.int()]), share: zChance }),
    remindersUntil: zDay,
    limitsReviewedOn: zDay,
  }),
})

const job = z.enum(['direction', 'accounting', 'salesOffice', 'sales', 'warehouse', 'delivery'])
const personFields = {
  id: zPersonId,
  name: zText,
  civility: z.enum(['Mme', 'M.']),
  title: zText,
  email: z.email(),
  phone: zText,
}
const peopleFile = z.strictObject({
  staff: z.array(z.strictObject({ ...personFields, job, gross: zEuros })).min(1),
  partners: z.array(z.strictObject({ ...personFields, company: zText })),
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
      }),
    ),
  }),
)

const suppliersFile = z.array(
  z.strictObject({
    code: zCode,
    name: zText,
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
          chance: zChanceAlways,
        }),
      )
      .min(1),
  }),
)

const balance = z.strictObject({ account: zAccount, amount: zEuros })
const openingFile = z.strictObject({
  date: zDay,
  fill: z.number().min(0).max(20),
  debits: z.array(balance),
  credits: z.array(balance),
  remainder: zAccount,
  accounts: z.array(z.strictObject({ account: zAccount, label: zText })),
  receivables: z.array(z.strictObject({ customer: zCode, invoice: zText, date: zDay, due: zDay, amount: zEuros })),
  payables: z.array(z.strictObject({ supplier: zCode, invoice: zText, date: zDay, due: zDay, amount: zEuros })),
})

const spread = z.number().min(0).max(90).default(0)
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
    }),
  ),
  debits: z.array(
    z.strictObject({ label: zText, account: zAccount, amount: zEuros, spread, day: zDayOfMonth, months: zMonths }),
  ),
  payroll: z.strictObject({
    employee: z.strictObject({ urssaf: zPercent, pension: zPercent, health: zPercent }),
    employer: z.strictObject({ urssaf: zPercent, pension: zPercent, health: zPercent }),
    withholdingTax: zPercent,
  }),
  loan: z.strictObject({ label: zText, rate: zPercent, monthly: zEuros, day: zDayOfMonth }),
  investments: z.array(z.strictObject({ date: zDay, supplier: zCode, account: zAccount, label: zText, net: zEuros })),
  depreciation: z.array(balance),
  corporateTax: z.strictObject({ reducedRate: zPercent, reducedUpTo: zEuros, rate: zPercent }),
  allocation: z.strictObject({ date: zDay, dividends: zEuros, paidOn: zDay }),
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
})

export const masterFiles = masterSchema.keyof().options
export type MasterFile = (typeof masterFiles)[number]
export type Master = Readonly<z.infer<typeof masterSchema>>
export type CustomerRecord = Master['customers'][number]
export type PartyRecord = Master['prospects'][number]
export type ArticleRecord = Master['articles'][number]['articles'][number]
export type SupplierRecord = Master['suppliers'][number]
export type Offer = Master['offers'][number]
export type Person = Master['people']['staff'][number]
