/** The brouillard: entries that may still be changed, until they are validated for ever (PCG art. 1031-3). */
import { no, ok } from '#base/result.ts'
import type { AccountingCommand } from './commands.ts'
import { entryTemplates, guidedLines } from './entry-templates.ts'
import type { AccountingEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { AccountingFacts } from './facts.ts'
import { byDateThenRank } from './open-drafts.ts'
import { type Decision, posting } from './record.ts'
import type { AccountingRefusal } from './refusal.ts'
import { type AccountingState, type Draft, entryNumbered } from './state.ts'
import type { Today } from './transfer.ts'
import { readEntry, refusalOfDraft, type Typed } from './typed-entry.ts'

type CommandOf<Type extends AccountingCommand['type']> = Extract<AccountingCommand, { type: Type }>

export function draft(state: AccountingState, typed: Typed, { today }: Today, facts: AccountingFacts): Decision {
  const entry = readEntry(typed, today)
  const refusal = refusalOfDraft(state, entry, today, facts)
  return refusal ? no(refusal) : ok([{ type: 'EntryDrafted', draft: `draft-${state.drafts.size + 1}`, entry }])
}

export function guide(
  state: AccountingState,
  command: CommandOf<'entry.guided'>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const { template, date, reference, label, dueDate } = command
  const lines = guidedLines(template, command).map((line) =>
    dueDate === undefined || line.party === undefined ? line : { ...line, dueDate },
  )
  const { journal } = entryTemplates[template]
  return draft(state, { journal, date, reference, label: label ?? reference, lines }, context, facts)
}

/** The draft, while it is one; or why it no longer is. */
function openDraft(state: AccountingState, id: string): { draft: Draft } | { refusal: AccountingRefusal } {
  const known = state.drafts.get(id)
  if (!known) return { refusal: { code: 'unknown_draft', draft: id } }
  if (known.end === 'discarded') return { refusal: { code: 'draft_was_discarded', draft: id } }
  if (known.end === undefined) return { draft: known }
  const entry = entryNumbered(state, known.end.validated)
  return { refusal: { code: 'draft_already_validated', draft: id, entry: entry?.yearNumber ?? 0 } }
}

export function revise(
  state: AccountingState,
  command: CommandOf<'entry.revise'>,
  { today }: Today,
  facts: AccountingFacts,
): Decision {
  const known = openDraft(state, command.draft)
  if ('refusal' in known) return no(known.refusal)
  const entry = readEntry({ ...command, date: command.date ?? known.draft.entry.date }, today)
  const refusal = refusalOfDraft(state, entry, today, facts)
  return refusal ? no(refusal) : ok([{ type: 'EntryDraftRevised', draft: command.draft, entry }])
}

export function discard(state: AccountingState, { draft: id }: CommandOf<'entry.discard'>): Decision {
  const known = openDraft(state, id)
  return 'refusal' in known ? no(known.refusal) : ok([{ type: 'EntryDraftDiscarded', draft: id }])
}

/** All of them or none. The till is watched entry after entry. */
export function validate(
  state: AccountingState,
  { drafts: ids }: CommandOf<'entry.validate'>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const drafts: Draft[] = []
  for (const id of new Set(ids)) {
    const known = openDraft(state, id)
    if ('refusal' in known) return no(known.refusal)
    drafts.push(known.draft)
  }
  const events: AccountingEvent[] = []
  let lived = state
  for (const { draft: id, entry } of drafts.sort(byDateThenRank)) {
    const posted = posting(lived, entry, context, facts, { draft: id })
    if (!posted.ok) return drafts.length === 1 ? posted : no({ code: 'draft_refused', draft: id, why: posted.error })
    events.push(posted.value)
    lived = evolve(lived, posted.value)
  }
  return ok(events)
}
