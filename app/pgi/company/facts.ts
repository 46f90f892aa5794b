/** What each module is told of the others, so that they never meet. */
import type { Day } from '#base/dates.ts'
import { basisPoints, cents, sumOf, thousandths } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok } from '#base/result.ts'
import { accountIn } from '../accounting/accounts.ts'
import type { AccountingFacts } from '../accounting/facts.ts'
import { entryNumbered } from '../accounting/state.ts'
import type { YearEndFacts } from '../accounting/year-end/facts.ts'
import type { CrmFacts } from '../crm/facts.ts'
import type { Party } from '../crm/state.ts'
import type { FixedAssetsFacts } from '../fixed-assets/facts.ts'
import { chargeOfYear, depreciatedUntil } from '../fixed-assets/schedule.ts'
import type { PayrollFacts } from '../payroll/facts.ts'
import type { PlanningFacts } from '../planning/decide.ts'
import type { PurchasingFacts } from '../purchasing/facts.ts'
import { referenceKey } from '../purchasing/number.ts'
import { isDone } from '../purchasing/remaining.ts'
import type { PurchaseDocument } from '../purchasing/state.ts'
import type { CustomerFacts, SalesFacts } from '../sales/facts.ts'
import { isUsedUp } from '../sales/remaining.ts'
import type { SalesDocument } from '../sales/state.ts'
import type { StockFacts } from '../stock/decide.ts'
import { stockWorthAt } from '../stock/worth.ts'
import type { TreasuryFacts } from '../treasury/facts.ts'
import { commissionBase } from './commission-base.ts'
import type { Company, Context } from './company.ts'
import { fiscalYearAt, fiscalYearsOf, openFiscalYearOf } from './fiscal-years.ts'
import { awayOn } from './linked-employees.ts'
import { occupationsOf } from './occupations.ts'
import { outstandingOf } from './outstanding.ts'
import { askQuery } from './query/ask-query.ts'
import { usesOfArticle, usesOfParty } from './record-uses.ts'
import { settledBesides } from './social-debts.ts'
import { openItemsAt } from './views/open-items.ts'

type Standing = 'customer' | 'prospect' | 'archived'

const standingOf = ({ archived, role }: Party): Standing => (archived ? 'archived' : role)

export const stockFacts = (company: Company): StockFacts => ({
  isOpen: (date) => openFiscalYearOf(company, date) !== undefined,
  openDocumentsOfArticle: (article) => [
    ...[...company.sales.documents.values()].filter((each) => isWaiting(each) && names(each, article)).map(knownAs),
    ...[...company.purchasing.documents.values()]
      .filter((each) => isExpected(each) && names(each, article))
      .map(knownAs),
  ],
  usesOfArticle: (article) => usesOfArticle(company, article),
})

const knownAs = ({ document, number = document }: SalesDocument | PurchaseDocument): string => number
const names = ({ content }: SalesDocument | PurchaseDocument, article: string): boolean =>
  content.lines.some((line) => line.article === article)

export const crmFacts = (company: Company, { today }: Context): CrmFacts => ({
  balanceOf: (party) => company.treasury.balances.get(party) ?? cents(0),
  openDocumentsOf: (party) => [
    ...[...(company.sales.byCustomer.get(party) ?? [])].flatMap((id) => {
      const document = company.sales.documents.get(id)
      return document && isWaiting(document) ? [document.number ?? id] : []
    }),
    ...[...(company.purchasing.bySupplier.get(party) ?? [])].flatMap((id) => {
      const document = company.purchasing.documents.get(id)
      return document && isExpected(document) ? [document.number ?? id] : []
    }),
  ],
  usesOf: (party) => usesOfParty(company, party),
  customerOf: (document) => company.sales.documents.get(document)?.content.customer,
  commissionBase: (salesperson, base, families, from, to) =>
    commissionBase(company, salesperson, base, families, { from, to }),
  segment: (question) => {
    const answered = askQuery(company, question, today)
    if (!answered.ok) return no({ at: answered.error.at, found: answered.error.found })
    return ok(answered.value.rows.flatMap(([code]) => (typeof code === 'string' ? [code] : [])))
  },
})

export const planningFacts = (company: Company): PlanningFacts => ({
  isParty: (code) => company.crm.parties.get(code)?.archived === false,
  isCollaborator: (code) => company.crm.collaborators.has(code),
  occupationsOf: (collaborator, date) => occupationsOf(company, collaborator, date),
  awayOn: (resource, date) => awayOn(company, resource, date),
})

/** A draft to finish, an order to receive, a receipt to be invoiced. */
const isExpected = (document: PurchaseDocument): boolean =>
  document.stage === 'draft' ||
  (document.stage === 'validated' &&
    ((document.kind === 'purchaseOrder' && !isDone(document, 'goodsReceipt')) ||
      (document.kind === 'goodsReceipt' && !isDone(document, 'purchaseInvoice'))))

/** A draft to finish, an order to deliver, a delivery to invoice, a return to credit. */
const isWaiting = (document: SalesDocument): boolean =>
  document.stage === 'draft' ||
  (document.stage === 'validated' &&
    (document.kind === 'order' || document.kind === 'deliveryNote' || document.kind === 'returnNote') &&
    !isUsedUp(document))

export const salesFacts = (company: Company): SalesFacts => ({
  ...stockFacts(company),
  customer: (code) => {
    const party = company.crm.parties.get(code)
    return party && customerFacts(party)
  },
  article: (code) => {
    const article = company.stock.articles.get(code)
    if (!article) return undefined
    const { label, salePrice, vatRate, salesAccount, kind } = article.fields
    const { archived } = article
    return { label, unitPrice: salePrice, vatRate, salesAccount, goods: kind === 'goods', archived }
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

export const purchasingFacts = (company: Company): PurchasingFacts => ({
  ...stockFacts(company),
  supplier: (code) => {
    const supplier = company.crm.suppliers.get(code)
    if (!supplier) return undefined
    const { name, address, siren, vatNumber, terms, method, purchaseAccount, vatTreatment } = supplier.fields
    return {
      standing: supplier.archived ? 'archived' : 'supplier',
      seller: defined({ code, name, ...address, siren, vatNumber }),
      terms,
      method,
      purchaseAccount,
      treatment: vatTreatment,
    }
  },
  article: (code) => {
    const article = company.stock.articles.get(code)
    if (!article) return undefined
    const { label, purchasePrice, vatRate, kind } = article.fields
    return { label, unitPrice: purchasePrice, vatRate, goods: kind === 'goods', archived: article.archived }
  },
  stockOf: (article) => company.stock.articles.get(article)?.quantity ?? thousandths(0),
  isAccount: (number) => accountIn(company.accounting, number) !== undefined,
})

export const treasuryFacts = (company: Company): TreasuryFacts => ({
  ...stockFacts(company),
  standingOf: (customer) => {
    const party = company.crm.parties.get(customer)
    return party && standingOf(party)
  },
  supplierStandingOf: (code) => {
    const supplier = company.crm.suppliers.get(code)
    return supplier && (supplier.archived ? 'archived' : 'supplier')
  },
  controlOf: (item) => company.purchasing.documents.get(item)?.control?.status,
  creditOf: (entry, account) => {
    const posted = entryNumbered(company.accounting, Number(entry.slice('entry-'.length)))
    return posted && sumOf(posted.entry.lines, (line) => (line.account === account ? line.credit : cents(0)))
  },
})

export const payrollFacts = (company: Company, { today }: Context): PayrollFacts => ({
  ...stockFacts(company),
  isKnown: (kind, code) =>
    kind === 'resource'
      ? company.planning.resources.get(code)?.fields.kind === 'person'
      : company.crm.collaborators.has(code),
  settledBesides: (account) => settledBesides(company, account, today),
})

export const accountingFacts = (company: Company): AccountingFacts => ({
  fiscalYearOf: (date) => openFiscalYearOf(company, date),
  isCustomer: (party) => company.crm.parties.get(party)?.role === 'customer',
  isSupplier: (party) => company.crm.suppliers.has(party),
})

export const fixedAssetsFacts = (company: Company): FixedAssetsFacts => {
  const years = fiscalYearsOf(company)
  return {
    ...stockFacts(company),
    hasAccount: (account) => accountIn(company.accounting, account) !== undefined,
    yearOf: (date) => fiscalYearAt(company, date),
    firstDay: years[0]?.from ?? company.identity.fiscalYear.from,
    supplier: (code) => {
      const supplier = company.crm.suppliers.get(code)
      return supplier && { standing: supplier.archived ? 'archived' : 'supplier', terms: supplier.fields.terms }
    },
    invoiceOf: (supplier, reference) => {
      const document = company.purchasing.byReference.get(referenceKey('purchaseInvoice', supplier, reference))
      if (document === undefined) return undefined
      return { document, number: company.purchasing.documents.get(document)?.number ?? document }
    },
  }
}

export const yearEndFacts = (company: Company): YearEndFacts => ({
  years: fiscalYearsOf(company),
  isCustomer: (party) => company.crm.parties.get(party)?.role === 'customer',
  openDebts: (customer, at) =>
    openItemsAt(company, customer, at).map(({ item, balance }) =>
      defined({ item: item.item, balance, label: item.label, dueDate: item.dueDate }),
    ),
  draftsUntil: (date) =>
    [...company.sales.documents.values()].flatMap(({ document, kind, stage, content }) =>
      stage === 'draft' && (kind === 'invoice' || kind === 'creditNote') && content.date <= date ? [document] : [],
    ),
  notDepreciatedAt: (to) => assetsToDepreciate(company, to),
  stockWorthAt: (date) => stockWorthAt(company.stock, date),
})

function assetsToDepreciate(company: Company, to: Day): string[] {
  return [...company.fixedAssets.assets.values()].flatMap((asset) => {
    const until = depreciatedUntil(asset)
    if (asset.disposal || (until !== undefined && until >= to)) return []
    return chargeOfYear(asset, (date) => fiscalYearAt(company, date), to) ? [asset.asset] : []
  })
}
