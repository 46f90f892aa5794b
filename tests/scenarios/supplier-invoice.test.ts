/** The electronic invoices that a scenario declares: made for each learner, with the mistakes that its author planted. */
import { expect, test } from 'vitest'
import { begin, lint, makeWorld, readScenario, worldProblems } from '#scenario'
import { openAnnex } from '#services/desk/annex-page.server.ts'
import { sentInvoiceFile, sentInvoicesIn } from '#services/desk/sent-invoice.server.ts'
import { readReceived } from '#services/pgi/read-received.ts'
import { readAnnex } from '#services/pgi/receive-invoice.server.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const { company } = readyScenario(SLUG)

const latest = (kind: string, field = '') =>
  `{ ask: { view: purchase-documents, where: { kind: ${kind}, supplier.code: F29 }, take: first${field && `, field: ${field}`} } }`
const step = (command: string) => `  - { as: manager, on: -9, do: { ${command} } }\n`
/** Ten seats ordered at 50,00, eight received. */
const BOUGHT = [
  step(
    'purchase.draft: { kind: purchaseOrder, content: { supplier: F29, lines: [{ article: SIE-ARM-NO, quantity: { units: 10 }, unitPrice: 50 € }] } }',
  ),
  step(`purchase.validate: { document: ${latest('purchaseOrder', 'id')} }`),
  step(
    `purchase.transform: { from: [${latest('purchaseOrder', 'id')}], to: goodsReceipt, lines: [{ line: 0, quantity: { units: 8 } }] }`,
  ),
  step(`purchase.validate: { document: ${latest('goodsReceipt', 'id')} }`),
].join('')
const ADDED = 1 + BOUGHT.trim().split('\n').length

/** The scenario with an invoice among its documents, and what was bought before. */
function withInvoice(facturx: string, more = '') {
  const files = scenarioFiles(SLUG)
  const text = files.get('scenario.yaml') ?? ''
  files.set(
    'scenario.yaml',
    text
      .replace('situation:\n', `situation:\n${BOUGHT}`)
      .replace('values:\n', `values:\n  receipt: ${latest('goodsReceipt')}\n`)
      .replace('annexes:\n', `annexes:\n  facture:\n    title: Facture reçue\n    facturx: ${facturx}\n${more}`),
  )
  const { scenario, problems } = readScenario(files)
  if (!scenario) return { problems, run: undefined }
  const told = [...problems, ...lint(scenario)]
  const made = makeWorld(scenario, company, 1)
  return { problems: [...told, ...worldProblems(scenario, made.world, made.problems)], run: begin(made.world) }
}

async function readingOf(facturx: string) {
  const { problems, run } = withInvoice(facturx)
  expect(problems).toEqual([])
  if (!run) throw new Error('the scenario reads')
  expect(sentInvoicesIn(run)).toEqual([{ id: 'facture', title: 'Facture reçue' }])
  const file = await sentInvoiceFile(run, 'facture')
  if (!file) throw new Error('the invoice is in the desk')
  const read = readReceived(run.company, file.bytes, file.name, run.world.today)
  if (!read.ok) throw new Error(read.error.code)
  return { file, reading: read.value }
}

test('an invoice of a receipt says what was received, passes the check of its norm, and makes its draft', async () => {
  const { file, reading } = await readingOf("{ of: $receipt.id, number: 'F-{cheque}' }")
  expect(new TextDecoder().decode(file.bytes.slice(0, 5))).toBe('%PDF-')
  expect(file.name).toMatch(/^F-\d{7}\.pdf$/)
  expect(reading.invoice.findings).toEqual([])
  // 8 × 50,00.
  expect(reading.invoice.lines).toMatchObject([{ quantity: 8_000, unitPrice: 50_00, net: 400_00 }])
  expect(reading.discrepancies.filter(({ code }) => code !== 'iban_unknown')).toEqual([])
  expect(reading).toMatchObject({ obstacle: null, command: { type: 'purchase.receive', kind: 'purchaseInvoice' } })
})

test('what its author planted is what is found: price, quantity, VAT, account, order, date of payment and sum', async () => {
  const { reading } = await readingOf(
    `{ of: $receipt.id, number: F-1, differences: { lines: [{ line: 1, unitPrice: 999 €, quantity: { units: 500 }, vatRate: 10 % }], iban: FR7630006000011234567890189, order: none, due: { day: 0 }, total: 5 € } }`,
  )
  const codes = new Set(reading.discrepancies.map(({ code }) => code))
  for (const code of [
    'price_differs',
    'more_than_received',
    'vat_rate_differs',
    'order_not_quoted',
    'due_earlier_than_agreed',
    'sum_does_not_hold',
  ] as const) {
    expect(codes, code).toContain(code)
  }
  expect(reading.invoice.iban).toBe('FR7630006000011234567890189')
})

test('lines of its own, for a purchase without order', async () => {
  const { reading } = await readingOf(
    '{ supplier: F28, number: F-2, lines: [{ label: Papier A4, quantity: { units: 20 }, unitPrice: 4 €, vatRate: 20 % }] }',
  )
  // 20 × 4,00 and 20 % of VAT.
  expect(reading.invoice).toMatchObject({ net: 80_00, gross: 96_00 })
  expect(reading.supplier?.code).toBe('F28')
})

test('the same seed makes the same invoice, whatever was done since', async () => {
  const [one, two] = await Promise.all([
    readingOf("{ of: $receipt.id, number: 'F-{cheque}' }"),
    readingOf("{ of: $receipt.id, number: 'F-{cheque}' }"),
  ])
  expect(one.reading.file.digest).toBe(two.reading.file.digest)
})

const WRONG: readonly (readonly [string, string])[] = [
  ['invoice_basis', '{ number: F-1 }'],
  ['invoice_basis', '{ number: F-1, of: $receipt.id, supplier: F29 }'],
  [
    'invoice_deposit_without_order',
    '{ number: F-1, supplier: F29, deposit: 30 %, lines: [{ label: A, quantity: { units: 1 }, unitPrice: 4 €, vatRate: 20 % }] }',
  ],
  ['invoice_of_unknown', '{ number: F-1, of: purchaseOrder-99999 }'],
  [
    'invoice_supplier_unknown',
    '{ number: F-1, supplier: F99, lines: [{ label: A, quantity: { units: 1 }, unitPrice: 4 €, vatRate: 20 % }] }',
  ],
  ['invoice_line_unknown', '{ number: F-1, of: $receipt.id, differences: { lines: [{ line: 99, unitPrice: 1 € }] } }'],
  ['value_refused', '{ number: F-1, of: $receipt.id, date: demain }'],
  ['path_unknown', '{ number: F-1, of: $receipt.nothing }'],
  ['key_unknown', '{ number: F-1, of: $receipt.id, differences: { price: 1 € } }'],
]

test.each(WRONG)('%s: %s is told where it stands', (code, facturx) => {
  const { problems } = withInvoice(facturx)
  const line = scenarioFiles(SLUG).get('scenario.yaml')?.split('annexes:\n  procedure')[0]?.split('\n').length ?? 0
  // After what was added above: the annex, its title and its invoice.
  expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, line + ADDED + 3])
})

test('an annex with a text and an invoice at once, or with neither, is refused', () => {
  const both = withInvoice('{ number: F-1, of: $receipt.id }', '    file: annexes/procedure.mdx\n')
  expect(both.problems.map(({ code }) => code)).toEqual(['annex_content'])
})

test('whoever received it reads it in their documents, and the PGI reads it from there; before, there is nothing', async () => {
  const { run } = withInvoice("{ of: $receipt.id, number: 'F-{cheque}' }")
  if (!run) throw new Error('the scenario reads')
  const row = { id: 'a1' }
  const page = await openAnnex({ run, row, step: undefined }, 'facture')
  expect(page?.html).toContain('Papiers et Fournitures Glazik')
  expect(page?.html).toContain('href="/tentatives/a1/documents/facture/fichier"')
  expect(page?.html).toContain('href="/tentatives/a1/pgi/facture-electronique-recue?annexe=facture"')
  const desk = { run, company: run.company, today: run.world.today }
  expect(await readAnnex(desk, 'facture')).toMatchObject({ ok: true, reading: { supplier: { code: 'F29' } } })
  const closed = { ...desk, run: { ...run, annexes: new Set<string>() } }
  expect(await readAnnex(closed, 'facture')).toBeUndefined()
  expect(await openAnnex({ run: closed.run, row, step: undefined }, 'facture')).toBeUndefined()
})

test('a deposit invoice declared on an order is read as an advance on it', async () => {
  const order =
    '{ ask: { view: purchase-documents, where: { kind: purchaseOrder, supplier.code: F29 }, take: first, field: id } }'
  const { reading } = await readingOf(`{ of: ${order}, number: AC-1, deposit: 30 % }`)
  // 30 % of 10 × 50,00: 150,00, 180,00 with VAT.
  expect(reading).toMatchObject({
    invoice: { kind: 'deposit', gross: 180_00 },
    obstacle: null,
    command: { depositOn: expect.stringMatching(/^purchaseOrder-/) },
  })
})
