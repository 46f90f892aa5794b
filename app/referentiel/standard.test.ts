import { expect, test } from 'vitest'
import {
  activities,
  activitiesOfDomain,
  blocks,
  competences,
  domains,
  expectedResults,
  expectedResultsOfDomain,
  pgiFunctions,
  pgiModules,
  type TaskCode,
  tasks,
  tasksOfActivity,
  units,
} from './index.ts'
import pinned from './pinned-codes.json' with { type: 'json' }

test('the standard has 4 domains, 22 activities, 102 tasks, 4 blocks and units, 25 competences', () => {
  expect(domains).toHaveLength(4)
  expect(activities).toHaveLength(22)
  expect(tasks).toHaveLength(102)
  expect(blocks).toHaveLength(4)
  expect(units.map((unit) => unit.code)).toEqual(['U4', 'U51', 'U52', 'U6'])
  expect(competences).toHaveLength(25)
})

test('each domain has its number of activities, tasks, competences and results', () => {
  const counts = domains.map((domain) => [
    domain.activities.length,
    tasks.filter((task) => task.domain === domain.code).length,
    competences.filter((competence) => competence.unit === domain.unit).length,
    expectedResultsOfDomain(domain.code).filter((result) => result.family === 'operational').length,
    expectedResultsOfDomain(domain.code).filter((result) => result.family === 'methodological').length,
  ])
  expect(counts).toEqual([
    [6, 29, 6, 20, 8],
    [6, 32, 6, 13, 11],
    [3, 15, 5, 15, 9],
    [7, 26, 8, 20, 6],
  ])
})

test('codes are numbered without gap, from the domain down to the task', () => {
  domains.forEach((domain, index) => {
    const number = index + 1
    expect(domain.code).toBe(`D${number}`)
    activitiesOfDomain(domain.code).forEach((activity, position) => {
      expect(activity.code).toBe(`${number}.${position + 1}`)
      expect(tasksOfActivity(activity.code).map((task) => task.code)).toEqual(
        activity.tasks.map((_, rank) => `T.${activity.code}.${rank + 1}`),
      )
    })
    expect(blocks[index]?.code).toBe(`B${number}`)
    expect(blocks[index]?.competences).toEqual(blocks[index]?.competences.map((_, rank) => `C${number}.${rank + 1}`))
    for (const [family, letter] of [
      ['operational', 'O'],
      ['methodological', 'M'],
    ]) {
      const codes = expectedResultsOfDomain(domain.code).filter((result) => result.family === family)
      expect(codes.map((result) => result.code)).toEqual(codes.map((_, rank) => `D${number}.${letter}.${rank + 1}`))
    }
  })
  for (const module of pgiModules) {
    expect(module.functions).toEqual(module.functions.map((_, rank) => `${module.code}.${rank + 1}`))
  }
})

test('the tasks go from T.1.1.1 to T.4.7.2', () => {
  expect(tasks.at(0)?.code).toBe('T.1.1.1')
  expect(tasks.at(-1)?.code).toBe('T.4.7.2')
  for (const task of tasks) expect(task.code).toMatch(/^T\.[1-4]\.[1-7]\.[1-7]$/)
})

test('a code that was given keeps its meaning for ever', () => {
  const given = Object.fromEntries(
    [...competences, ...expectedResults, ...pgiFunctions].map((item) => [item.code, item.label]),
  )
  expect(given).toEqual(pinned)
})

test('the official texts give no code to competences', () => {
  expect(competences.filter((competence) => competence.officialCode !== null)).toEqual([])
})

test('every competence serves an activity of its own domain, and every activity has a competence', () => {
  for (const competence of competences) {
    expect(competence.activities.length, competence.code).toBeGreaterThan(0)
    for (const code of competence.activities) {
      expect(activities.find((activity) => activity.code === code)?.unit, competence.code).toBe(competence.unit)
    }
  }
  const served = new Set(competences.flatMap((competence) => competence.activities))
  expect(activities.filter((activity) => !served.has(activity.code))).toEqual([])
})

test('every expected result belongs to the domain that its code names', () => {
  for (const result of expectedResults) expect(result.code.slice(0, 2)).toBe(result.domain)
})

test('every function of the ERP serves a domain', () => {
  for (const item of pgiFunctions) expect(item.domains.length, item.code).toBeGreaterThan(0)
})

test('a code that does not exist does not compile', () => {
  const known: TaskCode = 'T.4.7.2'
  // @ts-expect-error T.4.7.3 is not a task of the standard
  const unknown: TaskCode = 'T.4.7.3'
  // @ts-expect-error D1.O.21 is not an expected result of the standard
  expect(() => expectedResults.find((result) => result.code === 'D1.O.21')).not.toThrow()
  expect(tasks.map((task) => task.code)).toContain(known)
  expect(tasks.map((task) => task.code)).not.toContain(unknown)
})
