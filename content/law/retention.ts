/** How long a document is kept at least, and from when. Only texts that set a term; a company may keep longer. */
import { type Day, day } from '#base/dates.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export const RETENTION_CODES = [
  'accounting',
  'tax',
  'contract',
  'payslip',
  'staffRegister',
  'workingTime',
  'prospect',
  'corporate',
] as const
export type RetentionCode = (typeof RETENTION_CODES)[number]

/** The day that years count from: the document’s own, the end of its fiscal year, or the end of what it is about. */
export type RetentionStart = 'date' | 'fiscalYearEnd' | 'ending'

export type RetentionRule = Dated & {
  readonly code: RetentionCode
  /** Absent: as long as the company lives. */
  readonly years?: number
  readonly start: RetentionStart
  readonly source: Source
}

export const retentionRules: readonly RetentionRule[] = [
  {
    code: 'accounting',
    years: 10,
    start: 'fiscalYearEnd',
    from: day('2000-09-21'),
    source: { text: 'C. com., art. L123-22', verified: false },
  },
  {
    code: 'tax',
    years: 6,
    start: 'date',
    from: day('1982-01-01'),
    source: { text: 'LPF, art. L102 B', verified: false },
  },
  {
    code: 'contract',
    years: 5,
    start: 'ending',
    from: day('2008-06-19'),
    source: { text: 'C. civ., art. 2224 ; C. com., art. L110-4', verified: false },
  },
  {
    code: 'payslip',
    years: 5,
    start: 'date',
    from: day('2008-05-01'),
    source: { text: 'C. trav., art. L3243-4', verified: false },
  },
  {
    code: 'staffRegister',
    years: 5,
    start: 'ending',
    from: day('2008-05-01'),
    source: { text: 'C. trav., art. R1221-26', verified: false },
  },
  {
    code: 'workingTime',
    years: 1,
    start: 'date',
    from: day('2008-05-01'),
    source: { text: 'C. trav., art. D3171-16', verified: false },
  },
  {
    code: 'prospect',
    years: 3,
    start: 'ending',
    from: day('2018-05-25'),
    source: { text: 'RGPD, art. 5, 1, e ; CNIL, référentiel de gestion commerciale', verified: false },
  },
  {
    code: 'corporate',
    start: 'ending',
    from: day('2000-09-21'),
    source: { text: 'Pour la vie de la société : usage, statuts et procès-verbaux', verified: false },
  },
]

export const retentionAt = (code: RetentionCode, on: Day): RetentionRule | undefined =>
  retentionRules.filter(holdsAt(on)).find((rule) => rule.code === code)
