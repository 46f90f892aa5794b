import { z } from 'zod'
import type { Company } from '#pgi'
import { count, list, money, text, verdict } from '../figures.ts'
import type { Finding, Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  /** The code of the customer or of the supplier whose account it is. */
  party: z.string().min(1),
})

/** Items that settle one another, told by what they are: what a person sees on the account, in the order of texts. */
type Account = {
  groups: ReadonlyMap<string, readonly string[]>
  /** What is left open, item by item, and in all. */
  open: readonly string[]
  left: number
}

/**
 * The lettrage of an account is the model's: the same items together, and the same remainder. Items are told by their
 * nature, their reference when it was there before, and their amount: never by their letter.
 */
export const pgiLettrage = defineCheck('pgi.lettrage', args, ({ party }) => ({
  evaluate({ student, world, model }, reference) {
    const [before, expected, mine] = [world, reference, student.company].map((company) =>
      accountOf(company, world, party),
    )
    if (!before || !expected || !mine) return verdict({ ratio: 0, code: 'lettrage_missing' })
    const wanted = [...expected.groups].filter(([key]) => !before.groups.has(key))
    const kept = [...expected.groups.keys()].filter((key) => before.groups.has(key))
    const right = wanted.filter(([key]) => mine.groups.has(key))
    const broken = kept.filter((key) => !mine.groups.has(key))
    const extra = [...mine.groups].filter(([key]) => !expected.groups.has(key))
    const missing = wanted.filter(([key]) => !mine.groups.has(key))
    const location: Location = { kind: 'pgi', source: `party-${party}`, party }
    const findings: Finding[] = [
      ...missing.map(([, items]) => ({ label: 'lettrage', found: null, expected: list(items), location })),
      ...extra.map(([, items]) => ({
        label: 'lettrage',
        found: list(items),
        expected: null,
        location,
        tellable: true as const,
      })),
      ...broken.map((key) => ({ label: 'lettrage', found: null, expected: text(key), location })),
    ]
    const figures = {
      party: text(party),
      right: count(right.length),
      expected: count(wanted.length),
      open: list(mine.open.filter((one) => !expected.open.includes(one))),
      left: money(mine.left),
      expectedLeft: money(expected.left),
    }
    const isLeftRight = mine.left === expected.left && sameList(mine.open, expected.open)
    if (findings.length === 0 && isLeftRight) {
      return verdict({ ratio: 1, code: 'lettrage_right', figures, locations: [location] })
    }
    const isCarried = reference !== model.company
    const ratio = wanted.length === 0 ? 0 : (right.length - extra.length - broken.length) / wanted.length
    const code =
      extra.length > 0
        ? 'lettrage_crossed'
        : broken.length > 0
          ? 'lettrage_broken'
          : missing.length > 0
            ? 'lettrage_missing'
            : 'lettrage_remainder'
    // Groups that are right over a remainder that is not: what is left open has to be explained.
    const capped = code === 'lettrage_remainder' ? ratio / 2 : ratio
    return verdict({ ratio: isCarried ? 0 : capped, code, figures, findings, locations: [location] })
  },
  trivialAgainst({ student, model, world }, reference) {
    if (reference === student.company) return true
    const made = (company: Company) => {
      const before = accountOf(world, world, party).groups
      return [...accountOf(company, world, party).groups.keys()].filter((key) => !before.has(key)).length
    }
    return made(reference) < made(model.company)
  },
}))

function accountOf({ treasury }: Company, world: Company, party: string): Account {
  const nameOf = (id: string): string => {
    const amount = treasury.items.get(id)?.amount ?? 0
    return world.treasury.items.get(id)?.reference ?? `${id.replace(/-\d+(?:\.\d+)?$/, '')} ${eurosOf(amount)}`
  }
  const open: string[] = []
  const groups = new Map<string, readonly string[]>()
  let left = 0
  const ids = treasury.itemsByCustomer.get(party) ?? treasury.itemsBySupplier.get(party) ?? []
  for (const id of ids) {
    const item = treasury.items.get(id)
    if (!item) continue
    if (item.left !== 0) open.push(`${nameOf(id)} ${eurosOf(item.left)}`)
    left += item.left
    const matching = item.matching === undefined ? undefined : treasury.matchings.get(item.matching)
    if (!matching) continue
    const items = matching.items.map(nameOf).sort()
    groups.set(items.join(' + '), items)
  }
  return { groups, open: open.sort(), left }
}

const eurosOf = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')

const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((one, index) => one === right[index])
