/** What the lines of the statements and the management figures are called, and what each is for. */
import type {
  AssetStatus,
  BalanceSheetRow,
  BreakEvenRow,
  CafRow,
  ChecklistStep,
  FixedAssetAnswer,
  FixedAssetRow,
  IncomeRow,
  MassRow,
  PlanRow,
  RatioRow,
  SigRow,
} from '#pgi'

type Named<Code extends string> = Readonly<Record<Code, string>>

export const BALANCE_SHEET_LINES: Named<BalanceSheetRow['line']> = {
  uncalledCapital: 'Capital souscrit non appelé',
  formationCosts: 'Frais d’établissement',
  developmentCosts: 'Frais de développement',
  licences: 'Concessions, brevets, licences, solutions informatiques',
  goodwill: 'Fonds commercial et droit au bail',
  otherIntangibles: 'Autres immobilisations incorporelles',
  intangiblesInProgress: 'Immobilisations incorporelles en cours, avances et acomptes',
  land: 'Terrains',
  buildings: 'Constructions',
  plantAndMachinery: 'Installations techniques, matériel et outillage industriels',
  otherTangibles: 'Autres immobilisations corporelles',
  tangiblesInProgress: 'Immobilisations corporelles en cours, avances et acomptes',
  holdings: 'Participations',
  holdingReceivables: 'Créances rattachées à des participations',
  portfolioSecurities: 'Titres immobilisés de l’activité de portefeuille',
  otherSecurities: 'Autres titres immobilisés',
  loansGranted: 'Prêts',
  otherFinancialAssets: 'Autres immobilisations financières',
  rawMaterials: 'Matières premières et autres approvisionnements',
  workInProgress: 'En-cours de production',
  finishedGoods: 'Produits intermédiaires et finis',
  goods: 'Marchandises',
  advancesPaid: 'Avances et acomptes versés sur commandes',
  tradeReceivables: 'Créances clients et comptes rattachés',
  prepaidExpenses: 'Charges constatées d’avance',
  calledCapital: 'Capital souscrit appelé, non versé',
  loanIssueCosts: 'Frais d’émission des emprunts',
  translationAssets: 'Écarts de conversion et différences d’évaluation actif',
  otherReceivables: 'Autres créances',
  marketableSecurities: 'Valeurs mobilières de placement',
  cash: 'Disponibilités',
  redemptionPremiums: 'Primes de remboursement des emprunts',
  capital: 'Capital',
  premiums: 'Primes d’émission, de fusion, d’apport',
  revaluation: 'Écarts de réévaluation',
  legalReserve: 'Réserve légale',
  statutoryReserves: 'Réserves statutaires ou contractuelles',
  regulatedReserves: 'Réserves réglementées',
  otherReserves: 'Autres réserves',
  retainedEarnings: 'Report à nouveau',
  result: 'Résultat de l’exercice',
  earlierResult: 'Résultats antérieurs à affecter ou d’exercices non clos',
  investmentGrants: 'Subventions d’investissement',
  regulatedProvisions: 'Provisions réglementées',
  otherOwnFunds: 'Autres fonds propres',
  riskProvisions: 'Provisions pour risques',
  chargeProvisions: 'Provisions pour charges',
  bonds: 'Emprunts obligataires',
  bankLoans: 'Emprunts et dettes auprès des établissements de crédit',
  otherLoans: 'Emprunts et dettes financières divers',
  advancesReceived: 'Avances et acomptes reçus sur commandes',
  assetDebts: 'Dettes sur immobilisations et comptes rattachés',
  tradePayables: 'Dettes fournisseurs et comptes rattachés',
  taxAndSocialDebts: 'Dettes fiscales et sociales',
  deferredIncome: 'Produits constatés d’avance',
  translationLiabilities: 'Écarts de conversion et différences d’évaluation passif',
  otherDebts: 'Autres dettes',
}

export const BALANCE_SHEET_SECTIONS: Named<BalanceSheetRow['section']> = {
  uncalledCapital: 'Capital non appelé',
  fixedAssets: 'Actif immobilisé',
  currentAssets: 'Actif circulant',
  deferredAssets: 'Comptes de régularisation',
  ownFunds: 'Capitaux propres',
  otherOwnFunds: 'Autres fonds propres',
  provisions: 'Provisions',
  debts: 'Dettes',
  deferredLiabilities: 'Comptes de régularisation',
}

export const BALANCE_SHEET_SIDES: Named<BalanceSheetRow['side']> = { assets: 'Actif', liabilities: 'Passif' }

export const INCOME_LINES: Named<IncomeRow['line']> = {
  goodsSold: 'Ventes de marchandises',
  productionSold: 'Production vendue (biens et services)',
  productionStored: 'Production stockée',
  productionCapitalised: 'Production immobilisée',
  grants: 'Subventions',
  operatingReversals: 'Reprises sur amortissements, dépréciations et provisions',
  disposalProceeds: 'Produits des cessions d’immobilisations',
  jointIncome: 'Bénéfice attribué ou perte transférée',
  otherIncome: 'Autres produits',
  goodsPurchased: 'Achats de marchandises',
  goodsVariation: 'Variation des stocks de marchandises',
  materialsPurchased: 'Achats de matières premières et autres approvisionnements',
  materialsVariation: 'Variation des stocks de matières et approvisionnements',
  externalExpenses: 'Autres achats et charges externes',
  taxes: 'Impôts, taxes et versements assimilés',
  wages: 'Salaires',
  socialContributions: 'Cotisations sociales',
  depreciation: 'Dotations aux amortissements des immobilisations',
  assetImpairment: 'Dotations aux dépréciations des immobilisations',
  currentAssetImpairment: 'Dotations aux dépréciations des actifs circulants',
  operatingProvisions: 'Dotations aux provisions',
  bookValueSold: 'Valeurs comptables des immobilisations cédées',
  jointExpenses: 'Perte supportée ou bénéfice transféré',
  otherExpenses: 'Autres charges',
  holdingIncome: 'Produits de participations',
  securitiesIncome: 'Produits des autres valeurs mobilières et créances immobilisées',
  exchangeGains: 'Gains de change financiers',
  securitiesGains: 'Produits des cessions d’éléments financiers',
  interestIncome: 'Autres intérêts et produits assimilés',
  financialReversals: 'Reprises sur dépréciations et provisions financières',
  exchangeLosses: 'Pertes de change financières',
  securitiesLosses: 'Charges sur cessions d’éléments financiers',
  interestExpenses: 'Intérêts et charges assimilées',
  financialCharges: 'Dotations financières aux amortissements, dépréciations et provisions',
  exceptionalItems: 'Produits exceptionnels',
  exceptionalReversals: 'Reprises exceptionnelles sur dépréciations et provisions',
  exceptionalLosses: 'Charges exceptionnelles',
  exceptionalCharges: 'Dotations exceptionnelles aux amortissements, dépréciations et provisions',
  profitSharing: 'Participation des salariés aux résultats',
  incomeTax: 'Impôts sur les bénéfices',
}

export const INCOME_SECTIONS: Named<IncomeRow['section']> = {
  operatingIncome: 'Produits d’exploitation',
  operatingExpenses: 'Charges d’exploitation',
  jointIncome: 'Quotes-parts de résultat sur opérations faites en commun (produits)',
  jointExpenses: 'Quotes-parts de résultat sur opérations faites en commun (charges)',
  financialIncome: 'Produits financiers',
  financialExpenses: 'Charges financières',
  exceptionalIncome: 'Produits exceptionnels',
  exceptionalExpenses: 'Charges exceptionnelles',
  profitSharing: 'Participation des salariés',
  incomeTax: 'Impôts sur les bénéfices',
}

export const SIG_BALANCES: Readonly<Record<SigRow['balance'], { name: string; meaning: string }>> = {
  tradeMargin: {
    name: 'Marge commerciale',
    meaning: 'Ce que l’entreprise gagne en revendant des marchandises en l’état.',
  },
  production: {
    name: 'Production de l’exercice',
    meaning: 'Ce que l’entreprise a produit, vendu ou non\u202f: biens fabriqués et services rendus.',
  },
  valueAdded: {
    name: 'Valeur ajoutée',
    meaning: 'La richesse créée\u202f: marge et production, moins ce qui a été consommé auprès d’autres entreprises.',
  },
  grossOperatingSurplus: {
    name: 'Excédent brut d’exploitation',
    meaning:
      'Ce que l’activité dégage avant les amortissements et le financement. Négatif, c’est une insuffisance brute d’exploitation.',
  },
  operatingResult: {
    name: 'Résultat d’exploitation',
    meaning: 'Le résultat de l’activité, usure des immobilisations et cessions comprises, avant le financement.',
  },
  currentResult: {
    name: 'Résultat courant avant impôts',
    meaning: 'Le résultat de l’activité une fois payé son financement.',
  },
  exceptionalResult: {
    name: 'Résultat exceptionnel',
    meaning: 'Ce qui vient d’un événement majeur et inhabituel, et les écritures purement fiscales.',
  },
  netResult: {
    name: 'Résultat de l’exercice',
    meaning: 'Le bénéfice ou la perte, égal à celui du compte de résultat.',
  },
  disposalResult: {
    name: 'Plus ou moins-values de cession',
    meaning: 'Le prix des immobilisations cédées moins leur valeur comptable\u202f; déjà compris dans les résultats.',
  },
}

export const SIG_PARTS: Named<NonNullable<SigRow['part']>> = {
  goodsSold: 'Ventes de marchandises',
  costOfGoodsSold: 'Coût d’achat des marchandises vendues',
  productionSold: 'Production vendue',
  productionStored: 'Production stockée',
  productionCapitalised: 'Production immobilisée',
  tradeMargin: 'Marge commerciale',
  production: 'Production de l’exercice',
  consumption: 'Consommations en provenance de tiers',
  valueAdded: 'Valeur ajoutée',
  operatingGrants: 'Subventions d’exploitation',
  taxes: 'Impôts, taxes et versements assimilés',
  staff: 'Charges de personnel',
  grossOperatingSurplus: 'Excédent brut d’exploitation',
  investmentGrants: 'Quote-part des subventions d’investissement',
  otherIncome: 'Autres produits de gestion',
  disposalProceeds: 'Produits des cessions',
  operatingReversals: 'Reprises d’exploitation',
  otherExpenses: 'Autres charges de gestion',
  bookValueSold: 'Valeurs comptables cédées',
  operatingCharges: 'Dotations d’exploitation',
  operatingResult: 'Résultat d’exploitation',
  jointOperations: 'Quotes-parts sur opérations en commun',
  financialIncome: 'Produits financiers',
  financialExpenses: 'Charges financières',
  exceptionalIncome: 'Produits exceptionnels',
  exceptionalExpenses: 'Charges exceptionnelles',
  currentResult: 'Résultat courant avant impôts',
  exceptionalResult: 'Résultat exceptionnel',
  profitSharing: 'Participation des salariés',
  incomeTax: 'Impôts sur les bénéfices',
}

export const CAF_PARTS: Named<CafRow['part']> = {
  netResult: 'Résultat de l’exercice',
  charges: 'Dotations aux amortissements, dépréciations et provisions',
  reversals: 'Reprises sur amortissements, dépréciations et provisions',
  bookValueSold: 'Valeurs comptables des immobilisations cédées',
  disposalProceeds: 'Produits des cessions d’immobilisations',
  investmentGrants: 'Quote-part des subventions d’investissement',
  grossOperatingSurplus: 'Excédent brut d’exploitation',
  otherIncome: 'Autres produits d’exploitation encaissables',
  otherExpenses: 'Autres charges d’exploitation décaissables',
  jointOperations: 'Quotes-parts sur opérations en commun',
  financialIncome: 'Produits financiers encaissables',
  financialExpenses: 'Charges financières décaissables',
  exceptionalIncome: 'Produits exceptionnels encaissables',
  exceptionalExpenses: 'Charges exceptionnelles décaissables',
  profitSharing: 'Participation des salariés',
  incomeTax: 'Impôts sur les bénéfices',
}

export const CAF_APPROACHES: Named<CafRow['approach']> = {
  additive: 'À partir du résultat',
  subtractive: 'À partir de l’EBE',
}

export const MASSES: Named<MassRow['mass']> = {
  stableUses: 'Emplois stables',
  operatingAssets: 'Actif circulant d’exploitation',
  otherAssets: 'Actif circulant hors exploitation',
  cash: 'Trésorerie d’actif',
  stableResources: 'Ressources stables',
  operatingDebts: 'Dettes d’exploitation',
  otherDebts: 'Dettes hors exploitation',
  overdrafts: 'Trésorerie de passif',
}

export const RATIOS: Readonly<Record<RatioRow['ratio'], { name: string; formula: string }>> = {
  customerDays: { name: 'Délai de règlement des clients', formula: 'créances clients ÷ chiffre d’affaires TTC × 360' },
  supplierDays: {
    name: 'Délai de règlement aux fournisseurs',
    formula: 'dettes fournisseurs ÷ achats et services extérieurs TTC × 360',
  },
  stockDays: {
    name: 'Durée de stockage des marchandises',
    formula: 'stock moyen ÷ coût d’achat des marchandises vendues × 360',
  },
  stockTurns: { name: 'Rotation des stocks', formula: 'coût d’achat des marchandises vendues ÷ stock moyen' },
  markupOnCost: { name: 'Taux de marge', formula: 'marge commerciale ÷ coût d’achat des marchandises vendues' },
  marginOnPrice: { name: 'Taux de marque', formula: 'marge commerciale ÷ ventes de marchandises HT' },
  valueAddedRate: { name: 'Taux de valeur ajoutée', formula: 'valeur ajoutée ÷ chiffre d’affaires' },
  surplusRate: { name: 'Taux de marge brute d’exploitation', formula: 'EBE ÷ chiffre d’affaires' },
  netMargin: { name: 'Taux de marge nette', formula: 'résultat de l’exercice ÷ chiffre d’affaires' },
  staffShare: { name: 'Part du personnel dans la valeur ajoutée', formula: 'charges de personnel ÷ valeur ajoutée' },
  interestShare: { name: 'Poids des intérêts', formula: 'charges d’intérêts ÷ EBE' },
  returnOnOwnFunds: { name: 'Rentabilité des capitaux propres', formula: 'résultat de l’exercice ÷ capitaux propres' },
  financialAutonomy: { name: 'Autonomie financière', formula: 'capitaux propres ÷ total du bilan' },
  debtRatio: { name: 'Taux d’endettement', formula: 'dettes financières ÷ capitaux propres' },
  repaymentYears: { name: 'Capacité de remboursement', formula: 'dettes financières ÷ CAF' },
  currentRatio: { name: 'Liquidité générale', formula: 'actif circulant ÷ dettes à court terme' },
}

export const RATIO_UNITS: Named<RatioRow['unit']> = { days: 'jours', times: 'fois', share: '%', years: 'ans' }

export const COST_KINDS: Named<BreakEvenRow['kind']> = { variable: 'Variable', fixed: 'Fixe' }

export const ASSET_STATUSES: Named<AssetStatus> = {
  notCommissioned: 'à mettre en service',
  inUse: 'en service',
  depreciated: 'entièrement amorti',
  disposed: 'sorti',
}

export const DEPRECIATION_METHODS: Named<FixedAssetRow['method']> = {
  straightLine: 'linéaire',
  declining: 'dégressif',
}

/** How the days of the first year are counted: no text says, so that the record does. */
export const DAY_COUNTS: Named<NonNullable<FixedAssetAnswer['fields']['dayCount']>> = {
  thirtyInclusive: '360 jours, jour de mise en service compté',
  thirty: '360 jours, jour de mise en service non compté',
  actual: 'jours réels',
}

export const COST_COMPONENTS: Named<FixedAssetAnswer['components'][number]['component']> = {
  price: 'Prix d’achat',
  discount: 'Remises obtenues',
  settlementDiscount: 'Escompte obtenu',
  carriage: 'Transport',
  installation: 'Installation et mise en service',
  customsDuty: 'Droits de douane',
  other: 'Autres frais accessoires',
}

export const PLAN_STATUSES: Named<PlanRow['status']> = {
  opening: 'repris à l’ouverture',
  recorded: 'comptabilisé',
  toRecord: 'à comptabiliser',
}

export const CHECKLIST_STEPS: Readonly<Record<ChecklistStep, { name: string; meaning: string; place: string | null }>> =
  {
    earlierYears: {
      name: 'Exercices précédents clos',
      meaning: 'Les exercices se clôturent dans l’ordre.',
      place: null,
    },
    drafts: {
      name: 'Brouillons de facture et d’avoir validés ou abandonnés',
      meaning: 'Une facture de l’exercice doit être numérotée avant la clôture.',
      place: 'factures',
    },
    entryDrafts: {
      name: 'Écritures du brouillard validées ou supprimées',
      meaning: 'Seule une écriture validée compte, et rien ne se valide dans un exercice clos.',
      place: 'brouillard',
    },
    transfers: {
      name: 'Pièces transférées en comptabilité',
      meaning: 'Rien ne peut plus entrer dans un exercice clos.',
      place: 'transfert',
    },
    depreciation: {
      name: 'Dotations aux amortissements comptabilisées',
      meaning: 'L’usure de l’exercice est une charge, même sans bénéfice.',
      place: 'amortissements',
    },
    accountsToClear: {
      name: 'Comptes d’attente et virements internes soldés',
      meaning: 'Les comptes 471, 472 et 58 doivent revenir à zéro.',
      place: 'balance',
    },
    vatReturns: {
      name: 'TVA de chaque mois déclarée',
      meaning: 'La liquidation d’un mois s’écrit à son dernier jour\u202f: elle précède la clôture.',
      place: 'tva',
    },
    inventory: {
      name: 'Stocks de l’inventaire comptabilisés',
      meaning: 'Le stock initial est annulé, le stock compté est constaté.',
      place: null,
    },
    doubtfulDebts: {
      name: 'Créances douteuses dépréciées',
      meaning: 'Une perte probable se constate dès qu’elle l’est.',
      place: null,
    },
    accruals: {
      name: 'Charges et produits rattachés à l’exercice',
      meaning: 'Factures non parvenues ou à établir, charges et produits constatés d’avance.',
      place: null,
    },
    incomeTax: {
      name: 'Impôt sur les bénéfices comptabilisé',
      meaning: 'Il se calcule sur le bénéfice, après toutes les autres écritures.',
      place: null,
    },
  }
