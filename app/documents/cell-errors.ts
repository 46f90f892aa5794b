/** How files number the errors of cells, and how people read them. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

export const errorText = (code: number): string => ERROR_TEXTS[code] ?? '#VALUE!'

const ALL = new Set([...Object.values(ERROR_TEXTS), '#SPILL!', '#CALC!', '#CIRC!', '#ERROR!', '#N/IMPL'])
export const isErrorText = (text: string): boolean => ALL.has(text)
