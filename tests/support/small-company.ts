/** A company with three customers and four articles, and a way of giving it commands as a person would type them. */
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import {
  type CommandInput,
  type Company,
  type Event,
  execute,
  found,
  type Identity,
  parseCommand,
  type Refusal,
} from '#pgi'

export const identity: Identity = {
  slug: 'atelier-lenoir',
  name: 'Atelier Lenoir',
  legalForm: 'SARL',
  capital: cents(50_000_00),
  siren: '900000001',
  vatNumber: 'FR00900000001',
  address: { lines: ['12 rue des Halles'], postcode: '44000', city: 'Nantes' },
  rcs: 'RCS Nantes',
  phone: '02 40 00 00 00',
  iban: 'FR7600000000000000000000000',
  bic: 'XXXXFRPP',
  fiscalYear: { from: day('2026-01-01'), to: day('2026-12-31') },
  vatRegime: 'debits',
  settlementDiscountNote: 'Pas d’escompte pour paiement anticipé',
  latePenaltyRate: basisPoints(1200),
}

type PartyInput = Extract<CommandInput, { type: 'customer.create' }>['fields']
type ArticleInput = Extract<CommandInput, { type: 'article.create' }>['fields']

export const partyFields = (name: string, more: Partial<PartyInput> = {}): PartyInput => ({
  name,
  billing: { lines: ['1 place du Commerce'], postcode: '44000', city: 'Nantes' },
  terms: { days: 30 },
  ...more,
})

export const articleFields = (label: string, salePrice: number, more: Partial<ArticleInput> = {}): ArticleInput => ({
  label,
  family: 'Bureaux',
  salePrice: cents(salePrice),
  purchasePrice: cents(Math.round(salePrice / 2)),
  vatRate: basisPoints(2000),
  ...more,
})

export type Told = { company: Company; events: Event[] }

/** Gives one command; a refusal is returned. */
export function tell(company: Company, input: CommandInput, today: Day | string): Told | Refusal {
  const command = parseCommand(input)
  invariant(command.ok, `malformed command: ${JSON.stringify(command)}`)
  const done = execute(company, command.value, { today: day(today), by: 'test' })
  if (!done.ok) return done.error
  return { company: done.value.company, events: done.value.events.map(({ event }) => event) }
}

/** Gives commands that must be accepted. */
export function after(company: Company, today: Day | string, ...inputs: readonly CommandInput[]): Company {
  return inputs.reduce((sofar, input) => {
    const told = tell(sofar, input, today)
    invariant('company' in told, `${input.type} was refused: ${JSON.stringify(told)}`)
    return told.company
  }, company)
}

/** Customers C0001 (limit 5 000 €), C0002 (remise 10 %), C0003; articles BUR, CHA, LAM (goods) and POSE (service). */
export const smallCompany = (of: Identity = identity): Company =>
  after(
    found(of),
    '2026-01-02',
    { type: 'customer.create', fields: partyFields('Garage Belleville', { creditLimit: cents(5_000_00) }) },
    { type: 'customer.create', fields: partyFields('Cabinet Morel', { discount: basisPoints(1000) }) },
    { type: 'customer.create', fields: partyFields('Mairie de Vertou', { category: 'public' }) },
    { type: 'prospect.create', fields: partyFields('Librairie Astier') },
    { type: 'article.create', article: 'BUR', fields: articleFields('Bureau droit 160 cm', 400_00) },
    { type: 'article.create', article: 'CHA', fields: articleFields('Chaise de bureau', 150_00) },
    { type: 'article.create', article: 'LAM', fields: articleFields('Lampe', 39_90) },
    { type: 'article.create', article: 'POSE', fields: articleFields('Pose', 45_00, { kind: 'service', unit: 'h' }) },
    {
      type: 'stock.receive',
      reference: 'BR-1',
      lines: [
        { article: 'BUR', quantity: thousand(20), unitCost: cents(200_00) },
        { article: 'CHA', quantity: thousand(50), unitCost: cents(70_00) },
      ],
    },
  )

export const thousand = (pieces: number) => thousandths(pieces * 1_000)

type SupplierInput = Extract<CommandInput, { type: 'supplier.create' }>['fields']

export const supplierFields = (name: string, more: Partial<SupplierInput> = {}): SupplierInput => ({
  name,
  address: { lines: ['4 rue des Forges'], postcode: '85500', city: 'Les Herbiers' },
  terms: { days: 30 },
  ...more,
})

/** The small company with suppliers F0001 (goods), F0002 (goods, another price) and F0003 (services, 606400). */
export const buyingCompany = (of: Identity = identity): Company =>
  after(
    smallCompany(of),
    '2026-01-02',
    { type: 'supplier.create', fields: supplierFields('Panneaux de l’Ouest') },
    { type: 'supplier.create', fields: supplierFields('Sièges du Bocage', { family: 'Mobilier' }) },
    { type: 'supplier.create', fields: supplierFields('Papeterie Glaz', { purchaseAccount: '606400' }) },
  )
