import type { Cents } from '#base/money.ts'
import { functionalBalanceOf, type MassCode } from '../../accounting/statements/functional-balance.ts'
import { headOf, sourcesOf, statementYears, zStatement } from './statement-years.ts'
import { column, columns, view } from './view.ts'

export const MASSES = [
  'stableUses',
  'operatingAssets',
  'otherAssets',
  'cash',
  'stableResources',
  'operatingDebts',
  'otherDebts',
  'overdrafts',
] as const satisfies readonly MassCode[]

export type MassRow = {
  readonly mass: MassCode
  readonly amount: Cents
  readonly previous: Cents
  readonly accounts: readonly string[]
  /** What `previous` is made of: the accounts of the year before. */
  readonly previousAccounts: readonly string[]
  readonly sources: readonly string[]
}

/** Bilan fonctionnel: the masses, then FRNG, BFR and treasury, with the year before. */
export const functionalBalance = view({
  args: zStatement,
  run(company, { at }) {
    const years = statementYears(company, at)
    const { masses, accounts, ...equilibrium } = functionalBalanceOf(years.now.balances, years.now.earlierResult)
    const before = functionalBalanceOf(years.before.balances, years.before.earlierResult)
    const { masses: massesBefore, accounts: accountsBefore, ...equilibriumBefore } = before
    const rows = MASSES.map(
      (mass): MassRow => ({
        mass,
        amount: masses[mass],
        previous: massesBefore[mass],
        accounts: accounts[mass],
        previousAccounts: accountsBefore[mass],
        sources: sourcesOf(accounts[mass]),
      }),
    )
    return { ...headOf(years), rows, equilibrium, equilibriumBefore }
  },
  table: { columns: [column('mass'), ...columns('money', 'amount', 'previous')], rows: ({ rows }) => rows },
})
