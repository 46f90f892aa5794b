import type { Recorded } from '#pgi'

/** Why an entry is what it is, in a sentence; the law is named by the PGI itself. */
export const POSTING_RULES: Readonly<Record<string, string>> = {
  sale_net_of_discounts:
    'Le client est débité du montant TTC\u202f; la vente est créditée nette de remises, et la TVA collectée par taux. L’escompte accordé sur la facture est une charge financière (665).',
  return_reverses_sale: 'L’avoir reprend l’écriture de la facture dans l’autre sens, compte par compte.',
  receipt_settles_customer:
    'Le règlement débite la trésorerie (banque, caisse, chèques à encaisser) et crédite le compte du client.',
  purchase_net_of_discounts:
    'L’achat est débité net de remises et la TVA déductible par taux\u202f; le fournisseur est crédité du montant TTC. L’escompte obtenu est un produit financier (765), sauf sur une immobilisation, dont il diminue le coût.',
  return_reverses_purchase: 'L’avoir reprend l’écriture de la facture dans l’autre sens, compte par compte.',
  payment_settles_supplier:
    'Le règlement débite le compte du fournisseur et crédite la banque, ou les effets à payer (403) jusqu’à l’échéance.',
  note_paid_at_due_date: 'À l’échéance, la banque paie l’effet\u202f: le compte 403 est débité, la banque créditée.',
  remittance_empties_waiting_account:
    'La remise vide le compte d’attente\u202f: les chèques quittent le 5112 pour la banque, les effets le 413 pour le 5113.',
  bank_credits_notes:
    'La banque crédite les effets encaissés, ses frais déduits\u202f; le 5113 est soldé, les frais vont au 627.',
  reassignment_between_customers:
    'La réaffectation débite le compte où le règlement avait été porté par erreur et crédite le bon compte.',
  vat_due_on_receipt:
    'La TVA des prestations de services attend en 44574\u202f; elle devient exigible, en 44571, à mesure que le client paie.',
}

/** What each event says in the history of a document or of an account. */
export const EVENT_NAMES: Readonly<Record<Recorded['event']['type'], string>> = {
  PartyCreated: 'Fiche créée',
  ProspectConverted: 'Prospect converti en client',
  PartyUpdated: 'Fiche modifiée',
  PartyArchived: 'Fiche archivée',
  SupplierCreated: 'Fiche fournisseur créée',
  SupplierUpdated: 'Fiche fournisseur modifiée',
  SupplierArchived: 'Fiche fournisseur archivée',
  PriceRequestSent: 'Demande de prix envoyée',
  OfferRecorded: 'Offre enregistrée',
  OfferRetained: 'Offre retenue',
  PurchaseDrafted: 'Brouillon d’achat créé',
  PurchaseRevised: 'Brouillon d’achat modifié',
  PurchaseAbandoned: 'Brouillon d’achat abandonné',
  PurchaseOrderSent: 'Commande fournisseur envoyée',
  PurchaseOrderClosed: 'Commande fournisseur soldée',
  GoodsReceiptRecorded: 'Réception validée',
  PurchaseInvoiceRecorded: 'Facture fournisseur enregistrée',
  GoodsReturnRecorded: 'Retour au fournisseur validé',
  SupplierCreditNoteRecorded: 'Avoir fournisseur enregistré',
  PurchaseDisputed: 'Facture fournisseur mise en litige',
  PurchaseApproved: 'Bon à payer donné',
  PaymentRecorded: 'Règlement fournisseur enregistré',
  TradeNotePaid: 'Effet payé par la banque',
  RemittanceRecorded: 'Remise en banque enregistrée',
  RemittanceCredited: 'Remise d’effets créditée',
  ArticleCreated: 'Article créé',
  ArticleUpdated: 'Article modifié',
  GoodsReceived: 'Marchandises reçues',
  GoodsIssued: 'Marchandises sorties du stock',
  GoodsReturned: 'Marchandises rentrées en stock',
  StockCounted: 'Stock inventorié',
  DocumentDrafted: 'Brouillon créé',
  DocumentRevised: 'Brouillon modifié',
  DraftAbandoned: 'Brouillon abandonné',
  QuoteSent: 'Devis validé et envoyé',
  QuoteAccepted: 'Devis accepté par le client',
  QuoteDeclined: 'Devis refusé par le client',
  OrderConfirmed: 'Commande confirmée',
  GoodsDelivered: 'Bon de livraison validé',
  InvoiceIssued: 'Facture validée',
  CreditNoteIssued: 'Avoir validé',
  ItemOpened: 'Échéance ouverte sur le compte',
  ReceiptRecorded: 'Règlement enregistré',
  ReceiptReassigned: 'Règlement réaffecté à un autre compte',
  ItemsMatched: 'Lignes lettrées',
  MatchingUndone: 'Lettrage défait',
  ReminderSent: 'Relance envoyée',
  AccountOpened: 'Compte ouvert',
  EntryPosted: 'Écriture comptabilisée',
  EntryDrafted: 'Écriture saisie au brouillard',
  EntryDraftRevised: 'Écriture du brouillard modifiée',
  EntryDraftDiscarded: 'Écriture du brouillard supprimée',
  BankStatementImported: 'Relevé bancaire importé',
  BankLinesPointed: 'Lignes pointées avec le relevé',
  BankPointingUndone: 'Pointage défait',
  VatReturnPrepared: 'Déclaration de TVA préparée',
  VatDeclared: 'Déclaration de TVA déposée',
}
