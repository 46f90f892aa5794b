import { expect, test } from 'vitest'
import { sellingCompany, TODAY } from '#tests/support/selling-company.ts'
import { identity, smallCompany } from '#tests/support/small-company.ts'
import { found } from './company.ts'
import { recorded } from './event.ts'
import { replay } from './replay.ts'
import { ask, type Question } from './views/index.ts'

const company = sellingCompany()
const again = replay(
  found(identity),
  [...company.history].map((each) => recorded.parse(JSON.parse(JSON.stringify(each)))),
)

test.each<Question>([
  { view: 'opportunities', at: TODAY },
  { view: 'activities', at: TODAY },
  { view: 'campaign', campaign: 'campaign-1' },
  { view: 'collaborators', at: TODAY },
  { view: 'project', project: 'project-1' },
  { view: 'time-entries' },
  { view: 'contacts' },
])('$view is the same once its events were written, read and lived again', (question) => {
  expect(ask(again, question)).toEqual(ask(company, question))
})

test('living events again does not move the company they started from', () => {
  const start = smallCompany()
  const before = JSON.stringify(ask(start, { view: 'activities', at: TODAY }))
  replay(start, [...company.history].slice(start.history.length))
  expect(JSON.stringify(ask(start, { view: 'activities', at: TODAY }))).toBe(before)
})
