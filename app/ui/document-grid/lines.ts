import { type BasisPoints, basisPoints, type Cents, cents, type Thousandths, thousandths } from '#base/money.ts'

export type GridArticle = {
  code: string
  label: string
  unitPrice: Cents
  vat: BasisPoints
  /** What helps to choose: « 12 en stock ». */
  detail?: string
}

export type GridLine = {
  id: string
  /** The article's code; a line may be free. */
  article: string | null
  description: string
  quantity: Thousandths
  unitPrice: Cents
  discount: BasisPoints
  vat: BasisPoints
  /** Where the line comes from, when it follows another document: kept as it is. */
  origin?: { document: string; line: number }
}

export type LineChange = Partial<Omit<GridLine, 'id'>>

export type GridState = {
  lines: readonly GridLine[]
  /** How many lines were ever made: identifiers are never used twice. */
  made: number
  /** The last line removed, to put it back. */
  removed: { line: GridLine; index: number } | null
}

export type GridAction =
  | { type: 'add'; after?: string }
  | { type: 'remove'; id: string }
  | { type: 'restore' }
  | { type: 'change'; id: string; change: LineChange }
  | { type: 'choose'; id: string; article: GridArticle }

const emptyLine = (id: string, vat: BasisPoints): GridLine => ({
  id,
  article: null,
  description: '',
  quantity: thousandths(1000),
  unitPrice: cents(0),
  discount: basisPoints(0),
  vat,
})

export const isEmpty = (line: GridLine): boolean =>
  line.article === null && line.description.trim() === '' && line.unitPrice === 0

/** A grid never shows nothing: without lines it offers an empty one. */
export function openGrid(lines: readonly Omit<GridLine, 'id'>[], vat: BasisPoints): GridState {
  const named = lines.map((line, index) => ({ ...line, id: `ligne-${index + 1}` }))
  return named.length > 0
    ? { lines: named, made: named.length, removed: null }
    : { lines: [emptyLine('ligne-1', vat)], made: 1, removed: null }
}

/** `vat` is the rate of new lines. */
export const gridReducer =
  (vat: BasisPoints) =>
  (state: GridState, action: GridAction): GridState => {
    switch (action.type) {
      case 'add': {
        const made = state.made + 1
        const line = emptyLine(`ligne-${made}`, vat)
        const found = state.lines.findIndex((candidate) => candidate.id === action.after)
        const at = found === -1 ? state.lines.length : found + 1
        return { ...state, made, lines: state.lines.toSpliced(at, 0, line) }
      }
      case 'remove': {
        const index = state.lines.findIndex((line) => line.id === action.id)
        const line = state.lines[index]
        if (!line) return state
        const removed = isEmpty(line) ? state.removed : { line, index }
        const lines = state.lines.toSpliced(index, 1)
        if (lines.length > 0) return { ...state, lines, removed }
        const made = state.made + 1
        return { lines: [emptyLine(`ligne-${made}`, vat)], made, removed }
      }
      case 'restore': {
        if (!state.removed) return state
        const kept = state.lines.length === 1 && state.lines.every(isEmpty) ? [] : state.lines
        return { ...state, lines: kept.toSpliced(state.removed.index, 0, state.removed.line), removed: null }
      }
      case 'change':
        return {
          ...state,
          lines: state.lines.map((line) => (line.id === action.id ? { ...line, ...action.change } : line)),
        }
      case 'choose': {
        const { article } = action
        return {
          ...state,
          lines: state.lines.map((line) =>
            line.id === action.id
              ? {
                  ...line,
                  article: article.code,
                  description: article.label,
                  unitPrice: article.unitPrice,
                  vat: article.vat,
                }
              : line,
          ),
        }
      }
    }
  }

/** What a form posts: the lines that say something, without their screen identifiers. */
export function postedLines(lines: readonly GridLine[]): Omit<GridLine, 'id'>[] {
  return lines.filter((line) => !isEmpty(line)).map(({ id: _, ...line }) => line)
}
