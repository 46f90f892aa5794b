import { invariant } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { type AccountRow, pcg2026 } from './accounts-pcg-2026.ts'

export type NormalSide = 'debit' | 'credit' | 'either'
/** Compte du plan comptable. */
export type LedgerAccount = {
  /** Six digits. */
  readonly number: string
  readonly label: string
  /** Classe: 1 capital, 2 fixed assets, 3 stocks, 4 third parties, 5 cash, 6 expenses, 7 revenue. */
  readonly accountClass: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly normalSide: NormalSide
}

/** Sub-accounts that the plan leaves free to open, as textbooks and packages number them. */
const freeSubAccounts: readonly AccountRow[] = [
  ['28154', 'Amortissements des matériels industriels', 'C'],
  ['4372', 'Mutuelles', 'C'],
  ['4373', 'Caisses de retraite et de prévoyance', 'C'],
  ['4453', 'TVA due sur importations', 'C'],
  ['445662', 'TVA déductible intracommunautaire', 'D'],
  ['445663', 'TVA déductible sur importations', 'D'],
  ['445664', 'TVA déductible – autoliquidation', 'D'],
  ['445712', 'TVA collectée – autoliquidation', 'C'],
  ['44574', 'TVA collectée en attente d’encaissement', 'C'],
  ['6097', 'Rabais, remises et ristournes obtenus sur achats de marchandises', 'C'],
  ['7071', 'Ventes de marchandises – livraisons intracommunautaires', 'C'],
  ['7072', 'Ventes de marchandises – exportations', 'C'],
]

/** Packages write accounts on six digits (a convention; the tax tool asks for the first three): 411 → 411000. */
export const padAccount = (number: string): string => number.padEnd(6, '0')

const CLASSES = [1, 2, 3, 4, 5, 6, 7] as const

export function accountClassOf(number: string): LedgerAccount['accountClass'] {
  const found = CLASSES.find((each) => number.startsWith(String(each)))
  invariant(found, `${number} has no class from 1 to 7`)
  return found
}

const SIDES = { D: 'debit', C: 'credit', B: 'either' } as const

export const chartOfAccounts: readonly LedgerAccount[] = [...pcg2026, ...freeSubAccounts]
  .map(([number, label, side]) => ({
    number: padAccount(number),
    label,
    accountClass: accountClassOf(number),
    normalSide: SIDES[side],
  }))
  .sort((left, right) => byText(left.number, right.number))

const byNumber = new Map(chartOfAccounts.map((account) => [account.number, account]))

export const findAccount = (number: string): LedgerAccount | undefined => byNumber.get(padAccount(number))

/** The accounts that the posting rules name. */
export const ACCOUNTS = {
  customers: '411000',
  suppliers: '401000',
  notesPayable: '403000',
  depositsPaid: '409100',
  assetSuppliers: '404000',
  notesReceivable: '413000',
  depositsReceived: '419100',
  outputVat: '445710',
  /** VAT of services not paid yet, where it is due on receipts. */
  outputVatPending: '445740',
  inputVat: '445660',
  inputVatOnAssets: '445620',
  intraCommunityInputVat: '445662',
  intraCommunityVatDue: '445200',
  reverseChargeInputVat: '445664',
  reverseChargeOutputVat: '445712',
  vatPayable: '445510',
  vatCredit: '445670',
  vatRefundClaimed: '445830',
  roundingLoss: '658000',
  roundingGain: '758000',
  bank: '512000',
  chequesToRemit: '511200',
  notesUnderCollection: '511300',
  cash: '530000',
  internalTransfers: '580000',
  settlementDiscountGranted: '665000',
  settlementDiscountObtained: '765000',
  carriageOnPurchases: '624100',
  bankFees: '627800',
  servicesSold: '706000',
  goodsSold: '707000',
  carriageBilled: '708500',
  staffDue: '421000',
  staffAdvances: '425000',
  socialSecurity: '431000',
  otherSocialBodies: '437000',
  healthInsurers: '437200',
  pensionFunds: '437300',
  benefitsReceivable: '439000',
  withheldTax: '442100',
  wages: '641100',
  leavePay: '641200',
  bonuses: '641300',
  allowances: '641400',
  socialSecurityCharges: '645100',
  pensionCharges: '645300',
  staffTravel: '625100',
  otherStaffCharges: '648000',
  receivableOnAssetSale: '462000',
  assetSaleProceeds: '757000',
  assetBookValueSold: '657000',
  assetImpairment: '681600',
  amortissementDerogatoire: '145000',
  taxDepreciationCharge: '687250',
  taxDepreciationReversal: '787250',
  doubtfulCustomers: '416000',
  badDebts: '654000',
  debtProvision: '491000',
  debtProvisionCharge: '681740',
  debtProvisionReversal: '781740',
  invoicesNotReceived: '408100',
  assetInvoicesNotReceived: '408400',
  vatOnInvoicesNotReceived: '445860',
  invoicesToIssue: '418100',
  vatOnInvoicesToIssue: '445870',
  discountsReceivable: '409800',
  discountsPayable: '419800',
  prepaidExpenses: '486000',
  deferredIncome: '487000',
  profit: '120000',
  loss: '129000',
  retainedEarnings: '110000',
  retainedLosses: '119000',
  legalReserve: '106100',
  otherReserves: '106800',
  dividends: '457000',
} as const
