/** Who or what may be taken for another: the first of these that a hurried person would pick. */
import { byText, folded } from '#base/sorting.ts'
import { ask, type Company } from '#pgi'

type Known = { code: string; name: string }

const customersOf = (company: Company): readonly Known[] => ask(company, { view: 'customers' }).rows

const firstWord = (name: string): string => folded(name).split(' ')[0] ?? ''

/** A customer whose name begins alike when there is one; else the next in the list. */
export function neighbourOf(company: Company, code: string): Known | undefined {
  const all = [...customersOf(company)].sort((left, right) => byText(left.code, right.code))
  const own = all.find((one) => one.code === code)
  const others = all.filter((one) => one.code !== code)
  if (!own) return others[0]
  return (
    others.find((one) => firstWord(one.name) === firstWord(own.name)) ??
    others.find((one) => one.code > code) ??
    others[0]
  )
}

/** The customer whose name stands in a text. The longest name wins: « Martin et Fils » is not « Martin ». */
export const customerNamedIn = (company: Company, text: string): Known | undefined =>
  [...customersOf(company)]
    .sort((left, right) => right.name.length - left.name.length)
    .find(({ name }) => text.includes(name))
