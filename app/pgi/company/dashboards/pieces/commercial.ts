/** The documents, the customers and the opportunities behind the commercial measures. */
import type { Opportunity } from '../../../crm/opportunity.ts'
import type { SalesDocument } from '../../../sales/state.ts'
import type { Company } from '../../company.ts'
import { statusOfOpportunity } from '../../opportunity-status.ts'
import { invoicedDocuments, salesLinesOf } from '../../sales-lines.ts'
import { isWithin, namedParty } from '../../views/named.ts'
import { accepted, ended, netOf, numbered, open } from '../measures/commercial.ts'
import { ONE, ofDocument, ofParty, type Piece, type Pieces } from '../piece.ts'

const invoiced =
  (amount: (company: Company, document: SalesDocument) => number): Pieces =>
  (company, period) =>
    invoicedDocuments(company, period).map((document) => ofDocument(document, amount(company, document)))

const sumOfLines = (
  company: Company,
  document: SalesDocument,
  value: (line: { net: number; cost: number }) => number,
) => salesLinesOf(company, document).reduce((sum, line) => sum + value(line), 0)

const counted = (documents: readonly SalesDocument[]): Piece[] => documents.map((each) => ofDocument(each, ONE))

const ofOpportunity = (company: Company, { opportunity, fields, openedOn }: Opportunity, amount: number): Piece => ({
  source: opportunity,
  label: fields.label,
  party: fields.party === undefined ? null : namedParty(company, fields.party).name,
  date: openedOn,
  amount,
})

export const commercialPieces = {
  ca_ht: invoiced((_, document) => netOf(document)),
  marge: invoiced((company, document) => sumOfLines(company, document, ({ net, cost }) => net - cost)),
  cout_des_ventes: invoiced((company, document) => sumOfLines(company, document, ({ cost }) => cost)),
  nombre_factures: (company, period) =>
    counted(invoicedDocuments(company, period).filter(({ kind }) => kind === 'invoice')),
  montant_avoirs: (company, period) =>
    invoicedDocuments(company, period)
      .filter(({ kind }) => kind === 'creditNote')
      .map((document) => ofDocument(document, -netOf(document))),
  clients_actifs: (company, period) =>
    [...new Set(invoicedDocuments(company, period).map(({ content }) => content.customer))].map((code) =>
      ofParty(company, code, ONE),
    ),
  nombre_clients: (company) =>
    [...company.crm.parties.values()].flatMap(({ code, role, archived }) =>
      role === 'customer' && !archived ? [ofParty(company, code, ONE)] : [],
    ),
  nombre_devis: (company, period) => counted(numbered(company, 'quote', period)),
  devis_acceptes: (company, period) => counted(accepted(company, period)),
  montant_devis: (company, period) =>
    numbered(company, 'quote', period).map((quote) => ofDocument(quote, netOf(quote))),
  nombre_commandes: (company, period) => counted(numbered(company, 'order', period)),
  opportunites_ouvertes: (company) => open(company).map((each) => ofOpportunity(company, each, ONE)),
  potentiel: (company) => open(company).map((each) => ofOpportunity(company, each, each.fields.amount)),
  potentiel_pondere: (company) =>
    open(company).map((each) => ofOpportunity(company, each, statusOfOpportunity(each).weighted)),
  opportunites_gagnees: (company, period) =>
    ended(company, 'won', period).map((each) => ofOpportunity(company, each, ONE)),
  opportunites_perdues: (company, period) =>
    ended(company, 'lost', period).map((each) => ofOpportunity(company, each, ONE)),
  activites_realisees: (company, period) =>
    [...company.crm.activities.values()].flatMap(({ activity, fields, doneOn }) =>
      doneOn !== undefined && isWithin(doneOn, period)
        ? [
            {
              source: activity,
              label: fields.subject,
              party: fields.party === undefined ? null : namedParty(company, fields.party).name,
              date: doneOn,
              amount: ONE,
            },
          ]
        : [],
    ),
} satisfies Record<string, Pieces>
