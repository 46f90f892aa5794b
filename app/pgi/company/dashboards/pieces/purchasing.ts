/** The documents, the suppliers and the payments behind the measures of purchases. */
import { negate } from '#base/money.ts'
import type { PurchaseDocument } from '../../../purchasing/state.ts'
import type { Company } from '../../company.ts'
import type { Period } from '../../sales-lines.ts'
import { isWithin, namedParty } from '../../views/named.ts'
import { billed, netOf, owed, paidOn, settled, validated } from '../measures/purchasing.ts'
import { ONE, ofDocument, ofItem, ofParty, type Piece, type Pieces } from '../piece.ts'

const counted = (documents: readonly PurchaseDocument[]): Piece[] => documents.map((each) => ofDocument(each, ONE))
const late = (company: Company, period: Period) => owed(company, period).filter(({ daysLate }) => daysLate > 0)

export const purchasingPieces = {
  achats_ht: (company, period) => billed(company, period).map((each) => ofDocument(each, netOf(each))),
  nombre_factures_achat: (company, period) =>
    counted(billed(company, period).filter(({ kind }) => kind === 'purchaseInvoice')),
  montant_avoirs_achat: (company, period) =>
    billed(company, period)
      .filter(({ kind }) => kind === 'supplierCreditNote')
      .map((each) => ofDocument(each, -netOf(each))),
  nombre_commandes_achat: (company, period) => counted(validated(company, ['purchaseOrder'], period)),
  fournisseurs_actifs: (company, period) =>
    [...new Set(billed(company, period).map(({ content }) => content.supplier))].map((code) =>
      ofParty(company, code, ONE),
    ),
  factures_a_controler: ({ purchasing }) =>
    counted(
      [...purchasing.documents.values()].filter(
        ({ control }) => control !== undefined && control.status !== 'approved',
      ),
    ),
  dettes_a_payer: (company, period) => owed(company, period).map((each) => ofItem(company, each, negate(each.balance))),
  dettes_en_retard: (company, period) =>
    late(company, period).map((each) => ofItem(company, each, negate(each.balance))),
  factures_achat_en_retard: (company, period) => late(company, period).map((each) => ofItem(company, each, ONE)),
  decaissements_fournisseurs: (company, period) =>
    [...company.treasury.payments.values()].flatMap((payment) => {
      const date = paidOn(payment)
      if (date === undefined || !isWithin(date, period)) return []
      const { payment: source, supplier, reference, amount } = payment
      return [{ source, label: reference, party: namedParty(company, supplier).name, date, amount }]
    }),
  factures_achat_reglees: (company, period) => counted(settled(company, period).map(({ document }) => document)),
  jours_reglement_achat: (company, period) =>
    settled(company, period).map(({ document, days }) => ofDocument(document, days * ONE)),
} satisfies Record<string, Pieces>
