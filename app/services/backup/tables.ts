/** The tables of a backup, parents before children, so that a restore never meets a missing parent. */
export const TABLES = [
  'school',
  'user',
  'account',
  'classGroup',
  'membership',
  'accommodation',
  'companyVersion',
  'scenarioVersion',
  'assignment',
  'attempt',
  'attemptEvent',
  'storedFile',
  'attemptFile',
  'gradeRun',
  'bankComment',
  'commentUse',
  'regrade',
  'regradeCopy',
  'correctionEntry',
  'auditEntry',
] as const
export type Table = (typeof TABLES)[number]

/** Sessions, throttles and jobs belong to the moment, not to a backup. */
export const LEFT_OUT = ['session', 'verification', 'signInThrottle', 'job'] as const

/** What a table of earlier backups is called now, and its rows as they are kept now. */
export const RENAMED: Readonly<Record<string, { table: Table; row: (row: Row) => Row }>> = {
  gradeDecision: {
    table: 'correctionEntry',
    row: ({ reason, teacherId, ...row }) => ({ ...row, kind: 'decided', text: reason, actorId: teacherId }),
  },
}
type Row = Record<string, unknown>
