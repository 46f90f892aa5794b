/** Why a received invoice that was read does not become a draft by itself. */
import { NARROW_SPACE as N, quoted } from '../formats.ts'
import type { Said } from '../refusals.ts'
import { sirenText } from './kinds.ts'

export type ReceptionObstacle =
  /** `namesake`: a record that bears this name, and neither of these numbers. */
  | {
      code: 'supplier_not_known'
      name: string
      siren: string | null
      vatNumber: string | null
      address: string[]
      namesake: string | null
    }
  | { code: 'supplier_archived'; supplier: string }
  | { code: 'already_there'; document: string; number: string }
  | { code: 'foreign_currency'; currency: string }
  | { code: 'corrective_by_hand' }
  | { code: 'deposit_without_order' }
  | { code: 'deposit_refused'; order: string; number: string; reason: 'closed' | 'selfAssessed' | 'exceeds' }
  | { code: 'line_by_hand'; line: number; label: string }
  | { code: 'too_many_lines'; count: number }

type Sentences = {
  readonly [Code in ReceptionObstacle['code']]: (obstacle: Extract<ReceptionObstacle, { code: Code }>) => Said
}

const numberText = (name: string, siren: string | null, vatNumber: string | null): string => {
  if (siren !== null) return `le SIREN ${sirenText(siren)}`
  return vatNumber === null ? `le nom ${quoted(name)}` : `le numéro de TVA ${vatNumber}`
}

/** The entry of a record that begins with what the invoice says. */
const newSupplier = (
  name: string,
  siren: string | null,
  vatNumber: string | null,
  address: readonly string[],
): string =>
  `fournisseurs/nouveau?${new URLSearchParams([
    ['nom', name],
    ...(siren === null ? [] : [['siren', siren]]),
    ...(vatNumber === null ? [] : [['tva', vatNumber]]),
    ...(address.length > 0 ? [['adresse', address.join('\n')]] : []),
  ])}`

const DEPOSIT_REFUSED: Readonly<
  Record<Extract<ReceptionObstacle, { code: 'deposit_refused' }>['reason'], (number: string) => string>
> = {
  closed: (number) => `La commande ${number} est soldée\u202f: il n’y a plus d’avance à demander.`,
  selfAssessed: (number) =>
    `La TVA de la commande ${number} est déclarée par l’acheteur\u202f: un acompte n’en porte pas.`,
  exceeds: (number) => `L’acompte dépasse ce qui reste à demander sur la commande ${number}.`,
}

const SENTENCES: Sentences = {
  supplier_not_known: ({ name, siren, vatNumber, address, namesake }) => ({
    what: `Aucune fiche de fournisseur ne porte ${numberText(name, siren, vatNumber)}.`,
    meaning:
      namesake === null
        ? `La facture est de ${quoted(name)}. On n’enregistre la dette que d’un fournisseur connu et vérifié.`
        : `La fiche ${namesake} porte le même nom, mais un nom ne prouve rien\u202f: c’est le numéro qui identifie l’entreprise.`,
    todo:
      namesake === null
        ? 'Vérifiez que l’entreprise existe et que vous lui avez commandé, créez sa fiche, puis relisez la facture.'
        : 'Vérifiez le numéro auprès d’une source sûre, complétez la fiche, puis relisez la facture.',
    remedy:
      namesake === null
        ? { label: 'Créer ce fournisseur', place: newSupplier(name, siren, vatNumber, address) }
        : { label: `Ouvrir la fiche ${namesake}`, place: `fournisseurs/${namesake}` },
  }),
  supplier_archived: ({ supplier }) => ({
    what: `La fiche ${supplier} est archivée.`,
    meaning: 'On n’enregistre plus rien pour un fournisseur archivé.',
    remedy: { label: `Ouvrir la fiche ${supplier}`, place: `fournisseurs/${supplier}` },
  }),
  already_there: ({ document, number }) => ({
    what: `La facture ${number} de ce fournisseur est déjà dans le PGI.`,
    meaning: 'Enregistrée deux fois, elle serait payée deux fois.',
    remedy: { label: 'Ouvrir le document', place: `achats/${document}` },
  }),
  foreign_currency: ({ currency }) => ({
    what: `La facture est en ${currency}${N}: le PGI tient les comptes en euros.`,
    todo: 'Convertissez-la au cours du jour de la facture, et saisissez-la à la main.',
    remedy: { label: 'Saisir la facture', place: 'achats/nouveau?type=factures-fournisseurs' },
  }),
  corrective_by_hand: () => ({
    what: 'C’est une facture rectificative\u202f: elle en remplace une autre.',
    todo: 'Enregistrez un avoir sur la première facture, puis celle-ci à la main.',
    remedy: { label: 'Voir les factures fournisseurs', place: 'factures-fournisseurs' },
  }),
  deposit_without_order: () => ({
    what: 'C’est une facture d’acompte, et aucune commande ne l’accompagne.',
    meaning:
      'Un acompte est une avance sur une commande\u202f: il se porte au compte 4091 et se déduit de la facture finale.',
    todo: 'Choisissez la commande qu’elle cite\u202f; si vous n’avez rien commandé, contestez la facture.',
    remedy: { label: 'Voir les commandes fournisseurs', place: 'commandes-fournisseurs' },
  }),
  deposit_refused: ({ order, number, reason }) => ({
    what: DEPOSIT_REFUSED[reason](number),
    todo: 'Contestez la facture d’acompte auprès du fournisseur, ou choisissez une autre commande.',
    remedy: { label: `Ouvrir ${number}`, place: `achats/${order}` },
  }),
  line_by_hand: ({ line, label }) => ({
    what: `La ligne ${line + 1} (${quoted(label)}) a une quantité ou un montant négatif.`,
    meaning: 'Une ligne d’achat compte ce qui est acheté\u202f: ce qui est repris fait un avoir.',
    todo: 'Demandez un avoir au fournisseur, ou saisissez la facture à la main.',
    remedy: { label: 'Saisir la facture', place: 'achats/nouveau?type=factures-fournisseurs' },
  }),
  too_many_lines: ({ count }) => ({
    what: `La facture a ${count} lignes\u202f; un document du PGI en a 200 au plus.`,
    todo: 'Saisissez-la en plusieurs fois.',
    remedy: { label: 'Saisir la facture', place: 'achats/nouveau?type=factures-fournisseurs' },
  }),
}

export function receptionObstacleSaid<Code extends ReceptionObstacle['code']>(
  obstacle: Extract<ReceptionObstacle, { code: Code }>,
): Said {
  const say: (obstacle: Extract<ReceptionObstacle, { code: Code }>) => Said = SENTENCES[obstacle.code]
  return say(obstacle)
}

export const RECEIVED_KINDS = {
  invoice: 'Facture',
  creditNote: 'Avoir',
  deposit: 'Facture d’acompte',
  corrective: 'Facture rectificative',
} as const
