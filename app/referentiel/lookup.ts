import { invariant } from '#base/result.ts'

/** Makes the question "which item has this code?". A typed code always has its item: a miss is a bug, and throws. */
export function lookup<Code extends string, Item extends { readonly code: Code }>(
  items: readonly Item[],
): (code: Item['code']) => Item {
  const byCode = new Map<string, Item>()
  for (const item of items) {
    invariant(!byCode.has(item.code), `the code ${item.code} is given twice`)
    byCode.set(item.code, item)
  }
  return (code) => {
    const item = byCode.get(code)
    invariant(item, `no item has the code ${code}`)
    return item
  }
}

/** Makes the question "is this text one of these codes?", for texts that come from outside. */
export function guard<Code extends string>(items: readonly { readonly code: Code }[]): (text: string) => text is Code {
  const codes: ReadonlySet<string> = new Set(items.map((item) => item.code))
  return (text): text is Code => codes.has(text)
}
