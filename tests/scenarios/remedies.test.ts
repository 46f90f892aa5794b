/** From a recognised fault to a lesson and a mission where it may be practised. */
import { expect, test } from 'vitest'
import { missionsOfFaults, remediesOf } from '#services/guides/missions-of-fault.server.ts'

const SLUG = 'relance-clients-buromod'

test('a mission is proposed for the faults that its marking scheme was proven to notice, the easiest first', () => {
  const missions = missionsOfFaults(['level_wrong', 'subcontracting_misfiled'])
  expect(missions.get('level_wrong')?.map(({ slug }) => slug)).toContain(SLUG)
  for (const found of missions.values()) {
    const levels = found.map(({ level }) => level)
    expect(levels).toEqual([...levels].sort((left, right) => left - right))
  }
})

test('the mission where the fault was made is no remedy to it, nor is a harder one', () => {
  const fault = { code: 'level_wrong', criteria: ['La relance'] } as const
  const [here] = remediesOf([fault], { slug: SLUG, level: 2 })
  expect(here?.mission?.slug).not.toBe(SLUG)
  const [elsewhere] = remediesOf([fault], { slug: 'une-autre', level: 3 })
  expect(elsewhere).toMatchObject({
    code: 'level_wrong',
    criteria: ['La relance'],
    mission: { level: expect.any(Number) },
  })
  const [tooHard] = remediesOf([fault], { slug: 'une-autre', level: 0 })
  expect(tooHard?.mission).toBeNull()
})
