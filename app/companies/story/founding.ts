/** The first day: the records are written, the shelves are filled, the books open with what the year before left. */
import { addDays } from '#base/dates.ts'
import { vatNumberOf } from '#base/identifiers.ts'
import { cents, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { findAccount } from '#content/law/chart-of-accounts.ts'
import type { ArticleRecord, PartyRecord, SupplierRecord } from '../master.ts'
import { registerAssets } from './assets.ts'
import { inMonth } from './calendar.ts'
import { planPayment } from './collecting.ts'
import { reverseOpeningCutOff, setApart } from './cut-off.ts'
import { debitLater, payLater, rememberPayable, written } from './ledger.ts'
import type { Story } from './step.ts'
import { type EntryLine, monthLabel, monthText, perform, type World } from './world.ts'

export function* foundCompany(world: World): Story {
  const { master, first } = world
  const direction = world.nameOf('direction')
  for (const { account, label } of master.opening.accounts) {
    if (findAccount(account)) continue
    yield* perform(world, first, world.nameOf('accounting'), { type: 'account.open', account, label })
  }
  for (const { family, articles } of master.articles) {
    for (const article of articles) {
      const fields = articleFields(world, family, article)
      yield* perform(world, first, direction, { type: 'article.create', article: article.code, fields })
    }
  }
  for (const customer of master.customers) {
    const fields = partyFields(world, customer)
    yield* perform(world, first, direction, { type: 'customer.create', code: customer.code, fields })
  }
  for (const prospect of master.prospects) {
    const fields = partyFields(world, prospect)
    yield* perform(world, first, direction, { type: 'prospect.create', code: prospect.code, fields })
  }
  for (const supplier of master.suppliers) {
    const fields = supplierFields(supplier)
    yield* perform(world, first, direction, { type: 'supplier.create', code: supplier.code, fields })
  }
  yield* fillShelves(world)
  yield* openBooks(world)
  yield* reverseOpeningCutOff(world)
  yield* registerAssets(world)
}

function articleFields({ master }: World, family: string, article: ArticleRecord) {
  const { label, sale, purchase, threshold, unit, vat, account } = article
  const service = purchase === undefined
  return {
    label,
    family,
    kind: service ? ('service' as const) : ('goods' as const),
    unit,
    salePrice: sale,
    purchasePrice: purchase ?? cents(0),
    vatRate: vat ?? master.company.vatRate,
    salesAccount: account ?? (service ? '706000' : '707000'),
    ...(threshold === undefined ? {} : { threshold }),
  }
}

function partyFields(world: World, party: PartyRecord) {
  const { name, category, siren, billing, contact, terms, method, discount, creditLimit, optOut, note } = party
  // Town halls, schools and most associations are outside the scope of VAT: they have a SIREN and no VAT number.
  const taxed = siren !== undefined && (category === 'company' || category === 'individual')
  return {
    name,
    category,
    ...(siren === undefined ? {} : { siren }),
    ...(taxed ? { vatNumber: vatNumberOf(siren) } : {}),
    billing: { ...billing, country: 'FR' },
    contact,
    salesperson: world.salespersonOf(party),
    terms,
    method,
    ...(discount === undefined ? {} : { discount }),
    ...(creditLimit === undefined ? {} : { creditLimit }),
    optOut,
    ...(note === undefined ? {} : { note }),
  }
}

function supplierFields({ name, siren, street, postcode, city, family, account, terms }: SupplierRecord) {
  return {
    name,
    siren,
    vatNumber: vatNumberOf(siren),
    address: { lines: [street], postcode, city, country: 'FR' },
    family,
    terms,
    method: 'transfer' as const,
    purchaseAccount: account,
    vatTreatment: 'domestic' as const,
  }
}

function* fillShelves(world: World): Story {
  const { master, first } = world
  const lines = [...world.articles.values()].flatMap(({ code, purchase, threshold }) => {
    if (purchase === undefined) return []
    const pieces = Math.max(1, Math.round(((threshold ?? 0) / 1000) * master.opening.fill))
    return [{ article: code, quantity: thousandths(pieces * 1000), unitCost: purchase }]
  })
  const reference = `Stock au ${first.split('-').reverse().join('/')}`
  yield* perform(world, first, world.nameOf('warehouse'), { type: 'stock.receive', reference, lines })
}

function* openBooks(world: World): Story {
  const { memory, first, master } = world
  const { debits, credits, receivables, payables, remainder, cutOff } = master.opening
  const lines: EntryLine[] = [
    ...debits.map(({ account, amount }) => ({ account, debit: amount })),
    { account: '370000', debit: memory.stockWorth },
    ...receivables.map(({ customer, invoice, due, amount }) => ({
      account: '411000',
      party: customer,
      label: `Facture ${invoice}`,
      debit: amount,
      dueDate: due,
    })),
    ...credits.map(({ account, amount }) => ({ account, credit: amount })),
    ...cutOff.flatMap(setApart),
    ...payables.map(({ supplier, invoice, amount }) => ({
      account: '401000',
      party: supplier,
      label: `Facture ${world.suppliers.get(supplier)?.invoices ?? ''}${invoice}`,
      credit: amount,
    })),
  ]
  const balance = lines.reduce((sum, { debit = 0, credit = 0 }) => sum + debit - credit, 0)
  invariant(balance > 0, `the opening balance of ${master.company.slug} leaves something to ${remainder}`)
  const recorded = yield* perform(world, first, world.nameOf('accounting'), {
    type: 'entry.record',
    journal: 'AN',
    label: 'À-nouveaux',
    reference: `AN${first.slice(0, 4)}`,
    lines: written([...lines, { account: remainder, credit: balance }]),
  })
  for (const { event } of recorded) {
    if (event.type !== 'ItemOpened') continue
    if (event.side === 'supplier')
      rememberPayable(world, event.customer, event.label.replace(/^Facture /, ''), event.item)
    else planPayment(world, first, event.item, event.dueDate ?? first)
  }
  for (const { supplier, invoice, due, amount } of payables) {
    payLater(world, supplier, `${world.suppliers.get(supplier)?.invoices ?? ''}${invoice}`, amount, due)
  }
}

/** What the last month of the year before left to pay: social bodies, withholding tax, VAT. */
export function payWhatWasDue(world: World): void {
  const { first } = world
  const before = monthLabel(addDays(first, -1))
  const owed = (account: string) => -world.memory.balance(account, monthText(first))
  debitLater(world, inMonth(first, 15), `Urssaf – ${before}`, '431000', owed('431000'))
  debitLater(world, inMonth(first, 15), `Prélèvement à la source – ${before}`, '442100', owed('442100'))
  debitLater(world, inMonth(first, 24), `TVA – ${before}`, '445510', owed('445510'))
  debitLater(world, inMonth(first, 25), `Retraite complémentaire – ${before}`, '437300', owed('437300'))
  debitLater(world, inMonth(first, 25), `Mutuelle – ${before}`, '437200', owed('437200'))
}
