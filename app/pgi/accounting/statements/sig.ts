/**
 * Soldes intermédiaires de gestion and CAF as they are taught. They were in the plan until 2024 (art. 842-1); the accounts are those
 * of the plan since 2025: disposals (757, 657) are in the operating result, operating grants join the EBE.
 */
import { type Cents, cents, plus, sumOf } from '#base/money.ts'
import { type AccountBalance, type Accounts, creditOf, pick } from './balances.ts'

export const SIG_BALANCES = [
  'tradeMargin',
  'production',
  'valueAdded',
  'grossOperatingSurplus',
  'operatingResult',
  'currentResult',
  'exceptionalResult',
  'netResult',
  'disposalResult',
] as const
export type SigBalance = (typeof SIG_BALANCES)[number]

/** What a balance is made of: another balance, or accounts. Credits add, debits take off. */
type Part =
  | { readonly part: string; readonly from: SigBalance }
  | { readonly part: string; readonly accounts: Accounts }

const MODEL = {
  tradeMargin: [
    { part: 'goodsSold', accounts: '707 7097' },
    { part: 'costOfGoodsSold', accounts: '607 6097 6037' },
  ],
  production: [
    { part: 'productionSold', accounts: '70 !707 !7097' },
    { part: 'productionStored', accounts: '71' },
    { part: 'productionCapitalised', accounts: '72' },
  ],
  valueAdded: [
    { part: 'tradeMargin', from: 'tradeMargin' },
    { part: 'production', from: 'production' },
    { part: 'consumption', accounts: '60 61 62 !607 !6097 !6037' },
  ],
  grossOperatingSurplus: [
    { part: 'valueAdded', from: 'valueAdded' },
    { part: 'operatingGrants', accounts: '74 !747' },
    { part: 'taxes', accounts: '63' },
    { part: 'staff', accounts: '64' },
  ],
  operatingResult: [
    { part: 'grossOperatingSurplus', from: 'grossOperatingSurplus' },
    { part: 'investmentGrants', accounts: '747' },
    { part: 'otherIncome', accounts: '73 75 79 !755 !757' },
    { part: 'disposalProceeds', accounts: '757' },
    { part: 'operatingReversals', accounts: '781' },
    { part: 'otherExpenses', accounts: '65 !655 !657' },
    { part: 'bookValueSold', accounts: '657' },
    { part: 'operatingCharges', accounts: '681' },
  ],
  currentResult: [
    { part: 'operatingResult', from: 'operatingResult' },
    { part: 'jointOperations', accounts: '655 755' },
    { part: 'financialIncome', accounts: '76 786' },
    { part: 'financialExpenses', accounts: '66 686' },
  ],
  exceptionalResult: [
    { part: 'exceptionalIncome', accounts: '77 78 !781 !786' },
    { part: 'exceptionalExpenses', accounts: '67 68 !681 !686' },
  ],
  netResult: [
    { part: 'currentResult', from: 'currentResult' },
    { part: 'exceptionalResult', from: 'exceptionalResult' },
    { part: 'profitSharing', accounts: '691' },
    { part: 'incomeTax', accounts: '69 !691' },
  ],
  disposalResult: [
    { part: 'disposalProceeds', accounts: '757 7671' },
    { part: 'bookValueSold', accounts: '657 6671' },
  ],
} as const satisfies Readonly<Record<SigBalance, readonly Part[]>>

export type SigPartCode = (typeof MODEL)[SigBalance][number]['part']
export type SigPart = {
  readonly part: SigPartCode
  /** Signed: negative when it takes off. */
  readonly amount: Cents
  /** Those of the balance it takes over, when it is one. */
  readonly accounts: readonly string[]
}
export type SigLine = { readonly balance: SigBalance; readonly amount: Cents; readonly parts: readonly SigPart[] }
export type Sig = { readonly lines: readonly SigLine[] } & Readonly<Record<SigBalance, Cents>>

export function sigOf(balances: readonly AccountBalance[]): Sig {
  const amounts = new Map<SigBalance, Cents>()
  const behind = new Map<SigBalance, readonly string[]>()
  const lines = SIG_BALANCES.map((balance): SigLine => {
    const parts = MODEL[balance].map((model): SigPart => {
      if ('from' in model) {
        return { part: model.part, amount: amounts.get(model.from) ?? cents(0), accounts: behind.get(model.from) ?? [] }
      }
      const accounts = pick(balances, model.accounts).map(({ account }) => account)
      return { part: model.part, amount: creditOf(balances, model.accounts), accounts }
    })
    const amount = sumOf(parts, (part) => part.amount)
    amounts.set(balance, amount)
    behind.set(balance, [...new Set(parts.flatMap((part) => part.accounts))])
    return { balance, amount, parts }
  })
  const of = (balance: SigBalance): Cents => amounts.get(balance) ?? cents(0)
  return {
    lines,
    tradeMargin: of('tradeMargin'),
    production: of('production'),
    valueAdded: of('valueAdded'),
    grossOperatingSurplus: of('grossOperatingSurplus'),
    operatingResult: of('operatingResult'),
    currentResult: of('currentResult'),
    exceptionalResult: of('exceptionalResult'),
    netResult: of('netResult'),
    disposalResult: of('disposalResult'),
  }
}

export type CafPartCode =
  | 'netResult'
  | 'charges'
  | 'reversals'
  | 'bookValueSold'
  | 'disposalProceeds'
  | 'investmentGrants'
  | 'grossOperatingSurplus'
  | 'otherIncome'
  | 'otherExpenses'
  | 'jointOperations'
  | 'financialIncome'
  | 'financialExpenses'
  | 'exceptionalIncome'
  | 'exceptionalExpenses'
  | 'profitSharing'
  | 'incomeTax'
export type CafPart = { readonly part: CafPartCode; readonly amount: Cents; readonly accounts: readonly string[] }
export type Caf = {
  readonly amount: Cents
  readonly additive: readonly CafPart[]
  readonly subtractive: readonly CafPart[]
}

/** Capacité d’autofinancement: from the result, what no money left or came in for; from the EBE, what money did. Both are equal. */
export function cafOf(balances: readonly AccountBalance[]): Caf {
  const { netResult, grossOperatingSurplus, lines } = sigOf(balances)
  const behind = (of: SigBalance) =>
    lines.find(({ balance }) => balance === of)?.parts.flatMap((part) => part.accounts) ?? []
  const part = (code: CafPartCode, accounts: Accounts, amount = creditOf(balances, accounts)): CafPart => ({
    part: code,
    amount,
    accounts: pick(balances, accounts).map(({ account }) => account),
  })
  /** What was taken off the result is put back. */
  const back = (code: CafPartCode, accounts: Accounts): CafPart =>
    part(code, accounts, cents(0 - creditOf(balances, accounts)))
  const additive = [
    { part: 'netResult' as const, amount: netResult, accounts: behind('netResult') },
    back('charges', '68'),
    back('reversals', '78'),
    back('bookValueSold', '657 6671'),
    back('disposalProceeds', '757 7671'),
    back('investmentGrants', '747'),
  ]
  const subtractive = [
    {
      part: 'grossOperatingSurplus' as const,
      amount: grossOperatingSurplus,
      accounts: behind('grossOperatingSurplus'),
    },
    part('otherIncome', '73 75 79 !755 !757'),
    part('otherExpenses', '65 !655 !657'),
    part('jointOperations', '655 755'),
    part('financialIncome', '76 !7671'),
    part('financialExpenses', '66 !6671'),
    part('exceptionalIncome', '77'),
    part('exceptionalExpenses', '67'),
    part('profitSharing', '691'),
    part('incomeTax', '69 !691'),
  ]
  return { amount: plus(...additive.map(({ amount }) => amount)), additive, subtractive }
}
