import { day } from '#base/dates.ts'
import { ask, type Company, type ViewName } from '#pgi'
import type { PgiList } from '#ui/pgi/lists/list-definition.ts'
import { type PackedRows, packRows } from '#ui/pgi/packed-rows.ts'
import { look } from './look.server.ts'

/** Stands for the story's day in what is asked: a day that nobody chose says nothing of what the student looked for. */
const UNSAID = day('0001-01-01')

/** The rows of a list. Looking at it is an act of the student, told by its view and by what was asked of it. */
export async function loadList<Name extends ViewName, Row extends object>(
  request: Request,
  attempt: string,
  list: PgiList<Name, Row>,
) {
  const params = new URL(request.url).searchParams
  const { view, ...args } = list.question({ today: UNSAID, yearFrom: UNSAID, params })
  const asked = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== UNSAID))
  const { desk, facts } = await look(request, attempt, { view, args: asked })
  const question = list.question({ today: desk.today, yearFrom: facts.yearFrom, params })
  const rows = packedOnce(desk.company, `${list.place.slug} ${JSON.stringify(question)}`, () =>
    packRows(list.rows(ask(desk.company, question))),
  )
  return { facts, rows }
}

/** Lists last looked at in a company as it is: going from one to another and back asks the PGI nothing. */
const KEPT_LISTS = 6
const kept = new WeakMap<Company, Map<string, string>>()

function packedOnce<Row>(company: Company, key: string, pack: () => PackedRows<Row>): PackedRows<Row> {
  const lists = kept.get(company) ?? new Map<string, string>()
  kept.set(company, lists)
  const rows = lists.get(key) ?? pack()
  lists.delete(key)
  lists.set(key, rows)
  const oldest = lists.keys().next().value
  if (lists.size > KEPT_LISTS && oldest !== undefined) lists.delete(oldest)
  // The key names the list and its question: what it holds is what `pack` would give.
  return rows as PackedRows<Row>
}
