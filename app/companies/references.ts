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

/** Whose orders go wrong; who is asked for prices, for what; an offer has a price for each line, and the one retained was made. */
function* purchases({ running, articles }: Master, suppliers: ReadonlySet<string>): Generator<NameProblem> {
  const goods = new Set(
    articles.flatMap((family) =>
      family.articles.flatMap(({ code, purchase }) => (purchase === undefined ? [] : [code])),
    ),
  )
  for (const [index, { supplier }] of (running.purchasing?.incidents ?? []).entries()) {
    if (supplier === undefined || suppliers.has(supplier)) continue
    yield { file: 'running', path: ['purchasing', 'incidents', index, 'supplier'], code: 'unknown_supplier' }
  }
  for (const [index, { suppliers: asked, lines, offers, retained }] of (running.purchasing?.requests ?? []).entries()) {
    const wrong = (path: NameProblem['path'], code: string): NameProblem => ({
      file: 'running',
      path: ['purchasing', 'requests', index, ...path],
      code,
    })
    for (const [rank, code] of asked.entries()) {
      if (!suppliers.has(code)) yield wrong(['suppliers', rank], 'unknown_supplier')
    }
    for (const [line, { article }] of lines.entries()) {
      if (!goods.has(article)) yield wrong(['lines', line, 'article'], 'no_such_article')
    }
    for (const [rank, { supplier, prices }] of offers.entries()) {
      if (!asked.includes(supplier)) yield wrong(['offers', rank, 'supplier'], 'supplier_was_not_asked')
      if (prices.length !== lines.length) yield wrong(['offers', rank, 'prices'], 'offer_does_not_fit_request')
    }
    if (retained && !offers.some(({ supplier }) => supplier === retained.supplier)) {
      yield wrong(['retained', 'supplier'], 'no_offer_from_supplier')
    }
  }
}

/** What the optional files name: who, for whom, under which article. */
function* engagements(master: Master): Generator<NameProblem> {
  const people = new Set(master.people.staff.map(({ id }) => id))
  const customers = new Set(master.customers.map(({ code }) => code))
  const parties = new Set([...customers, ...master.prospects.map(({ code }) => code)])
  const articles = new Set(master.articles.flatMap((family) => family.articles.map(({ code }) => code)))
  for (const [index, { customer, lines }] of master.contracts.entries()) {
    if (!customers.has(customer)) yield { file: 'contracts', path: [index, 'customer'], code: 'unknown_customer' }
    for (const [line, { article }] of lines.entries()) {
      if (!articles.has(article)) yield { file: 'contracts', path: [index, 'lines', line], code: 'no_such_article' }
    }
  }
  yield* given(
    'contracts',
    master.contracts,
    ({ number }) => number,
    'code_taken',
    (index) => [index, 'number'],
  )
  for (const [index, { party, owner }] of master.opportunities.entries()) {
    if (!parties.has(party)) yield { file: 'opportunities', path: [index, 'party'], code: 'unknown_customer' }
    if (!people.has(owner)) yield { file: 'opportunities', path: [index, 'owner'], code: 'unknown_person' }
  }
  for (const [index, { owner, tasks, answers }] of master.campaigns.entries()) {
    if (![owner, ...tasks.flatMap(({ who }) => who ?? [])].every((id) => people.has(id))) {
      yield { file: 'campaigns', path: [index, 'owner'], code: 'unknown_person' }
    }
    for (const [answer, { party }] of answers.entries()) {
      if (!parties.has(party)) {
        yield { file: 'campaigns', path: [index, 'answers', answer, 'party'], code: 'unknown_customer' }
      }
    }
  }
  for (const [index, plan] of master.people.commissions.entries()) {
    if (!plan.people.every((id) => people.has(id))) {
      yield { file: 'people', path: ['commissions', index, 'people'], code: 'unknown_person' }
    }
  }
  for (const [index, { customer, leader, team, steps }] of master.projects.entries()) {
    if (customer !== undefined && !customers.has(customer)) {
      yield { file: 'projects', path: [index, 'customer'], code: 'unknown_customer' }
    }
    if (![leader, ...team].every((id) => people.has(id))) {
      yield { file: 'projects', path: [index, 'leader'], code: 'unknown_person' }
    }
    const codes = new Set(steps.map(({ code }) => code))
    for (const [step, { after }] of steps.entries()) {
      if (!after.every((code) => codes.has(code))) {
        yield { file: 'projects', path: [index, 'steps', step, 'after'], code: 'unknown_step' }
      }
    }
  }
}

/** Who is paid, how, and the days that concern nobody else. */
function* pay({ people, running }: Master): Generator<NameProblem> {
  const known = new Set(people.staff.map(({ id }) => id))
  for (const part of ['absences', 'weeks'] as const) {
    for (const [index, { person }] of people[part].entries()) {
      if (!known.has(person)) yield { file: 'people', path: [part, index, 'person'], code: 'unknown_person' }
    }
  }
  if ((people.employer === undefined) !== (running.payroll !== undefined)) {
    yield { file: 'running', path: ['payroll'], code: 'employer_or_flat_rates' }
  }
  if (people.employer === undefined) return
  for (const [index, { employment }] of people.staff.entries()) {
    if (employment === undefined) yield { file: 'people', path: ['staff', index], code: 'employment_is_missing' }
  }
}

/** The fixed assets of the first day are those of the opening balance sheet, account by account. */
function* assetsOfOpening({ assets, opening }: Master): Generator<NameProblem> {
  const costs = new Map<string, number>()
  for (const { account, cost } of assets) costs.set(account, (costs.get(account) ?? 0) + cost)
  for (const [account, cost] of costs) {
    const balance = opening.debits.find((each) => each.account === account)
    if (balance?.amount !== cost) yield { file: 'opening', path: ['debits'], code: 'assets_do_not_add_up' }
  }
}

/** A folder comes after the one that it is in; a paper goes in a folder of the plan. */
function* filingPlan({ filing }: Master): Generator<NameProblem> {
  const known = new Set<string>()
  for (const [index, { code, parent }] of (filing?.folders ?? []).entries()) {
    if (known.has(code)) yield { file: 'filing', path: ['folders', index, 'code'], code: 'code_taken' }
    if (parent !== undefined && !known.has(parent)) {
      yield { file: 'filing', path: ['folders', index, 'parent'], code: 'unknown_folder' }
    }
    known.add(code)
  }
  for (const [index, { folder }] of (filing?.papers ?? []).entries()) {
    if (!known.has(folder)) yield { file: 'filing', path: ['papers', index, 'folder'], code: 'unknown_folder' }
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
  yield* purchases(master, suppliers)
  yield* engagements(master)
  yield* assetsOfOpening(master)
  yield* pay(master)
  yield* filingPlan(master)
}
