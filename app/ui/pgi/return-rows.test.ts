import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import { contentOfReturn, linesOfReturn, returnRows } from './return-rows.ts'

const TODAY = day('2026-03-16')
const lines = [
  { article: 'POSE', quantity: thousand(1) },
  { article: 'BUR', quantity: thousand(5) },
]
const sold = after(
  smallCompany(),
  TODAY,
  { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines } },
  { type: 'sales.validate', document: 'invoice-1' },
)
const rowsOf = (company: Company, document: string) => {
  const found = ask(company, { view: 'sales-document', at: TODAY, document })
  if (!found) throw new Error(document)
  return { found, rows: returnRows(found) }
}

test('only goods still at the customer’s have a row; each condition makes a line, and both are on one row again', () => {
  const { rows } = rowsOf(sold, 'invoice-1')
  expect(rows).toEqual([{ key: '1', line: 1, label: 'Bureau droit 160 cm', most: 5_000, resalable: 0, damaged: 0 }])
  const [row] = rows
  if (!row) throw new Error('a desk was sold')
  const typed = linesOfReturn([{ ...row, resalable: thousand(2), damaged: thousand(1) }])
  expect(typed).toEqual([
    { line: 1, condition: 'resalable', quantity: 2_000 },
    { line: 1, condition: 'damaged', quantity: 1_000 },
  ])
  const command: CommandInput = {
    type: 'sales.return',
    from: ['invoice-1'],
    condition: 'resalable',
    reason: 'late',
    lines: typed,
  }
  const draft = rowsOf(after(sold, TODAY, command), 'returnNote-1')
  expect(draft.rows).toMatchObject([{ most: 3_000, resalable: 2_000, damaged: 1_000 }])
  expect(contentOfReturn(draft.found, draft.rows, 'tooMany')).toEqual({
    customer: 'C0003',
    lines: [
      {
        quantity: 2_000,
        origin: { document: 'invoice-1', line: 1 },
        returned: { condition: 'resalable', reason: 'tooMany' },
      },
      {
        quantity: 1_000,
        origin: { document: 'invoice-1', line: 1 },
        returned: { condition: 'damaged', reason: 'tooMany' },
      },
    ],
  })
})
