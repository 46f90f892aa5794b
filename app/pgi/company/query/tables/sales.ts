import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import { byText } from '#base/sorting.ts'
import { deducted } from '../../../sales/deduction.ts'
import { isDepositLine } from '../../../sales/deposit.ts'
import type { DocumentKind } from '../../../sales/document.ts'
import type { SalesDocument } from '../../../sales/state.ts'
import { totalsOf } from '../../../sales/totals.ts'
import type { Company } from '../../company.ts'
import { statusOf } from '../../views/document-status.ts'
import { count, day, key, link, money, quantity, queryTable, rate, text } from '../table.ts'
import { CONDITIONS, METHODS, RETURN_REASONS, STATUSES } from './words.ts'

/** Numbered documents, by number; drafts have no place in a question. */
const documentsOf = ({ sales }: Company, kind: DocumentKind): (SalesDocument & { number: string })[] =>
  [...sales.ids]
    .flatMap((id) => {
      const document = sales.documents.get(id)
      const number = document?.number
      return document?.kind === kind && number !== undefined ? [{ ...document, number }] : []
    })
    .sort((left, right) => byText(left.number, right.number))

const head = {
  numero: key,
  date: day,
  code_client: link('clients.code'),
  nom_client: text,
  commercial: text,
  montant_ht: money,
  montant_tva: money,
  montant_ttc: money,
  statut: text,
}

function headOf(company: Company, document: SalesDocument & { number: string }, at: Day) {
  const { content } = document
  const totals = document.totals ?? totalsOf(content)
  return {
    numero: document.number,
    date: content.date,
    code_client: content.customer,
    nom_client: content.billedTo.name,
    commercial: content.salesperson ?? null,
    montant_ht: totals.net,
    montant_tva: totals.vatTotal,
    montant_ttc: totals.gross,
    statut: STATUSES[statusOf(company, document, at)],
  }
}

const documentsTable = (kind: DocumentKind) =>
  queryTable(head, (company, at) => documentsOf(company, kind).map((document) => headOf(company, document, at)))

/** Whoever adds invoices up leaves deposits out: the invoice that deducts them bills the whole sale. */
const natureOf = ({ content }: SalesDocument): string =>
  content.lines.every(isDepositLine) ? 'acompte' : content.deductions ? 'solde' : 'ordinaire'

const payable = (kind: DocumentKind) =>
  queryTable({ ...head, nature: text, acomptes_deduits: money, echeance: day, reste_a_payer: money }, (company, at) =>
    documentsOf(company, kind).map((document) => ({
      ...headOf(company, document, at),
      nature: natureOf(document),
      acomptes_deduits: deducted(document.content),
      echeance: document.dueDate ?? null,
      reste_a_payer: company.treasury.items.get(document.document)?.left ?? null,
    })),
  )

const linesTable = (kind: DocumentKind, owner: string) =>
  queryTable(
    {
      numero: link(`${owner}.numero`),
      rang: count,
      code_article: link('articles.code'),
      designation: text,
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
          quantite: line.quantity,
          prix_unitaire: line.unitPrice,
          remise: line.discount,
          taux_tva: line.vatRate,
          montant_ht: lineAmount(line),
        })),
      ),
  )

const returnLinesTable = queryTable(
  {
    numero: link('retours_client.numero'),
    rang: count,
    code_article: link('articles.code'),
    designation: text,
    quantite: quantity,
    etat: text,
    motif: text,
  },
  (company) =>
    documentsOf(company, 'returnNote').flatMap(({ number, content }) =>
      content.lines.map(({ article, label, quantity, returned }, index) => ({
        numero: number,
        rang: index + 1,
        code_article: article ?? null,
        designation: label,
        quantite: quantity,
        etat: returned ? CONDITIONS[returned.condition] : null,
        motif: returned ? RETURN_REASONS[returned.reason] : null,
      })),
    ),
)

export const salesTables = {
  devis: documentsTable('quote'),
  lignes_devis: linesTable('quote', 'devis'),
  commandes: documentsTable('order'),
  lignes_commande: linesTable('order', 'commandes'),
  livraisons: documentsTable('deliveryNote'),
  lignes_livraison: linesTable('deliveryNote', 'livraisons'),
  retours_client: documentsTable('returnNote'),
  lignes_retour_client: returnLinesTable,
  factures: payable('invoice'),
  lignes_facture: linesTable('invoice', 'factures'),
  avoirs: payable('creditNote'),
  lignes_avoir: linesTable('creditNote', 'avoirs'),
  reglements: queryTable(
    {
      numero: key,
      date: day,
      code_client: link('clients.code'),
      montant: money,
      mode: text,
      reference: text,
      libelle: text,
    },
    ({ treasury }) =>
      [...treasury.receiptIds].flatMap((id) => {
        const receipt = treasury.receipts.get(id)
        if (!receipt) return []
        return {
          numero: id,
          date: receipt.date,
          code_client: receipt.customer,
          montant: receipt.amount,
          mode: METHODS[receipt.method],
          reference: receipt.reference,
          libelle: receipt.label,
        }
      }),
  ),
  relances: queryTable(
    { date: day, code_client: link('clients.code'), niveau: count, factures: count },
    ({ treasury }) =>
      [...treasury.reminders].map(({ date, customer, level, items }) => ({
        date,
        code_client: customer,
        niveau: level,
        factures: items.length,
      })),
  ),
}
