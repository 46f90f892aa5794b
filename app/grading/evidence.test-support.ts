/** A small company with a planted error, and copies made by hand: what the tests of this room judge. */
import { type Day, day, moment } from '#base/dates.ts'
import { cents, basisPoints as rate, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { type Letter, paragraph, run } from '#documents/letter.ts'
import type { Cell, Workbook } from '#documents/workbook.ts'
import { type CommandInput, type Company, execute, found, parseCommand, type Recorded } from '#pgi'
import type { Act, ActContent, SentMail } from './act.ts'
import type { Copy, Deliverable, Evidence } from './evidence.ts'

export const TODAY = day('2026-03-16')

const address = (city: string, postcode: string) => ({ lines: ['4 rue des Tilleuls'], postcode, city })

const customer = (code: string, name: string, creditLimit: number): CommandInput => ({
  type: 'customer.create',
  code,
  fields: {
    name,
    billing: address('Angers', '49000'),
    terms: { days: 30 },
    creditLimit: cents(creditLimit),
  },
})

export function must(company: Company, input: unknown, today: Day): { company: Company; events: readonly Recorded[] } {
  const command = parseCommand(input)
  invariant(command.ok, `malformed: ${JSON.stringify(command)}`)
  const done = execute(company, command.value, { today, by: 'history' })
  invariant(done.ok, `refused: ${JSON.stringify(done)}`)
  return done.value
}

/** Units at 100 € net, 20 % VAT: ten make an invoice of 1 200 €. */
function invoice(company: Company, code: string, units: number, on: Day): Company {
  const drafted = must(
    company,
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: code, date: on, lines: [{ article: 'CONSEIL', quantity: quantity(units) }] },
    },
    on,
  )
  const document = `invoice-${[...drafted.company.history].filter(({ event }) => event.type === 'DocumentDrafted').length}`
  return must(drafted.company, { type: 'sales.validate', document, overLimit: true }, on).company
}

const quantity = (units: number) => thousandths(units * 1_000)

/**
 * On 16 March 2026: MARTIN owes 1 200 € since 9 February, DURAND 2 400 € since 19 February. The 600 € that MARTIQUE paid
 * stand on MARTIN's account, matched with its invoice of 1 February, which nobody has paid; so MARTIQUE seems to owe them.
 */
function openWorld(): Company {
  let company = found({
    slug: 'essai',
    name: 'Essai Mobilier',
    legalForm: 'SARL',
    capital: cents(1_000_000),
    siren: '732829320',
    vatNumber: 'FR44732829320',
    address: { lines: ['1 quai de la Fosse'], postcode: '44000', city: 'Nantes' },
    rcs: 'RCS Nantes',
    phone: '02 40 00 00 00',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    fiscalYear: { from: day('2026-01-01'), to: day('2026-12-31') },
    vatRegime: 'debits',
    settlementDiscountNote: 'Pas d’escompte pour paiement anticipé',
    latePenaltyRate: rate(1_200),
  })
  const opening = day('2026-01-02')
  const setting: CommandInput[] = [
    customer('MARTIN', 'Martin Bureau', 500_000),
    customer('MARTIQUE', 'Martin Bureautique', 500_000),
    customer('DURAND', 'Durand Conseil', 200_000),
    {
      type: 'article.create',
      article: 'CONSEIL',
      fields: {
        label: 'Conseil en aménagement',
        family: 'Services',
        kind: 'service',
        unit: 'heure',
        salePrice: cents(10_000),
        purchasePrice: cents(0),
        vatRate: rate(2_000),
        salesAccount: '706000',
      },
    },
  ]
  for (const command of setting) company = must(company, command, opening).company
  company = invoice(company, 'MARTIN', 10, day('2026-01-10'))
  company = invoice(company, 'DURAND', 20, day('2026-01-20'))
  company = invoice(company, 'MARTIN', 5, day('2026-02-01'))
  company = invoice(company, 'MARTIQUE', 5, day('2026-02-10'))
  return must(
    company,
    {
      type: 'receipt.record',
      customer: 'MARTIN',
      date: day('2026-02-20'),
      amount: cents(60_000),
      method: 'cheque',
      reference: 'CHQ 4471',
      allocations: [{ item: 'invoice-3', amount: cents(60_000) }],
    },
    day('2026-02-20'),
  ).company
}

export const WORLD = openWorld()

/** Commands that put the planted error right. */
export const CORRECTION: readonly CommandInput[] = [
  { type: 'matching.undo', matching: 'matching-1' },
  { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'MARTIQUE' },
  { type: 'matching.match', items: ['invoice-4', 'reassignment-1.1'] },
]
export const REMINDER: CommandInput = {
  type: 'reminder.send',
  customer: 'DURAND',
  level: 2,
  items: ['invoice-2'],
  channel: 'letter',
}
export const LIMIT: CommandInput = { type: 'party.update', party: 'DURAND', changes: { creditLimit: cents(300_000) } }

export type Made =
  | { pgi: unknown }
  /** A command that the PGI may refuse. */
  | { tried: unknown }
  | { act: ActContent }
  | { mail: Partial<SentMail> }
  | { deliverable: [string, Deliverable] }

/** A copy made of what is done in turn. */
export function copyOf(...made: readonly Made[]): Copy {
  let company = WORLD
  const acts: Act[] = []
  const mails: SentMail[] = []
  const deliverables = new Map<string, Deliverable>()
  const at = moment('2026-03-16T09:00')
  const add = (content: ActContent) => acts.push({ ...content, id: `act-${acts.length + 1}`, at })
  for (const one of made) {
    if ('pgi' in one || 'tried' in one) {
      const parsed = parseCommand('pgi' in one ? one.pgi : one.tried)
      invariant(parsed.ok, `malformed: ${JSON.stringify(parsed)}`)
      const command = parsed.value
      const done = execute(company, command, { today: TODAY, by: 'student' })
      invariant(done.ok || 'tried' in one, `refused: ${JSON.stringify(done)}`)
      if (done.ok) {
        company = done.value.company
        add({ kind: 'pgi', command, events: done.value.events })
      } else add({ kind: 'refused', command, refusal: done.error })
    } else if ('act' in one) add(one.act)
    else if ('mail' in one) {
      const mail = { ...MAIL, ...one.mail, id: `mail-${mails.length + 1}` }
      mails.push(mail)
      add({ kind: 'mail', mail })
    } else {
      deliverables.set(...one.deliverable)
      add({ kind: 'save', deliverable: one.deliverable[0], content: 'hash' })
    }
  }
  return { acts, company, mails, deliverables }
}

export const MAIL: SentMail = {
  id: 'mail',
  to: ['manager'],
  cc: [],
  subject: 'Encours de Durand Conseil',
  body: 'Bonjour,\n\nLe client Durand Conseil doit 2 400,00 € et dépasse son plafond.\n\nCordialement',
  attachments: [],
}

export const commands = (...all: readonly unknown[]): Made[] => all.map((pgi) => ({ pgi }))

export const sheetOf = (rows: readonly (readonly (Cell | string | number | null)[])[]): Workbook => ({
  sheets: [
    {
      name: 'Feuille1',
      cells: Object.fromEntries(
        rows.flatMap((row, index) =>
          row.flatMap((cell, column) =>
            cell === null
              ? []
              : [
                  [
                    `${String.fromCharCode(65 + column)}${index + 1}`,
                    typeof cell === 'object' ? cell : { value: cell },
                  ],
                ],
          ),
        ),
      ),
    },
  ],
})

export const spreadsheet = (...rows: readonly (readonly (Cell | string | number | null)[])[]): Deliverable => ({
  kind: 'spreadsheet',
  workbook: sheetOf(rows),
  format: 'browser',
})

export const letterOf = (...lines: readonly string[]): Letter => ({
  blocks: lines.map((line) => paragraph([run(line)])),
})

export const letter = (...lines: readonly string[]): Deliverable => ({
  kind: 'letter',
  letter: letterOf(...lines),
  format: 'browser',
})

export const LETTER = [
  'Essai Mobilier\n1 quai de la Fosse\n44000 Nantes',
  'Durand Conseil\n4 rue des Tilleuls\n49000 Angers',
  'Nantes, le 16 mars 2026',
  'Objet : deuxième relance, facture FA2026-00002',
  'Madame, Monsieur,',
  'Sauf erreur de notre part, notre facture FA2026-00002 de 2 400,00 €, échue le 19 février 2026, reste impayée.',
  'Nous vous demandons de la régler sous huit jours.',
  'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
  'Inès Moreau\nAssistante de gestion',
] as const

export function evidenceOf(student: Copy, model: Copy = copyOf()): Evidence {
  return {
    world: WORLD,
    student,
    model,
    today: TODAY,
    names: { manager: ['Claire Lenoir', 'la gérante'], DURAND: ['Durand Conseil', 'DURAND'] },
  }
}
