import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import { negate, ZERO } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { deducted } from '../../../purchasing/deduction.ts'
import { isDepositLine } from '../../../purchasing/deposit.ts'
import type { PurchaseKind } from '../../../purchasing/document.ts'
import type { PurchaseDocument } from '../../../purchasing/state.ts'
import { totalsOf } from '../../../purchasing/totals.ts'
import type { Company } from '../../company.ts'
import { purchaseStatusOf } from '../../views/purchase-status.ts'
import { count, day, key, link, money, quantity, queryTable, rate, text, yesNo } from '../table.ts'
import { CONTROLS, METHODS, PURCHASE_STATUSES, VAT_TREATMENTS } from './words.ts'

/** Numbered documents, by number; drafts have no place in a question. */
const documentsOf = ({ purchasing }: Company, kind: PurchaseKind): (PurchaseDocument & { number: string })[] =>
  [...purchasing.ids]
    .flatMap((id) => {
      const document = purchasing.documents.get(id)
      const number = document?.number
      return document?.kind === kind && number !== undefined ? [{ ...document, number }] : []
    })
    .sort((left, right) => byText(left.number, right.number))

const head = {
  numero: key,
  date: day,
  code_fournisseur: link('fournisseurs.code'),
  nom_fournisseur: text,
  reference_fournisseur: text,
  montant_ht: money,
  montant_tva: money,
  montant_ttc: money,
  statut: text,
}

function headOf(company: Company, document: PurchaseDocument & { number: string }, at: Day) {
  const { content } = document
  const totals = document.totals ?? totalsOf(content)
  return {
    numero: document.number,
    date: content.date,
    code_fournisseur: content.supplier,
    nom_fournisseur: content.seller.name,
    reference_fournisseur: content.reference ?? null,
    montant_ht: totals.net,
    montant_tva: totals.vatTotal,
    montant_ttc: totals.gross,
    statut: PURCHASE_STATUSES[purchaseStatusOf(company, document, at)],
  }
}

const documentsTable = (kind: PurchaseKind) =>
  queryTable(head, (company, at) => documentsOf(company, kind).map((document) => headOf(company, document, at)))

/** Whoever adds invoices up leaves deposits out: the invoice that deducts them bills the whole purchase. */
const natureOf = ({ content }: PurchaseDocument): string =>
  content.lines.every(isDepositLine) ? 'acompte' : content.deductions ? 'solde' : 'ordinaire'

/** What is left of an invoice is positive, what is left of a credit note negative. */
const payable = (kind: PurchaseKind) =>
  queryTable(
    { ...head, nature: text, acomptes_deduits: money, controle: text, echeance: day, reste_a_payer: money },
    (company, at) =>
      documentsOf(company, kind).map((document) => ({
        ...headOf(company, document, at),
        nature: natureOf(document),
        acomptes_deduits: deducted(document.content),
        controle: document.control ? CONTROLS[document.control.status] : null,
        echeance: document.dueDate ?? null,
        reste_a_payer: negate(company.treasury.items.get(document.document)?.left ?? ZERO),
      })),
  )

const linesTable = (kind: PurchaseKind, owner: string) =>
  queryTable(
    {
      numero: link(`${owner}.numero`),
      rang: count,
      code_article: link('articles.code'),
      designation: text,
      compte: link('comptes.numero'),
      quantite: quantity,
      prix_unitaire: money,
      remise: rate,
      taux_tva: rate,
      montant_ht: money,
    },
    (company) =>
      documentsOf(company, kind).flatMap(({ number, content }) =>
        content.lines.map((line, index) => ({
          numero: number,
          rang: index + 1,
          code_article: line.article ?? null,
          designation: line.label,
          compte: line.account,
          quantite: line.quantity,
          prix_unitaire: line.unitPrice,
          remise: line.discount,
          taux_tva: line.vatRate,
          montant_ht: lineAmount(line),
        })),
      ),
  )

export const purchaseTables = {
  fournisseurs: queryTable(
    {
      code: key,
      nom: text,
      famille: text,
      siren: text,
      adresse: text,
      code_postal: text,
      ville: text,
      pays: text,
      contact: text,
      telephone: text,
      email: text,
      delai_jours: count,
      mode_reglement: text,
      compte_achat: link('comptes.numero'),
      regime_tva: text,
      solde_du: money,
      archive: text,
    },
    ({ crm, treasury }) =>
      [...crm.suppliers.values()]
        .sort((left, right) => byText(left.code, right.code))
        .map(({ code, archived, fields }) => ({
          code,
          nom: fields.name,
          famille: fields.family ?? null,
          siren: fields.siren ?? null,
          adresse: fields.address.lines.join(', '),
          code_postal: fields.address.postcode,
          ville: fields.address.city,
          pays: fields.address.country,
          contact: fields.contact?.name ?? null,
          telephone: fields.contact?.phone ?? null,
          email: fields.contact?.email ?? null,
          delai_jours: fields.terms.days,
          mode_reglement: METHODS[fields.method],
          compte_achat: fields.purchaseAccount,
          regime_tva: VAT_TREATMENTS[fields.vatTreatment],
          solde_du: negate(treasury.balances.get(code) ?? ZERO),
          archive: yesNo(archived),
        })),
  ),
  commandes_fournisseur: documentsTable('purchaseOrder'),
  lignes_commande_fournisseur: linesTable('purchaseOrder', 'commandes_fournisseur'),
  receptions: documentsTable('goodsReceipt'),
  lignes_reception: linesTable('goodsReceipt', 'receptions'),
  retours_fournisseur: documentsTable('goodsReturn'),
  factures_fournisseur: payable('purchaseInvoice'),
  lignes_facture_fournisseur: linesTable('purchaseInvoice', 'factures_fournisseur'),
  avoirs_fournisseur: payable('supplierCreditNote'),
  lignes_avoir_fournisseur: linesTable('supplierCreditNote', 'avoirs_fournisseur'),
  /** A trade note is paid on the day that the bank pays it. */
  reglements_fournisseur: queryTable(
    {
      numero: key,
      date: day,
      code_fournisseur: link('fournisseurs.code'),
      montant: money,
      mode: text,
      reference: text,
      libelle: text,
      echeance: day,
      paye_le: day,
      reste_a_imputer: money,
    },
    ({ treasury }) =>
      [...treasury.paymentIds].flatMap((id) => {
        const payment = treasury.payments.get(id)
        if (!payment) return []
        return {
          numero: id,
          date: payment.date,
          code_fournisseur: payment.supplier,
          montant: payment.amount,
          mode: METHODS[payment.method],
          reference: payment.reference,
          libelle: payment.label,
          echeance: payment.dueDate ?? null,
          paye_le: payment.method === 'tradeNote' ? (payment.settled?.date ?? null) : payment.date,
          reste_a_imputer: treasury.items.get(id)?.left ?? ZERO,
        }
      }),
  ),
}
