/** Customers, articles, and how a command is read. */
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { after, partyFields, smallCompany, tell } from '#tests/support/small-company.ts'
import { parseCommand } from './parse-command.ts'

const TODAY = '2026-03-16'
const company = smallCompany()

test('customers and prospects are numbered apart, and a code chosen by hand is stepped over', () => {
  const more = after(
    company,
    TODAY,
    { type: 'customer.create', code: 'C0005', fields: partyFields('Cinq') },
    { type: 'customer.create', fields: partyFields('Six') },
    { type: 'prospect.create', fields: partyFields('Deux') },
    { type: 'customer.create', code: 'C0007', fields: partyFields('Sept') },
    { type: 'customer.create', fields: partyFields('Huit') },
  )
  const names = Object.fromEntries([...more.crm.parties.values()].map(({ code, fields }) => [code, fields.name]))
  expect(names).toMatchObject({ C0005: 'Cinq', C0006: 'Six', P0002: 'Deux', C0007: 'Sept', C0008: 'Huit' })
})

test('changing one field changes that field alone', () => {
  const told = tell(company, { type: 'party.update', party: 'C0003', changes: { note: 'Rappeler' } }, TODAY)
  if ('code' in told) throw new Error(told.code)
  expect(told.events).toEqual([{ type: 'PartyUpdated', party: 'C0003', changes: { note: 'Rappeler' } }])
  const before = company.crm.parties.get('C0003')
  expect(told.company.crm.parties.get('C0003')).toEqual({ ...before, fields: { ...before?.fields, note: 'Rappeler' } })
  expect(before?.fields.category).toBe('public')
})

test('a field that may be absent is emptied by null, and what says nothing new is not recorded', () => {
  const told = tell(
    company,
    { type: 'party.update', party: 'C0001', changes: { creditLimit: null, discount: null, name: 'Garage Belleville' } },
    TODAY,
  )
  if ('code' in told) throw new Error(told.code)
  expect(told.events).toEqual([{ type: 'PartyUpdated', party: 'C0001', changes: { creditLimit: null } }])
  expect(told.company.crm.parties.get('C0001')?.fields).not.toHaveProperty('creditLimit')
})

test('a SIREN that was given back may be taken; a customer keeps his own', () => {
  const siren = '900000019'
  const taken = after(company, TODAY, { type: 'party.update', party: 'C0001', changes: { siren } })
  const again = { type: 'party.update', party: 'C0001', changes: { siren, name: 'Belleville' } } as const
  expect('code' in tell(taken, again, TODAY)).toBe(false)
  const freed = after(taken, TODAY, { type: 'party.update', party: 'C0001', changes: { siren: null } })
  const other = { type: 'party.update', party: 'C0002', changes: { siren } } as const
  expect(tell(taken, other, TODAY)).toMatchObject({ code: 'party_siren_taken', party: 'C0001' })
  expect('code' in tell(freed, other, TODAY)).toBe(false)
})

test('a prospect that is converted keeps its code and may order', () => {
  const converted = after(company, TODAY, { type: 'prospect.convert', party: 'P0001' })
  expect(converted.crm.parties.get('P0001')?.role).toBe('customer')
  const order = { type: 'sales.draft', kind: 'order', content: { customer: 'P0001', lines: [] } } as const
  const parsed = parseCommand({ ...order, content: { ...order.content, lines: [{ article: 'BUR', quantity: 1_000 }] } })
  expect(parsed.ok && 'code' in tell(converted, parsed.value, TODAY)).toBe(false)
})

test('an article changes price without losing its stock', () => {
  const changes = { salePrice: cents(420_00), threshold: null, vatRate: basisPoints(1_000) }
  const dearer = after(company, TODAY, { type: 'article.update', article: 'BUR', changes })
  expect(dearer.stock.articles.get('BUR')).toMatchObject({
    quantity: 20_000,
    value: 4_000_00,
    fields: { salePrice: 420_00, vatRate: 1_000, kind: 'goods', salesAccount: '707000' },
  })
})

test('a malformed command says where and what', () => {
  const issues = (json: unknown) => {
    const parsed = parseCommand(json)
    return parsed.ok ? [] : parsed.error.issues
  }
  expect(issues({ type: 'nothing.known' })).toEqual([{ path: 'type', code: 'invalid_union' }])
  expect(issues(null)).toHaveLength(1)
  expect(
    issues({
      type: 'receipt.record',
      customer: 'dupont',
      date: '2026-02-30',
      amount: 12.5,
      method: 'transfer',
      reference: ' ',
    }),
  ).toEqual([
    { path: 'customer', code: 'code_expected' },
    { path: 'date', code: 'day_expected' },
    { path: 'amount', code: 'whole_number_expected' },
    { path: 'reference', code: 'too_small' },
  ])
})
