/** What the PGI says when it refuses a sales document. */
import { type Cents, plus } from '#base/money.ts'
import { euros, listOf, NARROW_SPACE as N, proseDay, quantity } from './formats.ts'
import { DOCUMENT_KINDS, type DocumentKind } from './pgi/kinds.ts'
import { customerRecord, document, line } from './pgi/remedies.ts'
import type { Sentences } from './refusals.ts'

export const SALES_REFUSALS = {
  unknown_document: () => ({
    what: 'Ce document n’existe pas.',
    todo: 'Revenez à la liste et ouvrez-le de nouveau.',
    remedy: { label: 'Voir les factures', place: 'factures' },
  }),
  not_a_quote: ({ document: id, kind }) => ({
    what: `On n’accepte ou ne refuse qu’un devis${N}; ceci est ${DOCUMENT_KINDS[kind].a}.`,
    remedy: document(id),
  }),
  document_is_draft: ({ document: id }) => ({
    what: 'Le document est encore un brouillon.',
    todo: 'Validez-le d’abord.',
    remedy: document(id),
  }),
  document_is_abandoned: ({ document: id }) => ({
    what: 'Ce brouillon a été abandonné.',
    todo: 'Créez un nouveau document.',
    remedy: document(id),
  }),
  document_is_validated: ({ document: id, number }) => ({
    what: `${number} est déjà validé.`,
    meaning: 'Un document numéroté ne se modifie plus et ne s’abandonne plus.',
    todo: 'Une facture se corrige par un avoir.',
    remedy: document(id),
  }),
  wrong_step: ({ from, to }) => ({
    what: `On ne passe pas ${DOCUMENT_KINDS[from].of} à ${definite(to)}.`,
    todo: 'Suivez la chaîne\u202f: devis, commande, bon de livraison, facture, puis bon de retour et avoir.',
  }),
  credit_note_of_several_invoices: ({ invoices }) => ({
    what: `Un avoir ne corrige qu’une facture${N}; vous en avez choisi ${invoices.length}.`,
    todo: 'Établissez un avoir par facture.',
  }),
  nothing_left_to_return: ({ documents }) => ({
    what: 'Rien ne peut revenir de ce document.',
    meaning:
      'Seule une marchandise livrée se retourne, et une seule fois\u202f: retours et avoirs déjà établis comptent, brouillons compris.',
    ...(documents[0] === undefined ? {} : { remedy: document(documents[0]) }),
  }),
  service_is_not_returned: ({ line: index, label }) => ({
    what: `La ${line(index)} ne se retourne pas${N}: « ${label} » n’est pas une marchandise.`,
    todo: 'Une prestation se corrige par un avoir établi depuis sa facture.',
    line: index,
  }),
  return_without_origin: ({ line: index }) => ({
    what: `La ${line(index)} ne vient d’aucune livraison.`,
    meaning: 'Un bon de retour ne reprend que ce qui a été livré.',
    todo: 'Partez de la commande, du bon de livraison ou de la facture.',
    line: index,
  }),
  return_was_not_invoiced: ({ document: id, number }) => ({
    what: `Le retour ${number} n’appelle pas d’avoir.`,
    meaning: 'La marchandise est revenue avant d’être facturée\u202f: elle ne le sera pas.',
    remedy: document(id),
  }),
  documents_of_several_customers: ({ customers }) => ({
    what: `Ces documents concernent plusieurs clients${N}: ${listOf(customers)}.`,
    todo: 'Regroupez seulement les documents d’un même client.',
  }),
  conditions_differ: ({ field }) => ({
    what: `Ces documents n’ont pas les mêmes conditions${N}: ${FIELDS[field]} diffère de l’un à l’autre.`,
    todo: 'Facturez-les séparément.',
  }),
  quote_was_declined: ({ document: id }) => ({
    what: 'Le client a refusé ce devis.',
    todo: 'Établissez un nouveau devis.',
    remedy: document(id),
  }),
  quote_already_answered: ({ document: id, answer }) => ({
    what: `Ce devis est déjà ${answer === 'accepted' ? 'accepté' : 'refusé'}.`,
    remedy: document(id),
  }),
  quote_already_followed: ({ successor }) => ({
    what: 'Ce devis a déjà une suite.',
    meaning: 'Il n’est plus à accepter ni à refuser.',
    remedy: { label: 'Ouvrir le document qui suit', place: `ventes/${successor}` },
  }),
  quote_expired: ({ document: id, validUntil }) => ({
    what: `Ce devis était valable jusqu’au ${proseDay(validUntil)}.`,
    meaning: 'L’entreprise n’est plus tenue par ses prix.',
    todo: 'Faites-le accepter malgré tout, ou établissez un nouveau devis.',
    remedy: document(id),
  }),
  unknown_line: ({ document: id, line: index }) => ({
    what: `La ${line(index)} n’existe pas dans le document d’origine.`,
    remedy: document(id),
  }),
  nothing_left_to_transform: ({ documents }) => ({
    what: 'Il ne reste rien à transformer.',
    meaning: 'Toutes les quantités sont déjà reprises dans un document suivant, brouillons compris.',
    ...(documents[0] === undefined ? {} : { remedy: document(documents[0]) }),
  }),
  quantity_exceeds_remaining: ({ document: id, line: index, remaining }) => ({
    what: `La ${line(index)} dépasse ce qui reste${N}: ${quantity(remaining)} au plus.`,
    meaning: 'Le surplus est déjà repris dans un autre document, brouillons compris.',
    todo: `Ramenez la quantité à ${quantity(remaining)}.`,
    remedy: document(id),
    line: index,
  }),
  unknown_customer: ({ customer }) => ({
    what: `Aucun client ne porte le code ${customer}.`,
    todo: 'Choisissez un client de la liste.',
    remedy: { label: 'Voir les clients', place: 'clients' },
  }),
  customer_is_archived: ({ customer }) => ({
    what: `La fiche ${customer} est archivée.`,
    meaning: 'On ne vend plus et on n’encaisse plus pour un client archivé.',
    remedy: customerRecord(customer),
  }),
  customer_is_a_prospect: ({ customer }) => ({
    what: `${customer} est encore un prospect.`,
    meaning: 'Un prospect ne reçoit que des devis.',
    todo: 'Convertissez-le en client d’abord.',
    remedy: customerRecord(customer),
  }),
  customer_differs_from_origin: ({ customer, expected }) => ({
    what: `Le document d’origine est au nom de ${expected}, pas de ${customer}.`,
    todo: `Remettez le client ${expected}.`,
  }),
  line_is_incomplete: ({ line: index, missing }) => ({
    what: `La ${line(index)} est incomplète${N}: il manque ${MISSING[missing]}.`,
    todo: 'Complétez-la, ou choisissez un article du catalogue.',
    line: index,
  }),
  unknown_origin: ({ line: index }) => ({
    what: `La ${line(index)} vient d’un document qui n’est pas à l’origine de celui-ci.`,
    todo: 'Supprimez la ligne et saisissez-la de nouveau.',
    line: index,
  }),
  article_differs_from_origin: ({ line: index, expected }) => ({
    what: `La ${line(index)} ne porte plus l’article du document d’origine${expected === null ? '' : ` (${expected})`}.`,
    todo: 'Remettez l’article d’origine, ou ajoutez une autre ligne.',
    line: index,
  }),
  price_exceeds_origin: ({ line: index, unitPrice }) => ({
    what: `Le prix de la ${line(index)} dépasse celui de la facture (${euros(unitPrice)}).`,
    meaning: 'Un avoir ne rend pas plus que ce qui a été facturé.',
    todo: `Ramenez le prix à ${euros(unitPrice)} au plus.`,
    line: index,
  }),
  valid_until_before_date: ({ date, validUntil }) => ({
    what: `La fin de validité (${proseDay(validUntil)}) précède la date du devis (${proseDay(date)}).`,
    todo: 'Choisissez une date de validité postérieure.',
  }),
  delivery_before_date: ({ date, deliveryDate }) => ({
    what: `La livraison (${proseDay(deliveryDate)}) précède la date du document (${proseDay(date)}).`,
    todo: 'Choisissez une date de livraison postérieure.',
  }),
  date_in_future: ({ date, today }) => ({
    what: `Le ${proseDay(date)} est dans l’avenir${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Choisissez une date passée ou celle du jour.',
  }),
  date_outside_fiscal_year: ({ date }) => ({
    what: `Le ${proseDay(date)} n’est dans aucun exercice ouvert.`,
    meaning: 'Rien ne s’enregistre dans un exercice clos ou pas encore ouvert.',
    todo: 'Choisissez une date de l’exercice en cours.',
  }),
  date_before_origin: ({ date, document: id, last }) => ({
    what: `Le ${proseDay(date)} précède le document d’origine, daté du ${proseDay(last)}.`,
    todo: `Choisissez une date à partir du ${proseDay(last)}.`,
    remedy: document(id),
  }),
  date_before_last_number: ({ date, last }) => ({
    what: `La dernière facture de la série est datée du ${proseDay(last)}${N}; celle-ci ne peut pas l’être du ${proseDay(date)}.`,
    meaning: 'La numérotation des factures est continue et chronologique (CGI, annexe II, art. 242 nonies A).',
    todo: `Choisissez une date à partir du ${proseDay(last)}.`,
  }),
  total_must_be_positive: ({ gross }) => ({
    what: `Le total est de ${euros(gross)}${N}: il n’y a rien à facturer.`,
    todo: 'Vérifiez les quantités, les prix et les remises.',
  }),
  credit_limit_exceeded: ({ limit, outstanding, document: gross, excess }) => ({
    what: `Le plafond de crédit serait dépassé de ${euros(excess)}.`,
    meaning: `Encours ${euros(outstanding)} + document ${euros(gross)} = ${euros(sum(outstanding, gross))}, pour un plafond de ${euros(limit)}.`,
    todo: 'Demandez l’accord de la direction, ou encaissez une échéance d’abord.',
  }),
} satisfies Partial<Sentences>

const FIELDS = {
  discount: 'la remise',
  settlementDiscount: 'l’escompte',
  terms: 'les conditions de règlement',
} as const
const MISSING = { label: 'la désignation', unitPrice: 'le prix unitaire', vatRate: 'le taux de TVA' } as const
const definite = (kind: DocumentKind): string => DOCUMENT_KINDS[kind].the
const sum = (left: Cents, right: Cents): Cents => plus(left, right)
