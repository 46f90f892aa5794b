import { readFileSync, writeFileSync } from 'node:fs'
import { type Day, isDay } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { monthContaining } from '#base/months.ts'
import { checkFacturX } from '#documents/electronic-invoice/check-facturx.ts'
import { tableToCsv, tableToXlsx } from '#documents/export-table.ts'
import {
  ask,
  type ColumnKind,
  type Company,
  documentId,
  execute,
  fiscalYearAt,
  latin9Bytes,
  parseCommand,
  parseQuestion,
  purchaseId,
  type Question,
  tableOf,
  VIEW_NAMES,
  valueAt,
  viewColumns,
} from '#pgi'
import { companySlugs, findCompany } from '#services/catalogue/companies.server.ts'
import { facturXFile } from '#services/pgi/facturx-file.server.ts'
import { type ImportRefusal, importBooks } from '#services/pgi/imported-books.ts'
import { readReceived } from '#services/pgi/read-received.ts'
import { exportedValue, viewTable } from '#services/pgi/view-table.ts'
import { amount, finePercent, percent, plural, quantity, shortDay } from '#wording/formats.ts'
import { columnLabel } from '#wording/pgi/columns.ts'
import { discrepancySaid, findingsCount, findingText } from '#wording/pgi/electronic-invoices.ts'
import { journalProblem } from '#wording/pgi/journal-problems.ts'
import { RECEIVED_KINDS, receptionObstacleSaid } from '#wording/pgi/received-invoices.ts'
import { pgiSchema } from '#wording/pgi/schema.ts'
import { refusalSentence } from '#wording/refusals.ts'
import {
  type CliCommand,
  type ExitCode,
  print,
  refuse,
  required,
  textOption,
  UsageError,
  type Values,
} from '../command.ts'

const QUESTION_OPTIONS = [
  'from',
  'to',
  'at',
  'until',
  'customer',
  'supplier',
  'request',
  'remittance',
  'method',
  'by',
  'party',
  'account',
  'accounts',
  'journal',
  'kind',
  'document',
  'source',
  'article',
  'employee',
  'month',
  'payslip',
  'collaborator',
  'opportunity',
  'campaign',
  'project',
  'resource',
  'question',
  'asset',
  'accountFrom',
  'accountTo',
  'box',
  'statement',
  'side',
] as const

export const pgi: CliCommand = {
  usage:
    'pgi <entreprise>|import-journal FILE.csv|schema [--commands FILE] [--on JOUR] [--receive FILE] --report ÉTAT [--from JOUR] [--to JOUR] [--at JOUR] [--out FILE] [--json]',
  summary: `Joue des commandes sur une entreprise et donne un état : ${VIEW_NAMES.join(', ')}, facturx.`,
  options: {
    commands: { type: 'string' },
    on: { type: 'string' },
    receive: { type: 'string' },
    report: { type: 'string' },
    out: { type: 'string' },
    ...Object.fromEntries(QUESTION_OPTIONS.map((name) => [name, { type: 'string' as const }])),
  },
  async run([slug, file], values) {
    if (slug === 'schema') return printSchema()
    if (slug === 'import-journal') return reportImported(required(file, 'le fichier'), values)
    return reportCompany(slug, values)
  },
}

async function reportCompany(slug: string | undefined, values: Values): Promise<ExitCode> {
  const opening = findCompany(required(slug, 'l’entreprise'))
  if (!opening) throw new UsageError(`Aucune entreprise ne s’appelle « ${slug} » : ${companySlugs().join(', ')}.`)
  const today = dayOption(values, 'on') ?? lastDay(opening)
  const file = textOption(values, 'commands')
  const played = file === undefined ? { company: opening, refused: false } : playCommands(opening, file, today)
  const report = textOption(values, 'report')
  const invoice = textOption(values, 'receive')
  if (invoice !== undefined) {
    const code = receivedInvoice(played.company, invoice, values, today)
    return played.refused ? 1 : code
  }
  if (report === undefined) {
    if (file === undefined) throw new UsageError('Il manque --report, --receive ou --commands.')
    return played.refused ? 1 : 0
  }
  const code =
    report === 'facturx'
      ? await electronicInvoice(played.company, values, today)
      : await answer(played.company, questionOf(report, values, played.company, today), values)
  return played.refused ? 1 : code
}

/** A journal kept elsewhere: its books, and a state of them. */
async function reportImported(file: string, values: Values): Promise<ExitCode> {
  const imported = importBooks(readBytes(file))
  if (!imported.ok) {
    process.stderr.write(`${problemsOf(imported.error).join('\n')}\n`)
    return 1
  }
  const { company, lastDay: today } = imported.value
  const report = textOption(values, 'report')
  if (report !== undefined) return answer(company, questionOf(report, values, company, today), values)
  const { rows, totals } = ask(company, { view: 'trial-balance' })
  const entries = company.accounting.entries.length
  print(values, { entries, accounts: rows.length, debit: totals.closingDebit }, () => [
    `${plural(entries, 'écriture', 'écritures')}, ${plural(rows.length, 'compte', 'comptes')}, ${amount(totals.closingDebit)} de soldes débiteurs et créditeurs.`,
  ])
  return 0
}

function problemsOf(error: ImportRefusal): string[] {
  if ('problems' in error) return error.problems.map(journalProblem)
  const { what, todo } = refusalSentence(error.refusal)
  const place = error.entry ? `Ligne ${error.entry.at}\u202f: ` : ''
  return [`${place}${what}${todo === undefined ? '' : ` ${todo}`}`]
}

function printSchema(): ExitCode {
  process.stdout.write(`${JSON.stringify(pgiSchema(), null, 2)}\n`)
  return 0
}

/** The day after which a story of this company begins. */
function lastDay(company: Company): Day {
  const last = company.history.last
  if (!last) throw new UsageError('Cette entreprise n’a pas d’histoire : donnez --on.')
  return last.on
}

function dayOption(values: Values, name: string): Day | undefined {
  const text = textOption(values, name)
  if (text !== undefined && !isDay(text)) throw new UsageError(`--${name} attend un jour, AAAA-MM-JJ.`)
  return text
}

/** A list of commands, each played the day it says (`on`) or today. The first refusal stops the list: what follows may rest on it. */
function playCommands(opening: Company, file: string, today: Day): { company: Company; refused: boolean } {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new UsageError(`${file} ne se lit pas comme une liste JSON de commandes.`)
  }
  if (!Array.isArray(json)) throw new UsageError(`${file} doit contenir une liste de commandes.`)
  let company = opening
  for (const [index, item] of json.entries()) {
    const { on, ...rest } = typeof item === 'object' && item !== null ? { ...item } : { on: undefined }
    const command = parseCommand(rest)
    const day = typeof on === 'string' && isDay(on) ? on : today
    const done = command.ok ? execute(company, command.value, { today: day, by: 'cli' }) : command
    if (!done.ok) {
      process.stderr.write(`${JSON.stringify({ index, ...done.error })}\n`)
      return { company, refused: true }
    }
    company = done.value.company
  }
  return { company, refused: false }
}

/** Days that a view wants and that were not said: the fiscal year for a period, today for a situation. */
function questionOf(report: string, values: Values, company: Company, today: Day): Question {
  const asked = Object.fromEntries(
    QUESTION_OPTIONS.flatMap((name) => {
      const value = textOption(values, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const { from, to } = fiscalYearAt(company, today)
  const question = parseQuestion({
    at: today,
    month: monthContaining(today),
    ...(report === 'fec' ? { from, to } : {}),
    ...asked,
    view: report,
  })
  if (question.ok) return question.value
  if (question.error.code === 'unknown_view')
    throw new UsageError(`Aucun état ne s’appelle « ${report} » : ${VIEW_NAMES.join(', ')}, facturx.`)
  throw new UsageError(question.error.issues.map(({ path, code }) => `--${path} : ${code}`).join(' ; '))
}

async function answer(company: Company, question: Question, values: Values): Promise<ExitCode> {
  const out = textOption(values, 'out')
  if (out !== undefined) {
    writeFileSync(out, await fileOf(company, question, out))
    print(values, { out }, () => [out])
    return 0
  }
  const data = ask(company, question)
  print(values, data, () =>
    question.view === 'fec' && typeof data === 'object' && data !== null && 'text' in data
      ? [String(data.text).trimEnd()]
      : linesOf(company, question, data),
  )
  return 0
}

/** The Factur-X of an invoice: in a file (PDF or XML), otherwise what its check says. */
async function electronicInvoice(company: Company, values: Values, today: Day): Promise<ExitCode> {
  const id = documentId.safeParse(required(textOption(values, 'document'), '--document'))
  const document = ask(company, {
    view: 'sales-document',
    at: dayOption(values, 'at') ?? today,
    ...(id.success ? { document: id.data } : { number: textOption(values, 'document')?.slice(0, 20) }),
  })
  if (!document) throw new UsageError('Aucun document ne porte ce numéro.')
  const out = textOption(values, 'out')
  if (out !== undefined && !/\.(pdf|xml)$/.test(out)) throw new UsageError('--out attend un fichier .pdf ou .xml.')
  const file = await facturXFile(company, document, out?.endsWith('.xml') ? 'xml' : 'pdf')
  if (!file.ok) return refuse(file.error)
  if (out !== undefined) writeFileSync(out, file.value.bytes)
  const checked = checkFacturX(file.value.bytes)
  if (!checked.ok) return refuse(checked.error)
  const { findings, isAccepted } = checked.value
  print(values, { ...(out === undefined ? {} : { out }), ...checked.value }, () => [
    ...(out === undefined ? [] : [out]),
    `${file.value.name} : ${findingsCount(findings)}`,
    ...findings.map(findingText),
  ])
  return isAccepted ? 0 : 1
}

/**
 * A received electronic invoice: what it says, what differs from what was agreed, and, in the JSON, the command that makes its
 * draft. `--document` says which order it is about.
 */
function receivedInvoice(company: Company, file: string, values: Values, today: Day): ExitCode {
  const asked = textOption(values, 'document')
  const about = asked === undefined ? undefined : purchaseId.safeParse(asked).data
  if (asked !== undefined && about === undefined)
    throw new UsageError('--document attend un identifiant : purchaseOrder-1.')
  const read = readReceived(company, readBytes(file), file, today, about)
  if (!read.ok) return refuse(read.error)
  const { invoice, supplier, about: order, discrepancies, obstacle } = read.value
  print(values, read.value, () => [
    `${RECEIVED_KINDS[invoice.kind]} ${invoice.number} du ${shortDay(invoice.issued)}, ${invoice.supplier.name}, ${amount(invoice.gross)} TTC`,
    `Fournisseur : ${supplier ? `${supplier.code} ${supplier.name}` : 'aucune fiche'} ; comparée avec : ${order?.number ?? 'rien'}`,
    `Contrôle : ${findingsCount(invoice.findings)}`,
    ...invoice.findings.map(findingText),
    plural(discrepancies.length, 'écart', 'écarts'),
    ...discrepancies.map((each) => discrepancySaid(each).what),
    ...(obstacle ? [receptionObstacleSaid(obstacle).what] : []),
  ])
  return obstacle ? 1 : 0
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(`Le fichier ${file} ne se lit pas.`)
  }
}

async function fileOf(company: Company, question: Question, out: string): Promise<Uint8Array | string> {
  const data = ask(company, question)
  if (out.endsWith('.json')) return `${JSON.stringify(data, null, 2)}\n`
  if (question.view === 'fec' && typeof data === 'object' && data !== null && 'text' in data && out.endsWith('.txt'))
    return latin9Bytes(String(data.text))
  const table = viewTable(company, question)
  if (out.endsWith('.xlsx')) return tableToXlsx(table)
  if (out.endsWith('.csv')) return tableToCsv(table)
  throw new UsageError('--out attend un fichier .json, .csv, .xlsx, ou .txt pour le FEC.')
}

function linesOf(company: Company, question: Question, data: unknown): string[] {
  if (!hasTable(question)) return [JSON.stringify(data, null, 2)]
  const { columns, rows } = tableOf(company, question)
  const head = columns.map(({ key }) => columnLabel(key, question.view)).join('\t')
  return [
    head,
    ...rows.map((row) => columns.map(({ key, kind }) => shown(question.view, key, valueAt(row, key), kind)).join('\t')),
  ]
}

function shown(view: string, key: string, value: unknown, kind: ColumnKind): string {
  if (typeof value === 'number') {
    if (kind === 'money') return amount(cents(value))
    if (kind === 'quantity') return quantity(thousandths(value))
    if (kind === 'rate') return percent(basisPoints(value))
    if (kind === 'fineRate') return finePercent(fineRate(value))
  }
  return String(exportedValue(view, key, value) ?? '')
}

const hasTable = ({ view }: Question): boolean => viewColumns(view) !== undefined
