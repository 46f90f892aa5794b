import { expect, test } from 'vitest'
import {
  activity,
  competence,
  competencesOfActivity,
  competencesOfTask,
  isActivityCode,
  isCompetenceCode,
  isExpectedResultCode,
  isPgiFunctionCode,
  isTaskCode,
  isUnitCode,
  pgiFunctionsOfDomain,
  search,
  type TaskCode,
  task,
  tasksOfActivity,
  tasksOfUnit,
  unit,
  unitOfTask,
} from './index.ts'
import { lookup } from './lookup.ts'

test('a task knows its activity, its domain and its unit', () => {
  expect(task('T.1.2.4')).toEqual({
    code: 'T.1.2.4',
    label: 'Facturation, suivi des règlements et des relances «\u202fclients\u202f»',
    activity: '1.2',
    domain: 'D1',
    unit: 'U4',
  })
  expect(unitOfTask('T.2.3.5')).toBe('U51')
  expect(unitOfTask('T.3.1.4')).toBe('U52')
  expect(unitOfTask('T.4.7.2')).toBe('U6')
})

test('an activity knows its tasks and its competences, several for some', () => {
  expect(activity('1.5').label).toBe('Suivi et contrôle des opérations d’achats et d’investissement de la PME')
  expect(tasksOfActivity('1.3').map((item) => item.code)).toEqual(['T.1.3.1', 'T.1.3.2', 'T.1.3.3'])
  expect(competencesOfActivity('3.1').map((item) => item.code)).toEqual(['C3.1', 'C3.2', 'C3.3'])
  expect(competencesOfTask('T.1.6.3').map((item) => item.code)).toEqual(['C1.6'])
})

test('a unit adds up the tasks of its domain', () => {
  expect((['U4', 'U51', 'U52', 'U6'] as const).map((code) => tasksOfUnit(code).length)).toEqual([29, 32, 15, 26])
  expect(unit('U52').label).toBe('Gérer le personnel et contribuer à la gestion des ressources humaines de la PME')
  expect(competence('C1.2').unit).toBe('U4')
})

test('each domain is served by functions of the ERP', () => {
  expect(pgiFunctionsOfDomain('D3').map((item) => item.code)).toContain('PAIE.7')
  expect(pgiFunctionsOfDomain('D1').map((item) => item.code)).not.toContain('PAIE.7')
})

test('a text from outside is a code only when the standard has it', () => {
  const text: string = 'T.1.2.4'
  expect(isTaskCode(text)).toBe(true)
  if (isTaskCode(text)) {
    const narrowed: TaskCode = text
    expect(task(narrowed).unit).toBe('U4')
  }
  for (const wrong of ['', 'T.9.9.9', 't.1.2.4', 'T.1.2.4 ', '1.2.4', 'constructor'])
    expect(isTaskCode(wrong)).toBe(false)
  expect([isActivityCode('4.7'), isActivityCode('4.8')]).toEqual([true, false])
  expect([isCompetenceCode('C4.8'), isCompetenceCode('C4.9')]).toEqual([true, false])
  expect([isExpectedResultCode('D1.O.20'), isExpectedResultCode('D1.O.22')]).toEqual([true, false])
  expect([isUnitCode('U52'), isUnitCode('U5')]).toEqual([true, false])
  expect([isPgiFunctionCode('GC.1'), isPgiFunctionCode('GC.0')]).toEqual([true, false])
})

test('a typed code that is wrong does not compile, and throws if it is forced', () => {
  // @ts-expect-error C9.9 is not a competence of the standard
  expect(() => competence('C9.9')).toThrow('no item has the code C9.9')
})

test('two items may not share a code', () => {
  expect(() => lookup([{ code: 'A' }, { code: 'A' }])).toThrow('given twice')
})

test('a search ignores accents, case, apostrophes and the order of words', () => {
  const codes = (text: string) => search(text).map((found) => found.code)
  expect(codes('TRESORERIE')).toContain('T.1.6.3')
  expect(codes('relances facturation')).toEqual(['T.1.2.4'])
  expect(codes('evaluation risque client')).toContain('T.1.2.5')
  expect(codes("systeme d'information")).toContain('T.4.1.1')
  expect(codes('mise en oeuvre veille')).toEqual([])
  expect(codes('demarche mise en oeuvre')).toContain('2.3')
})

test('a search finds a code, whole or begun, with or without its dots, the exact one first', () => {
  const codes = (text: string) => search(text).map((found) => found.code)
  expect(codes('T.1.2.4')[0]).toBe('T.1.2.4')
  expect(codes('t124')).toEqual(['T.1.2.4'])
  expect(codes('d1.o.1')[0]).toBe('D1.O.1')
  expect(codes('1.2').slice(0, 2)).toEqual(['1.2', 'T.1.2.1'])
  expect(codes('1.2')).toContain('C1.2')
  expect(codes('u52')).toEqual(['U52'])
})

test('a search for nothing finds nothing', () => {
  expect([search(''), search('  '), search('…'), search('zzz')]).toEqual([[], [], [], []])
})
