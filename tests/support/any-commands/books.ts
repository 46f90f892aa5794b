/** What a student types in the books: entries and drafts, the bank, VAT, cut-off, indicators. Often right, often not. */
import fc from 'fast-check'
import { cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { amountUpTo, type Domain, days, idOf, type Json, maybe, mostly, pickFrom, rank, typed } from './draws.ts'

const month = fc.constantFrom('2026-01', '2026-02', '2025-12', '2026-03')
const draft = idOf('draft')
const entryLine = rank.map((number) => `entry-${number}.0`)
const statementLine = rank.map((number) => `statement-1.${number - 1}`)

/** Two lines that mostly balance, on accounts that mostly exist. */
const written = fc
  .record({
    sum: amountUpTo(2_000),
    off: fc.constantFrom(0, 0, 0, 0, 1),
    debit: fc.constantFrom('411000/C0002', '411000/C0002', '512000', '606400', '530000', '411000', '699999'),
    credit: fc.constantFrom('758000', '401000/F0001', '512000', '512000', '530000', '401000/C9'),
  })
  .map(({ sum, off, debit, credit }) => {
    const account = (of: string) => {
      const [number, party] = of.split('/')
      return { account: number, ...(party === undefined ? {} : { party, dueDate: '2026-03-01' }) }
    }
    return [
      { ...account(debit), debit: sum },
      { ...account(credit), credit: cents(sum + off) },
    ]
  })
const text = {
  journal: fc.constant('OD'),
  date: maybe(days('2026-03-16', '2026-03-10', '2026-02-10', '2025-11-30', '2027-01-02')),
  label: fc.constant('Régularisation'),
  reference: fc.constant('OD 1'),
  lines: written,
}

const record = typed('entry.record', text)
const draftEntry = typed('entry.draft', text)

const anyEntry = mostly(
  [4, record],
  [6, draftEntry],
  [2, typed('entry.revise', { draft, ...text })],
  [1, typed('entry.discard', { draft })],
  [5, typed('entry.validate', { drafts: fc.uniqueArray(draft, { minLength: 1, maxLength: 2 }) })],
  [2, typed('entry.reverse', { entry: rank.map((number) => `entry-${number}`) })],
  [
    3,
    typed('entry.guided', {
      template: fc.constantFrom('bankFees', 'expense', 'goodsSale', 'cashSale', 'vatPayment'),
      reference: fc.constant('G-1'),
      amount: amountUpTo(500),
      gross: fc.boolean(),
      party: fc.constantFrom(undefined, 'F0001', 'C0001'),
    }),
  ],
  [1, typed('account.open', { account: fc.constantFrom('606410', '512100', '706100'), label: fc.constant('Divers') })],
  [
    1,
    amountUpTo(900).map((sum) => ({
      type: 'journal.import',
      entries: [
        {
          journal: 'OD',
          date: '2026-03-03',
          number: '1',
          lines: [
            { account: '512000', label: 'Ancien logiciel', debit: sum, credit: 0 },
            { account: '758000', label: 'Ancien logiciel', debit: 0, credit: sum },
          ],
        },
      ],
    })),
  ],
  [6, fc.constant({ type: 'accounting.transfer' })],
)

const statement = fc
  .record({
    sums: fc.array(fc.integer({ min: -500_00, max: 900_00 }).filter(Boolean), { maxLength: 3 }),
    off: fc.constantFrom(0, 0, 0, 1),
    reference: fc.nat(99),
  })
  .map(({ sums, off, reference }) => ({
    type: 'bank-statement.import',
    reference: `Relevé ${reference}`,
    from: '2026-01-01',
    to: '2026-03-31',
    opening: 0,
    closing: sums.reduce((sum, each) => sum + each, off),
    lines: sums.map((amount) => ({ date: '2026-03-12', label: 'Opération', amount })),
  }))

const anyBank = mostly(
  [5, statement],
  [5, typed('bank.point', { lines: fc.tuple(statementLine), entries: fc.tuple(entryLine) })],
  [2, typed('bank.point-automatically')],
  [2, typed('bank.unpoint', { pointing: idOf('pointing') })],
  [
    3,
    typed('bank.book', {
      line: statementLine,
      account: fc.constantFrom('627800', '661600', '411000', '758000'),
      vatRate: maybe(fc.constant(2_000)),
    }),
  ],
)

const anyClosing = mostly(
  [2, typed('vat.prepare', { month })],
  [2, typed('vat.declare', { month })],
  [
    2,
    typed('accrual.record', {
      kind: fc.constantFrom('invoiceNotReceived', 'prepaidExpense', 'deferredIncome'),
      date: maybe(days('2025-12-31', '2026-03-16')),
      label: fc.constant('Assurance'),
      reference: fc.constant('INV-1'),
      account: fc.constantFrom('616000', '706000'),
      amount: amountUpTo(900),
    }),
  ],
  [1, typed('inventory.book')],
  [1, typed('fiscal-year.open')],
  [
    1,
    typed('indicator.define', {
      indicator: fc.constantFrom('TRESO', 'MARGE'),
      fields: fc.record({
        label: fc.constant('Indicateur'),
        board: fc.constant('financial'),
        formula: fc.constantFrom('tresorerie', 'marge / ca_ht', 'rien'),
        unit: fc.constant('money'),
      }),
    }),
  ],
  [1, typed('indicator.remove', { indicator: fc.constantFrom('TRESO', 'MARGE') })],
)

const commands = mostly([4, anyEntry], [3, anyBank], [1, anyClosing])

const BANK = '512000'

type MoneyLine = { readonly id: string; readonly date: string; readonly label: string; readonly amount: number }

/** Lines of the bank's account in the books that nobody pointed. */
const freeBookLines = ({ accounting }: Company): MoneyLine[] =>
  [...accounting.entries]
    .flatMap(({ number, entry }) =>
      entry.lines.map(({ account, label, debit, credit }, index) => {
        const line = { id: `entry-${number}.${index}`, date: entry.date, label, amount: debit - credit }
        return { account, ...line }
      }),
    )
    .filter(({ id, account, date }) => account === BANK && date >= '2026-01-01' && !accounting.bank.pointed.has(id))

const freeStatementLines = ({ accounting: { bank } }: Company): MoneyLine[] =>
  [...bank.statements.values()]
    .flatMap(({ statement, lines }) => lines.map((line, index) => ({ ...line, id: `${statement}.${index}` })))
    .filter(({ id }) => !bank.pointed.has(id))

function aim(company: Company, command: Json, pick: number): Json | undefined {
  const { accounting } = company
  const one = pickFrom(pick)
  const statements = [...accounting.bank.statementIds].flatMap((id) => accounting.bank.statements.get(id) ?? [])
  switch (command.type) {
    case 'entry.revise':
    case 'entry.discard':
    case 'entry.validate': {
      const open = one([...accounting.drafts.values()].filter(({ end }) => end === undefined))
      if (!open) return command
      return command.type === 'entry.validate'
        ? { ...command, drafts: [open.draft] }
        : { ...command, draft: open.draft }
    }
    case 'entry.reverse': {
      const typedByHand = [...accounting.entries].filter(
        ({ number, entry }) => entry.source === undefined && !accounting.reversed.has(`entry-${number}`),
      )
      const entry = one(typedByHand)
      return entry ? { ...command, entry: `entry-${entry.number}` } : command
    }
    // What the books say, so that there is something to point, and one thing more that only the bank knows.
    case 'bank-statement.import': {
      const free = freeBookLines(company).slice(0, 1 + (pick % 3))
      const seen = free.map(({ date, label, amount }) => ({ date, label, amount }))
      const lines = [...seen, ...(Array.isArray(command.lines) ? command.lines.slice(0, 1) : [])]
      const opening = statements.at(-1)?.closing ?? 0
      const closing = lines.reduce((sum, { amount }) => sum + amount, Number(opening))
      return { ...command, opening, closing, lines }
    }
    case 'bank.point': {
      const books = freeBookLines(company)
      const pairs = freeStatementLines(company).flatMap((line) => {
        const same = books.find(({ amount }) => amount === line.amount)
        return same ? [{ lines: [line.id], entries: [same.id] }] : []
      })
      const pair = one(pairs)
      return pair ? { ...command, ...pair } : command
    }
    case 'indicator.remove': {
      const known = one([...company.dashboards.indicators.keys()])
      return known === undefined ? command : { ...command, indicator: known }
    }
    case 'bank.unpoint': {
      const group = one([...accounting.bank.pointings.values()].filter(({ undone }) => undone === undefined))
      return group ? { ...command, pointing: group.pointing } : command
    }
    case 'bank.book': {
      const line = one(freeStatementLines(company))
      return line ? { ...command, line: line.id } : command
    }
    default:
      return undefined
  }
}

export const books: Domain = { weight: 4, commands, opening: mostly([1, record], [2, draftEntry], [2, statement]), aim }
