/** What every chapter of the story shares. */
import { type Day, monthOf, yearOf } from '#base/dates.ts'
import type { BasisPoints, Cents, Thousandths } from '#base/money.ts'
import { type Random, random } from '#base/random.ts'
import { invariant } from '#base/result.ts'
import type { Command, Recorded } from '#pgi'
import type { ArticleRecord, CustomerRecord, Master, Person, SupplierRecord } from '../master.ts'
import { Agenda } from './agenda.ts'
import { type DocumentId, Memory } from './memory.ts'
import type { Incident } from './purchase-incidents.ts'
import type { Story } from './step.ts'

/** A line of the bank statement that the accountant will enter when it comes, at the beginning of the next month. */
export type StatementLine = {
  readonly date: Day
  readonly journal: 'BQ' | 'CA'
  readonly label: string
  readonly lines: readonly EntryLine[]
  /** The supplier's invoice that it pays, to be matched with it. */
  readonly pays?: { readonly supplier: string; readonly number: string }
  /** The cheques that it takes to the bank. */
  readonly cheques?: readonly string[]
}
export type EntryLine = {
  readonly account: string
  readonly party?: string
  readonly debit?: number
  readonly credit?: number
  readonly label?: string
  readonly dueDate?: Day
}

/** A bill of a service, entered; what it pays for when it is not its own month: the month before, or that many from its own. */
export type ServiceInvoice = {
  readonly on: Day
  readonly label: string
  readonly account: string
  readonly net: Cents
  readonly vat: BasisPoints
  readonly covers?: 'monthBefore' | number
}
/** The leave that the staff register says is left to each employee at the end of a day: asked, not counted again. */
export type LeaveAt = (on: Day) => readonly { readonly employee: string; readonly balance: Thousandths }[]

export type World = {
  readonly master: Master
  readonly memory: Memory
  readonly agenda: Agenda
  readonly statement: StatementLine[]
  readonly serviceInvoices: ServiceInvoice[]
  readonly leaveAt: LeaveAt
  /** The open item of each supplier's invoice: `F01/LAS250012`. */
  readonly payables: Map<string, string>
  /** Suppliers' invoices that are good to pay, by the day of their payment. */
  readonly toPay: Map<Day, string[]>
  /** What is still to go wrong with purchases, in the order of the file. */
  readonly incidents: Incident[]
  /** The code that the staff register gave to each person of people.yaml. */
  readonly employees: Map<string, string>
  readonly counters: Map<string, number>
  /** Credit limits as they stand now: the manager goes through them. */
  readonly limits: Map<string, number>
  /** Delivery notes that wait for the end of the month, by customer and conditions. */
  readonly toInvoice: Map<string, DocumentId[]>
  /** What to note on the evening of the last day of a fiscal year. */
  readonly closings: Map<Day, () => void>
  readonly customers: ReadonlyMap<string, CustomerRecord>
  readonly suppliers: ReadonlyMap<string, SupplierRecord>
  readonly articles: ReadonlyMap<string, ArticleRecord>
  /** The articles whose code begins so. */
  articlesFrom(start: string): readonly ArticleRecord[]
  readonly first: Day
  readonly last: Day
  /** One source of chance per subject, so that changing a chapter does not redraw the others. */
  chance(subject: string): Random
  nameOf(job: Person['job']): string
  salespersonOf(party: { salesperson: string }): string
}

export function worldOf(master: Master, leaveAt: LeaveAt): World {
  const { story, fiscalYears } = master.company
  const [firstYear] = fiscalYears
  invariant(firstYear, 'a company has a fiscal year')
  const source = random(story.seed)
  const branches = new Map<string, Random>()
  const byStart = new Map<string, readonly ArticleRecord[]>()
  const articles = master.articles.flatMap((family) => family.articles)
  const staff = master.people.staff
  return {
    master,
    memory: new Memory(),
    agenda: new Agenda(),
    statement: [],
    serviceInvoices: [],
    leaveAt,
    payables: new Map(),
    toPay: new Map(),
    incidents: [...(master.running.purchasing?.incidents ?? [])],
    employees: new Map(),
    counters: new Map(),
    limits: new Map(
      master.customers.flatMap(({ code, creditLimit }) => (creditLimit === undefined ? [] : [[code, creditLimit]])),
    ),
    toInvoice: new Map(),
    closings: new Map(),
    customers: new Map(master.customers.map((customer) => [customer.code, customer])),
    suppliers: new Map(master.suppliers.map((supplier) => [supplier.code, supplier])),
    articles: new Map(articles.map((article) => [article.code, article])),
    articlesFrom(start) {
      const known = byStart.get(start)
      if (known) return known
      const found = articles.filter(({ code }) => code.startsWith(start))
      byStart.set(start, found)
      return found
    },
    first: firstYear.from,
    last: story.until,
    chance(subject) {
      const known = branches.get(subject)
      if (known) return known
      const branch = source.branch(subject)
      branches.set(subject, branch)
      return branch
    },
    nameOf(job) {
      const person = staff.find((each) => each.job === job) ?? staff.find((each) => each.job === 'direction')
      invariant(person, `nobody does the ${job}`)
      return person.name
    },
    salespersonOf({ salesperson }) {
      const person = staff.find(({ id }) => id === salesperson)
      invariant(person, `${salesperson} works here`)
      return person.name
    },
  }
}

export function* perform(world: World, today: Day, by: string, command: Command): Story<readonly Recorded[]> {
  const recorded = yield { command, context: { today, by } }
  world.memory.learn(recorded)
  return recorded
}

/** The draft that a command made. */
export function draftedIn(recorded: readonly Recorded[]): DocumentId {
  for (const { event } of recorded) if (event.type === 'DocumentDrafted') return event.document
  invariant(false, 'the command drafted a document')
}

/** The next number of a series that outsiders keep: a supplier's invoices, a bank's cheques. */
export function nextOf(world: World, series: string, step = 1): number {
  const next = (world.counters.get(series) ?? 0) + step
  world.counters.set(series, next)
  return next
}

export const monthText = (date: Day): string => date.slice(0, 7)

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** As the labels of entries say it: « mars 2025 ». */
export const monthLabel = (date: Day): string => `${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`
