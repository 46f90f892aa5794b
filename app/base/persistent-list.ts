/**
 * A list that only grows and never changes: `push` gives a new one which shares the old one's blocks.
 * Blocks of 32 in a radix tree, so reading by index and adding at the end take a few steps whatever the length.
 */
type Block<T> = readonly T[] | readonly Block<T>[]

const BITS = 5
const WIDTH = 32

export class PersistentList<T> {
  readonly length: number
  readonly #root: Block<T>
  readonly #tail: readonly T[]
  readonly #shift: number

  private constructor(length: number, shift: number, root: Block<T>, tail: readonly T[]) {
    this.length = length
    this.#shift = shift
    this.#root = root
    this.#tail = tail
  }

  static empty<T>(): PersistentList<T> {
    return new PersistentList<T>(0, BITS, [], [])
  }

  static of<T>(items: Iterable<T>): PersistentList<T> {
    let list = PersistentList.empty<T>()
    for (const item of items) list = list.push(item)
    return list
  }

  get #tailStart(): number {
    return this.length - this.#tail.length
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

  push(item: T): PersistentList<T> {
    if (this.#tail.length < WIDTH) {
      return new PersistentList<T>(this.length + 1, this.#shift, this.#root, [...this.#tail, item])
    }
    const full = this.#tailStart >>> BITS >= 1 << this.#shift
    const root: Block<T> = full
      ? [this.#root as Block<T>, newPath(this.#shift, this.#tail)]
      : withBlock(this.#root, this.#shift, this.#tailStart, this.#tail)
    return new PersistentList<T>(this.length + 1, full ? this.#shift + BITS : this.#shift, root, [item])
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
