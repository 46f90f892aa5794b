/** Names that one file uses and another gives. */
import { areLawfulTerms } from '#content/law/payment-terms.ts'
import type { Master } from './master.ts'
import type { NameProblem } from './read-company.ts'

function* given<T>(
  file: NameProblem['file'],
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  code: string,
  pathOf: (index: number) => NameProblem['path'],
): Generator<NameProblem> {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const key = keyOf(item)
    if (key !== undefined && seen.has(key)) yield { file, path: pathOf(index), code }
    if (key !== undefined) seen.add(key)
  }
}

function* parties(master: Master): Generator<NameProblem> {
  const people = new Set(master.people.staff.map(({ id }) => id))
  const customers = new Set(master.customers.map(({ code }) => code))
  const on = master.company.fiscalYears[0]?.from
  for (const file of ['customers', 'prospects'] as const) {
    yield* given(
      file,
      master[file],
      ({ code }) => code,
      'code_taken',
      (index) => [index, 'code'],
    )
    yield* given(
      file,
      master[file],
      ({ siren }) => siren,
      'siren_taken',
      (index) => [index, 'siren'],
    )
    yield* given(
      file,
      master[file],
      ({ name }) => name,
      'name_taken',
      (index) => [index, 'name'],
    )
    for (const [index, { salesperson, terms }] of master[file].entries()) {
      if (!people.has(salesperson)) yield { file, path: [index, 'salesperson'], code: 'unknown_person' }
      if (on && !areLawfulTerms(terms, on)) yield { file, path: [index, 'terms'], code: 'unlawful_terms' }
    }
  }
  for (const [index, { story }] of master.customers.entries()) {
    const { lookalike } = story
    if (lookalike !== undefined && !customers.has(lookalike)) {
      yield { file: 'customers', path: [index, 'story', 'lookalike'], code: 'unknown_customer' }
    }
  }
}

function* goods(master: Master, suppliers: ReadonlySet<string>): Generator<NameProblem> {
  const codes: string[] = []
  for (const [family, { articles }] of master.articles.entries()) {
    for (const [index, { code, supplier, purchase, sale }] of articles.entries()) {
      const path = [family, 'articles', index]
      if (codes.includes(code)) yield { file: 'articles', path: [...path, 'code'], code: 'code_taken' }
      codes.push(code)
      if ((supplier === undefined) !== (purchase === undefined)) {
        yield { file: 'articles', path, code: 'supplier_and_purchase_go_together' }
      }
      if (supplier !== undefined && !suppliers.has(supplier)) {
        yield { file: 'articles', path: [...path, 'supplier'], code: 'unknown_supplier' }
      }
      if (purchase !== undefined && purchase >= sale) {
        yield { file: 'articles', path: [...path, 'sale'], code: 'sold_at_a_loss' }
      }
    }
  }
  for (const [offer, { lines }] of master.offers.entries()) {
    for (const [line, { from }] of lines.entries()) {
      for (const [index, prefix] of from.entries()) {
        if (codes.some((code) => code.startsWith(prefix))) continue
        yield { file: 'offers', path: [offer, 'lines', line, 'from', index], code: 'no_such_article' }
      }
    }
  }
  for (const [index, { article }] of master.company.story.delivery.zones.entries()) {
    if (codes.includes(article)) continue
    yield { file: 'company', path: ['story', 'delivery', 'zones', index, 'article'], code: 'no_such_article' }
  }
}

function* books(master: Master, suppliers: ReadonlySet<string>): Generator<NameProblem> {
  const customers = new Set(master.customers.map(({ code }) => code))
  for (const [index, { customer }] of master.opening.receivables.entries()) {
    if (!customers.has(customer)) {
      yield { file: 'opening', path: ['receivables', index, 'customer'], code: 'unknown_customer' }
    }
  }
  for (const [index, { supplier }] of master.opening.payables.entries()) {
    if (!suppliers.has(supplier)) {
      yield { file: 'opening', path: ['payables', index, 'supplier'], code: 'unknown_supplier' }
    }
  }
  for (const part of ['supplierInvoices', 'investments'] as const) {
    for (const [index, { supplier }] of master.running[part].entries()) {
      if (!suppliers.has(supplier)) yield { file: 'running', path: [part, index, 'supplier'], code: 'unknown_supplier' }
    }
  }
}

export function* unknownNames(master: Master): Generator<NameProblem> {
  const suppliers = new Set(master.suppliers.map(({ code }) => code))
  yield* given(
    'suppliers',
    master.suppliers,
    ({ code }) => code,
    'code_taken',
    (index) => [index, 'code'],
  )
  yield* given(
    'people',
    master.people.staff,
    ({ id }) => id,
    'code_taken',
    (index) => ['staff', index, 'id'],
  )
  yield* parties(master)
  yield* goods(master, suppliers)
  yield* books(master, suppliers)
}
