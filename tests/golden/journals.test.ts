/**
 * What a few stories look like in the books. The figures of the discounted sales are public vectors or their cascade by hand
 * (10 000 gross, −10 %, escompte 2 % → 10 584; −10 % −5 %, escompte 2 %, port 150 → 10 234,80).
 */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { month } from '#base/months.ts'
import type { CommandInput, Company } from '#pgi'
import { journalText } from '#tests/support/journal-text.ts'
import { after, buyingCompany, smallCompany, supplierFields, thousand } from '#tests/support/small-company.ts'
import { employing, hiring, paid, sickInMarch } from '#tests/support/small-staff.ts'

const golden = (company: Company, name: string) =>
  expect(journalText(company)).toMatchFileSnapshot(`journals/${name}.journal`)

type Content = Extract<CommandInput, { type: 'sales.draft' }>['content']

/** Drafts an invoice and gives it its number, the same day. */
const invoiced = (company: Company, today: string, rank: number, content: Content): Company =>
  after(
    company,
    today,
    { type: 'sales.draft', kind: 'invoice', content },
    { type: 'sales.validate', document: `invoice-${rank}` },
  )

const transferred = (company: Company, today: string): Company => after(company, today, { type: 'accounting.transfer' })

const furniture = (euros: number, more: Partial<Content['lines'][number]> = {}): Content['lines'][number] => ({
  label: 'Lot de mobilier',
  quantity: thousand(1),
  unitPrice: cents(euros * 100),
  vatRate: basisPoints(2000),
  ...more,
})

test('a simple sale debits the customer and credits revenue and VAT', async () => {
  const sold = invoiced(smallCompany(), '2026-01-15', 1, {
    customer: 'C0001',
    lines: [{ article: 'BUR', quantity: thousand(2) }],
  })
  await golden(transferred(sold, '2026-01-31'), 'simple-sale')
})

test('goods, services and two VAT rates are booked apart, VAT line by line', async () => {
  const sold = invoiced(smallCompany(), '2026-01-15', 1, {
    customer: 'C0003',
    lines: [
      { article: 'CHA', quantity: thousand(4) },
      { label: 'Livre de comptes', quantity: thousand(2), unitPrice: cents(25_00), vatRate: basisPoints(550) },
    ],
  })
  await golden(transferred(sold, '2026-01-31'), 'two-vat-rates')
})

test('goods that come back are booked with their credit note, not with their return note', async () => {
  const sold = invoiced(smallCompany(), '2026-02-02', 1, {
    customer: 'C0003',
    lines: [{ article: 'BUR', quantity: thousand(5) }],
    discount: basisPoints(1000),
    shipping: cents(150_00),
  })
  const returned = after(
    sold,
    '2026-02-10',
    {
      type: 'sales.return',
      from: ['invoice-1'],
      condition: 'resalable',
      reason: 'damagedInTransit',
      lines: [
        { line: 0, quantity: thousand(1) },
        { line: 0, quantity: thousand(1), condition: 'damaged' },
      ],
    },
    { type: 'sales.validate', document: 'returnNote-1' },
  )
  const credited = after(
    returned,
    '2026-02-12',
    { type: 'sales.transform', from: ['returnNote-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  await golden(transferred(credited, '2026-02-28'), 'customer-return-credited')
})

test('remises lower revenue, escompte is an expense, port has its account', async () => {
  const public1 = invoiced(smallCompany(), '2026-02-02', 1, {
    customer: 'C0003',
    lines: [furniture(10_000)],
    discount: basisPoints(1000),
    settlementDiscount: basisPoints(200),
  })
  const cascade = invoiced(public1, '2026-02-03', 2, {
    customer: 'C0003',
    lines: [furniture(10_000, { discount: basisPoints(1000) })],
    discount: basisPoints(500),
    settlementDiscount: basisPoints(200),
    shipping: cents(150_00),
  })
  await golden(transferred(cascade, '2026-02-28'), 'discounts-and-carriage')
})

test('a credit note for a return reverses the accounts of its sale and leaves every balance at nil', async () => {
  const sold = invoiced(smallCompany(), '2026-02-02', 1, { customer: 'C0003', lines: [furniture(1_000)] })
  const returned = after(
    sold,
    '2026-02-10',
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  await golden(transferred(returned, '2026-02-28'), 'credit-note')
})

test('a credit note gives back the escompte and the port too', async () => {
  const sold = invoiced(smallCompany(), '2026-02-03', 1, {
    customer: 'C0003',
    lines: [furniture(10_000, { discount: basisPoints(1000) })],
    discount: basisPoints(500),
    settlementDiscount: basisPoints(200),
    shipping: cents(150_00),
  })
  const returned = after(
    sold,
    '2026-02-10',
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  await golden(transferred(returned, '2026-02-28'), 'credit-note-with-discounts')
})

test('one transfer settles an invoice and part of the next: the letter is lower case until the rest is paid', async () => {
  let company = smallCompany()
  company = invoiced(company, '2026-01-12', 1, { customer: 'C0003', lines: [furniture(1_000)] })
  company = invoiced(company, '2026-01-20', 2, { customer: 'C0003', lines: [furniture(500)] })
  company = invoiced(company, '2026-01-25', 3, { customer: 'C0003', lines: [furniture(200)] })
  company = after(company, '2026-02-12', {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(1_500_00),
    method: 'transfer',
    reference: 'VIR 88102',
    allocations: [{ item: 'invoice-1' }, { item: 'invoice-2', amount: cents(300_00) }],
  })
  await golden(transferred(company, '2026-02-28'), 'partial-receipt')
  company = after(company, '2026-03-05', {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(300_00),
    method: 'card',
    reference: 'CB 0305',
    allocations: [{ item: 'invoice-2' }],
  })
  await golden(transferred(company, '2026-03-31'), 'partial-receipt-completed')
})

test('a cheque waits in 5112 for its remittance, cash goes to the till', async () => {
  let company = smallCompany()
  company = invoiced(company, '2026-01-12', 1, { customer: 'C0001', lines: [furniture(700)] })
  company = after(
    company,
    '2026-02-12',
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(800_00),
      method: 'cheque',
      reference: '4471023',
      allocations: [{ item: 'invoice-1' }],
    },
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(40_00),
      method: 'cash',
      reference: 'Reçu 12',
      allocations: [{ item: 'invoice-1' }],
    },
  )
  await golden(transferred(company, '2026-02-28'), 'cheque-and-cash')
})

test('a receipt put on the wrong account moves to the right one by an entry, and both accounts are matched', async () => {
  let company = smallCompany()
  company = invoiced(company, '2026-01-12', 1, { customer: 'C0001', lines: [furniture(1_000)] })
  company = after(company, '2026-02-12', {
    type: 'receipt.record',
    customer: 'C0002',
    amount: cents(1_200_00),
    method: 'transfer',
    reference: 'VIR 90417',
  })
  company = transferred(company, '2026-02-28')
  company = after(
    company,
    '2026-03-16',
    { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    { type: 'matching.match', items: ['invoice-1', 'reassignment-1.1'] },
  )
  await golden(transferred(company, '2026-03-16'), 'reassignment')
})

test('an opening balance, a purchase and expenses typed by hand', async () => {
  const company = after(
    smallCompany(),
    '2026-01-31',
    { type: 'supplier.create', code: 'PAPETERIE', fields: supplierFields('Papeterie Glaz') },
    {
      type: 'entry.record',
      journal: 'AN',
      date: day('2026-01-01'),
      label: 'À-nouveaux',
      reference: 'AN2026',
      lines: [
        {
          account: '411',
          party: 'C0001',
          label: 'Facture FA2025-00031',
          debit: cents(960_00),
          dueDate: day('2026-01-15'),
        },
        { account: '512', debit: cents(49_040_00) },
        { account: '101', credit: cents(50_000_00) },
      ],
    },
    {
      type: 'entry.record',
      journal: 'AC',
      date: day('2026-01-20'),
      label: 'Fournitures de bureau',
      reference: 'F-2231',
      lines: [
        { account: '6064', debit: cents(150_00) },
        { account: '44566', debit: cents(30_00) },
        { account: '401', party: 'PAPETERIE', credit: cents(180_00) },
      ],
    },
  )
  await golden(company, 'entries-by-hand')
})

test('a payslip books pay, contributions net of relief and the tax withheld, then its net is paid (vector B)', async () => {
  const hired = employing(hiring('Bernard', 2_500_00))
  const settled = after(paid(hired, '2026-03'), '2026-04-02', { type: 'salaries.pay', period: month('2026-03') })
  await golden(transferred(settled, '2026-04-02'), 'payslip')
})

test('social bodies and the tax withheld are paid what the payslip left on their accounts (entry S05)', async () => {
  const hired = employing(hiring('Bernard', 2_500_00))
  const settled = after(
    paid(hired, '2026-03'),
    '2026-04-15',
    { type: 'salaries.pay', period: month('2026-03') },
    ...(['urssaf', 'pensionFund', 'healthInsurer', 'tax'] as const).map(
      (body): CommandInput => ({ type: 'socialBody.pay', body, period: month('2026-03') }),
    ),
  )
  await golden(transferred(settled, '2026-04-15'), 'social-bodies-paid')
})

test('benefits that the employer pays on lower wages for their gross, and are to be received for their net', async () => {
  await golden(transferred(sickInMarch(), '2026-03-31'), 'payslip-with-sickness-benefits')
})

test('the fund pays back the benefits but for a day, which the company bears', async () => {
  const received = after(
    sickInMarch(),
    '2026-04-20',
    {
      type: 'benefits.receive',
      parts: [{ absence: 'absence-1', amount: cents(230_08) }],
      date: day('2026-04-10'),
      reference: 'Décompte 26-1184',
    },
    { type: 'benefits.settle', absence: 'absence-1', charge: 'employer', reason: 'Jour de carence' },
  )
  await golden(transferred(received, '2026-04-20'), 'sickness-benefits-received')
})

test('an approved expense report is owed to the employee, with the VAT that may be recovered', async () => {
  const claimed = after(
    employing(hiring('Bernard', 2_500_00)),
    '2026-03-16',
    {
      type: 'expenseReport.submit',
      employee: 'E001',
      purpose: 'Salon de Lyon',
      lines: [
        { kind: 'travel', date: day('2026-03-12'), label: 'Train', amount: cents(110_00), vat: cents(10_00) },
        { kind: 'meal', date: day('2026-03-12'), label: 'Déjeuner', amount: cents(22_00), vat: cents(2_00) },
        { kind: 'fuel', date: day('2026-03-13'), label: 'Gazole', amount: cents(60_00), vat: cents(10_00) },
      ],
    },
    { type: 'expenseReport.approve', report: 'expenseReport-1' },
  )
  const settled = after(paid(claimed, '2026-03'), '2026-04-02', { type: 'salaries.pay', period: month('2026-03') })
  await golden(transferred(settled, '2026-04-02'), 'expense-report')
})

test('a month from its sale to its VAT: fees known to the bank alone, the settlement, an entry undone', async () => {
  const sold = invoiced(buyingCompany(), '2026-02-02', 1, { customer: 'C0003', lines: [furniture(1_000)] })
  const banked = after(
    transferred(sold, '2026-02-28'),
    '2026-03-02',
    {
      type: 'bank-statement.import',
      reference: 'Relevé 2',
      from: day('2026-02-01'),
      to: day('2026-02-28'),
      opening: cents(0),
      closing: cents(-72_17),
      lines: [
        { date: day('2026-02-27'), label: 'Commissions', amount: cents(-30_00) },
        { date: day('2026-02-28'), label: 'Agios', amount: cents(-42_17) },
      ],
    },
    { type: 'bank.book', line: 'statement-1.0', account: '6278', vatRate: basisPoints(2000) },
    { type: 'bank.book', line: 'statement-1.1', account: '6616' },
    {
      type: 'entry.guided',
      template: 'expense',
      date: day('2026-02-20'),
      reference: 'F-2231',
      label: 'Fournitures de bureau',
      amount: cents(150_00),
      party: 'F0003',
    },
    { type: 'entry.validate', drafts: ['draft-1'] },
    { type: 'entry.reverse', entry: 'entry-3' },
    { type: 'vat.declare', month: '2026-02' },
  )
  await golden(banked, 'month-to-its-vat')
})
