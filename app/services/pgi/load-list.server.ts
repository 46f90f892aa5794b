import { day } from '#base/dates.ts'
import { ask, type ViewName } from '#pgi'
import type { PgiList } from '#ui/pgi/lists/list-definition.ts'
import { packRows } from '#ui/pgi/packed-rows.ts'
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
  const rows = list.rows(ask(desk.company, list.question({ today: desk.today, yearFrom: facts.yearFrom, params })))
  return { facts, rows: packRows(rows) }
}
