/** What each module is told of the others, so that they never meet. */
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { defined } from '#base/record.ts'
import type { AccountingFacts } from '../accounting/facts.ts'
import type { CrmFacts } from '../crm/decide.ts'
import type { Party } from '../crm/state.ts'
import type { CustomerFacts, SalesFacts } from '../sales/facts.ts'
import { isUsedUp } from '../sales/remaining.ts'
import type { SalesDocument } from '../sales/state.ts'
import type { StockFacts } from '../stock/decide.ts'
import type { TreasuryFacts } from '../treasury/facts.ts'
import type { Company } from './company.ts'
import { fiscalYearOf } from './identity.ts'
import { outstandingOf } from './outstanding.ts'

type Standing = 'customer' | 'prospect' | 'archived'

const standingOf = ({ archived, role }: Party): Standing => (archived ? 'archived' : role)

export const stockFacts = ({ identity }: Company): StockFacts => ({
  isOpen: (date) => fiscalYearOf(identity, date) !== undefined,
})

export const crmFacts = ({ sales, treasury }: Company): CrmFacts => ({
  balanceOf: (party) => treasury.balances.get(party) ?? cents(0),
  openDocumentsOf: (party) =>
    [...(sales.byCustomer.get(party) ?? [])].flatMap((id) => {
      const document = sales.documents.get(id)
      return document && isWaiting(document) ? [document.number ?? id] : []
    }),
})

/** A draft to finish, an order to deliver, a delivery to invoice. */
const isWaiting = (document: SalesDocument): boolean =>
  document.stage === 'draft' ||
  (document.stage === 'validated' &&
    (document.kind === 'order' || document.kind === 'deliveryNote') &&
    !isUsedUp(document))

export const salesFacts = (company: Company): SalesFacts => ({
  ...stockFacts(company),
  customer: (code) => {
    const party = company.crm.parties.get(code)
    return party && customerFacts(party)
  },
  article: (code) => {
    const fields = company.stock.articles.get(code)?.fields
    if (!fields) return undefined
    const { label, salePrice, vatRate, salesAccount, kind } = fields
    return { label, unitPrice: salePrice, vatRate, salesAccount, goods: kind === 'goods' }
  },
  stockOf: (article) => company.stock.articles.get(article)?.quantity ?? thousandths(0),
  outstandingWithout: (customer, document) => outstandingOf(company, customer, document).total,
})

function customerFacts(party: Party): CustomerFacts {
  const { name, billing, siren, vatNumber, terms, method, discount, creditLimit, salesperson } = party.fields
  const { lines, postcode, city, country } = billing
  return {
    standing: standingOf(party),
    billedTo: defined({ code: party.code, name, lines, postcode, city, country, siren, vatNumber }),
    terms,
    method,
    discount: discount ?? basisPoints(0),
    creditLimit,
    salesperson,
  }
}

export const treasuryFacts = (company: Company): TreasuryFacts => ({
  ...stockFacts(company),
  standingOf: (customer) => {
    const party = company.crm.parties.get(customer)
    return party && standingOf(party)
  },
})

export const accountingFacts = (company: Company): AccountingFacts => ({
  fiscalYearOf: (date) => fiscalYearOf(company.identity, date),
  isCustomer: (party) => company.crm.parties.get(party)?.role === 'customer',
})
