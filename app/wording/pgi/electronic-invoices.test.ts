import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import {
  discrepancySaid,
  findingsCount,
  findingText,
  INVOICE_RULES,
  invoiceRefusalSaid,
  issueRefusalSaid,
} from './electronic-invoices.ts'

/** Straight quotes, and signs that French sets apart from the word before them. */
const FAULTS = /['"]|[^\u202f\u00a0 ][;:!?»](\s|$)|« |\s\s|undefined/

test('each rule is a sentence in French typography', () => {
  for (const sentence of Object.values(INVOICE_RULES)) {
    expect(sentence).toMatch(/^\p{Lu}.*[.…]$/u)
    expect(sentence).not.toMatch(FAULTS)
  }
})

test('a finding names its term, its line and both figures', () => {
  const text = findingText({
    rule: 'BR-CO-15',
    name: 'BR-CO-15',
    severity: 'error',
    term: 'BT-112',
    path: '/x',
    line: 87,
    found: '120.01',
    expected: '120.00',
  })
  expect(text.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'BR-CO-15, le total TTC (BT-112), ligne 87 : Le total TTC est le total HT plus la TVA. Trouvé « 120.01 », attendu « 120.00 ».',
  )
  expect(findingsCount([])).toBe('aucune anomalie')
})

test('a changed account is told as a risk of fraud, with both accounts', () => {
  const { what, meaning } = discrepancySaid({
    code: 'iban_changed',
    found: 'DE89370400440532013000',
    expected: 'FR7630006000011234567890189',
  })
  expect(what).toContain('DE89')
  expect(what).toContain('FR76')
  expect(meaning).toContain('fraude')
})

test('what was not received is told line by line, in pieces and in euros', () => {
  const { what, line } = discrepancySaid({
    code: 'more_than_received',
    line: 1,
    label: 'Chaise',
    found: thousandths(10_000),
    expected: thousandths(8_000),
    amount: cents(2_000_00),
  })
  expect(what.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Ligne 2 (« Chaise ») : 10 facturés, 8 reçus, soit 2 000,00 € HT de trop.',
  )
  expect(line).toBe(1)
})

test('a refusal says where the file stops being an invoice', () => {
  expect(
    invoiceRefusalSaid({ code: 'term_unreadable', term: 'BT-2', path: '/x', line: 4, found: '20260230' }).what,
  ).toContain('BT-2')
  expect(invoiceRefusalSaid({ code: 'pdf_damaged', at: 1312 }).what.replace(/\u202f/g, ' ')).toContain('1 312')
  expect(issueRefusalSaid({ code: 'buyer_not_reachable', customer: 'C0001', name: 'Mairie' }).remedy?.place).toBe(
    'clients/C0001',
  )
  expect(
    discrepancySaid({ code: 'due_earlier_than_agreed', found: day('2026-04-14'), expected: day('2026-04-30') }).what,
  ).toContain('avril')
})
