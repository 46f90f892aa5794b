import { expect, test } from 'vitest'
import { paragraphs } from './letter.ts'
import { pdfBlocks } from './pdf-layout.ts'
import type { PdfPiece } from './pdf-pages.ts'

/** A piece of 11 points, whose letters are half as wide as high. */
const piece = (text: string, x: number, y: number): PdfPiece => ({ text, x, y, width: text.length * 5.5, size: 11 })
const page = (...pieces: PdfPiece[]) => ({ width: 595, height: 842, pieces })
const texts = (...pages: ReturnType<typeof page>[]) => paragraphs({ blocks: pdfBlocks(pages) }).map(({ text }) => text)

test('what stands side by side is two texts, read from left to right', () => {
  expect(
    texts(
      page(
        piece('BUROMOD', 60, 700),
        piece('Élan & Fils', 340, 700),
        piece('Brest', 60, 686),
        piece('Quimper', 340, 686),
      ),
    ),
  ).toEqual(['BUROMOD\nBrest', 'Élan & Fils\nQuimper'])
})

test('pieces of one line are one text, with a space where there is a gap', () => {
  expect(texts(page(piece('fac', 60, 700), piece('ture', 76.5, 700), piece('FA-1', 104, 700)))).toEqual([
    'facture FA-1',
  ])
})

test('full lines run on, and a larger gap begins another paragraph', () => {
  const long = 'Nous vous demandons de régler cette facture dans les meilleurs délais,'
  expect(
    texts(
      page(
        piece(long, 60, 700),
        piece('sous huit jours au plus tard, par virement.', 60, 686),
        piece('Merci.', 60, 650),
      ),
    ),
  ).toEqual([`${long} sous huit jours au plus tard, par virement.`, 'Merci.'])
})

test('a place and a date begin a text, however close the address above is', () => {
  expect(texts(page(piece('29000 Quimper', 340, 700), piece('Brest, le 16 mars 2026', 340, 686)))).toEqual([
    '29000 Quimper',
    'Brest, le 16 mars 2026',
  ])
})

test('each bullet is a paragraph, and the lines after it belong to it', () => {
  expect(
    texts(page(piece('• par chèque', 60, 700), piece('à notre ordre', 72, 686), piece('• par virement', 60, 672))),
  ).toEqual(['• par chèque\nà notre ordre', '• par virement'])
})

test('what repeats at the edge of every page is said once, and page numbers are not text', () => {
  const one = page(piece('BUROMOD', 60, 810), piece('Premier', 60, 500), piece('1 / 2', 290, 30))
  const two = page(piece('BUROMOD', 60, 810), piece('Second', 60, 500), piece('2 / 2', 290, 30))
  expect(texts(one, two)).toEqual(['BUROMOD', 'Premier', 'Second'])
})
