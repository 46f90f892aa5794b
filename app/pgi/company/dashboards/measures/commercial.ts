import { sumOf } from '#base/money.ts'
import type { Opportunity } from '../../../crm/opportunity.ts'
import type { DocumentKind } from '../../../sales/document.ts'
import type { SalesDocument } from '../../../sales/state.ts'
import { totalsOf } from '../../../sales/totals.ts'
import type { Company } from '../../company.ts'
import { statusOfOpportunity } from '../../opportunity-status.ts'
import { invoicedDocuments, type Period, salesLines, signOf } from '../../sales-lines.ts'
import { statusOf } from '../../views/document-status.ts'
import { isWithin } from '../../views/named.ts'
import { countMeasure, moneyMeasure } from '../measure.ts'

export const netOf = (document: SalesDocument): number =>
  signOf(document) * (document.totals ?? totalsOf(document.content)).net

export const numbered = ({ sales }: Company, kind: DocumentKind, period: Period): SalesDocument[] =>
  [...sales.ids].flatMap((id) => {
    const document = sales.documents.get(id)
    return document?.kind === kind && document.number !== undefined && isWithin(document.content.date, period)
      ? [document]
      : []
  })

export const accepted = (company: Company, period: Period): SalesDocument[] =>
  numbered(company, 'quote', period).filter((quote) => {
    const status = statusOf(company, quote, period.to)
    return status === 'accepted' || status === 'transformed'
  })

const sales = ({ crm }: Company): Opportunity[] => [...crm.opportunities.values()].filter(({ kind }) => kind === 'sale')
export const open = (company: Company): Opportunity[] => sales(company).filter(({ outcome }) => outcome === undefined)
export const ended = (company: Company, result: 'won' | 'lost', period: Period): Opportunity[] =>
  sales(company).filter(({ outcome }) => outcome?.result === result && isWithin(outcome.on, period))

export const commercialMeasures = {
  /** Invoices less credit notes, net of VAT. */
  ca_ht: moneyMeasure((company, period) =>
    invoicedDocuments(company, period).reduce((sum, each) => sum + netOf(each), 0),
  ),
  marge: moneyMeasure((company, period) =>
    salesLines(company, period).reduce((sum, { net, cost }) => sum + net - cost, 0),
  ),
  cout_des_ventes: moneyMeasure((company, period) => sumOf(salesLines(company, period), ({ cost }) => cost)),
  nombre_factures: countMeasure(
    (company, period) => invoicedDocuments(company, period).filter(({ kind }) => kind === 'invoice').length,
  ),
  montant_avoirs: moneyMeasure((company, period) =>
    invoicedDocuments(company, period)
      .filter(({ kind }) => kind === 'creditNote')
      .reduce((sum, each) => sum - netOf(each), 0),
  ),
  clients_actifs: countMeasure(
    (company, period) => new Set(invoicedDocuments(company, period).map(({ content }) => content.customer)).size,
  ),
  nombre_clients: countMeasure(
    ({ crm }) => [...crm.parties.values()].filter(({ role, archived }) => role === 'customer' && !archived).length,
  ),
  nombre_devis: countMeasure((company, period) => numbered(company, 'quote', period).length),
  devis_acceptes: countMeasure((company, period) => accepted(company, period).length),
  montant_devis: moneyMeasure((company, period) =>
    numbered(company, 'quote', period).reduce((sum, quote) => sum + netOf(quote), 0),
  ),
  nombre_commandes: countMeasure((company, period) => numbered(company, 'order', period).length),
  opportunites_ouvertes: countMeasure((company) => open(company).length),
  potentiel: moneyMeasure((company) => sumOf(open(company), ({ fields }) => fields.amount)),
  potentiel_pondere: moneyMeasure((company) =>
    sumOf(open(company), (opportunity) => statusOfOpportunity(opportunity).weighted),
  ),
  opportunites_gagnees: countMeasure((company, period) => ended(company, 'won', period).length),
  opportunites_perdues: countMeasure((company, period) => ended(company, 'lost', period).length),
  activites_realisees: countMeasure(
    ({ crm }, period) =>
      [...crm.activities.values()].filter(({ doneOn }) => doneOn !== undefined && isWithin(doneOn, period)).length,
  ),
}
