/** Cut-off: what belongs to the year although no document of the year says so, and the other way round. */
import { rateOf, sumOf } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { ACCOUNTS, padAccount } from '#content/law/chart-of-accounts.ts'
import { isVatRateAt } from '#content/law/vat.ts'
import { accountIn } from '../accounts.ts'
import type { EntryLine } from '../events.ts'
import { type Figure, linesOf } from '../figures.ts'
import type { AccrualKind, YearEndCommand } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import type { YearEndEvent } from './events.ts'
import { writerOn } from './write-entry.ts'

type Accrue = Extract<YearEndCommand, { type: 'accrual.record' }>

type Shape = {
  /** First digits of the accounts it may bear on. */
  readonly accounts: readonly string[]
  /** First digits of the counterpart, when it is chosen. */
  readonly counterparts?: readonly string[]
  /** Whether the expense or revenue is debited. */
  readonly isDebit: boolean
}

const SHAPES: Readonly<Record<AccrualKind, Shape>> = {
  invoiceNotReceived: { accounts: ['20', '21', '60', '61', '62', '63', '65', '66'], isDebit: true },
  invoiceToIssue: { accounts: ['70', '75', '76'], isDebit: false },
  creditNoteToReceive: { accounts: ['60', '61', '62'], isDebit: false },
  creditNoteToIssue: { accounts: ['70'], isDebit: true },
  prepaidExpense: { accounts: ['60', '61', '62', '63', '64', '65', '66'], isDebit: false },
  deferredIncome: { accounts: ['70', '74', '75', '76'], isDebit: true },
  accruedExpense: {
    accounts: ['6'],
    counterparts: ['42', '43', '444', '447', '448', '46', '151', '152', '16'],
    isDebit: true,
  },
  accruedIncome: { accounts: ['7', '64', '65'], counterparts: ['43', '44', '46', '27', '51'], isDebit: false },
}

/** The third-party account and that of its VAT; cut-off between two years of what was already invoiced bears none. */
function counterpartOf({ kind, counterpart, account }: Accrue): { account: string; vat?: string } {
  switch (kind) {
    case 'invoiceNotReceived': {
      const isAsset = account.startsWith('2')
      return {
        account: isAsset ? ACCOUNTS.assetInvoicesNotReceived : ACCOUNTS.invoicesNotReceived,
        vat: ACCOUNTS.vatOnInvoicesNotReceived,
      }
    }
    case 'invoiceToIssue':
      return { account: ACCOUNTS.invoicesToIssue, vat: ACCOUNTS.vatOnInvoicesToIssue }
    case 'creditNoteToReceive':
      return { account: ACCOUNTS.discountsReceivable, vat: ACCOUNTS.vatOnInvoicesNotReceived }
    case 'creditNoteToIssue':
      return { account: ACCOUNTS.discountsPayable, vat: ACCOUNTS.vatOnInvoicesToIssue }
    case 'prepaidExpense':
      return { account: ACCOUNTS.prepaidExpenses }
    case 'deferredIncome':
      return { account: ACCOUNTS.deferredIncome }
    case 'accruedExpense':
    case 'accruedIncome':
      return { account: padAccount(counterpart ?? '') }
  }
}

export function recordAccrual({ state, today, yearOf }: Given, command: Accrue): Decision {
  const { kind, label, reference, amount, vatRate, reversed } = command
  const date = command.date ?? today
  const year = yearOf(date)
  if (!year.ok) return year
  if (!isVatRateAt(vatRate, date)) return no({ code: 'vat_rate_not_in_force', vatRate, date })
  const account = padAccount(command.account)
  const { accounts, counterparts, isDebit } = SHAPES[kind]
  const counterpart = counterpartOf(command)
  for (const each of [account, counterpart.account]) {
    if (!accountIn(state, each)) return no({ code: 'not_an_open_account', account: each })
  }
  if (!accounts.some((prefix) => account.startsWith(prefix))) {
    return no({ code: 'account_not_for_accrual', kind, account, expected: accounts })
  }
  if (counterparts && !counterparts.some((prefix) => counterpart.account.startsWith(prefix))) {
    return no({ code: 'account_not_for_accrual', kind, account: counterpart.account, expected: counterparts })
  }
  const taxes: Figure[] =
    counterpart.vat === undefined ? [] : [{ account: counterpart.vat, amount: rateOf(amount, vatRate) }]
  const own: Figure[] = [{ account, amount }, ...taxes]
  const other: Figure[] = [{ account: counterpart.account, amount: sumOf(own, (figure) => figure.amount) }]
  const writer = writerOn(state, today)
  const accrual = `accrual-${writer.next()}`
  const entry = writer.write(year.value, {
    journal: 'OD',
    date,
    label,
    reference,
    source: accrual,
    lines: isDebit ? linesOf(label, own, other) : linesOf(label, other, own),
  })
  if (!reversed) return ok([entry])
  return ok([entry, { type: 'AccrualRecorded', accrual, kind, year: year.value } satisfies YearEndEvent])
}

/** The same lines on the other side, for the first day of the next year. */
export const reversedLines = (lines: readonly EntryLine[]): EntryLine[] =>
  lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }))
