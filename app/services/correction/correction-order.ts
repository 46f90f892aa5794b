import { sha256 } from '#base/sha256.ts'
import { byText } from '#base/sorting.ts'

/**
 * The order in which one teacher corrects one assignment: each its own, and the same at every visit. A copy that comes
 * later takes a place among the others without moving them.
 */
export function inOrderOf<Item>(
  teacherId: string,
  assignmentId: string,
  items: readonly Item[],
  idOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, key: sha256(`${assignmentId}/${teacherId}/${idOf(item)}`) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ item }) => item)
}
