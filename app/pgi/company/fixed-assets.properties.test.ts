/** What stays true of fixed assets in the company and in its books, whatever a student types. */
import { expect, test } from 'vitest'
import { sumOf } from '#base/money.ts'
import { isDepreciable } from '#content/law/depreciation.ts'
import { context, holds } from '#tests/support/any-commands/live.ts'
import { accumulatedOf, scheduleOf } from '../fixed-assets/schedule.ts'
import { execute } from './execute.ts'
import { fiscalYearAt } from './fiscal-years.ts'

test('a schedule sums to what may be depreciated: the cost, less the residual value and what an impairment took', () => {
  holds(({ company }) => {
    for (const asset of company.fixedAssets.assets.values()) {
      const { cost, fields, restarts, commissionedOn } = asset
      const lines = scheduleOf(asset, (date) => fiscalYearAt(company, date))
      const charged = sumOf(lines, ({ charge }) => charge)
      if (commissionedOn === undefined || !isDepreciable(fields.account)) {
        expect(lines).toEqual([])
        continue
      }
      const impaired = sumOf(restarts, ({ impairment }) => impairment)
      const residual = restarts.at(-1)?.residualValue ?? fields.residualValue
      // What was worn and impaired before the residual value was raised is not given back.
      const worn = sumOf(
        lines.filter(({ to }) => to < (restarts.at(-1)?.from ?? '')),
        ({ charge }) => charge,
      )
      expect(charged).toBe(Math.max(worn, cost - residual - impaired))
      for (const { charge } of lines) expect(charge).toBeGreaterThanOrEqual(0)
    }
  }, 120)
})

test('what is recorded is what the schedule says, year after year; nothing of it is charged twice', () => {
  holds(({ company: { fixedAssets }, events }) => {
    for (const asset of fixedAssets.assets.values()) {
      const charges = events.flatMap(({ event }) =>
        event.type === 'DepreciationRecorded'
          ? event.lines.filter((line) => line.asset === asset.asset).map(({ economic }) => ({ ...event, economic }))
          : [],
      )
      expect(charges.reduce((sum, { economic }) => sum + economic, asset.opening?.economic ?? 0)).toBe(
        accumulatedOf(asset),
      )
      const ends = charges.map(({ to }) => to)
      expect(ends).toEqual([...new Set(ends)].sort())
      expect(accumulatedOf(asset) + asset.impairment).toBeLessThanOrEqual(asset.cost)
    }
  }, 120)
})

test('once all is transferred, accounts 28 and 29 hold the depreciation and the impairments of the assets still there', () => {
  holds(({ company }) => {
    const done = execute(company, { type: 'accounting.transfer' }, context)
    const { accounting, fixedAssets } = done.ok ? done.value.company : company
    const credited = (prefix: string) => {
      let sum = 0
      for (const [account, { debit, credit }] of accounting.totals.entries()) {
        if (account.startsWith(prefix)) sum += credit - debit
      }
      return sum
    }
    const there = [...fixedAssets.assets.values()].filter(({ disposal }) => !disposal)
    // What came with the opening balances, which this company never entered, leaves with the asset all the same.
    const opened = sumOf(
      [...fixedAssets.assets.values()].flatMap(({ opening }) => opening ?? []),
      ({ economic }) => economic,
    )
    expect(credited('28')).toBe(sumOf(there, accumulatedOf) - opened)
    expect(credited('29')).toBe(sumOf(there, ({ impairment }) => impairment))
  }, 120)
})
