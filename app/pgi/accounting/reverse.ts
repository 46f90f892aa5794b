/** Nothing validated is changed: it is undone by its opposite (PCG art. 1031-3). */
import { negate } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import type { AccountingCommand } from './commands.ts'
import type { DraftEntry, EntryLine } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import { type Decision, posting } from './record.ts'
import { type AccountingState, entryNumbered } from './state.ts'
import type { Today } from './transfer.ts'

export function reverse(
  state: AccountingState,
  command: Extract<AccountingCommand, { type: 'entry.reverse' }>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const number = Number(command.entry.slice('entry-'.length))
  const posted = entryNumbered(state, number)
  if (!posted) return no({ code: 'unknown_entry', entry: command.entry })
  const { entry, yearNumber } = posted
  // An invoice, a receipt: what undoes it is a credit note or a reassignment, or the books would say another story than sales.
  if (entry.source !== undefined)
    return no({ code: 'entry_comes_from_document', entry: yearNumber, source: entry.source })
  const by = state.reversed.get(command.entry)
  if (by !== undefined) {
    return no({ code: 'entry_already_reversed', entry: yearNumber, by: entryNumbered(state, by)?.yearNumber ?? 0 })
  }
  const opposite: DraftEntry = {
    journal: entry.journal === 'AN' ? 'OD' : entry.journal,
    date: command.date ?? context.today,
    label: `Contre-passation – ${entry.label}`.slice(0, 200),
    reference: entry.reference,
    referenceDate: entry.referenceDate,
    lines: entry.lines.map(oppositeLine),
  }
  const event = posting(state, opposite, context, facts, { reverses: number })
  return event.ok ? ok([event.value]) : event
}

function oppositeLine({ item: _, dueDate: __, debit, credit, vatBase, ...line }: EntryLine): EntryLine {
  return { ...line, debit: credit, credit: debit, ...(vatBase === undefined ? {} : { vatBase: negate(vatBase) }) }
}
