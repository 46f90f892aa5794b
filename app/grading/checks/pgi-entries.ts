import { z } from 'zod'
import type { Company, Event } from '#pgi'
import { rowMatches } from '../condition.ts'
import { count, figureOf, list, money, text, verdict } from '../figures.ts'
import { meaningsOf } from '../meanings.ts'
import { sameValue } from '../paths.ts'
import type { Finding, Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const ASPECTS = ['accounts', 'sides', 'amounts', 'date', 'piece', 'state'] as const
type Aspect = (typeof ASPECTS)[number]

const args = z.strictObject({
  /** Which of the model's entries: `journal`, `label`, `source`, `piece`, `accounts`, `parties`. Left out: all that it makes. */
  where: z.record(z.string(), z.unknown()).default({}),
  /** Whether a sub-account of the expected one is as good: 606300 for 606000. */
  subaccounts: z.enum(['refused', 'accepted']).default('refused'),
  /** What of each is compared; each is worth the same. Left out: everything. */
  aspects: z
    .array(z.enum(ASPECTS))
    .min(1)
    .default([...ASPECTS]),
})
type Args = z.output<typeof args>

type Line = { account: string; side: 'debit' | 'credit'; amount: number }
type Entry = {
  id: string
  journal: string
  label: string
  /** What it comes from, told by its meaning: `invoice C0001 1`. Null when typed by hand. */
  source: string | null
  /** The supporting document. */
  piece: string
  date: string
  state: 'draft' | 'validated'
  lines: readonly Line[]
  accounts: readonly string[]
  parties: readonly string[]
}

const COST_OF_AN_EXTRA = 0.5

/** The entries of such a source or label are the model's: accounts, sides, amounts, date and supporting document. */
export const pgiEntries = defineCheck('pgi.entries', args, (asked) => ({
  evaluate({ student, world, model }, reference) {
    const isCarried = reference !== model.company
    const expected = madeEntries(reference, world).filter((one) => rowMatches(one, asked.where))
    const mine = madeEntries(student.company, world)
    const pairs = paired(expected, mine, asked)
    const missing = pairs.filter(({ found }) => !found)
    const taken = new Set(pairs.map(({ found }) => found))
    const extra = mine.filter((one) => !taken.has(one) && rowMatches(one, asked.where))
    const wrong = [...new Set(pairs.flatMap(({ wanted, found }) => (found ? wrongAspects(wanted, found, asked) : [])))]
    const right = pairs.reduce((sum, { wanted, found }) => sum + (found ? fitOf(wanted, found, asked) : 0), 0)
    const ratio = expected.length === 0 ? 0 : (right - COST_OF_AN_EXTRA * extra.length) / expected.length
    const figures = {
      right: count(pairs.length - missing.length),
      expected: count(expected.length),
      aspects: list(wrong),
      extra: list(extra.map(({ label }) => label)),
      missing: list(missing.map(({ wanted }) => wanted.label)),
    }
    const findings: Finding[] = [
      ...pairs.flatMap(({ wanted, found }) => (found ? differences(wanted, found, asked) : [])),
      ...missing.map(({ wanted }) => ({
        label: wanted.label,
        found: null,
        expected: list(wanted.lines.map(lineText)),
        location: null,
      })),
      ...extra.map((one) => ({
        label: one.label,
        found: text(one.label),
        expected: null,
        location: placeOf(one),
        tellable: true as const,
      })),
    ]
    if (ratio === 1) {
      const locations = pairs.flatMap(({ found }) => (found ? [placeOf(found)] : []))
      return verdict({ ratio, code: 'entries_right', figures, locations })
    }
    const code = missing.length > 0 ? 'entries_missing' : wrong.length > 0 ? 'entries_wrong' : 'entries_extra'
    return verdict({ ratio: isCarried ? 0 : ratio, code, figures, findings })
  },
  trivialAgainst({ student, model, world }, reference) {
    if (reference === student.company) return true
    const linesIn = (company: Company) =>
      madeEntries(company, world)
        .filter((one) => rowMatches(one, asked.where))
        .reduce((sum, { lines }) => sum + lines.length, 0)
    return linesIn(reference) < linesIn(model.company)
  },
}))

type Said = { journal: string; date: string; label: string; reference: string; source?: string | undefined } & {
  lines: readonly { account: string; party?: string | undefined; debit: number; credit: number }[]
}

/** Entries posted since the world, then those that were left in the brouillard. */
function madeEntries(company: Company, world: Company): readonly Entry[] {
  const meanings = meaningsOf(company, world)
  const entryOf = (id: string, said: Said, state: Entry['state']): Entry => {
    const lines = said.lines.map(
      ({ account, debit, credit }): Line => ({
        account,
        side: debit > 0 ? 'debit' : 'credit',
        amount: debit > 0 ? debit : credit,
      }),
    )
    return {
      id,
      journal: said.journal,
      label: said.label,
      source: said.source === undefined ? null : meanings.of(said.source),
      piece: String(meanings.in(said.reference)),
      date: said.date,
      state,
      lines,
      accounts: lines.map(({ account }) => account),
      parties: [...new Set(said.lines.flatMap(({ party }) => (party === undefined ? [] : [party])))],
    }
  }
  const since = [...company.history.from(world.history.length)].map(({ event }) => event)
  const posted = since.flatMap((event) =>
    event.type === 'EntryPosted' ? [entryOf(`entry-${event.number}`, event.entry, 'validated')] : [],
  )
  return [...posted, ...draftsOf(since).map(([id, said]) => entryOf(id, said, 'draft'))]
}

function draftsOf(events: readonly Event[]): [string, Said][] {
  const drafts = new Map<string, Said>()
  for (const event of events) {
    if (event.type === 'EntryDrafted' || event.type === 'EntryDraftRevised') drafts.set(event.draft, event.entry)
    const isOver = event.type === 'EntryPosted' || event.type === 'EntryDraftDiscarded'
    if (isOver && event.draft !== undefined) drafts.delete(event.draft)
  }
  return [...drafts]
}

type Pair = { wanted: Entry; found: Entry | undefined }

/** Each expected entry with the one that looks most like it: an account in common at least, or it is another entry. */
function paired(expected: readonly Entry[], mine: readonly Entry[], asked: Args): Pair[] {
  const left = new Set(mine)
  const found = new Map<Entry, Entry>()
  const fits = expected
    .flatMap((wanted) =>
      mine
        .filter((one) => one.lines.some((line) => wanted.lines.some((other) => isSameAccount(other, line, asked))))
        .map((one) => ({ wanted, one, fit: likenessOf(wanted, one, asked) })),
    )
    .sort((a, b) => b.fit - a.fit)
  for (const { wanted, one } of fits) {
    if (found.has(wanted) || !left.has(one)) continue
    found.set(wanted, one)
    left.delete(one)
  }
  return expected.map((wanted) => ({ wanted, found: found.get(wanted) }))
}

/** What it comes from and its label tell entries apart that have the same accounts. */
const likenessOf = (wanted: Entry, one: Entry, asked: Args): number =>
  fitOf(wanted, one, asked) +
  (wanted.source !== null && wanted.source === one.source ? 2 : 0) +
  (wanted.piece === one.piece ? 1 : 0) +
  (wanted.label === one.label ? 0.5 : 0)

const fitOf = (wanted: Entry, found: Entry, asked: Args): number =>
  asked.aspects.filter((aspect) => isRight(aspect, wanted, found, asked)).length / asked.aspects.length

const wrongAspects = (wanted: Entry, found: Entry, asked: Args): Aspect[] =>
  asked.aspects.filter((aspect) => !isRight(aspect, wanted, found, asked))

function isRight(aspect: Aspect, wanted: Entry, found: Entry, asked: Args): boolean {
  switch (aspect) {
    case 'accounts':
      return agree(wanted, found, (left, right) => isSameAccount(left, right, asked))
    case 'sides':
      return agree(wanted, found, (left, right) => isSameAccount(left, right, asked) && left.side === right.side)
    case 'amounts':
      return agree(wanted, found, (left, right) => left.amount === right.amount)
    default:
      return sameValue(wanted[aspect], found[aspect])
  }
}

/** Every line has its own in the other entry, and none is left over. */
function agree(wanted: Entry, found: Entry, isIt: (left: Line, right: Line) => boolean): boolean {
  if (wanted.lines.length !== found.lines.length) return false
  const left = [...found.lines]
  return wanted.lines.every((line) => {
    const place = left.findIndex((one) => isIt(line, one))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

/** The zeros at the end of an account only fill it up: 606300 is a sub-account of 606000. */
const isSameAccount = ({ account }: Line, { account: mine }: Line, { subaccounts }: Args): boolean =>
  mine === account || (subaccounts === 'accepted' && mine.startsWith(account.replace(/0+$/, '')))

function differences(wanted: Entry, found: Entry, asked: Args): Finding[] {
  const wrong = new Set(wrongAspects(wanted, found, asked))
  const location = placeOf(found)
  const ofLines = wrong.has('accounts') || wrong.has('sides') || wrong.has('amounts')
  const left = [...found.lines]
  const lines = !ofLines
    ? []
    : wanted.lines.flatMap((line): Finding[] => {
        const same = left.findIndex((one) => isSameAccount(line, one, asked) && one.side === line.side)
        const place = same >= 0 ? same : left.findIndex((one) => isSameAccount(line, one, asked))
        const [mine] = place >= 0 ? left.splice(place, 1) : []
        if (mine && mine.side === line.side && mine.amount === line.amount) return []
        return [
          {
            label: line.account,
            field: line.side,
            found: mine ? sided(mine, line) : null,
            expected: money(line.amount),
            location,
            ...(mine ? { tellable: true as const } : {}),
          },
        ]
      })
  const others = left.map(
    (one): Finding => ({
      label: one.account,
      field: one.side,
      found: money(one.amount),
      expected: null,
      location,
      tellable: true,
    }),
  )
  const heading = (['date', 'piece', 'state'] as const)
    .filter((aspect) => wrong.has(aspect))
    .map(
      (aspect): Finding => ({
        label: wanted.label,
        field: aspect,
        found: figureOf(found[aspect]),
        expected: figureOf(wanted[aspect]),
        location,
      }),
    )
  return [...lines, ...(ofLines ? others : []), ...heading]
}

/** The amount that was found; on the wrong side, the line as it stands. */
const sided = (mine: Line, wanted: Line) => (mine.side === wanted.side ? money(mine.amount) : text(lineText(mine)))

/** Account, side, amount in euros: « 411000 D 1200 ». */
const lineText = ({ account, side, amount }: Line): string =>
  `${account} ${side === 'debit' ? 'D' : 'C'} ${(amount / 100).toFixed(2).replace('.', ',')}`

const placeOf = ({ id, parties }: Entry): Location => ({
  kind: 'pgi',
  source: id,
  ...(parties[0] === undefined ? {} : { party: parties[0] }),
})
