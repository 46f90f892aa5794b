/** The accounts of a company: the plan's and those it opened. */
import { byText } from '#base/sorting.ts'
import {
  accountClassOf,
  chartOfAccounts,
  findAccount,
  type LedgerAccount,
  padAccount,
} from '#content/law/chart-of-accounts.ts'
import type { AccountingState } from './state.ts'

export type CompanyAccount = LedgerAccount & { readonly opened: boolean }

/** The plan's account whose first digits these are: 411200 is a sub-account of 411. */
function parentOf(number: string): LedgerAccount | undefined {
  for (let length = number.length - 1; length >= 2; length -= 1) {
    const parent = findAccount(number.slice(0, length))
    if (parent) return parent
  }
  return undefined
}

export const hasParent = (number: string): boolean => parentOf(number) !== undefined
export const parentLabel = (number: string): string => parentOf(number)?.label ?? number

function openedAccount(number: string, label: string): CompanyAccount {
  return {
    number,
    label,
    accountClass: accountClassOf(number),
    normalSide: parentOf(number)?.normalSide ?? 'either',
    opened: true,
  }
}

export function accountIn(state: AccountingState, number: string): CompanyAccount | undefined {
  const padded = padAccount(number)
  const label = state.openedAccounts.get(padded)
  if (label !== undefined) return openedAccount(padded, label)
  const known = findAccount(padded)
  return known && { ...known, opened: false }
}

export function accountLabel(state: AccountingState, number: string): string {
  return state.openedAccounts.get(number) ?? findAccount(number)?.label ?? number
}

export function accountsOf(state: AccountingState): CompanyAccount[] {
  const opened = [...state.openedAccounts.entries()].map(([number, label]) => openedAccount(number, label))
  return [...chartOfAccounts.map((account) => ({ ...account, opened: false })), ...opened].sort((left, right) =>
    byText(left.number, right.number),
  )
}

/** Clients and fournisseurs are kept party by party (auxiliary ledgers, PCG art. 1021-2). */
export const needsParty = (account: string): boolean => account.startsWith('411') || account.startsWith('401')
export const isCustomerAccount = (account: string): boolean => account.startsWith('411')
/** 401 and, for fixed assets, 404: kept supplier by supplier. */
export const isSupplierAccount = (account: string): boolean => account.startsWith('401') || account.startsWith('404')
export const isCashAccount = (account: string): boolean => account.startsWith('53')
