/** When what payroll owes to social bodies and to the tax office is paid, and the account on which it is owed. */
import { ACCOUNTS } from './chart-of-accounts.ts'
import type { Source } from './dated.ts'
import type { SocialBody } from './payroll-contributions.ts'

export const DECLARATION_BODIES = [
  'urssaf',
  'pensionFund',
  'healthInsurer',
  'providentFund',
  'housingFund',
  'tax',
] as const satisfies readonly (SocialBody | 'tax')[]
/** Who is paid after a declaration: the social bodies, and the tax office for the tax withheld. */
export type DeclarationBody = (typeof DECLARATION_BODIES)[number]

export const BODY_ACCOUNTS: Readonly<Record<DeclarationBody, string>> = {
  urssaf: ACCOUNTS.socialSecurity,
  pensionFund: ACCOUNTS.pensionFunds,
  healthInsurer: ACCOUNTS.healthInsurers,
  providentFund: ACCOUNTS.pensionFunds,
  housingFund: ACCOUNTS.otherSocialBodies,
  tax: ACCOUNTS.withheldTax,
}

/** Days of the month that follows the month, or the quarter, that is declared (CSS art. R243-6 and R243-6-1). */
export const socialPaymentRules = {
  largeHeadcount: 50,
  largeDay: 5,
  day: 15,
  /** Companies smaller than this may choose to pay by the quarter. */
  quarterlyBelow: 11,
  source: { text: 'CSS, art. R243-6 et R243-6-1 ; CGI, art. 1671', verified: false },
} as const satisfies { source: Source } & Record<string, unknown>
