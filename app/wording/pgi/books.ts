/** Words of the brouillard, the bank and the VAT return. */

import type { StatementProblem } from '#documents/read-bank-statement.ts'
import type { EntryTemplateCode, MatchingProposalRow, PointingProposalRow, VatBoxRow, VatGap } from '#pgi'
import { NO_BREAK_SPACE as B, NARROW_SPACE as N, quoted } from '../formats.ts'

export const ENTRY_TEMPLATES: Readonly<Record<EntryTemplateCode, string>> = {
  goodsSale: 'Vente de marchandises',
  serviceSale: 'Vente de services',
  saleCreditNote: 'Avoir accordé à un client',
  goodsPurchase: 'Achat de marchandises',
  expense: 'Frais généraux',
  assetPurchase: 'Achat d’une immobilisation',
  purchaseCreditNote: 'Avoir reçu d’un fournisseur',
  intraEuPurchase: 'Acquisition intracommunautaire de biens',
  intraEuService: 'Prestation reçue de l’Union européenne',
  customerTransfer: 'Règlement reçu par virement',
  supplierPayment: 'Paiement d’un fournisseur',
  chequesBanked: 'Remise de chèques en banque',
  cashBanked: 'Versement d’espèces en banque',
  bankFees: 'Frais bancaires avec TVA',
  overdraftInterest: 'Intérêts débiteurs (agios)',
  cashSale: 'Vente au comptoir',
  vatPayment: 'Paiement de la TVA',
}

export const MATCHING_RULES: Readonly<Record<MatchingProposalRow['rule'], string>> = {
  reference: 'même référence',
  amount: 'même montant',
  sum: 'cumul des plus anciens',
}
export const POINTING_RULES: Readonly<Record<PointingProposalRow['rule'], string>> = {
  reference: 'même référence',
  amount: 'même montant, dates proches',
  sum: 'somme de plusieurs lignes',
}

export const VAT_SECTIONS: Readonly<Record<VatBoxRow['section'], string>> = {
  taxed: 'A. Opérations imposables',
  untaxed: 'A. Opérations non imposables',
  due: 'B. TVA brute',
  deductible: 'B. TVA déductible',
  result: 'TVA due ou crédit',
}

export const VAT_GAPS: Readonly<Record<VatGap, string>> = {
  settlement: 'liquidation ou paiement de la TVA',
  opening: 'à-nouveau',
  other_month: 'écriture rattachée à une autre déclaration que celle de son mois',
  rate_unknown: 'aucun taux n’explique la taxe',
  tax_differs_from_base: 'la taxe n’est pas la base multipliée par le taux',
}

export const statementProblem = (problem: StatementProblem): string => {
  switch (problem.code) {
    case 'statement_unreadable':
      return `Le fichier ne se lit ni comme un relevé CAMT.053 ni comme un CSV${N}: demandez un autre export à la banque.`
    case 'statement_too_large':
      return 'Le fichier est trop grand pour un relevé.'
    case 'statement_column_missing':
      return `La colonne ${quoted(problem.missing)} manque dans la ligne de titres du CSV.`
    case 'statement_line_unreadable':
      return `Ligne${B}${problem.line}, ${problem.column}${N}: ${quoted(problem.value)} ne se lit pas.`
  }
}
