/** Until when a document is kept: the longest of what its folder says and of what the law says of its kind. */
import { addMonths, type Day } from '#base/dates.ts'
import { type RetentionCode, type RetentionRule, retentionAt } from '#content/law/retention.ts'
import { KIND_RULES } from './document-kinds.ts'
import type { Filed, FilingState } from './state.ts'

export type Keeping =
  /** `by` names the rule that runs longest. */
  | { readonly status: 'until'; readonly until: Day; readonly by: RetentionCode }
  /** What it is about is not over: years have not begun to count. */
  | { readonly status: 'running'; readonly by: RetentionCode }
  /** As long as the company lives. */
  | { readonly status: 'always'; readonly by: RetentionCode }

type Dates = Pick<Filed, 'date' | 'ended' | 'kind'>

/** Documents of the PGI are about something that was over on their day; a contract that runs says when it ends. */
function startOf({ start }: RetentionRule, { date, ended, kind }: Dates, yearEndOf: (on: Day) => Day): Day | undefined {
  if (start === 'fiscalYearEnd') return yearEndOf(date)
  if (start === 'date') return date
  return ended ?? (kind === 'paper' ? undefined : date)
}

function keepingBy(code: RetentionCode, document: Dates, yearEndOf: (on: Day) => Day): Keeping {
  const rule = retentionAt(code, document.date)
  if (!rule) return { status: 'running', by: code }
  const { years } = rule
  if (years === undefined) return { status: 'always', by: code }
  const start = startOf(rule, document, yearEndOf)
  if (start === undefined) return { status: 'running', by: code }
  return { status: 'until', until: addMonths(start, 12 * years), by: code }
}

const RANKS = { until: 0, running: 1, always: 2 } as const

function longest(left: Keeping, right: Keeping): Keeping {
  if (left.status === 'until' && right.status === 'until') return right.until > left.until ? right : left
  return RANKS[right.status] > RANKS[left.status] ? right : left
}

export function keepingOf(
  { folders }: FilingState,
  document: Dates & Pick<Filed, 'folder'>,
  yearEndOf: (on: Day) => Day,
): Keeping {
  const own = KIND_RULES[document.kind].retention
  const said = folders.get(document.folder)?.fields.retention ?? own ?? 'accounting'
  const bySaid = keepingBy(said, document, yearEndOf)
  return own === undefined ? bySaid : longest(bySaid, keepingBy(own, document, yearEndOf))
}

/** Whether the folder alone would keep it long enough. */
export function isKeptLongEnough(state: FilingState, document: Filed, yearEndOf: (on: Day) => Day): boolean {
  const own = KIND_RULES[document.kind].retention
  const said = state.folders.get(document.folder)?.fields.retention
  if (own === undefined || said === undefined) return true
  const bySaid = keepingBy(said, document, yearEndOf)
  return longest(bySaid, keepingBy(own, document, yearEndOf)) === bySaid
}
