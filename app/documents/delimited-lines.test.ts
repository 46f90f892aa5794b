import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DelimitedLines, piecesOf, repeating } from './delimited-lines.ts'

function linesOf(text: string, separator = ';'): string[][] {
  const lines = new DelimitedLines([text], separator)
  const found: string[][] = []
  while (lines.advance()) found.push(Array.from({ length: lines.count }, (_, place) => lines.field(place)))
  return found
}

const field = fc.string({ unit: fc.constantFrom('a', '1', ',', '.', ' ', 'é', '"', ';', '€') })

test('what was written with quotes where they are needed is read back, whatever ends the lines', () => {
  const quoted = (text: string) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (written, ending, isEnded) => {
      const text = written.map((row) => row.map(quoted).join(';')).join(ending) + (isEnded ? ending : '')
      expect(linesOf(text)).toEqual(written)
    }),
  )
})

test('an amount is read where it lies, or left to who reads texts', () => {
  const lines = new DelimitedLines(['12;12,5;12,50;12.50;-3;1 200;;,5;"7,25";999999999999999'], ';')
  lines.advance()
  expect(Array.from({ length: 11 }, (_, place) => lines.hundredths(place))).toEqual([
    12_00,
    undefined,
    12_50,
    12_50,
    undefined,
    undefined,
    0,
    undefined,
    7_25,
    undefined,
    0,
  ])
})

test('what the line before said is not read again, and what differs is', () => {
  const lines = new DelimitedLines(['VE;1\nVE;2\n', 'VEN;3\nVE;4'], ';')
  const read: string[] = []
  const codes = repeating((text) => {
    read.push(text)
    return text
  })
  const found: string[] = []
  while (lines.advance()) found.push(codes(lines, 0))
  expect(found).toEqual(['VE', 'VE', 'VEN', 'VE'])
  expect(read).toEqual(['VE', 'VEN', 'VE'])
})

test('pieces of a file end where lines do, and put together are the file', () => {
  const line = 'Société « Été »;1 234,56 €\n'
  const text = line.repeat(6_000)
  const pieces = [...piecesOf(new TextEncoder().encode(text))]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(text)
  expect(pieces.filter((piece) => !piece.endsWith('\n'))).toEqual([])
})

test('a line longer than a piece, and a last line without an end, are read whole', () => {
  const long = 'a'.repeat(200_000)
  expect([...piecesOf(new TextEncoder().encode(`${long}\nb`))].join('')).toBe(`${long}\nb`)
  expect([...piecesOf(new TextEncoder().encode(`${long}\nb`))]).toEqual([`${long}\n`, 'b'])
})
