/** What was done in the PGI otherwise than in the model answer, and which known fault makes the same difference. */

import type { Day } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import type { Command, Company } from '#pgi'
import type { Act } from '../act.ts'
import type { Criterion } from '../criterion.ts'
import type { Copy, Evidence } from '../evidence.ts'
import { type Meanings, meaningsOf } from '../meanings.ts'
import { again, forgottenCode, spoiltCommands } from '../mutants/commands/index.ts'
import type { MutantCode } from '../mutants/kinds.ts'
import { canonicalText } from '../paths.ts'
import type { CriterionVerdict } from '../verdict.ts'
import { argumentOf, kindsIn, textsIn } from './spec.ts'

/** A command that somebody gave, whether the PGI took it or not. */
type Deed = {
  command: Command
  /** Its meaning, value by value: without ranks, without the words that anybody writes their own way. */
  leaves: ReadonlyMap<string, string>
  events: readonly string[]
  refused: boolean
  /** Everything that it names. */
  texts: ReadonlySet<string>
}

export type DeedFault = {
  code: MutantCode | undefined
  kind: 'missing' | 'changed' | 'extra'
  events: ReadonlySet<string>
  texts: ReadonlySet<string>
}

/** They say how, not what: two people write them differently. */
const SOFT = new Set(['reference', 'label', 'note', 'overLimit', 'acknowledged', 'reason'])

export function deedFaults({ model, student, world, today }: Evidence): DeedFault[] {
  const wanted = deedsOf(model, world, today)
  const done = deedsOf(student, world, today)
  const spoiling = { company: model.company, today }
  const left = [...done]
  const take = (isIt: (deed: Deed) => boolean): Deed | undefined => {
    const at = left.findIndex(isIt)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const missing = wanted.filter((deed) => !take((one) => isSame(one.leaves, deed.leaves)))
  const meanings = meaningsOf(model.company, world)
  const faults = missing.flatMap((deed): DeedFault[] => {
    const candidates = left.map((one) => ({ one, named: nameOf(deed, one) })).filter(({ named }) => named)
    const best = candidates.reduce<(typeof candidates)[number] | undefined>(
      (kept, one) => (!kept || (one.named?.likeness ?? 0) > (kept.named?.likeness ?? 0) ? one : kept),
      undefined,
    )
    if (best?.named) {
      take((one) => one === best.one)
      return [fault(best.named.code, 'changed', deed, best.one)]
    }
    const nearest = nearestOf(deed)
    const other = take((one) => one === nearest)
    // Tried in vain after an earlier fault: a consequence, and no fault of its own.
    if (other?.refused) return []
    return [other ? fault(undefined, 'changed', deed, other) : fault(forgottenCode(deed.command), 'missing', deed)]
  })
  const extras = left.filter(({ refused }) => !refused).map((one) => fault(repetitionOf(one), 'extra', one))
  return [...faults, ...extras]

  /** The one of the same kind that looks most like it. */
  function nearestOf(deed: Deed): Deed | undefined {
    return left
      .filter(({ command }) => command.type === deed.command.type)
      .reduce<Deed | undefined>(
        (kept, one) => (!kept || likeness(deed.leaves, one.leaves) > likeness(deed.leaves, kept.leaves) ? one : kept),
        undefined,
      )
  }

  function nameOf(deed: Deed, one: Deed): { code: MutantCode; likeness: number } | undefined {
    const named = spoiltCommands(deed.command, spoiling).flatMap(([code, commands]) => {
      const spoilt = commands.at(-1)
      if (spoilt?.type !== one.command.type) return []
      const leaves = leavesOf(spoilt, meanings, today)
      if (!agreesWhereSpoilt(deed.leaves, leaves, one.leaves)) return []
      return [{ code, likeness: likeness(leaves, one.leaves) }]
    })
    const best = named.reduce<(typeof named)[number] | undefined>(
      (kept, each) => (!kept || each.likeness > kept.likeness ? each : kept),
      undefined,
    )
    return best ?? mistaken(deed, one)
  }

  function repetitionOf(one: Deed): MutantCode | undefined {
    const bare = withoutAllocations(one.leaves)
    const isRepeated = done.some((other) => other !== one && isSame(withoutAllocations(other.leaves), bare))
    if (isRepeated && again(one.command)) return 'doubled_act'
    return INVOICES.some((event) => one.events.includes(event)) && hasTwin(student, one) ? 'invoice_doubled' : undefined
  }
}

const INVOICES = ['InvoiceIssued', 'PurchaseInvoiceRecorded']

function fault(code: MutantCode | undefined, kind: DeedFault['kind'], ...deeds: readonly Deed[]): DeedFault {
  return {
    code,
    kind,
    events: new Set(deeds.flatMap(({ events }) => events)),
    texts: new Set(deeds.flatMap(({ texts }) => [...texts])),
  }
}

/** Drafts are told with their last words, and those thrown away are not told. */
function deedsOf(copy: Copy, world: Company, today: Day): Deed[] {
  const meanings = meaningsOf(copy.company, world)
  const drafts = new Map<string, number>()
  const deeds: (Deed | undefined)[] = []
  for (const act of copy.acts) {
    if (act.kind !== 'pgi' && act.kind !== 'refused') continue
    const { command } = act
    const at = drafts.get(subjectOf(command) ?? '')
    const first = at === undefined ? undefined : deeds[at]
    const revised = first && revisionOf(first.command, command)
    if (first && at !== undefined && revised && act.kind === 'pgi') {
      deeds[at] = { ...deedOf({ ...act, command: revised }, meanings, today), events: first.events }
    } else if (first && at !== undefined && isAbandon(command)) deeds[at] = undefined
    else {
      const drafted = act.kind === 'pgi' ? draftedBy(act) : undefined
      if (drafted !== undefined) drafts.set(drafted, deeds.length)
      deeds.push(deedOf(act, meanings, today))
    }
  }
  return deeds.filter((deed) => deed !== undefined)
}

/** The document or the draft that a command is about. */
function subjectOf(command: Command): string | undefined {
  if ('document' in command) return command.document
  return 'draft' in command ? command.draft : undefined
}

type Given = Extract<Act, { kind: 'pgi' | 'refused' }>

function deedOf(act: Given, meanings: Meanings, today: Day): Deed {
  const events = act.kind === 'pgi' ? act.events.map(({ event }) => event) : []
  return {
    command: act.command,
    leaves: leavesOf(act.command, meanings, today),
    events: events.map(({ type }) => type),
    refused: act.kind === 'refused',
    texts: new Set([...textsIn(meanings.in(act.command)), ...textsIn(act.command), ...textsIn(meanings.in(events))]),
  }
}

function draftedBy({ events }: Extract<Act, { kind: 'pgi' }>): string | undefined {
  for (const { event } of events) {
    if (event.type === 'DocumentDrafted' || event.type === 'PurchaseDrafted') return event.document
    if (event.type === 'EntryDrafted') return event.draft
  }
  return undefined
}

/** The draft as it reads once revised, when this command revises it. */
function revisionOf(drafted: Command, command: Command): Command | undefined {
  if (drafted.type === 'sales.draft' && command.type === 'sales.revise') return { ...drafted, content: command.content }
  if (drafted.type === 'purchase.draft' && command.type === 'purchase.revise') {
    return { ...drafted, content: command.content }
  }
  if (drafted.type === 'entry.draft' && command.type === 'entry.revise') {
    const { type: _type, draft: _draft, ...said } = command
    return { type: 'entry.draft', ...said }
  }
  return undefined
}

const isAbandon = ({ type }: Command): boolean =>
  type === 'sales.abandon' || type === 'purchase.abandon' || type === 'entry.discard'

function leavesOf(command: Command, meanings: Meanings, today: Day): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const add = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, one] of value.entries()) add(one, `${path}.${index}`)
    else if (isRecord(value)) {
      for (const [key, one] of Object.entries(value)) if (!SOFT.has(key)) add(one, `${path}.${key}`)
    } else if (value !== undefined && value !== null) leaves.set(path, canonicalText(value))
  }
  add(meanings.in(command), '')
  const dated = 'content' in command ? '.content.date' : '.date'
  if (!leaves.has(dated)) leaves.set(dated, canonicalText(today))
  // What a settlement takes of each item follows from its amount.
  for (const path of leaves.keys()) if (/^\.allocations\.\d+\.amount$/.test(path)) leaves.delete(path)
  return leaves
}

const withoutAllocations = (leaves: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...leaves].filter(([path]) => !path.startsWith('.allocations')))

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([path, value]) => other.get(path) === value)

/** Where the fault changed the model's command, the student's says what the fault says. */
function agreesWhereSpoilt(
  model: ReadonlyMap<string, string>,
  spoilt: ReadonlyMap<string, string>,
  mine: ReadonlyMap<string, string>,
): boolean {
  const paths = [...new Set([...model.keys(), ...spoilt.keys()])].filter((path) => model.get(path) !== spoilt.get(path))
  return paths.length > 0 && paths.every((path) => mine.get(path) === spoilt.get(path))
}

/** The share of values that two commands have in common. */
function likeness(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => one.get(path) === other.get(path)).length / paths.size
}

/** Whom or what a command may be given to by mistake: anybody else, not only the neighbour that the operators choose. */
const IDENTITIES: readonly (readonly [RegExp, MutantCode])[] = [
  [/^\.(content\.)?(customer|party)$/, 'wrong_customer'],
  [/^\.(content\.)?supplier$/, 'wrong_supplier'],
  [/^\.employee$/, 'wrong_employee'],
  [/^(\.content)?\.lines\.\d+\.article$/, 'wrong_article'],
]
/** What follows from the person or the article: their invoices, their items. */
const CONSEQUENCES = /^\.(items|allocations|receipt|document|asset)\b/

/** What is done for many invoices at once: one more or one less is no lettrage crossed. */
const SEVERAL_ITEMS: ReadonlySet<string> = new Set(['reminder.send', 'payment.run'])

/** The same command for somebody else, or about another invoice. */
function mistaken(deed: Deed, one: Deed): { code: MutantCode; likeness: number } | undefined {
  if (deed.command.type !== one.command.type) return undefined
  const alike = likeness(deed.leaves, one.leaves)
  const differs = [...deed.leaves].filter(([path, value]) => one.leaves.get(path) !== value).map(([path]) => path)
  const [identity] = IDENTITIES.filter(([pattern]) => differs.some((path) => pattern.test(path)))
  if (identity && differs.every((path) => identity[0].test(path) || CONSEQUENCES.test(path))) {
    return { code: identity[1], likeness: alike }
  }
  const isOtherItem =
    !one.refused && differs.length > 0 && differs.every((path) => /^\.(items|allocations)\./.test(path))
  return isOtherItem && !SEVERAL_ITEMS.has(deed.command.type)
    ? { code: 'matching_crossed', likeness: alike }
    : undefined
}

/** Whether another invoice of the copy says the same: the same party, the same lines. */
function hasTwin(copy: Copy, deed: Deed): boolean {
  const said = (document: string | undefined): string | undefined => {
    if (document === undefined) return undefined
    const sold = [...copy.company.sales.documents.values()].find((one) => one.document === document)
    if (sold) return canonicalText([sold.content.customer, sold.totals])
    const bought = [...copy.company.purchasing.documents.values()].find((one) => one.document === document)
    return bought && canonicalText([bought.content.supplier, bought.totals])
  }
  const own = subjectOf(deed.command)
  const meaning = said(own)
  return (
    meaning !== undefined &&
    copy.acts.some((act) => {
      const other = act.kind === 'pgi' ? subjectOf(act.command) : undefined
      return act.kind === 'pgi' && act.command.type === deed.command.type && other !== own && said(other) === meaning
    })
  )
}

/** Changed first: it says more than what is missing or too much. */
const ORDER: readonly DeedFault['kind'][] = ['changed', 'extra', 'missing']

/** Of all that was done otherwise, what this criterion looks at. None when two faults answer for it as well. */
export function faultOfCriterion(
  criterion: Criterion,
  verdict: CriterionVerdict,
  faults: readonly DeedFault[],
): MutantCode | undefined {
  const kinds = kindsIn(criterion.check)
  if (!kinds.some((kind) => kind.startsWith('pgi.') || kind.startsWith('process.'))) return undefined
  const event = argumentOf(criterion.check, 'event')
  const scope = argumentOf(criterion.check, 'scope')
  const asked = new Set([...textsIn(criterion.check), ...verdict.findings.flatMap(({ label }) => label.split(' '))])
  const looked = faults.filter(({ kind, events }) => {
    if (typeof event === 'string') return events.has(event) || events.size === 0
    if (!kinds.includes('pgi.nothingElse')) return true
    if (verdict.code === 'nothing_done') return true
    return kind !== 'missing' && (!Array.isArray(scope) || scope.some((one) => events.has(String(one))))
  })
  const ranked = looked
    .map((one) => ({ one, weight: [...one.texts, ...one.events].filter((text) => asked.has(text)).length }))
    .filter(({ weight }) => weight > 0 || looked.length === 1)
  const most = Math.max(0, ...ranked.map(({ weight }) => weight))
  for (const kind of ORDER) {
    const codes = new Set(
      ranked.filter(({ one, weight }) => one.kind === kind && weight === most).map(({ one }) => one.code),
    )
    const [code] = codes
    if (codes.size > 0) return codes.size === 1 ? code : undefined
  }
  return undefined
}
