import { expect, test } from 'vitest'
import { isSiren, type Master, readCompany } from '#companies'
import { companyFiles } from './files.ts'

const files = companyFiles('buromod')

let known: Master | undefined

function master(): Master {
  if (known) return known
  const read = readCompany(files)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  known = read.value
  return known
}

/** The problems of Buromod's files once one of them says something else. */
function problemsWith(file: string, change: (text: string) => string) {
  const text = files.get(file) ?? ''
  const changed = change(text)
  expect(changed).not.toBe(text)
  const read = readCompany(new Map([...files, [file, changed]]))
  return read.ok ? [] : read.error
}

test('Buromod has the people, customers and articles of a real small company', () => {
  const { customers, prospects, articles, suppliers, people } = master()
  expect(customers.length).toBeGreaterThanOrEqual(160)
  expect(prospects).toHaveLength(12)
  expect(articles.flatMap((family) => family.articles).length).toBeGreaterThanOrEqual(220)
  expect(suppliers.length).toBeGreaterThanOrEqual(12)
  expect(people.staff.map(({ job }) => job)).toEqual(expect.arrayContaining(['direction', 'accounting', 'sales']))
  for (const category of ['company', 'public', 'association', 'individual']) {
    expect(customers.filter((customer) => customer.category === category).length).toBeGreaterThanOrEqual(10)
  }
})

test('every SIREN is fictional and carries its key', () => {
  const sirens = [...master().customers, ...master().prospects].flatMap(({ siren }) => siren ?? [])
  expect(sirens.length).toBeGreaterThan(150)
  expect(sirens.filter((siren) => !siren.startsWith('999') || !isSiren(siren))).toEqual([])
})

test('names that look alike point at one another', () => {
  const { customers } = master()
  const byCode = new Map(customers.map((customer) => [customer.code, customer]))
  const pairs = customers.flatMap(({ code, story }) => (story.lookalike === undefined ? [] : [[code, story.lookalike]]))
  expect(pairs.length).toBeGreaterThanOrEqual(20)
  for (const [code, other = ''] of pairs) expect(byCode.get(other)?.story.lookalike).toBe(code)
})

test('goods are sold for more than they cost, and the average mark-up is that of the trade', () => {
  const goods = master().articles.flatMap(({ articles }) => articles.filter(({ purchase }) => purchase !== undefined))
  const margins = goods.map(({ sale, purchase = sale }) => (sale - purchase) / sale)
  expect(Math.min(...margins)).toBeGreaterThan(0.3)
  expect(Math.max(...margins)).toBeLessThan(0.6)
})

test('a missing file is said by its name', () => {
  const read = readCompany(new Map([...files].filter(([name]) => name !== 'opening.yaml')))
  expect(read).toMatchObject({ ok: false, error: [{ file: 'opening.yaml', path: '', code: 'file_is_missing' }] })
})

test('a wrong SIREN is shown on its line', () => {
  const text = files.get('customers.yaml') ?? ''
  const line = text.split('\n').findIndex((each) => each.includes('siren:')) + 1
  const problems = problemsWith('customers.yaml', (before) => before.replace(/siren: '\d{9}'/, "siren: '999999999'"))
  expect(problems).toEqual([{ file: 'customers.yaml', line, column: 10, path: '0.siren', code: 'siren_expected' }])
})

test('a salesperson who does not work here is shown', () => {
  const problems = problemsWith('customers.yaml', (text) =>
    text.replace('salesperson: t-lescop', 'salesperson: nobody'),
  )
  expect(problems).toMatchObject([{ file: 'customers.yaml', code: 'unknown_person' }])
})

test('an article sold at a loss, an unknown supplier and an offer of nothing are shown', () => {
  const loss = problemsWith('articles.yaml', (text) => text.replace(/sale: 209\b/, 'sale: 20'))
  expect(loss).toMatchObject([{ file: 'articles.yaml', code: 'sold_at_a_loss' }])
  const supplier = problemsWith('articles.yaml', (text) => text.replace('supplier: F01', 'supplier: F99'))
  expect(supplier).toMatchObject([{ file: 'articles.yaml', code: 'unknown_supplier' }])
  const offer = problemsWith('offers.yaml', (text) => text.replace('[RAN-CAI]', '[XYZ-ABC]'))
  expect(offer).toMatchObject([{ file: 'offers.yaml', code: 'no_such_article', path: '0.lines.2.from.0' }])
})

test('terms beyond what the law allows are shown', () => {
  const problems = problemsWith('customers.yaml', (text) =>
    text.replace('{ days: 45, endOfMonth: true }', '{ days: 60, endOfMonth: true }'),
  )
  expect(problems).toMatchObject([{ file: 'customers.yaml', code: 'unlawful_terms' }])
})

test('a duplicated code, three decimals, and YAML that does not parse are shown where they are', () => {
  expect(problemsWith('customers.yaml', (text) => text.replace('code: C0004', 'code: C0003'))).toMatchObject([
    { code: 'code_taken', path: '3.code' },
  ])
  const decimals = problemsWith('opening.yaml', (text) => text.replace('amount: 350 ', 'amount: 350.125 '))
  expect(decimals).toMatchObject([{ file: 'opening.yaml', code: 'at_most_two_decimals' }])
  const broken = problemsWith('people.yaml', (text) => text.replace('staff:', 'staff: ['))
  expect(broken.map(({ file, line }) => [file, line !== undefined])).toContainEqual(['people.yaml', true])
  expect(broken[0]?.code).toMatch(/^yaml_/)
})

test('a company may do without contracts, assets, opportunities, projects and campaigns', () => {
  const optional = ['contracts.yaml', 'assets.yaml', 'opportunities.yaml', 'projects.yaml', 'campaigns.yaml']
  const read = readCompany(new Map([...files].filter(([name]) => !optional.includes(name))))
  expect(read).toMatchObject({
    ok: true,
    value: { contracts: [], assets: [], opportunities: [], projects: [], campaigns: [] },
  })
})

test('a contract with a stranger, and assets that do not add up to the balance sheet, are shown', () => {
  const trade = companyFiles('control-reset')
  const problemsOf = (file: string, change: (text: string) => string) => {
    const read = readCompany(new Map([...trade, [file, change(trade.get(file) ?? '')]]))
    return read.ok ? [] : read.error
  }
  const stranger = problemsOf('contracts.yaml', (text) => text.replace('customer: C0001', 'customer: C9999'))
  expect(stranger).toMatchObject([{ file: 'contracts.yaml', code: 'unknown_customer', path: '0.customer' }])
  const dearer = problemsOf('assets.yaml', (text) => text.replace('cost: 5200', 'cost: 5300'))
  expect(dearer).toMatchObject([{ file: 'opening.yaml', code: 'assets_do_not_add_up' }])
})

test('purchases with a stranger, an offer nobody asked for or that does not fit, are shown', () => {
  const problemsOf = (from: string, to: string) => problemsWith('running.yaml', (text) => text.replace(from, to))
  const incident = problemsOf('2026-01-06, supplier: F07', '2026-01-06, supplier: F99')
  expect(incident).toMatchObject([{ code: 'unknown_supplier', path: 'purchasing.incidents.0.supplier' }])
  const stranger = problemsOf('suppliers: [F02, F03, F05]', 'suppliers: [F02, F03, F05, F99]')
  expect(stranger).toMatchObject([{ code: 'unknown_supplier', path: 'purchasing.requests.0.suppliers.3' }])
  const uninvited = problemsOf('suppliers: [F02, F03, F05]', 'suppliers: [F02, F03]')
  expect(uninvited).toMatchObject([{ code: 'supplier_was_not_asked', path: 'purchasing.requests.0.offers.2.supplier' }])
  const service = problemsOf('article: SIE-ECO-BL', 'article: SER-MON-H')
  expect(service).toMatchObject([{ code: 'no_such_article', path: 'purchasing.requests.0.lines.0.article' }])
  const short = problemsOf('prices: [21.2, 19.6]', 'prices: [21.2]')
  expect(short).toMatchObject([{ code: 'offer_does_not_fit_request', path: 'purchasing.requests.0.offers.1.prices' }])
  const silent = problemsOf(
    '        supplier: F03\n        on: 2026-01-19',
    '        supplier: F01\n        on: 2026-01-19',
  )
  expect(silent).toMatchObject([{ code: 'no_offer_from_supplier', path: 'purchasing.requests.0.retained.supplier' }])
})
