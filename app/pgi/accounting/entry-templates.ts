/**
 * Guided entry: what a person books most, as data. The figures of a model are reckoned from one amount and a rate; the person
 * chooses the account and the party. What each is called is in the wording.
 */
import { z } from 'zod'
import { type BasisPoints, basisPoints, type Cents, cents, minus, plus, proportion, rateOf } from '#base/money.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import type { JournalCode } from './journal-code.ts'

export const entryTemplateCode = z.enum([
  'goodsSale',
  'serviceSale',
  'saleCreditNote',
  'goodsPurchase',
  'expense',
  'assetPurchase',
  'purchaseCreditNote',
  'intraEuPurchase',
  'intraEuService',
  'customerTransfer',
  'supplierPayment',
  'chequesBanked',
  'cashBanked',
  'bankFees',
  'overdraftInterest',
  'cashSale',
  'vatPayment',
])
export type EntryTemplateCode = z.infer<typeof entryTemplateCode>

type Figure = 'net' | 'vat' | 'gross'
type TemplateLine = {
  readonly side: 'debit' | 'credit'
  /** `chosen`: the person's account, or the model's own. */
  readonly account: string
  readonly amount: Figure
  readonly party?: true
}
export type EntryTemplate = {
  readonly journal: JournalCode
  /** The account offered for the line where the person may choose another; absent when there is nothing to choose. */
  readonly account?: string
  readonly vat: boolean
  readonly party: 'customer' | 'supplier' | null
  readonly lines: readonly TemplateLine[]
}

const CHOSEN = 'chosen'
const line = (side: TemplateLine['side'], account: string, amount: Figure, party?: true): TemplateLine =>
  party ? { side, account, amount, party } : { side, account, amount }
const debit = (account: string, amount: Figure, party?: true) => line('debit', account, amount, party)
const credit = (account: string, amount: Figure, party?: true) => line('credit', account, amount, party)

/** Accounts: PCG art. 944 and following, and the standard entries of textbooks. */
export const entryTemplates: Readonly<Record<EntryTemplateCode, EntryTemplate>> = {
  goodsSale: {
    journal: 'VE',
    account: '707',
    vat: true,
    party: 'customer',
    lines: [debit('411', 'gross', true), credit(CHOSEN, 'net'), credit('44571', 'vat')],
  },
  serviceSale: {
    journal: 'VE',
    account: '706',
    vat: true,
    party: 'customer',
    lines: [debit('411', 'gross', true), credit(CHOSEN, 'net'), credit('44571', 'vat')],
  },
  saleCreditNote: {
    journal: 'VE',
    account: '707',
    vat: true,
    party: 'customer',
    lines: [debit(CHOSEN, 'net'), debit('44571', 'vat'), credit('411', 'gross', true)],
  },
  goodsPurchase: {
    journal: 'AC',
    account: '607',
    vat: true,
    party: 'supplier',
    lines: [debit(CHOSEN, 'net'), debit('44566', 'vat'), credit('401', 'gross', true)],
  },
  expense: {
    journal: 'AC',
    account: '6064',
    vat: true,
    party: 'supplier',
    lines: [debit(CHOSEN, 'net'), debit('44566', 'vat'), credit('401', 'gross', true)],
  },
  assetPurchase: {
    journal: 'AC',
    account: '2183',
    vat: true,
    party: null,
    lines: [debit(CHOSEN, 'net'), debit('44562', 'vat'), credit('404', 'gross')],
  },
  purchaseCreditNote: {
    journal: 'AC',
    account: '607',
    vat: true,
    party: 'supplier',
    lines: [debit('401', 'gross', true), credit(CHOSEN, 'net'), credit('44566', 'vat')],
  },
  // The buyer owes the VAT and deducts it: nothing is paid to the supplier for it (CGI art. 283-2 and 258 C).
  intraEuPurchase: {
    journal: 'AC',
    account: '607',
    vat: true,
    party: 'supplier',
    lines: [debit(CHOSEN, 'net'), debit('445662', 'vat'), credit('401', 'net', true), credit('4452', 'vat')],
  },
  intraEuService: {
    journal: 'AC',
    account: '622',
    vat: true,
    party: 'supplier',
    lines: [debit(CHOSEN, 'net'), debit('445662', 'vat'), credit('401', 'net', true), credit('4452', 'vat')],
  },
  customerTransfer: {
    journal: 'BQ',
    vat: false,
    party: 'customer',
    lines: [debit('512', 'gross'), credit('411', 'gross', true)],
  },
  supplierPayment: {
    journal: 'BQ',
    vat: false,
    party: 'supplier',
    lines: [debit('401', 'gross', true), credit('512', 'gross')],
  },
  chequesBanked: { journal: 'BQ', vat: false, party: null, lines: [debit('512', 'gross'), credit('5112', 'gross')] },
  // Through 58, which the bank journal brings back to nil (PCG art. 1215-58).
  cashBanked: { journal: 'CA', vat: false, party: null, lines: [debit('58', 'gross'), credit('53', 'gross')] },
  bankFees: {
    journal: 'BQ',
    account: '6278',
    vat: true,
    party: null,
    lines: [debit(CHOSEN, 'net'), debit('44566', 'vat'), credit('512', 'gross')],
  },
  overdraftInterest: {
    journal: 'BQ',
    account: '6616',
    vat: false,
    party: null,
    lines: [debit(CHOSEN, 'gross'), credit('512', 'gross')],
  },
  cashSale: {
    journal: 'CA',
    account: '707',
    vat: true,
    party: null,
    lines: [debit('53', 'gross'), credit(CHOSEN, 'net'), credit('44571', 'vat')],
  },
  vatPayment: { journal: 'BQ', vat: false, party: null, lines: [debit('44551', 'gross'), credit('512', 'gross')] },
}

export type Guided = {
  readonly amount: Cents
  /** Whether the amount holds the VAT. */
  readonly gross: boolean
  readonly rate?: BasisPoints
  readonly account?: string
  readonly party?: string
}

/** Net + VAT = gross, to the cent: from a gross amount the net is rounded and the VAT is the rest. */
export function figuresOf({ amount, gross, rate = basisPoints(0) }: Guided): Readonly<Record<Figure, Cents>> {
  if (!gross) {
    const vat = rateOf(amount, rate)
    return { net: amount, vat, gross: plus(amount, vat) }
  }
  const net = cents(proportion(amount, 10_000, 10_000 + rate))
  return { net, vat: minus(amount, net), gross: amount }
}

export type GuidedLine = {
  readonly account: string
  readonly party?: string
  readonly debit?: Cents
  readonly credit?: Cents
  readonly vatRate?: BasisPoints
}

/** The lines of a guided entry; those that come to nothing are left out. */
export function guidedLines(code: EntryTemplateCode, guided: Guided): GuidedLine[] {
  const template = entryTemplates[code]
  const { rate = basisPoints(2000) } = guided
  const figures = figuresOf(template.vat ? { ...guided, rate } : { ...guided, gross: true })
  return template.lines.flatMap(({ side, account, amount, party }) => {
    const value = figures[amount]
    if (value === 0) return []
    const number = account === CHOSEN ? (guided.account ?? template.account ?? '') : account
    return [
      {
        account: padAccount(number),
        ...(party && guided.party !== undefined ? { party: guided.party } : {}),
        ...(side === 'debit' ? { debit: value } : { credit: value }),
        ...(amount === 'vat' ? { vatRate: rate } : {}),
      },
    ]
  })
}
