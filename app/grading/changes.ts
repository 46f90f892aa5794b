/**
 * What a copy changed in the company, net of second thoughts: a lettrage undone and made again the same way, a draft
 * abandoned, a field put back as it was are no change. Consequences (stock issued by a delivery, item opened by an
 * invoice) are not counted beside their cause.
 */
import { isRecord } from '#base/record.ts'
import type { Company, Event } from '#pgi'
import type { Copy } from './evidence.ts'
import { isMatchingChange } from './matching-changes.ts'
import { type Meanings, meaningsOf } from './meanings.ts'
import { canonicalText, sameValue, valueAt } from './paths.ts'
import { isToldOf, subjectOf, TELLINGS, type Telling } from './telling.ts'

export type Change = {
  type: Event['type']
  /** What it is about, without its figures: two changes about the same thing are variants of one another. */
  about: string
  /** What it says, in full. */
  meaning: string
  act: string
  party: string | null
}

export type Done = { act: string; event: Event }
type Said = Record<string, unknown>
/** A change on its way to be told: where it comes in the copy, and what it says by now. */
type Pending = { rank: number; done: Done; said: Said; about?: string }

export function changesOf(copy: Copy, world: Company): Change[] {
  const meanings = meaningsOf(copy.company, world)
  const done: Done[] = copy.acts.flatMap((act) =>
    act.kind === 'pgi' ? act.events.map(({ event }) => ({ act: act.id, event })) : [],
  )
  return pendingOf(done, world)
    .sort((left, right) => left.rank - right.rank)
    .map(({ done: one, said, about }) => changeOf(one, said, about, meanings))
}

function changeOf({ act, event }: Done, said: Said, about: string | undefined, meanings: Meanings): Change {
  const party = subjectOf(event)
  return {
    type: event.type,
    about: about ?? aboutOf(event, meanings),
    meaning: canonicalText(meanings.in(said)),
    act,
    party,
  }
}

/** What was made here goes by its sort: whoever gave it another name still did the same thing. */
function aboutOf(event: Event, meanings: Meanings): string {
  const { about = [], id } = withId(TELLINGS[event.type])
  const paths = about.filter((path) => path !== id || TELLINGS[event.type].as !== 'making')
  const parts = [subjectOf(event) ?? '', ...paths.map((path) => valueAt(event, path) ?? '')]
  const words = parts.map((part) =>
    typeof part === 'string' ? (meanings.sort(part) ?? meanings.of(part)) : canonicalText(part),
  )
  return [event.type, ...words].join(' ').trim()
}

const withId = (telling: Telling): Telling & { id?: string } => telling

const idOf = (event: Event): string | undefined => {
  const { id } = withId(TELLINGS[event.type])
  const value = id === undefined ? undefined : valueAt(event, id)
  return typeof value === 'string' ? value : undefined
}

/** What an event says, but for what only says who came first, or when the clock of the story stood. */
function saidBy(event: Event): Said {
  // A group is the items that it holds together, whatever its letter.
  if (event.type === 'ItemsMatched') return { matched: event.matching }
  if (event.type === 'MatchingUndone') return { undone: event.matching }
  const said: Said = { ...event }
  for (const path of TELLINGS[event.type].without ?? []) delete said[path]
  if (event.type === 'EntryPosted' && event.reverses !== undefined) said.reverses = `entry-${event.reverses}`
  return said
}

function pendingOf(done: readonly Done[], world: Company): Pending[] {
  /** Things begun here, by identifier: they are told with their last words. */
  const begun = new Map<string, Pending>()
  /** Last words about a thing, by what they are about; those that only put back what was there are kept to be left out. */
  const settled = new Map<string, Pending & { opening: boolean }>()
  const fields = new Map<string, Pending & { subject: string; field: string; value: unknown }>()
  const facts: Pending[] = []
  for (const [rank, one] of done.entries()) {
    const { event } = one
    if (!isToldOf(event)) continue
    const telling = TELLINGS[event.type]
    const id = idOf(event)
    const pending: Pending = { rank, done: one, said: saidBy(event) }
    const started = id === undefined ? undefined : begun.get(id)
    switch (telling.as) {
      case 'making':
        if (id !== undefined) begun.set(id, started ? { ...started, done: one, said: pending.said } : pending)
        break
      case 'revision':
        if (started && id !== undefined) begun.set(id, { ...started, said: revised(started.said, pending.said) })
        else settle(settled, pending, false)
        break
      case 'fields':
        if (started && id !== undefined) begun.set(id, { ...started, said: withFields(started.said, pending.said) })
        else if (id !== undefined) changeFields(fields, pending, id)
        break
      case 'ending':
        if (id !== undefined && started && !wasThere(world, event, id)) begun.delete(id)
        else {
          if (id !== undefined) begun.delete(id)
          facts.push(pending)
        }
        break
      case 'fixing':
        if (id !== undefined) begun.delete(id)
        facts.push(pending)
        break
      case 'setting':
        settle(settled, pending, telling.undoes === true)
        break
      case 'fact':
        if (isMatchingChange(done, one, world)) facts.push(pending)
        break
      case 'consequence':
        break
    }
  }
  return [
    ...begun.values(),
    // What puts back, when nothing was there before it here, is itself a change.
    ...[...settled.values()].filter(({ done: one, opening }) => opening || !undoes(one.event)),
    ...[...fields.values()].filter((one) => !isAsBefore(world, one)),
    ...facts,
  ]
}

const undoes = ({ type }: Event): boolean => {
  const telling = TELLINGS[type]
  return telling.as === 'setting' && telling.undoes === true
}

function settle(settled: Map<string, Pending & { opening: boolean }>, pending: Pending, isUndoing: boolean): void {
  const { event } = pending.done
  const telling = TELLINGS[event.type]
  const slot = telling.as === 'setting' ? (telling.slot ?? event.type) : event.type
  const about = [subjectOf(event), ...(telling.about ?? []).map((path) => valueAt(event, path))]
  const key = canonicalText([slot, about])
  settled.set(key, { ...pending, opening: settled.get(key)?.opening ?? isUndoing })
}

/** The last words take the place of those that they are about: a whole content, or some of the fields. */
function revised(before: Said, { type: _type, ...words }: Said): Said {
  const inner = before.fields
  if (!isRecord(inner)) return { ...before, ...words }
  return isRecord(words.fields) ? { ...before, ...words } : { ...before, fields: { ...inner, ...words } }
}

const withFields = (before: Said, { changes }: Said): Said => {
  if (!isRecord(before.fields) || !isRecord(changes)) return before
  // An emptied field is as if it had never been filled in.
  const merged = Object.entries({ ...before.fields, ...changes }).filter(([, value]) => value !== null)
  return { ...before, fields: Object.fromEntries(merged) }
}

type FieldChange = Pending & { subject: string; field: string; value: unknown }

function changeFields(fields: Map<string, FieldChange>, { rank, done, said }: Pending, subject: string): void {
  if (!isRecord(said.changes)) return
  for (const [field, value] of Object.entries(said.changes)) {
    const key = `${done.event.type} ${subject} ${field}`
    fields.set(key, { rank, done, said: { subject, field, value }, about: key, subject, field, value })
  }
}

/** A field that ends as it began is no change. */
const isAsBefore = (world: Company, { done, subject, field, value }: FieldChange): boolean =>
  sameValue(valueAt(recordOf(world, done.event, subject), field) ?? null, value ?? null)

function recordOf({ crm, stock, payroll, planning, filing }: Company, { type }: Event, id: string): object | undefined {
  switch (type) {
    case 'PartyUpdated':
      return crm.parties.get(id)?.fields
    case 'FolderUpdated':
      return filing.folders.get(id)?.fields
    case 'DocumentReclassified':
      return [...filing.documents.values()].find((filed) => filed.filing === id)
    case 'SupplierUpdated':
      return crm.suppliers.get(id)?.fields
    case 'ContactUpdated':
      return crm.contacts.get(id)?.fields
    case 'CollaboratorUpdated':
      return crm.collaborators.get(id)?.fields
    case 'OpportunityUpdated':
      return crm.opportunities.get(id)?.fields
    case 'CampaignUpdated':
      return crm.campaigns.get(id)?.fields
    case 'ArticleUpdated':
      return stock.articles.get(id)?.fields
    case 'EmployeeUpdated':
      return payroll.employees.get(id)?.fields
    case 'ResourceUpdated':
      return planning.resources.get(id)?.fields
    default:
      return undefined
  }
}

/** What may be made here and have been there before: an indicator, a folder, the place of a document. */
function wasThere({ dashboards, filing }: Company, { type }: Event, id: string): boolean {
  if (type === 'FolderRemoved') return filing.folders.has(id)
  if (type === 'DocumentUnfiled') return [...filing.documents.values()].some((filed) => filed.filing === id)
  return type === 'IndicatorRemoved' && dashboards.indicators.has(id)
}
