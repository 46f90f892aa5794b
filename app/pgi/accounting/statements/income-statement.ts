/** Compte de résultat in list, as it is since the fiscal years opened in 2025 (PCG art. 821-2): disposals are operating items. */
import { type Cents, cents, sumOf } from '#base/money.ts'
import { type AccountBalance, type Accounts, takes } from './balances.ts'

export const INCOME_SECTIONS = [
  'operatingIncome',
  'operatingExpenses',
  'jointIncome',
  'jointExpenses',
  'financialIncome',
  'financialExpenses',
  'exceptionalIncome',
  'exceptionalExpenses',
  'profitSharing',
  'incomeTax',
] as const
export type IncomeSection = (typeof INCOME_SECTIONS)[number]

type Model = { readonly line: string; readonly section: IncomeSection; readonly accounts: Accounts }

export const INCOME_LINES = [
  { line: 'goodsSold', section: 'operatingIncome', accounts: '707 7097' },
  { line: 'productionSold', section: 'operatingIncome', accounts: '70' },
  { line: 'productionStored', section: 'operatingIncome', accounts: '71' },
  { line: 'productionCapitalised', section: 'operatingIncome', accounts: '72' },
  { line: 'grants', section: 'operatingIncome', accounts: '74' },
  { line: 'operatingReversals', section: 'operatingIncome', accounts: '781' },
  { line: 'disposalProceeds', section: 'operatingIncome', accounts: '757' },
  { line: 'jointIncome', section: 'jointIncome', accounts: '755' },
  { line: 'otherIncome', section: 'operatingIncome', accounts: '75 73 79' },
  { line: 'goodsPurchased', section: 'operatingExpenses', accounts: '607 6097' },
  { line: 'goodsVariation', section: 'operatingExpenses', accounts: '6037' },
  { line: 'materialsPurchased', section: 'operatingExpenses', accounts: '601 602 6091 6092' },
  { line: 'materialsVariation', section: 'operatingExpenses', accounts: '603' },
  { line: 'externalExpenses', section: 'operatingExpenses', accounts: '60 61 62' },
  { line: 'taxes', section: 'operatingExpenses', accounts: '63' },
  { line: 'socialContributions', section: 'operatingExpenses', accounts: '645 646 647' },
  { line: 'wages', section: 'operatingExpenses', accounts: '64' },
  { line: 'depreciation', section: 'operatingExpenses', accounts: '6811 6812' },
  { line: 'assetImpairment', section: 'operatingExpenses', accounts: '6816' },
  { line: 'currentAssetImpairment', section: 'operatingExpenses', accounts: '6817' },
  { line: 'operatingProvisions', section: 'operatingExpenses', accounts: '681' },
  { line: 'bookValueSold', section: 'operatingExpenses', accounts: '657' },
  { line: 'jointExpenses', section: 'jointExpenses', accounts: '655' },
  { line: 'otherExpenses', section: 'operatingExpenses', accounts: '65' },
  { line: 'holdingIncome', section: 'financialIncome', accounts: '761' },
  { line: 'securitiesIncome', section: 'financialIncome', accounts: '762' },
  { line: 'exchangeGains', section: 'financialIncome', accounts: '766' },
  { line: 'securitiesGains', section: 'financialIncome', accounts: '767' },
  { line: 'interestIncome', section: 'financialIncome', accounts: '76' },
  { line: 'financialReversals', section: 'financialIncome', accounts: '786' },
  { line: 'exchangeLosses', section: 'financialExpenses', accounts: '666' },
  { line: 'securitiesLosses', section: 'financialExpenses', accounts: '667' },
  { line: 'interestExpenses', section: 'financialExpenses', accounts: '66' },
  { line: 'financialCharges', section: 'financialExpenses', accounts: '686' },
  { line: 'exceptionalItems', section: 'exceptionalIncome', accounts: '77' },
  { line: 'exceptionalReversals', section: 'exceptionalIncome', accounts: '78' },
  { line: 'exceptionalLosses', section: 'exceptionalExpenses', accounts: '67' },
  { line: 'exceptionalCharges', section: 'exceptionalExpenses', accounts: '68' },
  { line: 'profitSharing', section: 'profitSharing', accounts: '691' },
  { line: 'incomeTax', section: 'incomeTax', accounts: '69' },
] as const satisfies readonly Model[]
export type IncomeLineCode = (typeof INCOME_LINES)[number]['line']

/** Income adds, expenses take off. */
export const isIncome = (section: IncomeSection): boolean =>
  section === 'operatingIncome' ||
  section === 'jointIncome' ||
  section === 'financialIncome' ||
  section === 'exceptionalIncome'

export type IncomeLine = {
  readonly line: IncomeLineCode
  readonly section: IncomeSection
  /** Positive on its own side: an expense of 100 is 100. */
  readonly amount: Cents
  readonly accounts: readonly string[]
}
export type IncomeStatement = {
  readonly lines: readonly IncomeLine[]
  readonly sections: Readonly<Record<IncomeSection, Cents>>
  readonly revenue: Cents
  readonly operatingResult: Cents
  readonly financialResult: Cents
  readonly currentResult: Cents
  readonly exceptionalResult: Cents
  readonly result: Cents
}

export const incomeLineOf = (balance: AccountBalance): number =>
  INCOME_LINES.findIndex(({ accounts }) => takes(accounts, balance))

export function incomeStatementOf(balances: readonly AccountBalance[]): IncomeStatement {
  const found = INCOME_LINES.map((): AccountBalance[] => [])
  for (const balance of balances) {
    if (/^[67]/.test(balance.account)) found[incomeLineOf(balance)]?.push(balance)
  }
  const lines = INCOME_LINES.map(({ line, section }, index): IncomeLine => {
    const own = found[index] ?? []
    const debit = sumOf(own, ({ balance }) => balance)
    return {
      line,
      section,
      amount: isIncome(section) ? cents(0 - debit) : debit,
      accounts: own.map(({ account }) => account),
    }
  })
  const total = (section: IncomeSection): Cents =>
    sumOf(
      lines.filter((each) => each.section === section),
      ({ amount }) => amount,
    )
  const sections = {
    operatingIncome: total('operatingIncome'),
    operatingExpenses: total('operatingExpenses'),
    jointIncome: total('jointIncome'),
    jointExpenses: total('jointExpenses'),
    financialIncome: total('financialIncome'),
    financialExpenses: total('financialExpenses'),
    exceptionalIncome: total('exceptionalIncome'),
    exceptionalExpenses: total('exceptionalExpenses'),
    profitSharing: total('profitSharing'),
    incomeTax: total('incomeTax'),
  }
  const operatingResult = cents(sections.operatingIncome - sections.operatingExpenses)
  const financialResult = cents(sections.financialIncome - sections.financialExpenses)
  const joint = sections.jointIncome - sections.jointExpenses
  const currentResult = cents(operatingResult + joint + financialResult)
  const exceptionalResult = cents(sections.exceptionalIncome - sections.exceptionalExpenses)
  return {
    lines,
    sections,
    revenue: sumOf(
      lines.filter(({ line }) => line === 'goodsSold' || line === 'productionSold'),
      ({ amount }) => amount,
    ),
    operatingResult,
    financialResult,
    currentResult,
    exceptionalResult,
    result: cents(currentResult + exceptionalResult - sections.profitSharing - sections.incomeTax),
  }
}
