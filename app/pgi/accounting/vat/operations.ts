/**
 * What an entry means for the VAT return: which lines of the form, for how much. A line of VAT says its rate and base when the
 * sale or the person said them; else they are found from the revenue or expense beside it, and where no rate explains the
 * tax, nothing is guessed.
 */
import type { Day } from '#base/dates.ts'
import { type BasisPoints, type Cents, cents, negate, proportion, rateOf } from '#base/money.ts'
import { vatRatesAt } from '#content/law/vat.ts'
import { boxOfImportRate, boxOfRate } from '#content/law/vat-return.ts'
import type { EntryLine } from '../events.ts'
import type { PostedEntry } from '../state.ts'

/** An amount for one line of the form. Nothing is rounded to the euro here. */
export type VatAmount = {
  readonly box: string
  readonly base: Cents
  readonly tax: Cents
  readonly rate: BasisPoints | null
  readonly entry: number
  /** The line of the entry, from 0. */
  readonly line: number
}
/** A line of VAT that the return clears: credit − debit of its account. */
export type VatLine = { readonly account: string; readonly tax: Cents; readonly entry: number; readonly line: number }
export type EntryVat = {
  readonly amounts: readonly VatAmount[]
  readonly lines: readonly VatLine[]
  /** Lines whose rate was not found: they are in no box. */
  readonly undetermined: readonly VatLine[]
}

const NOTHING: EntryVat = { amounts: [], lines: [], undetermined: [] }

const isOutput = ({ account }: EntryLine): boolean => account.startsWith('44571') && account !== REVERSE_CHARGE
const REVERSE_CHARGE = '445712'
const IMPORTS = '445663'
const isSelfAssessed = ({ account }: EntryLine): boolean => /^445[23]/.test(account) || account === REVERSE_CHARGE
const isDeductible = ({ account }: EntryLine): boolean => /^4456[26]/.test(account)
const isVat = (line: EntryLine): boolean => isOutput(line) || isSelfAssessed(line) || isDeductible(line)
const isPending = ({ account }: EntryLine): boolean => account.startsWith('44574')
/** A settlement, its payment, a credit carried or claimed: no operation of the month. */
const isSettlement = ({ account }: EntryLine): boolean => /^445(51|67|8[13])/.test(account)
/** A result taken away at the closing, an invoice still to come: not taxable yet. */
const isNotTaxable = ({ account }: EntryLine): boolean => /^(12[09]|4458[67])/.test(account)

const credited = ({ debit, credit }: EntryLine): Cents => cents(credit - debit)
const debited = (line: EntryLine): Cents => negate(credited(line))
const sumWhere = (lines: readonly EntryLine[], shape: RegExp, amountOf: (line: EntryLine) => Cents): Cents =>
  cents(lines.reduce((sum, line) => (shape.test(line.account) ? sum + amountOf(line) : sum), 0))

export function vatOf({ number, entry }: PostedEntry): EntryVat {
  const { lines, date, journal } = entry
  if (journal === 'AN' || lines.some(isSettlement) || lines.some(isNotTaxable)) return NOTHING
  const found: Found = { amounts: [], undetermined: [], number }
  sold(lines, date, found)
  selfAssessed(lines, date, found)
  for (const [index, line] of lines.entries()) {
    if (!isDeductible(line)) continue
    const amount = { base: cents(0), tax: debited(line), rate: line.vatRate ?? null, entry: number, line: index }
    found.amounts.push({ ...amount, box: line.account.startsWith('44562') ? '19' : '20' })
    if (line.account === IMPORTS) found.amounts.push({ ...amount, box: '24' })
  }
  return {
    amounts: found.amounts,
    undetermined: found.undetermined,
    lines: lines.flatMap((line, index) =>
      isVat(line) ? [{ account: line.account, tax: credited(line), entry: number, line: index }] : [],
    ),
  }
}

type Found = { readonly amounts: VatAmount[]; readonly undetermined: VatLine[]; readonly number: number }
type TaxLine = { readonly line: EntryLine; readonly index: number }

const withIndex = (lines: readonly EntryLine[], keep: (line: EntryLine) => boolean): TaxLine[] =>
  lines.flatMap((line, index) => (keep(line) ? [{ line, index }] : []))

/** Sales, and what is like them: disposals, deposits. */
function sold(lines: readonly EntryLine[], date: Day, found: Found): void {
  const taxed = withIndex(lines, isOutput)
  if (lines.some(({ account }) => account.startsWith('654')) && taxed.length > 0) {
    // A debt that will never be paid: its VAT comes back (CGI art. 272-1), on line 21.
    for (const { line, index } of taxed) add(found, '21', cents(0), debited(line), line.vatRate ?? null, index)
    return
  }
  const net = sumWhere(lines, /^(7|4191|665)/, credited)
  const waiting = lines.reduce((sum, line) => (isPending(line) ? sum + (line.vatBase ?? 0) : sum), 0)
  const isRelease = net === 0 && waiting !== 0
  const resolved = resolve(taxed, cents(isRelease ? 0 : net - waiting), date, credited)
  let bases = 0
  for (const { index, line, rate, base } of resolved) {
    if (rate === undefined) {
      found.undetermined.push({ account: line.account, tax: credited(line), entry: found.number, line: index })
      continue
    }
    bases += base
    add(found, 'A1', base, cents(0), rate, index)
    add(found, boxOfRate.get(rate) ?? '08', base, credited(line), rate, index)
  }
  if (!isRelease && resolved.every(({ rate }) => rate !== undefined)) untaxed(lines, net - waiting - bases, found)
}

/** Sales without VAT to somebody: exports and deliveries within the Union have their accounts; the rest is « autres ». */
function untaxed(lines: readonly EntryLine[], left: number, found: Found): void {
  if (!lines.some(({ account }) => /^(411|46|51|53)/.test(account))) return
  let others = left
  for (const [shape, box] of UNTAXED) {
    for (const { line, index } of withIndex(lines, ({ account }) => shape.test(account))) {
      others -= credited(line)
      add(found, box, credited(line), cents(0), null, index)
    }
  }
  const index = lines.findIndex(({ account }) => account.startsWith('70'))
  // A few cents are what the rounding of the bases leaves.
  if (index >= 0 && Math.abs(others) > 100) add(found, 'E2', cents(others), cents(0), null, index)
}

const UNTAXED = [
  [/^7071/, 'F2'],
  [/^7072/, 'E1'],
] as const

/** What the buyer owes the tax on: acquisitions and services from abroad, imports, building subcontracting (CGI art. 283). */
function selfAssessed(lines: readonly EntryLine[], date: Day, found: Found): void {
  const net = sumWhere(lines, /^[236]/, debited)
  for (const { index, line, rate, base } of resolve(withIndex(lines, isSelfAssessed), net, date, credited)) {
    const tax = credited(line)
    if (rate === undefined) {
      found.undetermined.push({ account: line.account, tax, entry: found.number, line: index })
      continue
    }
    const isImport = line.account.startsWith('4453')
    const box = isImport ? 'A4' : line.account === REVERSE_CHARGE ? 'A2' : buysServices(lines) ? 'A3' : 'B2'
    add(found, box, base, cents(0), rate, index)
    add(found, (isImport ? boxOfImportRate : boxOfRate).get(rate) ?? '08', base, tax, rate, index)
    if (box === 'B2') add(found, '17', cents(0), tax, rate, index)
  }
}

/** 604, 61 and 62 are services; the rest of 60, stocks and fixed assets are goods. */
const buysServices = (lines: readonly EntryLine[]): boolean =>
  lines.some(({ account }) => /^(604|61|62)/.test(account)) &&
  !lines.some(({ account }) => /^(2|3|60[1-35-8])/.test(account))

function add(found: Found, box: string, base: Cents, tax: Cents, rate: BasisPoints | null, line: number): void {
  found.amounts.push({ box, base, tax, rate, entry: found.number, line })
}

type Resolved = TaxLine & { readonly rate?: BasisPoints; readonly base: Cents }

/** The base that a tax was reckoned on, a cent of tax being worth more and more of it as rates fall. */
const baseOf = (tax: number, rate: BasisPoints): number => proportion(tax, 10_000, rate)
const slack = (rate: BasisPoints): number => Math.ceil(20_000 / rate)

/** The rate and base of each tax, `net` being what they were reckoned on together. */
function resolve(taxed: readonly TaxLine[], net: Cents, date: Day, taxOf: (line: EntryLine) => Cents): Resolved[] {
  const said = taxed.filter(({ line }) => line.vatRate !== undefined)
  const unsaid = taxed.filter(({ line }) => line.vatRate === undefined)
  const known = said.map(({ line, index }): Resolved => {
    const rate = line.vatRate
    const tax = taxOf(line)
    if (rate === undefined || rate === 0) return { line, index, base: cents(0) }
    const isAlone = taxed.length === 1 && Math.abs(rateOf(net, rate) - tax) <= 5
    return { line, index, rate, base: line.vatBase ?? (isAlone ? net : cents(baseOf(tax, rate))) }
  })
  const left = known.reduce((sum, { base }) => sum - base, net as number)
  return [...known, ...guessed(unsaid, left, date, taxOf)]
}

/** Tries every rate for each tax: kept when one answer alone makes the base. */
function guessed(taxed: readonly TaxLine[], net: number, date: Day, taxOf: (line: EntryLine) => Cents): Resolved[] {
  if (taxed.length === 0) return []
  const rates = vatRatesAt(date)
    .map(({ rate }) => rate)
    .filter((rate) => rate > 0)
  const answers = taxed.length > 3 ? [] : choices(rates, taxed.length).filter((chosen) => fits(chosen))
  const [answer] = answers
  if (!answer || answers.length > 1) return taxed.map(({ line, index }) => ({ line, index, base: cents(0) }))
  return taxed.map(({ line, index }, at) => {
    const rate = answer[at]
    if (rate === undefined) return { line, index, base: cents(0) }
    return { line, index, rate, base: cents(taxed.length === 1 ? net : baseOf(taxOf(line), rate)) }
  })

  function fits(chosen: readonly BasisPoints[]): boolean {
    const bases = taxed.map(({ line }, at) => baseOf(taxOf(line), chosen[at] ?? rates[0] ?? chosenNever()))
    const sum = bases.reduce((total, base) => total + base, 0)
    return Math.abs(sum - net) <= chosen.reduce((total, rate) => total + slack(rate), 0)
  }
}

function chosenNever(): never {
  throw new Error('a rate was chosen for each tax')
}

const choices = (rates: readonly BasisPoints[], count: number): BasisPoints[][] =>
  count === 0 ? [[]] : choices(rates, count - 1).flatMap((chosen) => rates.map((rate) => [...chosen, rate]))
