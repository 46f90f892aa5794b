import { expect, test } from 'vitest'
import { liveHistory, readCompany } from '#companies'
import { type Company, parseQuestion, tableOf, valueAt } from '#pgi'
import { exportedValue, viewTable } from '#services/pgi/view-table.ts'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { yearEndCompany } from '#tests/support/year-end-company.ts'
import { EXPORTED_VIEWS, type ExportedView } from '#wording/pgi/exported-views.ts'
import { companyFiles } from './files.ts'

const at = LOOKED_AT
/** A year and a half of sales, purchases and bank statements. */
const read = readCompany(companyFiles('jupiter-media'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
const busy = liveHistory(read.value)
const selling = sellingCompany(lookedAtCompany())
const staffed = staffedCompany()
const books = yearEndCompany()

/** Each page's question, put to a company that has something to answer. */
const QUESTIONS: Readonly<Record<ExportedView, readonly [Company, object]>> = {
  agenda: [selling, { from: '2026-04-01', to: '2026-04-30' }],
  absences: [staffed, {}],
  'bank-reconciliation': [busy, { at: '2026-02-28' }],
  'bank-statement': [busy, { statement: 'statement-1' }],
  campaign: [selling, { campaign: 'campaign-1' }],
  'closing-checklist': [books, { at: '2026-12-31' }],
  commissions: [selling, { from: '2026-01-01', to: '2026-04-30' }],
  'entry-drafts': [selling, {}],
  'fixed-asset': [books, { asset: 'asset-1', at: '2026-12-31' }],
  'ledger-integrity': [busy, {}],
  'matching-proposals': [selling, {}],
  'measure-pieces': [busy, { measure: 'creances', from: '2026-01-01', to: '2026-03-31' }],
  'party-ledger': [busy, { party: 'C0001' }],
  'payroll-variables': [staffed, {}],
  payslip: [staffed, { employee: 'E001', month: '2026-03' }],
  'price-request': [busy, { request: 'priceRequest-1' }],
  project: [selling, { project: 'project-1' }],
  ratios: [books, { at: '2026-12-31' }],
  remittance: [busy, { remittance: 'remittance-1' }],
  resources: [selling, { at }],
  'social-dashboard': [staffed, { month: '2026-04' }],
  'social-debts': [staffed, { at }],
  'social-declaration': [staffed, { month: '2026-03' }],
  'stock-movements': [busy, {}],
  'time-sheets': [staffed, {}],
  'transfer-preview': [busy, {}],
  'vat-return': [busy, { month: '2026-03' }],
}

/** What a person typed, or the names and numbers of things: words that nobody has to translate. */
const TYPED = /label|name|reference|people|team|code|account|number|letter|entry|statement|hash/i
/** `sickness`, `fixedTerm`, `books`: as the code names things. */
const CODE = /^[a-z]+([A-Z][a-z]+)*$/
test('what pages export is in French: no code of ours is in a cell, nor at the head of a column', () => {
  let codes = 0
  const [seen, untold] = [new Set<string>(), new Set<string>()]
  for (const [view, [company, args]] of Object.entries(QUESTIONS)) {
    const question = parseQuestion({ view, ...args })
    if (!question.ok) throw new Error(`${view}: ${JSON.stringify(question.error)}`)
    const { columns } = viewTable(company, question.value)
    expect([view, columns.filter(({ key, label }) => key === label)]).toEqual([view, []])
    const { rows } = tableOf(company, question.value)
    if (rows.length > 0) seen.add(view)
    for (const { key } of columns.filter((column) => column.kind === 'text' && !TYPED.test(column.key))) {
      for (const row of rows) {
        const value = valueAt(row, key)
        if (typeof value !== 'string' || !CODE.test(value)) continue
        codes += 1
        if (exportedValue(view, key, value) === value) untold.add(`${view}.${key}: ${value}`)
      }
    }
  }
  expect([...untold]).toEqual([])
  expect(codes).toBeGreaterThan(50)
  // Nothing waits there in these companies.
  expect(Object.keys(QUESTIONS).filter((view) => !seen.has(view))).toEqual(['entry-drafts', 'matching-proposals'])
  expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(EXPORTED_VIEWS).sort())
})
