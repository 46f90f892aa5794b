import { byText } from '#base/sorting.ts'
import type { AccountingState, Draft } from './state.ts'

const rankOf = ({ draft: id }: Draft): number => Number(id.slice(id.indexOf('-') + 1))

export const byDateThenRank = (left: Draft, right: Draft): number =>
  byText(left.entry.date, right.entry.date) || rankOf(left) - rankOf(right)

/** The brouillard: what is neither validated nor discarded, in the order it would be numbered. */
export const openDrafts = ({ drafts }: AccountingState): Draft[] =>
  [...drafts.values()].filter(({ end }) => end === undefined).sort(byDateThenRank)
