/** What the draws of every domain share. */
import fc from 'fast-check'
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { Company } from '#pgi'

export type Json = { type: string; [field: string]: unknown }

export type Domain = {
  /** How often it is drawn beside the others. */
  readonly weight: number
  readonly commands: fc.Arbitrary<Json>
  /** Those that need nothing to be there first. */
  readonly opening: fc.Arbitrary<Json>
  /** The command about something that is really there: itself when there is nothing, undefined when it is about nothing. */
  aim(company: Company, command: Json, pick: number): Json | undefined
}

/** The day on which everything is typed. */
export const TODAY: Day = day('2026-03-16')

export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
export const rank = fc.constantFrom(1, 1, 2, 2, 3, 4, 5, 6)
export const idOf = (kind: string) => rank.map((number) => `${kind}-${number}`)
export const days = (...each: readonly string[]): fc.Arbitrary<Day> => fc.constantFrom(...each.map((one) => day(one)))
export const amountUpTo = (euros: number) => fc.integer({ min: 1, max: euros * 100 }).map(cents)
export const quantity = fc
  .oneof(fc.integer({ min: 1, max: 6 }), fc.constant(1))
  .map((units) => thousandths(units * 1_000))
export const rate = fc.constantFrom(0, 0, 500, 1_000, 333).map(basisPoints)
export const vatRate = fc.constantFrom(2_000, 1_000, 550).map(basisPoints)
export const party = fc.constantFrom('C0001', 'C0002', 'C0003', 'C0001', 'C0002', 'C0003', 'P0001', 'C9')

/** A command whose fields are drawn one by one. */
export const typed = (
  type: string | readonly [string, ...string[]],
  fields: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Json> =>
  fc.record({ type: typeof type === 'string' ? fc.constant(type) : fc.constantFrom(...type), ...fields })

/** Some commands more often than others. */
export const mostly = (...each: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<Json>])[]) =>
  fc.oneof(...each.map(([weight, arbitrary]) => ({ weight, arbitrary })))

export const pickFrom =
  (pick: number) =>
  <T>(items: readonly T[]): T | undefined =>
    items[pick % Math.max(items.length, 1)]
