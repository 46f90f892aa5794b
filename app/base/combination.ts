/**
 * The first items, at least two, whose amounts make exactly a sum: those that begin the list are preferred, so give the oldest
 * first. All amounts have the sign of the sum. Tries grow as 2ⁿ: keep the list short.
 */
export function combination<Item>(
  items: readonly Item[],
  amountOf: (item: Item) => number,
  sum: number,
): Item[] | undefined {
  const wanted = Math.abs(sum)
  const sizes = items.map((item) => Math.abs(amountOf(item)))
  const rests = sizes.map((_, index) => sizes.slice(index).reduce((total, size) => total + size, 0))
  const chosen: number[] = []
  const search = (from: number, left: number): boolean => {
    if (left === 0) return chosen.length >= 2
    if (from === items.length || (rests[from] ?? 0) < left) return false
    const size = sizes[from] ?? 0
    if (size > 0 && size <= left) {
      chosen.push(from)
      if (search(from + 1, left - size)) return true
      chosen.pop()
    }
    return search(from + 1, left)
  }
  if (wanted === 0 || !search(0, wanted)) return undefined
  return items.filter((_, index) => chosen.includes(index))
}
