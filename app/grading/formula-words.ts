/**
 * The words of an author's formula: `[montant]` is the cell of the same line (or all the lines of the column, out of the
 * table), a given cell or a result; `[previous:solde|depart]` is the line above, and on the first line the cell `depart`.
 */
const WORD = /\[(?:previous:([a-zA-Z]\w*)\|)?([a-zA-Z]\w*)\]/g

/** The formula with each word written otherwise; `above` is the column of the line above, when it is asked for. */
export const writeWords = (
  formula: string,
  write: (word: string, above: string | undefined, whole: string) => string,
): string => formula.replace(WORD, (whole, above: string | undefined, word: string) => write(word, above, whole))

/** Names of cells and columns that a formula mentions. */
export const formulaWords = (formula = ''): string[] =>
  [...formula.matchAll(WORD)].flatMap(([, above, word = '']) => (above === undefined ? [word] : [above, word]))
