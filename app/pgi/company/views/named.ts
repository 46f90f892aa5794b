/** What every row says the same way: who, what, where it comes from. */

import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText, folded } from '#base/sorting.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import type { Company } from '../company.ts'

export type Named = { readonly code: string; readonly name: string }

export const zPartyCode = zCode.meta({ description: 'code du client ou du prospect' })
export const zSupplierCode = zCode.meta({ description: 'code du fournisseur' })
/** An account as entries write it, on six digits or more. */
export const zAccount = z
  .string()
  .regex(/^[1-7]\d{1,7}$/)
  .transform(padAccount)
  .meta({ description: 'numéro du compte' })
export const zAt = zDay.meta({ description: 'jour de la situation, AAAA-MM-JJ' })
export const zPrefix = z
  .string()
  .regex(/^[1-7]\d{0,7}$/)
  .meta({ description: 'premiers chiffres des comptes' })

/** A customer, a prospect or a supplier; a code that nobody has a record for stands for itself. */
export const namedParty = ({ crm }: Company, code: string): Named => ({
  code,
  name: (crm.parties.get(code) ?? crm.suppliers.get(code))?.fields.name ?? code,
})

export const namedArticle = (company: Company, code: string): { code: string; label: string } => ({
  code,
  label: company.stock.articles.get(code)?.fields.label ?? code,
})

/** Sources besides documents, receipts and entries, that `provenance` opens too. */
export const partySource = (code: string): string => `party-${code}`
export const articleSource = (code: string): string => `article-${code}`
export const employeeSource = (code: string): string => `employee-${code}`
export const rateSource = (code: string): string => `rate-${code}`
export const PAYROLL_SETTINGS = 'payroll-settings'
export const fiscalYearSource = ({ to }: FiscalYear): string => `fiscalYear-${to}`
export const accountSource = (number: string): string => `account-${number}`
export const collaboratorSource = (code: string): string => `collaborator-${code}`
export const planSource = (code: string): string => `plan-${code}`
export const resourceSource = (code: string): string => `resource-${code}`
export const indicatorSource = (code: string): string => `indicator-${code}`
export const vatSource = (month: string): string => `vat-${month}`

/** By name as a French reader would look for it, then by code. */
export const byName = (left: Named, right: Named): number =>
  byText(folded(left.name), folded(right.name)) || byText(left.code, right.code)

export const isWithin = (date: Day, { from, to }: { from?: Day; to?: Day }): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to)

export const namedCollaborator = (company: Company, code: string): Named => ({
  code,
  name: company.crm.collaborators.get(code)?.fields.name ?? code,
})

export const namedResource = (company: Company, code: string): Named => ({
  code,
  name: company.planning.resources.get(code)?.fields.label ?? code,
})
