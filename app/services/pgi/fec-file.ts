import { ask, type Company, checkFec, type FecReport, type FiscalYear, fiscalYearsOf, latin9Bytes } from '#pgi'

export type FecSummary = { year: FiscalYear; name: string; lines: number; report: FecReport }

/** The fiscal years that have books, the latest first. */
export const yearsWithBooks = (company: Company): FiscalYear[] => fiscalYearsOf(company).reverse()

export function fecSummary(company: Company, year: FiscalYear): FecSummary {
  const { name, rows, text } = ask(company, { view: 'fec', from: year.from, to: year.to })
  return { year, name, lines: rows.length, report: checkFec(text, name) }
}

export function fecFile(company: Company, year: FiscalYear) {
  const { name, text } = ask(company, { view: 'fec', from: year.from, to: year.to })
  return { bytes: latin9Bytes(text), type: 'text/plain; charset=iso-8859-15', name }
}
