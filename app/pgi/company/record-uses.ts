/** What names a record, whatever became of it: whatever has a past is archived, never deleted. */
import type { Company } from './company.ts'
import type { Event } from './event.ts'
import { mentionsOf } from './views/mentions.ts'
import { partySource } from './views/named.ts'

/** As many as a refusal tells. */
const TOLD = 5

/** The story of a record itself: it leaves with it. */
const OWN: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'PartyCreated',
  'PartyUpdated',
  'PartyArchived',
  'PartyRestored',
  'ProspectConverted',
  'ContactAdded',
  'ContactUpdated',
  'ContactRemoved',
  'PartiesImported',
  'SupplierCreated',
  'SupplierUpdated',
  'SupplierArchived',
  'SupplierRestored',
])

export function usesOfParty(company: Company, code: string): string[] {
  const source = partySource(code)
  const uses = new Set<string>()
  for (const { event } of company.history) {
    if (uses.size >= TOLD) break
    if (OWN.has(event.type)) continue
    const targeted = event.type === 'CampaignTargeted' && [...event.parties, ...event.optedOut].includes(code)
    const [id] = mentionsOf(event)
    if (id !== undefined && (targeted || mentionsOf(event).includes(source))) uses.add(numbered(company, id))
  }
  return [...uses]
}

/** Its lines in documents of any kind, drafts and abandoned ones included, and its movements. */
export function usesOfArticle({ sales, purchasing, stock }: Company, article: string): string[] {
  const uses = new Set<string>()
  const named = ({ lines }: { lines: readonly { article?: string }[] }) =>
    lines.some((line) => line.article === article)
  for (const { document, number = document, content } of [
    ...sales.documents.values(),
    ...purchasing.documents.values(),
  ]) {
    if (named(content)) uses.add(number)
  }
  for (const { number, content } of purchasing.requests.values()) if (named(content)) uses.add(number)
  for (const { source } of stock.articles.get(article)?.movements ?? []) uses.add(source)
  return [...uses].slice(0, TOLD)
}

/** The number that a document bears, once it has one. */
function numbered({ sales, purchasing }: Company, id: string): string {
  for (const { document, number } of [...sales.documents.values(), ...purchasing.documents.values()]) {
    if (document === id) return number ?? id
  }
  return id
}
