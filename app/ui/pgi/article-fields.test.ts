import { expect, test } from 'vitest'
import { cents, thousandths } from '#base/money.ts'
import { articleInput, articleUpdate, emptyArticle } from './article-fields.ts'

const chair = {
  ...emptyArticle,
  code: 'SIE-01',
  label: ' Siège de réunion ',
  family: 'Sièges',
  salePrice: cents(120_00),
  threshold: thousandths(4_000),
}

test('texts lose the spaces around them, and prices left empty are nil', () => {
  expect(articleInput(chair)).toMatchObject({ label: 'Siège de réunion', salePrice: 120_00, purchasePrice: 0 })
})

test('an emptied field is emptied in the record too', () => {
  const update = articleUpdate({ ...chair, threshold: null, description: '  ' })
  expect(update).toMatchObject({ threshold: null, description: null })
})

test('a service keeps no threshold, whatever the form still holds', () => {
  expect(articleUpdate({ ...chair, kind: 'service' }).threshold).toBeNull()
})
