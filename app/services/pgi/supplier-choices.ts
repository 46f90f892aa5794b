import { byText, folded } from '#base/sorting.ts'
import type { Company, SupplierFields } from '#pgi'

export type SupplierOption = {
  code: string
  name: string
  city: string
  terms: SupplierFields['terms']
  method: SupplierFields['method']
  account: string
}

/** The suppliers that one may still buy from, by name. */
export const suppliersOf = (company: Company): SupplierOption[] =>
  [...company.crm.suppliers.values()]
    .filter(({ archived }) => !archived)
    .map(({ code, fields: { name, address, terms, method, purchaseAccount } }) => ({
      code,
      name,
      city: address.city,
      terms,
      method,
      account: purchaseAccount,
    }))
    .sort((left, right) => byText(folded(left.name), folded(right.name)))
