/** The faults that the grader tries on a model answer and recognises in a copy, as a teacher names them. */
import type { Mutant, MutantArea, MutantCode, Severity } from '#grading'
import { NARROW_SPACE as N } from './formats.ts'

type Words = {
  /** A few words that stand in a sentence: « le barème ne voit pas : … », « erreur reconnue : … ». */
  name: string
  /** What was done, in one sentence. */
  description: string
}

const WORDS: Readonly<Record<MutantCode, Words>> = {
  // Opérations
  missing_act: {
    name: 'opération oubliée',
    description: 'Une opération attendue n’a pas été faite.',
  },
  doubled_act: {
    name: 'opération faite deux fois',
    description: 'La même opération a été enregistrée deux fois.',
  },
  wrong_customer: {
    name: 'client confondu avec un autre',
    description: 'L’opération est faite chez un autre client, souvent au nom voisin.',
  },
  wrong_supplier: {
    name: 'fournisseur confondu avec un autre',
    description: 'L’opération est faite chez un autre fournisseur, souvent au nom voisin.',
  },
  wrong_employee: {
    name: 'salarié confondu avec un autre',
    description: 'L’opération est faite dans le dossier d’un autre salarié.',
  },
  wrong_article: {
    name: 'article confondu avec un autre',
    description: 'La ligne porte un autre article que celui demandé.',
  },
  net_for_gross: {
    name: 'montant hors taxes au lieu du montant toutes taxes comprises',
    description: 'Le montant saisi est le hors taxes, alors que le montant à retenir comprend la TVA.',
  },
  gross_for_net: {
    name: 'montant toutes taxes comprises au lieu du montant hors taxes',
    description: 'Le montant saisi comprend la TVA, alors que le montant à retenir est hors taxes.',
  },
  amount_times_ten: {
    name: 'montant dix fois trop grand',
    description: 'Un zéro ou une virgule déplacée multiplie le montant par dix.',
  },
  date_outside_year: {
    name: 'date hors de l’exercice',
    description: 'La date saisie n’appartient à aucun exercice ouvert.',
  },
  quantity_one_more: {
    name: 'une unité de trop',
    description: 'La quantité saisie dépasse d’une unité celle de la pièce.',
  },
  quantity_one_less: {
    name: 'une unité de moins',
    description: 'Il manque une unité à la quantité de la pièce.',
  },

  // Ventes
  vat_10_for_20: {
    name: `TVA à 10${N}% au lieu de 20${N}%`,
    description: `Le taux intermédiaire de 10${N}% est appliqué à une opération au taux normal.`,
  },
  vat_55_for_20: {
    name: `TVA à 5,5${N}% au lieu de 20${N}%`,
    description: `Le taux réduit de 5,5${N}% est appliqué à une opération au taux normal.`,
  },
  vat_forgotten: {
    name: 'TVA oubliée',
    description: 'L’opération est soumise à la TVA et n’en porte pas.',
  },
  discount_forgotten: {
    name: 'remise oubliée',
    description: 'La remise convenue n’est pas déduite.',
  },
  discount_twice: {
    name: 'remise appliquée deux fois',
    description: 'La remise convenue est déduite une seconde fois.',
  },
  discount_on_wrong_base: {
    name: 'remise calculée sur une mauvaise base',
    description: 'La remise porte sur le port ou sur des lignes qui n’y donnent pas droit.',
  },
  shipping_forgotten: {
    name: 'port oublié',
    description: 'Les frais de port ne figurent pas sur le document.',
  },
  net_for_end_of_month: {
    name: 'échéance à 30 jours nets au lieu de fin de mois',
    description: 'L’échéance est comptée en jours nets, alors que les conditions la reportent à la fin du mois.',
  },
  end_of_month_for_net: {
    name: 'échéance fin de mois au lieu de jours nets',
    description: 'L’échéance est reportée à la fin du mois, alors que les conditions la comptent en jours nets.',
  },
  invoice_doubled: {
    name: 'facture enregistrée deux fois',
    description: 'La même facture est enregistrée sous deux numéros.',
  },
  credit_note_as_invoice: {
    name: 'avoir enregistré comme une facture',
    description: 'Ce qui devait diminuer la dette du tiers l’augmente.',
  },
  deposit_not_deducted: {
    name: 'acompte non déduit',
    description: 'La facture demande le total de la vente sans retirer l’acompte déjà facturé.',
  },
  partial_delivery_in_full: {
    name: 'livraison partielle facturée en entier',
    description: 'La facture reprend toute la commande, alors qu’une partie seulement est livrée.',
  },

  // Achats
  receipt_above_order: {
    name: 'réception supérieure à la commande acceptée',
    description: 'La quantité reçue dépasse la commande et elle est acceptée sans réserve.',
  },
  discrepancy_accepted: {
    name: 'écart accepté au lieu d’être contesté',
    description: 'La facture du fournisseur est bonne à payer malgré un écart avec la commande ou la réception.',
  },

  // Trésorerie
  level_wrong: {
    name: 'niveau de relance inexact',
    description: 'La relance est d’un autre niveau que celui que prévoit la procédure.',
  },
  matching_crossed: {
    name: 'lettrage croisé',
    description: 'Le règlement est rattaché à une autre facture du même compte.',
  },

  // Comptabilité
  debit_credit_swapped: {
    name: 'débit et crédit inversés',
    description: 'Les comptes sont les bons, mais chacun est mouvementé du mauvais côté.',
  },
  neighbour_account: {
    name: 'compte voisin',
    description: 'Le compte choisi ressemble au bon sans décrire la même opération.',
  },
  vat_deducted_on_car: {
    name: 'TVA déduite sur une voiture de tourisme',
    description: 'La TVA d’un véhicule de tourisme n’est pas déductible et doit rester dans son coût.',
  },
  vat_taken_at_invoice: {
    name: 'TVA sur les encaissements prise à la facture',
    description: 'La TVA est déclarée à la facturation, alors qu’elle n’est due qu’à l’encaissement.',
  },
  accrual_reversed: {
    name: 'régularisation dans le mauvais sens',
    description: 'La régularisation de fin d’exercice ajoute ce qu’elle devait retirer, ou l’inverse.',
  },
  subcontracting_misfiled: {
    name: 'sous-traitance mal classée',
    description: 'La sous-traitance est rangée ailleurs que dans les consommations en provenance des tiers.',
  },

  // Banque
  bank_charges_forgotten: {
    name: 'frais bancaires oubliés au rapprochement',
    description: 'Les frais ou les agios que la banque seule connaît ne sont pas enregistrés.',
  },
  bank_sign_reversed: {
    name: 'sens du relevé inversé',
    description: 'Ce que la banque crédite est lu comme un débit, et réciproquement.',
  },

  // Immobilisations
  asset_gross_base: {
    name: 'base amortissable toutes taxes comprises',
    description: 'Le bien est amorti sur son prix TVA comprise, alors que la TVA est récupérée.',
  },
  asset_costs_left_out: {
    name: 'frais accessoires oubliés dans le coût d’acquisition',
    description: 'Le transport ou l’installation ne sont pas compris dans le coût du bien.',
  },
  asset_without_prorata: {
    name: 'amortissement sans prorata temporis',
    description: 'La première annuité est entière, alors que le bien est mis en service en cours d’exercice.',
  },
  asset_from_purchase_date: {
    name: 'amortissement depuis la date d’achat',
    description: 'L’amortissement part de l’achat, alors qu’il part de la mise en service.',
  },
  asset_calendar_days: {
    name: 'prorata sur 365 jours au lieu de 360',
    description: 'Le prorata compte les jours du calendrier, alors que l’entreprise compte des mois de 30 jours.',
  },
  asset_net_value_wrong: {
    name: 'valeur nette comptable fausse',
    description: 'La dotation de l’exercice de la cession est oubliée dans la valeur nette comptable.',
  },

  // Paie
  payroll_ceiling_ignored: {
    name: 'plafond de la sécurité sociale ignoré',
    description: 'La cotisation plafonnée est calculée sur tout le salaire brut.',
  },
  payroll_old_rate: {
    name: 'taux de l’an passé',
    description: 'Le nouveau taux, ou le nouveau plafond, n’est pas mis à jour.',
  },
  overtime_25_for_50: {
    name: `heures supplémentaires à 25${N}% au lieu de 50${N}%`,
    description: 'Les heures au-delà de la huitième sont payées à la première majoration.',
  },
  absence_not_deducted: {
    name: 'absence non déduite',
    description: 'L’absence non rémunérée n’est pas retenue sur le salaire.',
  },
  withholding_on_wrong_net: {
    name: 'prélèvement à la source sur le mauvais net',
    description: 'Le taux du prélèvement est appliqué au net avant impôt, alors qu’il l’est au net imposable.',
  },
  payroll_fault_missed: {
    name: 'erreur du bulletin non relevée',
    description: 'Une ligne fausse du bulletin contrôlé est passée inaperçue.',
  },

  // Tableur
  missing_deliverable: {
    name: 'livrable non remis',
    description: 'Le document demandé n’a pas été rendu.',
  },
  typed_figure_for_formula: {
    name: 'valeurs saisies au lieu de formules',
    description: 'Des résultats sont tapés là où une formule devait les calculer.',
  },
  reference_not_absolute: {
    name: 'référence absolue oubliée',
    description: 'Une cellule fixe est désignée sans le signe $ et glisse quand la formule est recopiée.',
  },
  reference_frozen: {
    name: 'référence figée sur la première ligne',
    description: 'Toutes les lignes calculent avec les valeurs de la première.',
  },
  subtraction_reversed: {
    name: 'soustraction inversée',
    description: 'Les deux termes de la différence sont échangés et le signe du résultat est faux.',
  },
  range_too_short: {
    name: 'plage de somme trop courte',
    description: 'La somme ne comprend pas toutes les lignes du tableau.',
  },
  constant_in_formula: {
    name: 'valeur saisie dans la formule',
    description: 'La formule contient le chiffre lui-même, alors qu’une cellule de la feuille le porte.',
  },
  rounding_wrong: {
    name: 'montants arrondis à l’euro',
    description: 'Les centimes sont perdus, alors qu’un montant dû se donne au centime.',
  },
  row_forgotten: {
    name: 'ligne oubliée dans le tableau',
    description: 'Une ligne qui répond au critère ne figure pas dans le tableau.',
  },
  row_extra: {
    name: 'ligne en trop dans le tableau',
    description: 'Une ligne qui ne répond pas au critère, ou une ligne répétée, figure dans le tableau.',
  },
  value_altered: {
    name: 'valeur inexacte dans le tableau',
    description: 'Une valeur du tableau n’est pas celle du PGI ou du dossier.',
  },
  sort_undone: {
    name: 'tableau non trié',
    description: 'Les lignes ne sont pas dans l’ordre demandé.',
  },
  filter_forgotten: {
    name: 'filtre oublié',
    description: 'Toutes les lignes restent visibles, alors qu’un filtre devait n’en garder qu’une partie.',
  },
  filter_wrong: {
    name: 'critère de filtre inexact',
    description: 'Le filtre laisse voir une ligne qui n’y répond pas, ou masque une ligne qui y répond.',
  },
  chart_missing: {
    name: 'graphique absent',
    description: 'Le classeur ne contient pas le graphique demandé.',
  },
  chart_wrong_type: {
    name: 'type de graphique inadapté',
    description: 'Le type choisi ne montre pas ce que les données doivent dire.',
  },
  chart_range_short: {
    name: 'graphique incomplet',
    description: 'Le graphique oublie des lignes du tableau.',
  },
  chart_with_total: {
    name: 'total représenté dans le graphique',
    description: 'La ligne de total est dessinée comme une donnée parmi les autres.',
  },
  chart_untitled: {
    name: 'graphique sans titre',
    description: 'Aucun titre ne dit ce que le graphique représente.',
  },
  break_even_on_gross: {
    name: 'seuil de rentabilité sur le chiffre d’affaires toutes taxes comprises',
    description: 'Le seuil est calculé sur un chiffre d’affaires TVA comprise, que l’entreprise ne gagne pas.',
  },

  // Lettre
  wrong_recipient: {
    name: 'mauvais destinataire',
    description: 'Le document est adressé à une autre personne que celle qui doit le recevoir.',
  },
  fact_altered: {
    name: 'référence citée inexactement',
    description: 'Le numéro de la pièce citée n’est pas le bon.',
  },
  amount_misquoted: {
    name: 'montant cité inexactement',
    description: 'Le montant écrit n’est pas celui du PGI ou du dossier.',
  },
  date_misquoted: {
    name: 'date citée inexactement',
    description: 'La date écrite n’est pas celle de la pièce.',
  },
  idea_dropped: {
    name: 'idée omise',
    description: 'Un élément attendu n’est pas exprimé.',
  },
  forbidden_added: {
    name: 'propos à ne pas tenir',
    description: 'Le texte dit ce qui ne devait pas y être\u202f: une menace, une promesse, une information à taire.',
  },
  commitment_beyond_delegation: {
    name: 'engagement hors de la délégation',
    description:
      'Le texte accorde ou accepte ce que l’assistant ne peut pas décider seul\u202f: remise, délai, prix, contrat.',
  },
  confidential_quoted: {
    name: 'information confidentielle révélée',
    description: 'Le texte cite la situation d’un tiers à quelqu’un qui n’a pas à la connaître.',
  },
  letter_date_wrong: {
    name: 'lettre mal datée',
    description: 'La lettre porte une autre date que celle de son envoi.',
  },
  subject_dropped: {
    name: 'objet omis',
    description: 'La lettre n’annonce pas son objet.',
  },
  closing_dropped: {
    name: 'formule de politesse omise',
    description: 'La lettre se termine sans formule de politesse.',
  },
  part_dropped: {
    name: 'partie de la lettre omise',
    description: 'Il manque à la lettre une mention de présentation.',
  },
  enclosure_missing: {
    name: 'mention des pièces jointes omise',
    description: 'La lettre n’annonce pas les pièces qui l’accompagnent.',
  },

  // Courriel
  mail_to_customer: {
    name: 'message interne envoyé au client',
    description: 'Ce qui devait rester dans l’entreprise part chez le client.',
  },
  attachment_missing: {
    name: 'pièce jointe oubliée',
    description: 'Le message annonce ou demande une pièce qui n’est pas jointe.',
  },
}

/** Whether a text is the code of a fault. Asked here rather than of the grader, which browsers need not load. */
export const isNamedFault = (code: string): code is MutantCode => Object.hasOwn(WORDS, code)
export const mutantLabel = (code: MutantCode): string => WORDS[code].name
export const mutantDescription = (code: MutantCode): string => WORDS[code].description

export const SEVERITIES: Readonly<Record<Severity, string>> = { major: 'faute majeure', minor: 'faute mineure' }

export const AREAS: Readonly<Record<MutantArea, string>> = {
  acts: 'opérations',
  sales: 'ventes',
  purchases: 'achats',
  treasury: 'trésorerie',
  books: 'comptabilité',
  bank: 'banque',
  assets: 'immobilisations',
  payroll: 'paie',
  sheet: 'tableur',
  letter: 'lettre',
  mail: 'courriel',
}

/** « opération oubliée (reminder.send C0012) » */
export const mutantName = ({ code, of }: Pick<Mutant, 'code' | 'of'>): string => `${mutantLabel(code)} (${of})`

/** « Erreur reconnue : échéance à 30 jours nets au lieu de fin de mois » */
export const recognisedFault = (code: MutantCode): string => `Erreur reconnue${N}: ${mutantLabel(code)}`
