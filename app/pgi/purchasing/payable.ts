import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { isFixedAsset, type PurchaseContent } from './document.ts'

/** 404 when all that is bought is fixed assets; an invoice that mixes them with expenses is owed on 401 as a whole. */
export const payableAccountOf = ({ lines }: Pick<PurchaseContent, 'lines'>): string =>
  lines.every(({ account }) => isFixedAsset(account)) ? ACCOUNTS.assetSuppliers : ACCOUNTS.suppliers
