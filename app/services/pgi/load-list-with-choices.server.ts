import type { ViewName } from '#pgi'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import type { PgiList } from '#ui/pgi/lists/list-definition.ts'
import { loadChoices } from './load-choices.ts'
import { loadList } from './load-list.server.ts'

/** A list, with what its form of creation chooses among. */
export async function loadListWithChoices<Name extends ViewName, Row extends object>(
  request: Request,
  attempt: string,
  list: PgiList<Name, Row>,
) {
  const loaded = await loadList(request, attempt, list)
  const { company, today } = await openDesk(request, attempt)
  return { ...loaded, choices: loadChoices(company, today) }
}
