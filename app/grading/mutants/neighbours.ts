/** Who or what may be taken for another: the first of these that a hurried person would pick. */
import { byText, folded } from '#base/sorting.ts'
import { ask, type Company } from '#pgi'

type Known = { code: string; name: string }

const customersOf = (company: Company): readonly Known[] => ask(company, { view: 'customers' }).rows

const firstWord = (name: string): string => folded(name).split(' ')[0] ?? ''

/** One whose name begins alike when there is one; else the next in the list. */
function nearestTo(known: readonly Known[], code: string): Known | undefined {
  const all = [...known].sort((left, right) => byText(left.code, right.code))
  const own = all.find((one) => one.code === code)
  const others = all.filter((one) => one.code !== code)
  if (!own) return others[0]
  return (
    others.find((one) => firstWord(one.name) === firstWord(own.name)) ??
    others.find((one) => one.code > code) ??
    others[0]
  )
}

export const neighbourOf = (company: Company, customer: string): Known | undefined =>
  nearestTo(customersOf(company), customer)

export const neighbourOfSupplier = (company: Company, supplier: string): Known | undefined =>
  nearestTo(ask(company, { view: 'suppliers' }).rows, supplier)

export const neighbourOfEmployee = (company: Company, employee: string): Known | undefined =>
  nearestTo(
    [...company.payroll.employees.values()].map(({ code, fields }) => ({ code, name: fields.lastName })),
    employee,
  )

export const neighbourOfArticle = (company: Company, article: string): Known | undefined =>
  nearestTo(
    ask(company, { view: 'articles' }).rows.map(({ code, label }) => ({ code, name: label })),
    article,
  )

/**
 * Accounts that are taken for one another, both ways: supplies and goods, office equipment and small equipment, customers and
 * deposits received, the bank's services and its interest… (PCG, book IX).
 */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['607', '606'],
  ['601', '607'],
  ['2183', '6063'],
  ['2184', '6068'],
  ['2154', '6063'],
  ['411', '419'],
  ['401', '409'],
  ['404', '401'],
  ['613', '612'],
  ['615', '606'],
  ['616', '618'],
  ['622', '628'],
  ['624', '625'],
  ['627', '661'],
  ['641', '645'],
  ['701', '707'],
  ['706', '708'],
  ['707', '706'],
  ['709', '765'],
  ['609', '665'],
  ['486', '487'],
  ['44566', '44571'],
  ['44562', '44566'],
]

/** The account that this one is taken for, on as many digits. */
export function neighbourAccount(account: string): string | undefined {
  const pairs = NEIGHBOURS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
  const pair = pairs
    .filter(([from]) => account.startsWith(from))
    .sort(([left], [right]) => right.length - left.length)[0]
  return pair?.[1].padEnd(account.length, '0').slice(0, Math.max(account.length, pair[1].length))
}

/** The customer whose name stands in a text. The longest name wins: « Martin et Fils » is not « Martin ». */
export const customerNamedIn = (company: Company, text: string): Known | undefined =>
  [...customersOf(company)]
    .sort((left, right) => right.name.length - left.name.length)
    .find(({ name }) => text.includes(name))
