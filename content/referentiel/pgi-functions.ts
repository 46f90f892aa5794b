import type { DomainCode } from './domains.ts'

type PgiModuleSource = {
  readonly code: string
  readonly label: string
  readonly functions: readonly {
    readonly code: `${string}.${number}`
    readonly label: string
    /** The domains in which the function serves. */
    readonly domains: readonly DomainCode[]
  }[]
}

// What an ERP brings to each domain, module by module. Names and codes are ours. Once given, a code is never renumbered
// nor reused; a new function goes at the end of its module.
export const pgiModules = [
  {
    code: 'GC',
    label: 'Gestion commerciale',
    functions: [
      { code: 'GC.1', label: 'Tenir les fiches clients', domains: ['D1', 'D2'] },
      { code: 'GC.2', label: 'Tenir les fiches fournisseurs', domains: ['D1'] },
      { code: 'GC.3', label: 'Tenir les fiches articles', domains: ['D1'] },
      { code: 'GC.4', label: 'Lire l’état des stocks', domains: ['D1'] },
      { code: 'GC.5', label: 'Facturer un acompte', domains: ['D1'] },
      { code: 'GC.6', label: 'Enregistrer un encaissement', domains: ['D1'] },
      { code: 'GC.7', label: 'Enregistrer un décaissement', domains: ['D1'] },
      { code: 'GC.8', label: 'Préparer une remise en banque', domains: ['D1'] },
      { code: 'GC.9', label: 'Établir une demande de prix', domains: ['D1'] },
      { code: 'GC.10', label: 'Établir une commande fournisseur', domains: ['D1'] },
      { code: 'GC.11', label: 'Établir un bon de réception', domains: ['D1'] },
      { code: 'GC.12', label: 'Enregistrer une facture fournisseur', domains: ['D1'] },
      { code: 'GC.13', label: 'Établir un bon de retour fournisseur', domains: ['D1'] },
      { code: 'GC.14', label: 'Enregistrer un avoir fournisseur', domains: ['D1'] },
      { code: 'GC.15', label: 'Établir un devis', domains: ['D1'] },
      { code: 'GC.16', label: 'Établir une commande client', domains: ['D1'] },
      { code: 'GC.17', label: 'Établir un bon de livraison', domains: ['D1'] },
      { code: 'GC.18', label: 'Établir une facture client', domains: ['D1'] },
      { code: 'GC.19', label: 'Établir un bon de retour client', domains: ['D1'] },
      { code: 'GC.20', label: 'Établir un avoir client', domains: ['D1'] },
      { code: 'GC.21', label: 'Lire l’échéancier des clients', domains: ['D1', 'D2'] },
      { code: 'GC.22', label: 'Lire l’échéancier des fournisseurs', domains: ['D1', 'D2'] },
      { code: 'GC.23', label: 'Filtrer un échéancier par date', domains: ['D2'] },
      { code: 'GC.24', label: 'Filtrer un échéancier par mode de règlement', domains: ['D2'] },
      { code: 'GC.25', label: 'Fixer l’encours autorisé d’un client', domains: ['D1', 'D2'] },
      { code: 'GC.26', label: 'Repérer les dépassements d’encours', domains: ['D1'] },
      { code: 'GC.27', label: 'Analyser les ventes (chiffre d’affaires, marges, palmarès)', domains: ['D1', 'D4'] },
      { code: 'GC.28', label: 'Analyser les achats', domains: ['D1', 'D4'] },
      { code: 'GC.29', label: 'Transférer les factures et les avoirs en comptabilité', domains: ['D1'] },
      { code: 'GC.30', label: 'Envoyer des données vers un tableur', domains: ['D1', 'D2', 'D3'] },
      { code: 'GC.31', label: 'Tenir les fiches des commerciaux', domains: ['D3'] },
      { code: 'GC.32', label: 'Calculer les commissions', domains: ['D3'] },
      { code: 'GC.33', label: 'Relever les temps et les variables de paie', domains: ['D3'] },
      { code: 'GC.34', label: 'Tenir un planning', domains: ['D3'] },
      { code: 'GC.35', label: 'Transférer les variables vers la paie', domains: ['D3'] },
      { code: 'GC.36', label: 'Enregistrer une note de frais', domains: ['D4'] },
      { code: 'GC.37', label: 'Lire un tableau de bord commercial', domains: ['D4'] },
      { code: 'GC.38', label: 'Calculer des coûts et des résultats', domains: ['D4'] },
    ],
  },
  {
    code: 'IMMO',
    label: 'Immobilisations',
    functions: [
      { code: 'IMMO.1', label: 'Tenir la fiche d’une immobilisation', domains: ['D1'] },
      { code: 'IMMO.2', label: 'Éditer un plan d’amortissement', domains: ['D1'] },
      { code: 'IMMO.3', label: 'Dresser l’inventaire des immobilisations', domains: ['D1'] },
    ],
  },
  {
    code: 'CRM',
    label: 'Relation client',
    functions: [
      { code: 'CRM.1', label: 'Suivre une opportunité d’achat', domains: ['D1'] },
      { code: 'CRM.2', label: 'Suivre une opportunité de vente', domains: ['D1', 'D4'] },
      { code: 'CRM.3', label: 'Relier un devis à son opportunité', domains: ['D1'] },
      { code: 'CRM.4', label: 'Suivre une opération de prospection', domains: ['D1'] },
      { code: 'CRM.5', label: 'Importer et exporter des fiches', domains: ['D1', 'D2', 'D3'] },
      { code: 'CRM.6', label: 'Suivre une campagne', domains: ['D2', 'D4'] },
      { code: 'CRM.7', label: 'Tenir les fiches des collaborateurs', domains: ['D3'] },
      { code: 'CRM.8', label: 'Suivre l’activité d’un collaborateur', domains: ['D3'] },
      { code: 'CRM.9', label: 'Tenir un agenda', domains: ['D3'] },
      { code: 'CRM.10', label: 'Suivre la fidélité des clients', domains: ['D4'] },
    ],
  },
  {
    code: 'CPTA',
    label: 'Comptabilité',
    functions: [
      { code: 'CPTA.1', label: 'Analyser un compte', domains: ['D1', 'D3'] },
      { code: 'CPTA.2', label: 'Éditer une partie du grand livre', domains: ['D1', 'D2', 'D3', 'D4'] },
      { code: 'CPTA.3', label: 'Consulter et éditer un journal', domains: ['D1'] },
      { code: 'CPTA.4', label: 'Enregistrer un règlement', domains: ['D1'] },
      { code: 'CPTA.5', label: 'Lire l’échéancier des tiers', domains: ['D1', 'D2'] },
      { code: 'CPTA.6', label: 'Établir la déclaration de TVA', domains: ['D1'] },
      { code: 'CPTA.7', label: 'Exporter des données comptables', domains: ['D1', 'D3', 'D4'] },
      { code: 'CPTA.8', label: 'Filtrer un échéancier par date', domains: ['D2'] },
      { code: 'CPTA.9', label: 'Éditer une partie de la balance', domains: ['D2', 'D3', 'D4'] },
      { code: 'CPTA.10', label: 'Pointer un compte', domains: ['D2'] },
      { code: 'CPTA.11', label: 'Lettrer un compte à la main', domains: ['D2'] },
      { code: 'CPTA.12', label: 'Lettrer un compte automatiquement', domains: ['D2'] },
      { code: 'CPTA.13', label: 'Recevoir les écritures de paie', domains: ['D3'] },
      { code: 'CPTA.14', label: 'Consulter le bilan', domains: ['D4'] },
      { code: 'CPTA.15', label: 'Consulter le compte de résultat', domains: ['D4'] },
      { code: 'CPTA.16', label: 'Consulter les soldes intermédiaires de gestion', domains: ['D4'] },
      { code: 'CPTA.17', label: 'Réunir les données d’un budget', domains: ['D4'] },
    ],
  },
  {
    code: 'PAIE',
    label: 'Paie',
    functions: [
      { code: 'PAIE.1', label: 'Tenir les fiches des salariés', domains: ['D3'] },
      { code: 'PAIE.2', label: 'Établir et modifier un contrat de travail', domains: ['D3'] },
      { code: 'PAIE.3', label: 'Tenir le registre du personnel', domains: ['D3'] },
      { code: 'PAIE.4', label: 'Produire les documents administratifs', domains: ['D3'] },
      { code: 'PAIE.5', label: 'Enregistrer les congés et les absences', domains: ['D3'] },
      { code: 'PAIE.6', label: 'Mettre à jour les taux de cotisation', domains: ['D3'] },
      { code: 'PAIE.7', label: 'Établir un bulletin de paie', domains: ['D3'] },
      { code: 'PAIE.8', label: 'Contrôler un bulletin de paie', domains: ['D3'] },
      { code: 'PAIE.9', label: 'Transférer la paie en comptabilité', domains: ['D3'] },
      { code: 'PAIE.10', label: 'Lire un tableau de bord social', domains: ['D3', 'D4'] },
      { code: 'PAIE.11', label: 'Exporter des données de paie', domains: ['D3', 'D4'] },
    ],
  },
  {
    code: 'BASE',
    label: 'Base de données',
    functions: [
      { code: 'BASE.1', label: 'Structurer des données exportées', domains: ['D4'] },
      { code: 'BASE.2', label: 'Interroger une base de données', domains: ['D4'] },
    ],
  },
] as const satisfies readonly PgiModuleSource[]

export type PgiModuleCode = (typeof pgiModules)[number]['code']
export type PgiFunctionCode = (typeof pgiModules)[number]['functions'][number]['code']
