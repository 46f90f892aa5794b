/** Why an entry of the end of the year is what it is, by the kind of its source. */
import type { PostingRule } from '../post.ts'

const RULES: ReadonlyMap<string, PostingRule> = new Map([
  ['doubtful', { code: 'doubtful_debt', law: 'PCG, art. 1214-41' }],
  ['provision', { code: 'debt_provision', law: 'PCG, art. 214-25' }],
  ['writeOff', { code: 'bad_debt', law: 'CGI, art. 272, 1' }],
  ['accrual', { code: 'cut_off', law: 'C. com., art. L123-20 et L123-21' }],
  ['reversal', { code: 'accrual_reversed', law: 'C. com., art. L123-20 et L123-21' }],
  ['openingStock', { code: 'stock_variation', law: 'PCG, comptes 603 et 713' }],
  ['closingStock', { code: 'stock_variation', law: 'PCG, comptes 603 et 713' }],
  ['result', { code: 'result_determined', law: 'PCG, compte 12' }],
  ['closing', { code: 'accounts_closed', law: 'C. com., art. L123-12' }],
  ['opening', { code: 'opening_equals_closing', law: 'C. com., art. L123-19' }],
  ['allocation', { code: 'result_allocated', law: 'C. com., art. L232-10 à L232-12' }],
])

export const yearEndRuleOf = (kind: string): PostingRule | undefined => RULES.get(kind)
