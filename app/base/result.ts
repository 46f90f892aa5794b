/** The answer of anything that may say no. A refusal is an ordinary value; a bug throws. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const no = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

/** Says a fact that the code relies on. When it is false the program has a bug, and stops. */
export function invariant(fact: unknown, otherwise: string): asserts fact {
  if (!fact) throw new Error(`Invariant broken: ${otherwise}`)
}

/** Makes the compiler prove that a switch has a case for everything. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`)
}
