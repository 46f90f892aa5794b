/** What a student types about money that goes out or to the bank: payments, trade notes, remittances. Often right, often not. */
import fc from 'fast-check'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { type Domain, idOf, type Json, maybe, pickFrom, rank } from './draws.ts'

const supplier = fc.constantFrom('F0001', 'F0002', 'F0003', 'F0001', 'F0002', 'F9')
const amount = fc.oneof(fc.integer({ min: 1, max: 900_00 }), fc.constantFrom(190_00, 240_00, 1_200_00)).map(cents)
const item = fc
  .tuple(fc.constantFrom('purchaseInvoice', 'supplierCreditNote', 'payment', 'receipt'), rank)
  .map(([name, number]) => `${name}-${number}`)

const receive = fc.record({
  type: fc.constant('receipt.record'),
  customer: fc.constantFrom('C0001', 'C0002', 'C0003'),
  amount,
  method: fc.constantFrom('cheque', 'tradeNote', 'tradeNote'),
  dueDate: maybe(fc.constantFrom('2026-03-16', '2026-05-31').map(day)),
  reference: fc.constant('LCR 8'),
})

const commands: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('payment.record'),
      supplier,
      amount,
      method: fc.constantFrom('transfer', 'cheque', 'tradeNote', 'tradeNote'),
      dueDate: maybe(fc.constantFrom('2026-03-16', '2026-03-16', '2026-04-30').map(day)),
      reference: fc.constant('VIR 12'),
      allocations: fc.array(fc.record({ item }), { maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('payment.run'),
      items: fc.uniqueArray(item, { minLength: 1, maxLength: 3 }),
      method: fc.constantFrom('transfer', 'cheque'),
      reference: fc.constant('LOT 3'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('tradeNote.settle'), payment: idOf('payment') }) },
  { weight: 4, arbitrary: receive },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('remittance.record'),
      kind: fc.constantFrom('cheques', 'tradeNotes', 'tradeNotes'),
      receipts: fc.uniqueArray(idOf('receipt'), { minLength: 1, maxLength: 2 }),
      reference: fc.constant('REM 1'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('remittance.credit'),
      remittance: idOf('remittance'),
      fee: maybe(fc.constantFrom(0, 8_00, 9_999_99).map(cents)),
      feeVat: maybe(fc.constantFrom(0, 1_60).map(cents)),
      reference: fc.constant('AVIS 1'),
    }),
  },
)

function aim({ purchasing, treasury, crm }: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const items = [...treasury.items.values()].sort((left, right) => (left.item < right.item ? -1 : 1))
  const isPayable = ({ item, customer, left }: (typeof items)[number]) =>
    left < 0 &&
    crm.suppliers.has(customer) &&
    (!item.startsWith('purchaseInvoice-') || purchasing.documents.get(item)?.control?.status === 'approved')
  switch (command.type) {
    case 'payment.record': {
      const due = one(items.filter(isPayable))
      if (!due) return command
      return { ...command, supplier: due.customer, allocations: [{ item: due.item }] }
    }
    case 'payment.run': {
      const due = items.filter(({ customer, left }) => left !== 0 && crm.suppliers.has(customer))
      const chosen = (pick % 3 === 0 ? due : due.filter(isPayable)).map((each) => each.item)
      return chosen.length > 0 ? { ...command, items: chosen } : command
    }
    case 'tradeNote.settle': {
      const note = one(
        [...treasury.payments.values()].filter(({ method, settled }) => method === 'tradeNote' && !settled),
      )
      return note ? { ...command, payment: note.payment } : command
    }
    case 'remittance.record': {
      const method = command.kind === 'cheques' ? 'cheque' : 'tradeNote'
      const waiting = [...treasury.receipts.values()].filter(
        (receipt) => receipt.method === method && !treasury.remitted.has(receipt.receipt),
      )
      const taken = waiting.slice(0, 1 + (pick % 2)).map(({ receipt }) => receipt)
      return taken.length > 0 ? { ...command, receipts: taken } : command
    }
    case 'remittance.credit': {
      const waiting = [...treasury.remittances.values()].filter(({ credited }) => credited === undefined)
      const notes = waiting.filter((each) => each.kind === 'tradeNotes' || pick % 5 === 0)
      const slip = one(notes)
      return slip ? { ...command, remittance: slip.remittance } : command
    }
    default:
      return undefined
  }
}

export const payments: Domain = { weight: 2, commands, opening: receive, aim }
