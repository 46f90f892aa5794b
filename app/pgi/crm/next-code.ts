import type { CrmState, Party } from './state.ts'

/** Customers, prospects and suppliers share their codes: one code, one account. */
export const isTaken = (state: CrmState, code: string): boolean =>
  state.parties.has(code) || state.suppliers.has(code) || state.deletedCodes.has(code)

/** `C0001` for customers, `P0001` for prospects; a code that somebody chose by hand is stepped over. */
export function nextCode(state: CrmState, role: Party['role']): string {
  const letter = role === 'customer' ? 'C' : 'P'
  for (let rank = state.created[role] + 1; ; rank += 1) {
    const code = `${letter}${String(rank).padStart(4, '0')}`
    if (!isTaken(state, code)) return code
  }
}
