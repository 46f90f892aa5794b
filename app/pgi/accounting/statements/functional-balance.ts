/** Bilan fonctionnel: gross values, resources and uses by how long they last. FRNG = BFR + TN. */
import { type Cents, cents, sumOf } from '#base/money.ts'
import { type AccountBalance, type Accounts, pick } from './balances.ts'

export type Masses = {
  readonly stableUses: Cents
  readonly stableResources: Cents
  readonly operatingAssets: Cents
  readonly operatingDebts: Cents
  readonly otherAssets: Cents
  readonly otherDebts: Cents
  readonly cash: Cents
  readonly overdrafts: Cents
}
export type MassCode = keyof Masses

export type Equilibrium = {
  /** Fonds de roulement net global. */
  readonly workingCapital: Cents
  /** Besoin en fonds de roulement d’exploitation, hors exploitation, total. */
  readonly operatingNeed: Cents
  readonly otherNeed: Cents
  readonly need: Cents
  /** Trésorerie nette. */
  readonly netCash: Cents
  readonly isBalanced: boolean
}

export function equilibriumOf(masses: Masses): Equilibrium {
  const workingCapital = cents(masses.stableResources - masses.stableUses)
  const operatingNeed = cents(masses.operatingAssets - masses.operatingDebts)
  const otherNeed = cents(masses.otherAssets - masses.otherDebts)
  const need = cents(operatingNeed + otherNeed)
  const netCash = cents(masses.cash - masses.overdrafts)
  return { workingCapital, operatingNeed, otherNeed, need, netCash, isBalanced: workingCapital === need + netCash }
}

type Model = { readonly mass: MassCode; readonly accounts: Accounts; readonly isAsset: boolean }

/**
 * In order: an account is in the first mass that takes it. By convention short securities (50) are outside operations, and what
 * partners lent (455) is a debt outside operations unless it is blocked.
 */
const MODEL: readonly Model[] = [
  { mass: 'stableResources', accounts: '28 29 39 49 59', isAsset: false },
  { mass: 'stableUses', accounts: '2 481', isAsset: true },
  { mass: 'otherDebts', accounts: '1618 1638 1648 1658 1668 1688', isAsset: false },
  { mass: 'stableResources', accounts: '1 6 7', isAsset: false },
  { mass: 'operatingAssets', accounts: '3', isAsset: true },
  { mass: 'otherDebts', accounts: '404C 405C 4084C 444C 45C 46C 476C 477C', isAsset: false },
  { mass: 'otherAssets', accounts: '404D 405D 4084D 444D 45D 46D 471D 472D 476D 477D 50 52', isAsset: true },
  { mass: 'otherDebts', accounts: '471C 472C', isAsset: false },
  { mass: 'operatingAssets', accounts: '4D', isAsset: true },
  { mass: 'operatingDebts', accounts: '4C', isAsset: false },
  { mass: 'overdrafts', accounts: '519 51C 58C', isAsset: false },
  { mass: 'cash', accounts: '5', isAsset: true },
]

export type FunctionalBalance = Equilibrium & {
  readonly masses: Masses
  readonly accounts: Readonly<Record<MassCode, readonly string[]>>
}

export function functionalBalanceOf(balances: readonly AccountBalance[], earlierResult: Cents): FunctionalBalance {
  let left = balances
  const amounts = new Map<MassCode, number>()
  const names = new Map<MassCode, string[]>()
  for (const { mass, accounts, isAsset } of MODEL) {
    const taken = pick(left, accounts)
    left = left.filter((each) => !taken.includes(each))
    const debit = sumOf(taken, ({ balance }) => balance)
    amounts.set(mass, (amounts.get(mass) ?? 0) + (isAsset ? debit : -debit))
    names.set(mass, [...(names.get(mass) ?? []), ...taken.map(({ account }) => account)])
  }
  const of = (mass: MassCode): Cents => cents(amounts.get(mass) ?? 0)
  const masses: Masses = {
    stableUses: of('stableUses'),
    stableResources: cents(of('stableResources') + earlierResult),
    operatingAssets: of('operatingAssets'),
    operatingDebts: of('operatingDebts'),
    otherAssets: of('otherAssets'),
    otherDebts: of('otherDebts'),
    cash: of('cash'),
    overdrafts: of('overdrafts'),
  }
  const named = (mass: MassCode): readonly string[] => names.get(mass) ?? []
  return {
    ...equilibriumOf(masses),
    masses,
    accounts: {
      stableUses: named('stableUses'),
      stableResources: named('stableResources'),
      operatingAssets: named('operatingAssets'),
      operatingDebts: named('operatingDebts'),
      otherAssets: named('otherAssets'),
      otherDebts: named('otherDebts'),
      cash: named('cash'),
      overdrafts: named('overdrafts'),
    },
  }
}
