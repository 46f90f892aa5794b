/** Where a refusal of the PGI sends to mend what it refused. */
import { NO_BREAK_SPACE as B } from '../formats.ts'
import type { Remedy } from '../refusals.ts'
import { ITEM_KINDS } from './kinds.ts'

export const customerRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `clients/${code}` })
export const account = (code: string): Remedy => ({ label: `Ouvrir le compte ${code}`, place: `lettrage/${code}` })
const PURCHASE = /^(purchaseOrder|goodsReceipt|purchaseInvoice|goodsReturn|supplierCreditNote)-/
export const document = (id: string): Remedy => ({
  label: 'Ouvrir le document',
  place: `${PURCHASE.test(id) ? 'achats' : 'ventes'}/${id}`,
})
export const articleRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `articles/${code}` })
export const line = (index: number): string => `ligne${B}${index + 1}`

export const itemName = (item: string): string => {
  const kind = Object.entries(ITEM_KINDS).find(([each]) => item.startsWith(`${each}-`))
  return kind ? `${kind[1]} ${item.slice(item.indexOf('-') + 1)}` : item
}

/** Why a record that was used is kept. */
export const USED =
  'Les pièces comptables et leurs justificatifs se conservent dix ans (C. com., art. L123-22)\u202f: ce qu’elles nomment ne se supprime pas.'
