/** A second opinion on the query view: the same questions answered by plain loops over plain records. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { identity } from '#tests/support/small-company.ts'
import { found } from '../company.ts'
import { parseQuery } from './parse-query.ts'
import { runQuery, type Tables } from './run-query.ts'
import { type Cell, count, link, money, queryTable, text } from './table.ts'

type Sale = { id: number; ref: number | null; zone: string | null; units: number | null; amount: number }
type Item = { id: number; label: string; weight: number | null }
type Pair = { sale: Sale; item: Item | undefined }

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })
const sales = fc.array(
  fc.record({
    ref: maybe(fc.integer({ min: 1, max: 5 })),
    zone: maybe(fc.constantFrom('nord', 'Sud', 'ouest')),
    units: maybe(fc.integer({ min: -3, max: 9 })),
    amount: fc.integer({ min: -500, max: 5_000 }),
  }),
  { maxLength: 14 },
)
const items = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 })

function tablesOf(rows: readonly Sale[], things: readonly Item[]): Tables {
  return {
    ventes: queryTable(
      { id: count, ref: { ...link('objets.id'), type: 'count' }, zone: text, unites: count, montant: money },
      () => rows.map(({ id, ref, zone, units, amount }) => ({ id, ref, zone, unites: units, montant: amount })),
    ),
    objets: queryTable({ id: count, libelle: text, poids: count }, () =>
      things.map(({ id, label, weight }) => ({ id, libelle: label, poids: weight })),
    ),
  }
}

/** A condition as it is written, and as a loop would work it out: true, false, or not known. */
type Condition = { readonly sql: string; readonly holds: (pair: Pair) => boolean | null }

const known = <T>(value: T | null | undefined, test: (value: T) => boolean): boolean | null =>
  value === null || value === undefined ? null : test(value)

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom('=', '<>', '<', '>', '<=', '>='), fc.integer({ min: -3, max: 9 })).map(([by, limit]) => ({
    sql: `v.unites ${by} ${limit}`,
    holds: ({ sale }: Pair) =>
      known(sale.units, (units) => {
        if (by === '=') return units === limit
        if (by === '<>') return units !== limit
        if (by === '<') return units < limit
        if (by === '>') return units > limit
        return by === '<=' ? units <= limit : units >= limit
      }),
  })),
  fc.integer({ min: 0, max: 50 }).map((euros) => ({
    sql: `v.montant * 2 > ${euros}`,
    holds: ({ sale }: Pair) => sale.amount * 2 > euros * 100,
  })),
  fc.constantFrom('nord', 'Sud').map((zone) => ({
    sql: `v.zone = '${zone}'`,
    holds: ({ sale }: Pair) => known(sale.zone, (own) => own === zone),
  })),
  fc.boolean().map((not) => ({
    sql: `v.zone ${not ? 'NOT ' : ''}LIKE 'S%'`,
    holds: ({ sale }: Pair) => known(sale.zone, (own) => own.toLowerCase().startsWith('s') !== not),
  })),
  fc.boolean().map((not) => ({
    sql: `v.ref IS ${not ? 'NOT ' : ''}NULL`,
    holds: ({ sale }: Pair) => (sale.ref === null) !== not,
  })),
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 9 }), fc.boolean()).map(([low, high, not]) => ({
    sql: `v.unites ${not ? 'NOT ' : ''}BETWEEN ${low} AND ${high}`,
    holds: ({ sale }: Pair) => known(sale.units, (units) => (low <= units && units <= high) !== not),
  })),
  fc.boolean().map((not) => ({
    sql: `v.zone ${not ? 'NOT ' : ''}IN ('nord', 'ouest')`,
    holds: ({ sale }: Pair) => known(sale.zone, (own) => (own === 'nord' || own === 'ouest') !== not),
  })),
  fc.integer({ min: 0, max: 6 }).map((limit) => ({
    sql: `o.poids > ${limit}`,
    holds: ({ item }: Pair) => known(item?.weight, (weight) => weight > limit),
  })),
)

const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([one, two]) => ({
      sql: `(${one.sql} AND ${two.sql})`,
      holds: (pair: Pair) => {
        const values = [one.holds(pair), two.holds(pair)]
        return values.includes(false) ? false : values.includes(null) ? null : true
      },
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([one, two]) => ({
      sql: `(${one.sql} OR ${two.sql})`,
      holds: (pair: Pair) => {
        const values = [one.holds(pair), two.holds(pair)]
        return values.includes(true) ? true : values.includes(null) ? null : false
      },
    })),
    tie('tree').map((one) => ({
      sql: `NOT (${one.sql})`,
      holds: (pair: Pair) => {
        const value = one.holds(pair)
        return value === null ? null : !value
      },
    })),
  ),
})).tree

const given = fc.record({
  rows: sales.map((all) => all.map((each, index) => ({ id: index + 1, ...each }))),
  things: items.map((ids) =>
    ids.map((id): Item => ({ id, label: `objet ${id}`, weight: id % 4 === 0 ? null : id * 2 })),
  ),
  left: fc.boolean(),
  where: condition,
})

/** How ON is said must not matter: an equality is hashed, the same thing said otherwise tries every pair. */
const ONS = ['o.id = v.ref', 'v.ref = o.id', 'o.id <= v.ref AND o.id >= v.ref', 'o.id = v.ref AND o.id > 0'] as const

const pairsOf = (rows: readonly Sale[], things: readonly Item[], left: boolean): Pair[] =>
  rows.flatMap((sale): Pair[] => {
    const matching = things.filter(({ id }) => id === sale.ref)
    return matching.length === 0 && left ? [{ sale, item: undefined }] : matching.map((item) => ({ sale, item }))
  })

const company = found(identity)
const ask = (question: string, tables: Tables) => runQuery(parseQuery(question), tables, company, day('2026-03-16'))
const sorted = (rows: readonly (readonly Cell[])[]) => rows.map((row) => JSON.stringify(row)).sort()

test('joins and filters give the rows that loops give, however ON is said', () => {
  let seen = 0
  fc.assert(
    fc.property(given, ({ rows, things, left, where }) => {
      const expected = pairsOf(rows, things, left)
        .filter((pair) => where.holds(pair) === true)
        .map(({ sale, item }) => [sale.id, item?.label ?? null, sale.amount])
      seen += expected.length
      for (const on of ONS) {
        const question = `SELECT v.id, o.libelle, v.montant FROM ventes v ${left ? 'LEFT' : 'INNER'} JOIN objets o ON ${on} WHERE ${where.sql}`
        expect(sorted(ask(question, tablesOf(rows, things)).rows)).toEqual(sorted(expected))
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(100)
})

test('groups add up what loops add up', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 0, max: 3 }), ({ rows, things, where }, least) => {
      const groups = new Map<string | null, Sale[]>()
      for (const { sale } of pairsOf(rows, things, true).filter((pair) => where.holds(pair) === true)) {
        groups.set(sale.zone, [...(groups.get(sale.zone) ?? []), sale])
      }
      const expected = [...groups]
        .filter(([, all]) => all.length > least)
        .map(([zone, all]) => {
          const units = all.flatMap((each) => (each.units === null ? [] : [each.units]))
          const sum = units.length === 0 ? null : units.reduce((total, each) => total + each, 0)
          return [
            zone,
            all.length,
            units.length,
            sum,
            units.length === 0 ? null : Math.min(...units),
            all.reduce((total, each) => total + each.amount, 0),
            new Set(units).size,
          ]
        })
      const question = `SELECT v.zone, COUNT(*), COUNT(v.unites), SUM(v.unites), MIN(v.unites), SUM(v.montant), COUNT(DISTINCT v.unites)
        FROM ventes v LEFT JOIN objets o ON o.id = v.ref WHERE ${where.sql} GROUP BY v.zone HAVING COUNT(*) > ${least}`
      expect(sorted(ask(question, tablesOf(rows, things)).rows)).toEqual(sorted(expected))
    }),
    { numRuns: 200 },
  )
})

test('sorting changes the order and nothing else; a limit keeps the first; distinct says each row once', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 6 }), fc.boolean(), ({ rows, things }, limit, descending) => {
      const tables = tablesOf(rows, things)
      const all = ask('SELECT unites, id FROM ventes', tables).rows
      const ordered = ask(`SELECT unites, id FROM ventes ORDER BY unites ${descending ? 'DESC' : ''}, 2`, tables).rows
      expect(sorted(ordered)).toEqual(sorted(all))
      const units = ordered.map(([value]) => (value === null ? Number.NEGATIVE_INFINITY : Number(value)))
      expect(units).toEqual([...units].sort((one, two) => (descending ? two - one : one - two)))
      const cut = ask(
        `SELECT unites, id FROM ventes ORDER BY unites ${descending ? 'DESC' : ''}, 2 LIMIT ${limit}`,
        tables,
      )
      expect(cut.rows).toEqual(ordered.slice(0, limit))
      const zones = ask('SELECT DISTINCT zone FROM ventes', tables).rows
      expect(sorted(zones)).toEqual(sorted([...new Set(rows.map(({ zone }) => zone))].map((zone) => [zone])))
    }),
    { numRuns: 100 },
  )
})

test('the same conditions in another order, the same tables the other way round, give the same rows', () => {
  fc.assert(
    fc.property(given, condition, ({ rows, things, where }, other) => {
      const tables = tablesOf(rows, things)
      const one = ask(
        `SELECT v.id, o.id FROM ventes v JOIN objets o ON o.id = v.ref WHERE ${where.sql} AND ${other.sql}`,
        tables,
      )
      const two = ask(
        `SELECT v.id, o.id FROM objets o JOIN ventes v ON v.ref = o.id WHERE ${other.sql} AND ${where.sql}`,
        tables,
      )
      expect(sorted(two.rows)).toEqual(sorted(one.rows))
    }),
    { numRuns: 150 },
  )
})
