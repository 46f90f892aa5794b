/** Records that are archived, brought back, deleted. */
import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import { company, draft, now, TODAY } from '#tests/support/refusals.ts'
import {
  articleFields,
  buyingCompany,
  partyFields,
  supplierFields,
  tell,
  thousand,
} from '#tests/support/small-company.ts'
import { ask } from './views/index.ts'

const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code)

test('an archived record leaves lists until it is asked for, and comes back as it was', () => {
  const archived = now(company, { type: 'party.archive', party: 'C0002' }, { type: 'article.archive', article: 'POSE' })
  expect(codes(ask(archived, { view: 'customers' }).rows)).not.toContain('C0002')
  expect(codes(ask(archived, { view: 'customers', archived: true }).rows)).toContain('C0002')
  expect(codes(ask(archived, { view: 'articles' }).rows)).not.toContain('POSE')
  expect(ask(archived, { view: 'articles', archived: true }).rows).toContainEqual(
    expect.objectContaining({ code: 'POSE', archived: true }),
  )
  const back = now(archived, { type: 'party.restore', party: 'C0002' }, { type: 'article.restore', article: 'POSE' })
  expect(ask(back, { view: 'customers' })).toEqual(ask(company, { view: 'customers' }))
  expect(ask(back, { view: 'articles' })).toEqual(ask(company, { view: 'articles' }))
  expect(tell(back, draft('quote', { lines: [{ article: 'POSE', quantity: thousand(1) }] }), TODAY)).toHaveProperty(
    'company',
  )
})

test('what is on the shelf is not archived', () => {
  expect(tell(company, { type: 'article.archive', article: 'BUR' }, TODAY)).toEqual({
    code: 'article_has_stock',
    article: 'BUR',
    quantity: 20_000,
  })
})

test('a record that never served is deleted, with its SIREN and its contacts; its code names nobody else ever', () => {
  const siren = '900000019'
  const made = now(
    buyingCompany(),
    { type: 'customer.create', code: 'NEUF', fields: partyFields('Neuf', { siren }) },
    { type: 'contact.add', party: 'NEUF', fields: { name: 'Anne Le Goff' } },
    { type: 'supplier.create', code: 'ESSAI', fields: supplierFields('Essai', { siren }) },
    { type: 'article.create', article: 'ESSAI', fields: articleFields('Essai', 10_00) },
  )
  const gone = now(
    made,
    { type: 'party.delete', party: 'NEUF' },
    { type: 'supplier.delete', supplier: 'ESSAI' },
    { type: 'article.delete', article: 'ESSAI' },
  )
  expect(codes(ask(gone, { view: 'customers', archived: true }).rows)).not.toContain('NEUF')
  expect(ask(gone, { view: 'contacts' }).rows).toEqual([])
  expect(codes(ask(gone, { view: 'suppliers', archived: true }).rows)).not.toContain('ESSAI')
  expect(codes(ask(gone, { view: 'articles', archived: true }).rows)).not.toContain('ESSAI')
  const again = { type: 'customer.create', code: 'NEUF', fields: partyFields('Neuf', { siren }) } as const
  expect(tell(gone, again, TODAY)).toEqual({ code: 'party_code_taken', party: 'NEUF' })
  expect(tell(gone, { ...again, code: 'NEUF2' }, TODAY)).toHaveProperty('company')
  expect(
    tell(gone, { type: 'article.create', article: 'ESSAI', fields: articleFields('Essai', 10_00) }, TODAY),
  ).toEqual({ code: 'article_code_taken', article: 'ESSAI' })
})

test('a prospect that a campaign aims at has served', () => {
  const aimed = now(
    company,
    { type: 'prospect.create', code: 'P1', fields: partyFields('Espoir') },
    {
      type: 'campaign.open',
      fields: {
        label: 'Printemps',
        channel: 'mail',
        objective: 'Trois rendez-vous',
        from: TODAY,
        to: TODAY,
        budget: cents(0),
      },
    },
    { type: 'campaign.target', campaign: 'campaign-1', question: 'SELECT code FROM prospects' },
  )
  expect(tell(aimed, { type: 'party.delete', party: 'P1' }, TODAY)).toEqual({
    code: 'party_is_in_use',
    party: 'P1',
    uses: ['campaign-1'],
  })
})
