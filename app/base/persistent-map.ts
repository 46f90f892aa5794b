/**
 * A map that never changes: `set` gives a new one which shares almost everything with the old.
 * Keeping an old state costs nothing, so a fork of a company is a reference and each step of a replay is a value.
 *
 * A hash array mapped trie, five bits a level. `draft()` opens a private copy that may be filled in place (for replaying
 * thousands of events) and `seal()` closes it.
 */
import { hash32 } from './random.ts'

type Leaf<V> = { readonly key: string; readonly hash: number; value: V; readonly owner: Owner | null }
type Collision<V> = { readonly hash: number; leaves: Leaf<V>[] }
type Branch<V> = { owner: Owner | null; bitmap: number; children: Node<V>[] }
type Node<V> = Leaf<V> | Branch<V> | Collision<V>
type Owner = { open: boolean }

const BITS = 5
const MASK = 31

const isBranch = <V>(node: Node<V>): node is Branch<V> => 'bitmap' in node
const isCollision = <V>(node: Node<V>): node is Collision<V> => 'leaves' in node

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const slotOf = (bitmap: number, bit: number): number => bitCount(bitmap & (bit - 1))

function find<V>(root: Node<V> | null, key: string, hash: number): Leaf<V> | undefined {
  let node = root
  let shift = 0
  while (node) {
    if (isBranch(node)) {
      const bit = 1 << ((hash >>> shift) & MASK)
      if ((node.bitmap & bit) === 0) return undefined
      node = node.children[slotOf(node.bitmap, bit)] ?? null
      shift += BITS
    } else if (isCollision(node)) {
      return node.leaves.find((leaf) => leaf.key === key)
    } else {
      return node.key === key ? node : undefined
    }
  }
  return undefined
}

function pair<V>(one: Leaf<V> | Collision<V>, two: Leaf<V>, shift: number, owner: Owner | null): Node<V> {
  if (one.hash === two.hash) {
    return { hash: one.hash, leaves: isCollision(one) ? [...one.leaves, two] : [one, two] }
  }
  const first = (one.hash >>> shift) & MASK
  const second = (two.hash >>> shift) & MASK
  if (first === second) {
    return { owner, bitmap: 1 << first, children: [pair(one, two, shift + BITS, owner)] }
  }
  return { owner, bitmap: (1 << first) | (1 << second), children: first < second ? [one, two] : [two, one] }
}

function put<V>(node: Node<V> | null, leaf: Leaf<V>, shift: number, owner: Owner | null): Node<V> {
  if (!node) return leaf
  if (isBranch(node)) {
    const bit = 1 << ((leaf.hash >>> shift) & MASK)
    const slot = slotOf(node.bitmap, bit)
    const known = (node.bitmap & bit) !== 0
    const child = known ? put(node.children[slot] ?? null, leaf, shift + BITS, owner) : leaf
    const mine = owner !== null && node.owner === owner
    const children = mine ? node.children : node.children.slice()
    if (known) children[slot] = child
    else children.splice(slot, 0, child)
    if (mine) {
      node.bitmap |= bit
      return node
    }
    return { owner, bitmap: node.bitmap | bit, children }
  }
  if (isCollision(node)) {
    if (node.hash !== leaf.hash) return pair(node, leaf, shift, owner)
    return { hash: node.hash, leaves: [...node.leaves.filter((other) => other.key !== leaf.key), leaf] }
  }
  return node.key === leaf.key ? leaf : pair(node, leaf, shift, owner)
}

function remove<V>(node: Node<V>, key: string, hash: number, shift: number): Node<V> | null {
  if (isBranch(node)) {
    const bit = 1 << ((hash >>> shift) & MASK)
    const slot = slotOf(node.bitmap, bit)
    const child = node.children[slot]
    if (!child) return node
    const left = remove(child, key, hash, shift + BITS)
    const children = node.children.slice()
    if (left) children[slot] = left
    else children.splice(slot, 1)
    const bitmap = left ? node.bitmap : node.bitmap & ~bit
    return children.length === 0 ? null : { owner: null, bitmap, children }
  }
  if (isCollision(node)) {
    const leaves = node.leaves.filter((leaf) => leaf.key !== key)
    return leaves.length === 1 ? (leaves[0] ?? null) : { hash: node.hash, leaves }
  }
  return node.key === key ? null : node
}

function* leavesOf<V>(node: Node<V> | null): Generator<Leaf<V>> {
  if (!node) return
  if (isBranch(node)) for (const child of node.children) yield* leavesOf(child)
  else if (isCollision(node)) yield* node.leaves
  else yield node
}

export class PersistentMap<K extends string, V> {
  #root: Node<V> | null
  #size: number
  readonly #owner: Owner | null

  private constructor(root: Node<V> | null, size: number, owner: Owner | null) {
    this.#root = root
    this.#size = size
    this.#owner = owner
  }

  get size(): number {
    return this.#size
  }

  static empty<K extends string, V>(): PersistentMap<K, V> {
    return new PersistentMap<K, V>(null, 0, null)
  }

  static of<K extends string, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V> {
    let map = PersistentMap.empty<K, V>().draft()
    for (const [key, value] of entries) map = map.set(key, value)
    return map.seal()
  }

  get(key: K): V | undefined {
    return find(this.#root, key, hash32(key))?.value
  }

  has(key: K): boolean {
    return find(this.#root, key, hash32(key)) !== undefined
  }

  set(key: K, value: V): PersistentMap<K, V> {
    const hash = hash32(key)
    const known = find(this.#root, key, hash)
    if (known && Object.is(known.value, value)) return this
    const owner = this.#owner?.open ? this.#owner : null
    if (owner && known?.owner === owner) {
      known.value = value
      return this
    }
    const root = put(this.#root, { key, hash, value, owner }, 0, owner)
    const size = known ? this.#size : this.#size + 1
    if (!owner) return new PersistentMap<K, V>(root, size, null)
    this.#root = root
    this.#size = size
    return this
  }

  delete(key: K): PersistentMap<K, V> {
    const hash = hash32(key)
    if (!this.#root || !find(this.#root, key, hash)) return this
    const root = remove(this.#root, key, hash, 0)
    if (!this.#owner?.open) return new PersistentMap<K, V>(root, this.#size - 1, null)
    this.#root = root
    this.#size -= 1
    return this
  }

  /** A private copy that later `set`s and `delete`s change in place. */
  draft(): PersistentMap<K, V> {
    return new PersistentMap<K, V>(this.#root, this.#size, { open: true })
  }

  /** Closes a draft: from here on nothing changes in place. */
  seal(): PersistentMap<K, V> {
    if (!this.#owner) return this
    this.#owner.open = false
    return new PersistentMap<K, V>(this.#root, this.#size, null)
  }

  /** In an order that depends on the keys alone; sort before showing. */
  *keys(): Generator<K> {
    for (const leaf of leavesOf(this.#root)) yield leaf.key as K
  }

  *values(): Generator<V> {
    for (const leaf of leavesOf(this.#root)) yield leaf.value
  }

  *entries(): Generator<[K, V]> {
    for (const leaf of leavesOf(this.#root)) yield [leaf.key as K, leaf.value]
  }
}
