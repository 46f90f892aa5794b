/**
 * What the tax administration's test tool for the FEC looks at: what makes it reject a file, and what it warns about. Adds
 * what its auditors' module computes per entry, and the global balance that the tool no longer checks.
 */
import { FEC_COLUMNS } from './write-fec.ts'

export type FecFinding = {
  readonly code: BlockingCode | AlertCode
  /** Counted from 1, the header being line 1. Absent when the finding is about the file. */
  readonly line?: number
  readonly column?: string
  readonly value?: string
}
export type FecReport = {
  readonly blocking: readonly FecFinding[]
  readonly alerts: readonly FecFinding[]
  lines: number
}

export type BlockingCode =
  | 'wrong_file_name'
  | 'unknown_separator'
  | 'mixed_separators'
  | 'header_missing'
  | 'wrong_field_count'
  | 'mandatory_value_empty'
  | 'amount_with_dot'
  | 'amount_not_numeric'
  | 'impossible_date'
export type AlertCode =
  | 'account_without_three_digits'
  | 'year_out_of_range'
  | 'debit_and_credit_both_filled'
  | 'debit_and_credit_both_nil'
  | 'blank_line'
  | 'value_absent'
  | 'entry_not_balanced'
  | 'entry_in_several_journals'
  | 'entry_with_several_dates'
  | 'entry_with_several_references'
  | 'file_not_balanced'
  | 'gap_in_numbers'

const MANDATORY = ['EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'EcritureLib', 'Debit', 'Credit']
const EXPECTED = ['JournalCode', 'JournalLib', 'CompteLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'ValidDate']
const DATES = ['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate']
const AMOUNTS = ['Debit', 'Credit', 'Montantdevise']

/** The file as a table, or the reason why it is not one. */
type Row = { readonly line: number; readonly values: ReadonlyMap<string, string> }

export function checkFec(text: string, name: string): FecReport {
  const blocking: FecFinding[] = []
  const alerts: FecFinding[] = []
  if (!/^\d{9}FEC\d{8}(_\d+)?(\.(txt|csv))?$/i.test(name)) blocking.push({ code: 'wrong_file_name', value: name })
  const rows = readRows(text, blocking, alerts)
  for (const row of rows) checkRow(row, blocking, alerts)
  if (blocking.length === 0) alerts.push(...entryAlerts(rows))
  return { blocking, alerts, lines: rows.length }
}

function readRows(text: string, blocking: FecFinding[], alerts: FecFinding[]): Row[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  const head = lines[0] ?? ''
  const [tabs, pipes] = [head.includes('\t'), head.includes('|')]
  if (tabs === pipes) {
    blocking.push({ code: tabs ? 'mixed_separators' : 'unknown_separator', line: 1 })
    return []
  }
  const separator = tabs ? '\t' : '|'
  const columns = head.split(separator)
  for (const column of MANDATORY) if (!columns.includes(column)) blocking.push({ code: 'header_missing', column })
  for (const column of FEC_COLUMNS) {
    if (!columns.includes(column) && !MANDATORY.includes(column)) alerts.push({ code: 'value_absent', column })
  }
  const rows: Row[] = []
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (index === 0) continue
    if (content.trim() === '') {
      alerts.push({ code: 'blank_line', line })
      continue
    }
    if (content.includes(tabs ? '|' : '\t')) blocking.push({ code: 'mixed_separators', line })
    const fields = content.split(separator)
    if (fields.length !== columns.length) {
      blocking.push({ code: 'wrong_field_count', line, value: String(fields.length) })
      continue
    }
    rows.push({ line, values: new Map(columns.map((column, at) => [column, fields[at] ?? ''])) })
  }
  return rows
}

function checkRow({ line, values }: Row, blocking: FecFinding[], alerts: FecFinding[]): void {
  const value = (column: string): string => values.get(column) ?? ''
  for (const column of MANDATORY) {
    if (values.has(column) && value(column).trim() === '')
      blocking.push({ code: 'mandatory_value_empty', line, column })
  }
  for (const column of EXPECTED) {
    if (!MANDATORY.includes(column) && values.has(column) && value(column).trim() === '') {
      alerts.push({ code: 'value_absent', line, column })
    }
  }
  for (const column of AMOUNTS) {
    const amount = value(column)
    if (amount === '') continue
    if (amount.includes('.')) blocking.push({ code: 'amount_with_dot', line, column, value: amount })
    else if (!/^[+-]?\d+(,\d+)?$/.test(amount)) {
      blocking.push({ code: 'amount_not_numeric', line, column, value: amount })
    }
  }
  for (const column of DATES) {
    const date = value(column)
    if (date === '') continue
    if (!isFecDate(date)) blocking.push({ code: 'impossible_date', line, column, value: date })
    else if (!/^(19|20)/.test(date)) alerts.push({ code: 'year_out_of_range', line, column, value: date })
  }
  if (!/^\d{3}/.test(value('CompteNum'))) {
    alerts.push({ code: 'account_without_three_digits', line, value: value('CompteNum') })
  }
  const [debit, credit] = [hundredths(value('Debit')), hundredths(value('Credit'))]
  if (debit !== 0 && credit !== 0) alerts.push({ code: 'debit_and_credit_both_filled', line })
  if (debit === 0 && credit === 0) alerts.push({ code: 'debit_and_credit_both_nil', line })
}

function isFecDate(text: string): boolean {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!found) return false
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function hundredths(amount: string): number {
  const found = /^([+-]?)(\d+)(?:,(\d{1,2}))?$/.exec(amount)
  if (!found) return Number.NaN
  const size = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return found[1] === '-' ? -size : size
}

function entryAlerts(rows: readonly Row[]): FecFinding[] {
  const alerts: FecFinding[] = []
  const byNumber = new Map<string, Row[]>()
  for (const row of rows) {
    const number = row.values.get('EcritureNum') ?? ''
    byNumber.set(number, [...(byNumber.get(number) ?? []), row])
  }
  for (const [number, lines] of byNumber) {
    const line = lines[0]?.line
    const several = (column: string) => new Set(lines.map((row) => row.values.get(column))).size > 1
    if (balanceOf(lines) !== 0) alerts.push({ code: 'entry_not_balanced', line, value: number })
    if (several('JournalCode')) alerts.push({ code: 'entry_in_several_journals', line, value: number })
    if (several('EcritureDate')) alerts.push({ code: 'entry_with_several_dates', line, value: number })
    if (several('PieceRef')) alerts.push({ code: 'entry_with_several_references', line, value: number })
  }
  if (balanceOf(rows) !== 0) alerts.push({ code: 'file_not_balanced' })
  const numbers = [...byNumber.keys()].map(Number).sort((left, right) => left - right)
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1]
    if (before !== undefined && number !== before + 1) alerts.push({ code: 'gap_in_numbers', value: String(number) })
  }
  return alerts
}

const balanceOf = (rows: readonly Row[]): number =>
  rows.reduce(
    (sum, { values }) => sum + hundredths(values.get('Debit') ?? '') - hundredths(values.get('Credit') ?? ''),
    0,
  )
