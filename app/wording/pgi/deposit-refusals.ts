/** What the PGI says when it refuses something about deposits, asked or paid. */
import { euros, NARROW_SPACE as N } from '../formats.ts'
import type { Remedy, Sentences } from '../refusals.ts'
import { DOCUMENT_KINDS } from './kinds.ts'
import { PURCHASE_KINDS } from './purchases.ts'

const isPurchase = (id: string): boolean => /^(purchase|goods|supplier)/.test(id)
const document = (id: string, label = 'Ouvrir le document'): Remedy => ({
  label,
  place: `${isPurchase(id) ? 'achats' : 'ventes'}/${id}`,
})
const deposit = (id: string): Remedy => document(id, 'Ouvrir la facture d’acompte')
const KINDS = { ...DOCUMENT_KINDS, ...PURCHASE_KINDS }

export const DEPOSIT_SENTENCES = {
  deposit_not_on_order: ({ document: id, kind }) => ({
    what: `Un acompte se demande sur une commande ou un devis accepté${N}; ceci est ${KINDS[kind].a}.`,
    todo: 'Partez de la commande.',
    remedy: document(id),
  }),
  quote_not_accepted: ({ document: id, number }) => ({
    what: `Le devis ${number} n’est pas encore accepté.`,
    meaning: 'Un acompte engage les deux parties\u202f: le client doit d’abord accepter.',
    todo: 'Notez l’accord du client, puis facturez l’acompte.',
    remedy: document(id),
  }),
  deposit_self_assessed: ({ document: id, number }) => ({
    what: `La TVA de ${number} est déclarée par l’acheteur\u202f: l’acompte n’en porte pas.`,
    meaning:
      'La TVA d’une acquisition intracommunautaire ou d’une autoliquidation n’est pas facturée par le fournisseur, ni sur l’acompte ni sur la facture.',
    todo: 'Réglez le fournisseur par une avance, puis lettrez-la avec sa facture.',
    remedy: document(id),
  }),
  deposit_exceeds_order: ({ document: id, number, left, asked }) => ({
    what: `L’acompte (${euros(asked)} TTC) dépasse ce qui reste de ${number}\u202f: ${euros(left)} TTC.`,
    meaning: 'Ce qui est déjà facturé, et ce que d’autres acomptes couvrent, ne peut plus faire l’objet d’un acompte.',
    todo:
      left > 0
        ? `Demandez ${euros(left)} au plus, en respectant les taux de TVA de la commande.`
        : 'Facturez ce qui est livré\u202f: il n’y a plus d’avance à demander.',
    remedy: document(id),
  }),
  article_on_deposit: ({ article, line }) => ({
    what: `Une facture d’acompte ne vend pas d’article\u202f: ${article} est de trop.`,
    meaning:
      'Elle demande une avance, portée au compte 4191 (ou 4091 à l’achat)\u202f; la facture finale vendra les articles.',
    todo: 'Retirez l’article de la ligne, ou établissez une facture.',
    line,
  }),
  deductions_on_invoices_only: ({ kind }) => ({
    what: `Un acompte se déduit d’une facture de solde, pas ${KINDS[kind].of}.`,
    meaning: 'Une facture d’acompte ne déduit pas un autre acompte\u202f: c’est la facture finale qui les déduit tous.',
    todo: 'Retirez les acomptes de ce document.',
  }),
  not_a_deposit: ({ document: id }) => ({
    what: 'Ce document n’est pas une facture d’acompte\u202f: il ne se déduit pas.',
    todo: 'Choisissez un des acomptes de la commande.',
    remedy: document(id),
  }),
  deposit_given_twice: ({ deposit: id, number }) => ({
    what: `L’acompte ${number} est déduit deux fois.`,
    todo: 'Gardez-le une seule fois.',
    remedy: deposit(id),
  }),
  deposit_of_another_customer: ({ deposit: id, number, customer, expected }) => ({
    what: `L’acompte ${number} est celui de ${customer}\u202f; la facture est au nom de ${expected}.`,
    todo: 'Déduisez seulement les acomptes de ce client.',
    remedy: deposit(id),
  }),
  deposit_of_another_supplier: ({ deposit: id, number, supplier, expected }) => ({
    what: `L’acompte ${number} est celui de ${supplier}\u202f; la facture est de ${expected}.`,
    todo: 'Déduisez seulement les acomptes de ce fournisseur.',
    remedy: deposit(id),
  }),
  deposit_of_another_order: ({ deposit: id, number, order }) => ({
    what: `L’acompte ${number} porte sur ${order}, que cette facture ne reprend pas.`,
    todo: `Déduisez-le de la facture de ${order}.`,
    remedy: deposit(id),
  }),
  deposit_already_deducted: ({ deposit: id, number, gross, by }) => ({
    what: `L’acompte ${number} (${euros(gross)} TTC) est déjà déduit ou repris en entier par ${by}.`,
    meaning: 'Déduit deux fois, il ferait perdre son montant à l’entreprise.',
    todo: 'Retirez-le de cette facture.',
    remedy: deposit(id),
  }),
  deduction_exceeds_deposit: ({ deposit: id, number, left, asked }) => ({
    what: `Vous déduisez ${euros(asked)} de l’acompte ${number}, dont il reste ${euros(left)} TTC.`,
    todo: `Déduisez ${euros(left)} au plus.`,
    remedy: deposit(id),
  }),
  deduction_exceeds_invoice: ({ deposit: id, number, most, asked }) => ({
    what: `Vous déduisez ${euros(asked)} de l’acompte ${number}\u202f; cette facture peut en porter ${euros(most)} TTC.`,
    meaning: 'À chaque taux de TVA, un acompte se déduit dans la limite de ce que la facture compte à ce taux.',
    todo: most > 0 ? `Déduisez ${euros(most)} au plus.` : 'Retirez cet acompte de la facture.',
    remedy: deposit(id),
  }),
  deposit_is_deducted: ({ deposit: id, number, left, asked, by }) => ({
    what: `L’avoir rendrait ${euros(asked)} de l’acompte ${number}, dont il reste ${euros(left)} TTC à déduire.`,
    meaning: `Le reste est déjà déduit ou repris par ${by}.`,
    todo:
      left > 0 ? `Ramenez l’avoir à ${euros(left)} TTC.` : 'Établissez l’avoir sur la facture qui a déduit l’acompte.',
    remedy: deposit(id),
  }),
} satisfies Partial<Sentences>
