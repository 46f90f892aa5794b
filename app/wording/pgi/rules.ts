import type { Recorded } from '#pgi'

/** Why an entry is what it is, in a sentence; the law is named by the PGI itself. */
export const POSTING_RULES: Readonly<Record<string, string>> = {
  sale_net_of_discounts:
    'Le client est débité du montant TTC\u202f; la vente est créditée nette de remises, et la TVA collectée par taux. L’escompte accordé sur la facture est une charge financière (665).',
  return_reverses_sale: 'L’avoir reprend l’écriture de la facture dans l’autre sens, compte par compte.',
  receipt_settles_customer:
    'Le règlement débite la trésorerie (banque, caisse, chèques à encaisser) et crédite le compte du client.',
  asset_at_cost:
    'Le bien entre pour son coût : prix net de toutes les réductions, escompte compris, plus les frais accessoires, hors TVA déductible.',
  depreciation_by_plan:
    'La dotation (681) constate l’usure de l’exercice prévue par le plan et crédite l’amortissement du bien (28) ; l’excédent fiscal va en amortissement dérogatoire (145).',
  impairment_below_book_value:
    'Le bien vaut moins que sa valeur nette comptable : la différence est une dépréciation (6816 et 29).',
  asset_leaves_at_book_value:
    'Le coût quitte le bilan contre les amortissements cumulés ; ce qui n’est pas amorti est la valeur comptable cédée (657).',
  asset_sold_in_operating_result:
    'Le prix de cession hors taxes est un produit d’exploitation (757) ; l’acheteur est débité TTC (462). Le résultat de cession est 757 moins 657.',
  doubtful_debt: 'La créance dont le paiement est incertain passe, TTC, du compte 411 au compte 416.',
  debt_provision:
    'La dépréciation porte sur le montant hors taxes probablement perdu ; chaque exercice l’ajuste de la différence.',
  bad_debt:
    'La perte hors taxes est une charge (654) ; la TVA collectée est reprise, et la dépréciation devenue sans objet aussi.',
  cut_off: 'La charge ou le produit est rattaché à l’exercice qu’il concerne, quelle que soit la date de la facture.',
  accrual_reversed: 'La régularisation est contre-passée à l’ouverture de l’exercice suivant.',
  stock_variation:
    'Le stock initial sort par le compte de variation, le stock compté à l’inventaire y entre ; le solde est la variation de l’exercice.',
  result_determined:
    'Les comptes de charges et de produits sont soldés ; leur différence est le résultat (120 ou 129).',
  accounts_closed: 'Les comptes de bilan sont arrêtés ; leurs soldes sont repris à l’ouverture de l’exercice suivant.',
  opening_equals_closing: 'Le bilan d’ouverture d’un exercice est le bilan de clôture du précédent.',
  result_allocated:
    'Le bénéfice absorbe les pertes antérieures, dote la réserve légale, puis va où l’assemblée le décide.',
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
  AssetAcquired: 'Immobilisation entrée',
  AssetCommissioned: 'Mise en service',
  AssetPlanRevised: 'Plan d’amortissement révisé',
  AssetImpaired: 'Dépréciation constatée',
  DepreciationRecorded: 'Dotation aux amortissements calculée',
  AssetRetired: 'Immobilisation sortie du bilan',
  AssetSold: 'Cession facturée',
  FiscalYearOpened: 'Exercice ouvert',
  FiscalYearClosed: 'Exercice clos',
  AccrualRecorded: 'Régularisation enregistrée',
  AccrualReversed: 'Régularisation extournée',
  DebtProvided: 'Dépréciation de la créance ajustée',
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
