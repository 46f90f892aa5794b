/** Bilan, in the order of the official model (PCG art. 821-1). An account is in the first line that takes it. */
import { type Cents, cents, minus, plus, sumOf } from '#base/money.ts'
import { type AccountBalance, type Accounts, resultOf, takes } from './balances.ts'

export type AssetSection = 'uncalledCapital' | 'fixedAssets' | 'currentAssets' | 'deferredAssets'
export type LiabilitySection = 'ownFunds' | 'otherOwnFunds' | 'provisions' | 'debts' | 'deferredLiabilities'

type AssetModel = {
  readonly line: string
  readonly section: AssetSection
  readonly gross: Accounts
  /** Depreciation and impairment. */
  readonly depreciation?: Accounts
}
type LiabilityModel = { readonly line: string; readonly section: LiabilitySection; readonly accounts: Accounts }

export const ASSET_LINES = [
  { line: 'uncalledCapital', section: 'uncalledCapital', gross: '109' },
  { line: 'formationCosts', section: 'fixedAssets', gross: '201', depreciation: '2801' },
  { line: 'developmentCosts', section: 'fixedAssets', gross: '203', depreciation: '2803 2903' },
  { line: 'licences', section: 'fixedAssets', gross: '205', depreciation: '2805 2905' },
  { line: 'goodwill', section: 'fixedAssets', gross: '206 207', depreciation: '2806 2807 2906 2907' },
  { line: 'otherIntangibles', section: 'fixedAssets', gross: '20', depreciation: '280 290' },
  { line: 'intangiblesInProgress', section: 'fixedAssets', gross: '232 237', depreciation: '2932' },
  { line: 'land', section: 'fixedAssets', gross: '211 212', depreciation: '2811 2812 2911 2912' },
  { line: 'buildings', section: 'fixedAssets', gross: '213 214', depreciation: '2813 2814 2913 2914' },
  { line: 'plantAndMachinery', section: 'fixedAssets', gross: '215', depreciation: '2815 2915' },
  { line: 'otherTangibles', section: 'fixedAssets', gross: '21', depreciation: '281 291' },
  { line: 'tangiblesInProgress', section: 'fixedAssets', gross: '22 23', depreciation: '282 292 293' },
  { line: 'holdings', section: 'fixedAssets', gross: '261 262 263 264 265 266', depreciation: '2961 2962 2966' },
  { line: 'holdingReceivables', section: 'fixedAssets', gross: '26', depreciation: '296' },
  { line: 'portfolioSecurities', section: 'fixedAssets', gross: '273', depreciation: '2973' },
  { line: 'otherSecurities', section: 'fixedAssets', gross: '271 272', depreciation: '2971 2972' },
  { line: 'loansGranted', section: 'fixedAssets', gross: '274', depreciation: '2974' },
  { line: 'otherFinancialAssets', section: 'fixedAssets', gross: '2', depreciation: '28 29' },
  { line: 'rawMaterials', section: 'currentAssets', gross: '31 32', depreciation: '391 392' },
  { line: 'workInProgress', section: 'currentAssets', gross: '33 34', depreciation: '393 394' },
  { line: 'finishedGoods', section: 'currentAssets', gross: '35 36', depreciation: '395' },
  { line: 'goods', section: 'currentAssets', gross: '3', depreciation: '397 39' },
  { line: 'advancesPaid', section: 'currentAssets', gross: '4091D' },
  { line: 'tradeReceivables', section: 'currentAssets', gross: '41D', depreciation: '491' },
  { line: 'prepaidExpenses', section: 'currentAssets', gross: '486' },
  { line: 'calledCapital', section: 'currentAssets', gross: '4562' },
  { line: 'loanIssueCosts', section: 'deferredAssets', gross: '481' },
  { line: 'translationAssets', section: 'deferredAssets', gross: '476D' },
  { line: 'otherReceivables', section: 'currentAssets', gross: '4D', depreciation: '49' },
  { line: 'marketableSecurities', section: 'currentAssets', gross: '50 52', depreciation: '59' },
  { line: 'cash', section: 'currentAssets', gross: '51D 53 54 58D !519' },
  { line: 'redemptionPremiums', section: 'deferredAssets', gross: '169' },
] as const satisfies readonly AssetModel[]
export type AssetLineCode = (typeof ASSET_LINES)[number]['line']

export const LIABILITY_LINES = [
  { line: 'capital', section: 'ownFunds', accounts: '101 108' },
  { line: 'premiums', section: 'ownFunds', accounts: '104' },
  { line: 'revaluation', section: 'ownFunds', accounts: '105 107' },
  { line: 'legalReserve', section: 'ownFunds', accounts: '1061' },
  { line: 'statutoryReserves', section: 'ownFunds', accounts: '1063' },
  { line: 'regulatedReserves', section: 'ownFunds', accounts: '1062 1064' },
  { line: 'otherReserves', section: 'ownFunds', accounts: '106' },
  { line: 'retainedEarnings', section: 'ownFunds', accounts: '11' },
  /** The year’s own result, whether or not it is closed. */
  { line: 'result', section: 'ownFunds', accounts: '6 7' },
  /** Results that wait for their allocation, and those of earlier years that are not closed. */
  { line: 'earlierResult', section: 'ownFunds', accounts: '12' },
  { line: 'investmentGrants', section: 'ownFunds', accounts: '13' },
  { line: 'regulatedProvisions', section: 'ownFunds', accounts: '14' },
  { line: 'otherOwnFunds', section: 'otherOwnFunds', accounts: '1671 1674 10' },
  { line: 'riskProvisions', section: 'provisions', accounts: '151' },
  { line: 'chargeProvisions', section: 'provisions', accounts: '15' },
  { line: 'bonds', section: 'debts', accounts: '161 162 163' },
  { line: 'bankLoans', section: 'debts', accounts: '164 51C 519 58C' },
  { line: 'otherLoans', section: 'debts', accounts: '16 17 18 455C' },
  { line: 'advancesReceived', section: 'debts', accounts: '4191C' },
  { line: 'assetDebts', section: 'debts', accounts: '404C 405C 4084C' },
  { line: 'tradePayables', section: 'debts', accounts: '40C' },
  { line: 'taxAndSocialDebts', section: 'debts', accounts: '42C 43C 44C' },
  { line: 'deferredIncome', section: 'debts', accounts: '487' },
  { line: 'translationLiabilities', section: 'deferredLiabilities', accounts: '477C' },
  { line: 'otherDebts', section: 'debts', accounts: '4C' },
] as const satisfies readonly LiabilityModel[]
export type LiabilityLineCode = (typeof LIABILITY_LINES)[number]['line']

export type AssetLine = {
  readonly line: AssetLineCode
  readonly section: AssetSection
  readonly gross: Cents
  readonly depreciation: Cents
  readonly net: Cents
  readonly accounts: readonly string[]
}
export type LiabilityLine = {
  readonly line: LiabilityLineCode
  readonly section: LiabilitySection
  readonly amount: Cents
  readonly accounts: readonly string[]
}
export type BalanceSheet = {
  readonly assets: readonly AssetLine[]
  readonly liabilities: readonly LiabilityLine[]
  readonly totalGross: Cents
  readonly totalDepreciation: Cents
  readonly totalAssets: Cents
  readonly totalLiabilities: Cents
}

type Place =
  | { readonly side: 'gross' | 'depreciation'; readonly index: number }
  | { readonly side: 'liability'; readonly index: number }

/** Where an account goes: its depreciation first (28 begins with 2), then the assets in debit, then the liabilities. */
export function placeOf(balance: AccountBalance): Place | undefined {
  const isWriteDown = /^(28|29|39|49|59)/.test(balance.account)
  if (isWriteDown) {
    const index = ASSET_LINES.findIndex((each) => 'depreciation' in each && takes(each.depreciation, balance))
    return index < 0 ? undefined : { side: 'depreciation', index }
  }
  const asset = ASSET_LINES.findIndex(({ gross }) => takes(gross, balance))
  if (asset >= 0) return { side: 'gross', index: asset }
  const liability = LIABILITY_LINES.findIndex(({ accounts }) => takes(accounts, balance))
  return liability < 0 ? undefined : { side: 'liability', index: liability }
}

export function balanceSheetOf(balances: readonly AccountBalance[], earlierResult: Cents): BalanceSheet {
  const gross = new Map<number, AccountBalance[]>()
  const depreciation = new Map<number, AccountBalance[]>()
  const liability = new Map<number, AccountBalance[]>()
  const maps = { gross, depreciation, liability }
  for (const balance of balances) {
    const place = placeOf(balance)
    if (!place) continue
    const map = maps[place.side]
    map.set(place.index, [...(map.get(place.index) ?? []), balance])
  }
  const sum = (found: readonly AccountBalance[] | undefined) => sumOf(found ?? [], ({ balance }) => balance)
  const names = (...found: (readonly AccountBalance[] | undefined)[]) =>
    found.flatMap((each) => (each ?? []).map(({ account }) => account))
  const assets = ASSET_LINES.map(({ line, section }, index): AssetLine => {
    const worn = cents(0 - sum(depreciation.get(index)))
    const whole = sum(gross.get(index))
    const accounts = names(gross.get(index), depreciation.get(index))
    return { line, section, gross: whole, depreciation: worn, net: minus(whole, worn), accounts }
  })
  const result = resultOf(balances)
  const liabilities = LIABILITY_LINES.map(({ line, section }, index): LiabilityLine => {
    const found = liability.get(index)
    const own = cents(0 - sum(found))
    const amount = line === 'result' ? result : line === 'earlierResult' ? plus(own, earlierResult) : own
    return { line, section, amount, accounts: names(found) }
  })
  return {
    assets,
    liabilities,
    totalGross: sumOf(assets, (each) => each.gross),
    totalDepreciation: sumOf(assets, (each) => each.depreciation),
    totalAssets: sumOf(assets, (each) => each.net),
    totalLiabilities: sumOf(liabilities, ({ amount }) => amount),
  }
}
