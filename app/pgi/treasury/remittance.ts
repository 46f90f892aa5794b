/** Cheques and trade notes go to the bank with a slip that lists them (bordereau de remise). */
import { cents, plus, sumOf } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { ItemId, RemittanceKind, TreasuryCommand } from './commands.ts'
import type { TreasuryEvent } from './events.ts'
import type { Context, TreasuryFacts } from './facts.ts'
import { refusalOfDate } from './receipt.ts'
import type { TreasuryRefusal } from './refusal.ts'
import type { Receipt, TreasuryState } from './state.ts'

type Decision = Result<TreasuryEvent[], TreasuryRefusal>
type CommandOf<Type extends TreasuryCommand['type']> = Extract<TreasuryCommand, { type: Type }>

/** The method whose receipts a slip lists, and the account where they wait. */
const WAITING: Readonly<Record<RemittanceKind, { method: Receipt['method']; account: string }>> = {
  cheques: { method: 'cheque', account: ACCOUNTS.chequesToRemit },
  tradeNotes: { method: 'tradeNote', account: ACCOUNTS.notesReceivable },
}

export function remit(
  state: TreasuryState,
  command: CommandOf<'remittance.record'>,
  context: Context,
  facts: TreasuryFacts,
): Decision {
  const { kind, reference, entry } = command
  const date = command.date ?? context.today
  const wrongDate = refusalOfDate(date, context, facts)
  if (wrongDate) return no(wrongDate)
  const receipts: Receipt[] = []
  for (const id of command.receipts) {
    const receipt = state.receipts.get(id)
    if (!receipt) return no({ code: 'unknown_receipt', receipt: id })
    if (receipts.includes(receipt)) return no({ code: 'receipt_given_twice', receipt: id })
    const { method, date: received } = receipt
    if (method !== WAITING[kind].method) return no({ code: 'receipt_of_another_kind', receipt: id, method, kind })
    const remittance = state.remitted.get(id)
    if (remittance !== undefined) {
      const slip = state.remittances.get(remittance)
      invariant(slip, `${id} went with the slip ${remittance}, which does not exist`)
      return no({ code: 'receipt_already_remitted', receipt: id, remittance, date: slip.date })
    }
    if (date < received) return no({ code: 'remittance_before_receipt', receipt: id, date, received })
    receipts.push(receipt)
  }
  const amount = sumOf(receipts, (receipt) => receipt.amount)
  if (entry !== undefined) {
    const credited = facts.creditOf(entry, WAITING[kind].account)
    if (credited !== amount) {
      return no({ code: 'entry_is_not_this_remittance', entry, credited: credited ?? null, amount })
    }
  }
  const listed = receipts.map(({ receipt, customer, reference: known, amount: part }) => ({
    receipt,
    customer,
    reference: known,
    amount: part,
  }))
  const remittance = `remittance-${state.remittances.size + 1}`
  return ok([
    defined({
      type: 'RemittanceRecorded' as const,
      remittance,
      kind,
      date,
      reference,
      receipts: listed,
      amount,
      entry,
    }),
  ])
}

export function credit(
  state: TreasuryState,
  command: CommandOf<'remittance.credit'>,
  context: Context,
  facts: TreasuryFacts,
): Decision {
  const { remittance, reference, fee = cents(0), feeVat = cents(0) } = command
  const date = command.date ?? context.today
  const wrongDate = refusalOfDate(date, context, facts)
  if (wrongDate) return no(wrongDate)
  const slip = state.remittances.get(remittance)
  if (!slip) return no({ code: 'unknown_remittance', remittance })
  if (slip.kind === 'cheques') return no({ code: 'remittance_credited_at_once', remittance })
  if (slip.credited) return no({ code: 'remittance_already_credited', remittance, date: slip.credited.date })
  if (date < slip.date) return no({ code: 'credit_before_remittance', remittance, date, remitted: slip.date })
  const { amount } = slip
  const kept = plus(fee, feeVat)
  if (kept >= amount) return no({ code: 'fee_exceeds_remittance', fee: kept, amount })
  const bankCredit: ItemId = `bankCredit-${state.bankCredits + 1}`
  return ok([{ type: 'RemittanceCredited', bankCredit, remittance, date, amount, fee, feeVat, reference }])
}
