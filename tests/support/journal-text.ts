/** Books printed as an accountant reads them, to be compared with a file and reviewed by eye. */
import type { Cents } from '#base/money.ts'
import { ask, type Company, type EntryRow } from '#pgi'
import { amount } from '#wording/formats.ts'

const figure = (value: Cents): string => (value === 0 ? '' : amount(value)).replaceAll('\u202f', ' ').padStart(12)

function lineText(
  { account, party, debit, credit, letter, label }: EntryRow['lines'][number],
  entry: EntryRow,
): string {
  const name = `${debit === 0 ? '    ' : '  '}${account}${party ? ` ${party.code}` : ''}`
  const own = label === entry.label ? '' : label
  return `${name.padEnd(20)}${figure(debit)}${figure(credit)}  ${(letter ?? '').padEnd(3)}${own}`.trimEnd()
}

const entryText = (entry: EntryRow): string =>
  [
    `${entry.number}  ${entry.date}  ${entry.journal}  [${entry.reference}] ${entry.label}`,
    ...entry.lines.map((line) => lineText(line, entry)),
  ].join('\n')

function balanceText(company: Company): string {
  const { rows } = ask(company, { view: 'trial-balance' })
  const text = rows.map(({ account, label, closingDebit, closingCredit }) =>
    `  ${account}            ${figure(closingDebit)}${figure(closingCredit)}  ${label}`.trimEnd(),
  )
  return ['Soldes', ...text].join('\n')
}

/** The journal, entry by entry, then the balance of every account. */
export function journalText(company: Company): string {
  const { entries } = ask(company, { view: 'journal' })
  return `${[...entries.map(entryText), balanceText(company)].join('\n\n')}\n`
}
