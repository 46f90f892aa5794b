/**
 * The rows of a list as one text. The router's encoder walks every value that a loader gives: for a thousand invoices it
 * takes ten times as long as asking the PGI for them. A text is one value. It is laid out by column, and what a column says
 * again and again (a date, a customer, nothing) is written once, so that there is less to escape, compress and read.
 */
export type PackedRows<Row> = string & { readonly __row: Row }

/** One value for all rows, or one each, or ranks among those that differ: -1 where a row has no such field. */
type PackedColumn =
  | { readonly all: unknown }
  | { readonly each: readonly unknown[] }
  | { readonly among: readonly unknown[]; readonly at: readonly number[] }

type Packed = { readonly rows: number; readonly columns: Readonly<Record<string, PackedColumn>> }

export function packRows<Row extends object>(rows: readonly Row[]): PackedRows<Row> {
  const columns = new Map<string, PackingColumn>()
  for (const [rank, row] of rows.entries()) {
    for (const [key, value] of Object.entries(row)) {
      const column = columns.get(key) ?? new PackingColumn(rows.length)
      columns.set(key, column)
      column.put(rank, value)
    }
  }
  const packed: Packed = {
    rows: rows.length,
    columns: Object.fromEntries([...columns].map(([key, column]) => [key, column.packed()])),
  }
  return JSON.stringify(packed) as PackedRows<Row>
}

class PackingColumn {
  readonly #among: unknown[] = []
  readonly #at: number[]
  #filled = 0
  readonly #texts = new Map<unknown, number>()
  readonly #records = new Map<string, number>()

  constructor(rows: number) {
    this.#at = new Array<number>(rows).fill(-1)
  }

  put(row: number, value: unknown): void {
    if (value === undefined) return
    this.#filled += 1
    this.#at[row] =
      typeof value === 'object' && value !== null
        ? this.#rankOf(this.#records, JSON.stringify(value), value)
        : this.#rankOf(this.#texts, value, value)
  }

  #rankOf<Key>(ranks: Map<Key, number>, key: Key, value: unknown): number {
    const known = ranks.get(key)
    if (known !== undefined) return known
    ranks.set(key, this.#among.length)
    return this.#among.push(value) - 1
  }

  packed(): PackedColumn {
    const [among, at] = [this.#among, this.#at]
    if (this.#filled < at.length) return { among, at }
    if (among.length === 1) return { all: among[0] }
    return among.length > at.length / 2 ? { each: at.map((rank) => among[rank]) } : { among, at }
  }
}

export function unpackRows<Row>(packed: PackedRows<Row>): readonly Row[] {
  const { rows, columns }: Packed = JSON.parse(packed)
  const unpacked: Record<string, unknown>[] = Array.from({ length: rows }, () => ({}))
  for (const [key, column] of Object.entries(columns)) {
    for (const [rank, row] of unpacked.entries()) {
      if ('all' in column) row[key] = column.all
      else if ('each' in column) row[key] = column.each[rank]
      else if (column.at[rank] !== -1) row[key] = column.among[column.at[rank] ?? 0]
    }
  }
  return unpacked as Row[]
}
