import { expect, test } from 'vitest'
import { readClassList } from './class-list.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readClassList(utf8(text))
const studentsOf = (answer: ReturnType<typeof readClassList>) => ('code' in answer ? answer : answer.students)
const problemsOf = (answer: ReturnType<typeof readClassList>) => ('code' in answer ? answer : answer.problems)

const TWO = [
  { line: 1, lastName: 'Benali', firstName: 'Inès' },
  { line: 2, lastName: 'Le Goff', firstName: 'Anne-Lise' },
]

test('semicolons, commas and tabs all separate', () => {
  for (const mark of [';', ',', '\t']) {
    expect(studentsOf(read(`Benali${mark}Inès\r\nLe Goff${mark}Anne-Lise\r\n`))).toEqual(TWO)
  }
})

test('a file saved by an older spreadsheet keeps its accents', () => {
  const windows1252 = Uint8Array.from([...'Benali;In\u00e8s\nLe Goff;Anne-Lise'].map((letter) => letter.charCodeAt(0)))
  expect(studentsOf(readClassList(windows1252))).toEqual(TWO)
})

test('a UTF-8 mark at the start is not part of the first name', () => {
  expect(studentsOf(read('\uFEFFBenali;Inès\nLe Goff;Anne-Lise'))).toEqual(TWO)
})

test('titles say where each column is, in any order', () => {
  expect(studentsOf(read('Classe;Prénom;NOM;Identifiant\nG1;Inès;Benali;Ines.B\n'))).toEqual([
    { line: 2, lastName: 'Benali', firstName: 'Inès', username: 'ines.b' },
  ])
})

test('a title that is missing is named', () => {
  expect(problemsOf(read('Nom;Classe\nBenali;G1'))).toEqual([
    { line: 1, column: 1, code: 'column_missing', missing: 'prénom' },
  ])
})

test('problems say the line and column as a spreadsheet counts them, empty lines included', () => {
  expect(problemsOf(read('Nom;Prénom;Identifiant\n\n;Inès;\nBenali;;\nBenali;Inès;é!\n'))).toEqual([
    { line: 3, column: 1, code: 'last_name_missing' },
    { line: 4, column: 2, code: 'first_name_missing' },
    { line: 5, column: 3, code: 'username_invalid', username: 'é!' },
  ])
})

test('the same student or the same user name twice is a problem', () => {
  expect(problemsOf(read('Benali;Inès\nBENALI;ines'))).toEqual([
    { line: 2, column: 1, code: 'student_listed_twice', firstLine: 1 },
  ])
  expect(problemsOf(read('Benali;Inès;ines\nDurand;Léo;ines'))).toEqual([
    { line: 2, column: 3, code: 'username_listed_twice', username: 'ines', firstLine: 1 },
  ])
})

test('two people of one name are told apart by their user names', () => {
  expect(studentsOf(read('Benali;Inès;ines.a\nBenali;Inès;ines.b'))).toHaveLength(2)
})

test('quotes hold separators, and one left open is located', () => {
  expect(studentsOf(read('"Benali, épouse Roux",Inès'))).toEqual([
    { line: 1, lastName: 'Benali, épouse Roux', firstName: 'Inès' },
  ])
  expect(problemsOf(read('Benali;Inès\n"Durand;Léo'))).toEqual([{ line: 2, column: 1, code: 'quote_not_closed' }])
})

test('an empty file, an endless file and a file that is not text are refused', () => {
  expect(read(' \n\n')).toEqual({ code: 'list_empty' })
  expect(read('a;b\n'.repeat(501))).toMatchObject({ code: 'list_too_long', lines: 501, max: 500 })
  expect(readClassList(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toEqual({ code: 'list_unreadable' })
})
