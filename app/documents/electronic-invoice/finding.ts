import type { VatCategory } from './codes.ts'
import type { RuleCode } from './rules.ts'

/** One thing that the check found, and where. */
export type Finding = {
  readonly rule: RuleCode
  /** As the norm numbers it: `BR-S-08` for the rule VAT-08 and the category S. */
  readonly name: string
  /** An error makes a platform refuse the invoice; a warning deserves a look. */
  readonly severity: 'error' | 'warning'
  /** `BT-112`, `BG-23`; absent when the finding is about no term. */
  readonly term?: string
  /** Where in the XML, with the usual prefixes; or which part of the PDF. */
  readonly path: string
  /** Line of the XML, from 1. */
  readonly line?: number
  readonly found?: string
  readonly expected?: string
}

/** What the rules of the norm call a category. */
const PREFIXES: Readonly<Record<VatCategory, string>> = {
  S: 'S',
  Z: 'Z',
  E: 'E',
  AE: 'AE',
  K: 'IC',
  G: 'G',
  O: 'O',
}

export const ruleName = (rule: RuleCode, category?: VatCategory): string =>
  rule.startsWith('VAT-') && category !== undefined && rule !== 'VAT-KEY'
    ? `BR-${PREFIXES[category]}-${rule.slice(4)}`
    : rule
