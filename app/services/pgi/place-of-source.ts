import type { Day } from '#base/dates.ts'
import type { Company } from '#pgi'

const SALES = /^(quote|order|deliveryNote|returnNote|invoice|creditNote)-/
const PURCHASES = /^(purchaseOrder|goodsReceipt|purchaseInvoice|goodsReturn|supplierCreditNote)-/

/** Pages that show one thing, by the kind of the source. */
const PAGES: Readonly<Record<string, string>> = {
  article: 'articles',
  employee: 'paie/salaries',
}
/** The same, whose page is known by the whole source. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  payslip: 'paie/bulletins',
  opportunity: 'opportunites',
  campaign: 'campagnes',
  project: 'projets',
  asset: 'immobilisations',
  remittance: 'remises-en-banque',
}
/** Things that a list shows. */
const LISTS: Readonly<Record<string, string>> = {
  absence: 'paie/absences',
  expenseReport: 'paie/frais',
  activity: 'activites',
  time: 'temps',
  resource: 'planning',
  collaborator: 'collaborateurs',
  receipt: 'reglements',
  payment: 'reglements-fournisseurs',
  statement: 'rapprochement',
  vat: 'tva',
}

/** The page of the PGI that shows a source; null when only its entries do. An account opens on its lines of the period. */
export function placeOfSource(company: Company, source: string, period: { from: Day; to: Day }): string | null {
  if (SALES.test(source)) return `ventes/${source}`
  if (PURCHASES.test(source)) return `achats/${source}`
  const kind = source.slice(0, source.indexOf('-'))
  const rest = source.slice(source.indexOf('-') + 1)
  if (kind === 'party') return `${company.crm.suppliers.has(rest) ? 'fournisseurs' : 'clients'}/${rest}`
  if (kind === 'account') return `grand-livre?compte=${rest}&du=${period.from}&au=${period.to}`
  const page = PAGES[kind]
  if (page !== undefined) return `${page}/${rest}`
  const own = OWN_PAGES[kind]
  if (own !== undefined) return `${own}/${source}`
  return LISTS[kind] ?? null
}
