/**
 * A list that only grows and never changes: `push` gives a new one which shares the old one's blocks.
 * Blocks of 32 in a radix tree, so reading by index and adding at the end take a few steps whatever the length. `draft()` opens a
 * private copy that `push` fills in place, `seal()` closes it: see `PersistentMap`.
 */
/** Who may change a copy in place, until it is closed. */
export type Owner = { open: boolean }

type Block<T> = readonly T[] | readonly Block<T>[]

const BITS = 5
const WIDTH = 32

export class PersistentList<T> {
  #length: number
  #root: Block<T>
  #tail: T[]
  #shift: number
  readonly #owner: Owner | null

  private constructor(length: number, shift: number, root: Block<T>, tail: T[], owner: Owner | null = null) {
    this.#length = length
    this.#shift = shift
    this.#root = root
    this.#tail = tail
    this.#owner = owner
  }

  get length(): number {
    return this.#length
  }

  static empty<T>(): PersistentList<T> {
    return new PersistentList<T>(0, BITS, [], [])
  }

  static of<T>(items: Iterable<T>): PersistentList<T> {
    const list = PersistentList.empty<T>().draft()
    for (const item of items) list.push(item)
    return list.seal()
  }

  get #tailStart(): number {
    return this.#length - this.#tail.length
  }

  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined
    if (index >= this.#tailStart) return this.#tail[index - this.#tailStart]
    let block: Block<T> = this.#root
    for (let shift = this.#shift; shift > 0; shift -= BITS) {
      block = (block as readonly Block<T>[])[(index >>> shift) & (WIDTH - 1)] as Block<T>
    }
    return (block as readonly T[])[index & (WIDTH - 1)]
  }

  get last(): T | undefined {
    return this.at(this.length - 1)
  }

  /** A private copy that later `push`es fill in place, while its owner is open: several copies may have the same. */
  draft(owner: Owner = { open: true }): PersistentList<T> {
    return new PersistentList<T>(this.#length, this.#shift, this.#root, this.#tail.slice(), owner)
  }

  /** Closes a draft: from here on nothing changes in place. */
  seal(): PersistentList<T> {
    if (this.#owner) this.#owner.open = false
    return this
  }

  push(item: T): PersistentList<T> {
    if (this.#owner?.open) return this.#pushInPlace(item)
    if (this.#tail.length < WIDTH) {
      return new PersistentList<T>(this.length + 1, this.#shift, this.#root, [...this.#tail, item])
    }
    const { root, shift } = this.#withTail()
    return new PersistentList<T>(this.length + 1, shift, root, [item])
  }

  #pushInPlace(item: T): this {
    if (this.#tail.length === WIDTH) {
      const { root, shift } = this.#withTail()
      this.#root = root
      this.#shift = shift
      this.#tail = []
    }
    this.#tail.push(item)
    this.#length += 1
    return this
  }

  /** The tree with the full tail in it. */
  #withTail(): { root: Block<T>; shift: number } {
    const full = this.#tailStart >>> BITS >= 1 << this.#shift
    const root: Block<T> = full
      ? [this.#root as Block<T>, newPath(this.#shift, this.#tail)]
      : withBlock(this.#root, this.#shift, this.#tailStart, this.#tail)
    return { root, shift: full ? this.#shift + BITS : this.#shift }
  }

  /** The items from one index on. */
  *from(start: number): Generator<T> {
    for (let index = start; index < this.length; ) {
      const tailStart = this.#tailStart
      const block = index >= tailStart ? this.#tail : this.#leaf(index)
      for (
        let offset = index >= tailStart ? index - tailStart : index & (WIDTH - 1);
        offset < block.length;
        offset += 1
      ) {
        yield block[offset] as T
        index += 1
      }
    }
  }

  [Symbol.iterator](): Generator<T> {
    return this.from(0)
  }

  #leaf(index: number): readonly T[] {
    let block: Block<T> = this.#root
    for (let shift = this.#shift; shift > 0; shift -= BITS) {
      block = (block as readonly Block<T>[])[(index >>> shift) & (WIDTH - 1)] as Block<T>
    }
    return block as readonly T[]
  }
}

function newPath<T>(shift: number, leaf: readonly T[]): Block<T> {
  return shift === 0 ? leaf : [newPath(shift - BITS, leaf)]
}

function withBlock<T>(root: Block<T>, shift: number, index: number, leaf: readonly T[]): Block<T> {
  const blocks = (root as readonly Block<T>[]).slice()
  const slot = (index >>> shift) & (WIDTH - 1)
  if (shift === BITS) {
    blocks[slot] = leaf
    return blocks
  }
  const child = blocks[slot]
  blocks[slot] = child ? withBlock(child, shift - BITS, index, leaf) : newPath(shift - BITS, leaf)
  return blocks
}
