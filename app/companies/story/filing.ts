/** The filing plan on the first day, and the papers that are put in it as they come. */
import type { Day } from '#base/dates.ts'
import type { Master } from '../master.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type Paper = NonNullable<Master['filing']>['papers'][number]

export function* planFiling(world: World): Story {
  const { filing } = world.master
  if (!filing) return
  const by = world.nameOf('direction')
  yield* perform(world, world.first, by, { type: 'filing.setUp', naming: filing.naming })
  for (const { code, ...fields } of filing.folders) {
    yield* perform(world, world.first, by, { type: 'folder.create', folder: code, fields })
  }
  for (const paper of filing.papers) {
    if (paper.date <= world.first) yield* filePaper(world, world.first, paper)
    else world.agenda.plan(paper.date, 'books', (today) => filePaper(world, today, paper))
  }
}

function* filePaper(world: World, today: Day, paper: Paper): Story {
  yield* perform(world, today, world.nameOf('accounting'), { type: 'paper.file', ...paper })
}
