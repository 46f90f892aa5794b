/** Bounds that the labour code sets to contracts. */
import type { Source } from './dated.ts'

export type Category = 'worker' | 'supervisor' | 'executive'

/** Longest trial period of a permanent contract, in months, without renewal (C. trav. art. L1221-19). */
export const trialMonths: Readonly<Record<Category, number>> = { worker: 2, supervisor: 3, executive: 4 }

export const employmentRules = {
  /** Fixed-term: a day of trial for a week of contract, two weeks at most up to six months, then a month (art. L1242-10). */
  fixedTermTrial: { daysAWeek: 1, shortContractMonths: 6, shortMostDays: 14, longMostDays: 30 },
  /** Fixed-term: longest, renewals included (art. L1242-8-1), and how many renewals (art. L1243-13-1). */
  fixedTermMonths: 18,
  fixedTermRenewals: 2,
  /** Part time: fewest hours a week, unless the employee asks in writing or an agreement says otherwise (art. L3123-27). */
  fewestWeeklyHours: 24,
  /** The declaration before hiring (DPAE) is made at most eight days before the first day of work (art. L1221-10, R1221-4). */
  declarationDaysBefore: 8,
  source: {
    text: 'C. trav., art. L1221-10, L1221-19, L1242-8-1, L1242-10, L1243-13-1, L3123-27 et R1221-4',
    verified: false,
  } satisfies Source,
} as const
