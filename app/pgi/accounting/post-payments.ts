/** What payments to suppliers, trade notes and slips taken to the bank mean in the books. */
import { minus, plus } from '#base/money.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { TreasuryEvent } from '../treasury/events.ts'
import type { Entry } from './events.ts'
import { clipped, linesOf } from './figures.ts'

type EventOf<Type extends TreasuryEvent['type']> = Extract<TreasuryEvent, { type: Type }>

/** A note accepted is a promise: it leaves the supplier's account for 403, by the OD journal; the bank pays it later. */
export function postPayment(event: EventOf<'PaymentRecorded'>): Entry {
  const { payment, supplier, date, amount, method, reference, label, account } = event
  const isNote = method === 'tradeNote'
  const paidBy = isNote
    ? { account: ACCOUNTS.notesPayable, amount, party: supplier }
    : { account: ACCOUNTS.bank, amount }
  return {
    journal: isNote ? 'OD' : 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: payment,
    lines: linesOf(label, [{ account, amount, party: supplier, item: payment }], [paidBy]),
  }
}

export function postNotePaid(event: EventOf<'TradeNotePaid'>): Entry {
  const { settlement, supplier, date, amount, reference } = event
  const label = clipped(`Effet ${reference} payé à l’échéance`)
  return {
    journal: 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: settlement,
    lines: linesOf(
      label,
      [{ account: ACCOUNTS.notesPayable, amount, party: supplier }],
      [{ account: ACCOUNTS.bank, amount }],
    ),
  }
}

/** Cheques are credited at once; trade notes wait in 5113 for the bank to collect them. */
export function postRemittance(event: EventOf<'RemittanceRecorded'>): Entry | null {
  const { remittance, kind, date, reference, receipts, amount, entry } = event
  if (entry !== undefined) return null
  const isCheques = kind === 'cheques'
  const label = clipped(`Remise ${isCheques ? 'de chèques' : 'd’effets à l’encaissement'} ${reference}`)
  const reached = isCheques ? ACCOUNTS.bank : ACCOUNTS.notesUnderCollection
  const credits = isCheques
    ? receipts.map((each) => ({
        account: ACCOUNTS.chequesToRemit,
        amount: each.amount,
        label: `Chèque ${each.reference}`,
      }))
    : receipts.map((each) => ({
        account: ACCOUNTS.notesReceivable,
        amount: each.amount,
        party: each.customer,
        label: `Effet ${each.reference}`,
      }))
  return {
    journal: isCheques ? 'BQ' : 'OD',
    date,
    label,
    reference,
    referenceDate: date,
    source: remittance,
    lines: linesOf(label, [{ account: reached, amount }], credits),
  }
}

export function postRemittanceCredit(event: EventOf<'RemittanceCredited'>): Entry {
  const { bankCredit, date, amount, fee, feeVat, reference } = event
  const label = clipped(`Effets encaissés ${reference}`)
  return {
    journal: 'BQ',
    date,
    label,
    reference,
    referenceDate: date,
    source: bankCredit,
    lines: linesOf(
      label,
      [
        { account: ACCOUNTS.bank, amount: minus(amount, plus(fee, feeVat)) },
        { account: ACCOUNTS.bankFees, amount: fee },
        { account: ACCOUNTS.inputVat, amount: feeVat },
      ],
      [{ account: ACCOUNTS.notesUnderCollection, amount }],
    ),
  }
}
