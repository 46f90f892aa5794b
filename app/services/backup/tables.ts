/** The tables of a backup, parents before children, so that a restore never meets a missing parent. */
export const TABLES = [
  'school',
  'user',
  'account',
  'classGroup',
  'membership',
  'accommodation',
  'scenarioVersion',
  'assignment',
  'attempt',
  'attemptEvent',
  'storedFile',
  'attemptFile',
  'gradeRun',
  'gradeDecision',
  'auditEntry',
] as const
export type Table = (typeof TABLES)[number]

/** Sessions, throttles and jobs belong to the moment, not to a backup. */
export const LEFT_OUT = ['session', 'verification', 'signInThrottle', 'job'] as const
