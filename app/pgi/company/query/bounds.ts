/** How far a question may go: enough for a class on a real year of a company, never enough to hold the server. */
export const BOUNDS = {
  /** Characters of a question. */
  length: 4_000,
  /** Parentheses and operators inside one another. */
  depth: 40,
  joins: 6,
  /** Rows read, paired or grouped. */
  steps: 400_000,
  /** Rows of the answer; the rest is cut, and said. */
  rows: 2_000,
} as const
