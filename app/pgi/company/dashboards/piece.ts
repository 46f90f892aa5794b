/** One of the things that a measure counts or adds up: a document, a payslip, an account… and its part of the figure. */
import type { Day } from '#base/dates.ts'
import type { Employee } from '../../payroll/state.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import type { SalesDocument } from '../../sales/state.ts'
import type { Company } from '../company.ts'
import type { Period } from '../sales-lines.ts'
import { accountSource, articleSource, employeeSource, namedArticle, namedParty, partySource } from '../views/named.ts'
import type { OpenItem } from '../views/open-items.ts'

export type Piece = {
  readonly source: string
  readonly label: string
  /** Whose it is, when it is somebody's. */
  readonly party: string | null
  readonly date: Day | null
  /** Of the unit of its measure: cents, or thousandths. */
  readonly amount: number
}
export type Pieces = (company: Company, period: Period) => Piece[]

/** What is counted counts for one. */
export const ONE = 1_000

type Document = SalesDocument | PurchaseDocument
const partyOf = ({ content }: Document): string => ('billedTo' in content ? content.billedTo.name : content.seller.name)

export const ofDocument = (document: Document, amount: number): Piece => ({
  source: document.document,
  label: document.number ?? document.document,
  party: partyOf(document),
  date: document.content.date,
  amount,
})

export const ofItem = (company: Company, { item }: OpenItem, amount: number): Piece => ({
  source: item.item,
  label: item.reference,
  party: namedParty(company, item.customer).name,
  date: item.date,
  amount,
})

export const ofParty = (company: Company, code: string, amount: number): Piece => ({
  source: partySource(code),
  label: code,
  party: namedParty(company, code).name,
  date: null,
  amount,
})

export const ofArticle = (company: Company, code: string, amount: number): Piece => ({
  source: articleSource(code),
  label: `${code} ${namedArticle(company, code).label}`,
  party: null,
  date: null,
  amount,
})

export const ofAccount = (account: string, label: string, amount: number): Piece => ({
  source: accountSource(account),
  label: `${account} ${label}`.trim(),
  party: null,
  date: null,
  amount,
})

export const nameOf = ({ fields }: Employee): string => `${fields.firstName} ${fields.lastName}`

export const ofEmployee = (known: Employee, amount: number): Piece => ({
  source: employeeSource(known.code),
  label: known.code,
  party: nameOf(known),
  date: null,
  amount,
})
