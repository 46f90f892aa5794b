import { expect, test } from 'vitest'
import { paragraph, run } from './letter.ts'
import { type Shape, slideOf } from './slide-shapes.ts'

const shape = (text: string, changes: Partial<Shape> = {}): Shape => ({
  isTitle: false,
  top: 0,
  left: 0,
  size: 0,
  blocks: [paragraph([run(text)])],
  ...changes,
})

test('the shape that says it is the title is the title, wherever it stands', () => {
  expect(slideOf([shape('Texte'), shape('Constat', { isTitle: true, top: 9 })], []).title).toBe('Constat')
})

test('without one, the highest line is; and the largest before the highest', () => {
  expect(slideOf([shape('Bas', { top: 9 }), shape('Haut', { top: 1 })], []).title).toBe('Haut')
  expect(slideOf([shape('Logo', { size: 1_000 }), shape('Constat', { top: 5, size: 3_200 })], []).title).toBe('Constat')
})

test('a paragraph or a list is no title', () => {
  const list: Shape = shape('', {
    blocks: [{ type: 'list', ordered: false, items: [{ runs: [run('un')], lists: [] }] }],
  })
  expect(slideOf([shape('mot '.repeat(60))], []).title).toBeNull()
  expect(slideOf([list], []).title).toBeNull()
})
