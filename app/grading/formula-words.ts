/**
 * The words of an author's formula: `[montant]` is the cell of the same line (or all the lines of the column, out of the
 * table), a given cell or a result; `[previous:solde|depart]` is the line above, and on the first line the cell `depart`;
 * `[all:montant]` is all the lines of the column, in the table too.
 */
const WORD = /\[(?:previous:([a-zA-Z]\w*)\||(all:))?([a-zA-Z]\w*)\]/g

export type FormulaWord = {
  word: string
  /** The column of the line above, when it is asked for. */
  above: string | undefined
  /** Whether every line of the column is meant. */
  isColumn: boolean
  /** As the author wrote it. */
  whole: string
}

/** The formula with each word written otherwise. */
export const writeWords = (formula: string, write: (said: FormulaWord) => string): string =>
  formula.replace(WORD, (whole, above: string | undefined, all: string | undefined, word: string) =>
    write({ word, above, isColumn: all !== undefined, whole }),
  )

/** Names of cells and columns that a formula mentions. */
export const formulaWords = (formula = ''): string[] =>
  [...formula.matchAll(WORD)].flatMap(([, above, , word = '']) => (above === undefined ? [word] : [above, word]))
