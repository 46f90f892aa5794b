/** The accounts that follow from a fixed asset’s own. */
import { padAccount } from '#content/law/chart-of-accounts.ts'

/** Whether the company has the account, in the plan or opened by itself. */
export type HasAccount = (account: string) => boolean

/** 28 or 29 followed by the asset’s digits, as deep as the company’s accounts go: 2154 → 28154, 213 → 2813. */
function counterpart(prefix: '28' | '29', account: string, has: HasAccount): string {
  const digits = account.replace(/0+$/, '').slice(1)
  for (let length = digits.length; length >= 1; length -= 1) {
    const candidate = padAccount(`${prefix}${digits.slice(0, length)}`)
    if (has(candidate)) return candidate
  }
  return padAccount(`${prefix}${digits}`)
}

export const depreciationAccountOf = (account: string, has: HasAccount): string => counterpart('28', account, has)
export const impairmentAccountOf = (account: string, has: HasAccount): string => counterpart('29', account, has)

/** Intangibles 68111, tangibles 68112. */
export const chargeAccountOf = (account: string): string => padAccount(account.startsWith('20') ? '68111' : '68112')

/** Intangible (20), tangible (21): what can be acquired as an asset of its own. Advances and assets in progress are not in use yet. */
export const isAssetAccount = (account: string, has: HasAccount): boolean => /^2[01]/.test(account) && has(account)
