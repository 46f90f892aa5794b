/** What the law makes a company print on its sales documents, in French. */
import type { DocumentContent, Identity } from '#pgi'
import { euros, percent, shortDay } from '../formats.ts'
import { sirenText } from './kinds.ts'

/** « BUROMOD – SAS au capital de 120 000,00 € » */
export const legalIdentity = ({ name, legalForm, capital, siren, rcs, vatNumber }: Identity): readonly string[] => [
  `${name}, ${legalForm} au capital de ${euros(capital)}, ${rcs} ${sirenText(siren)}`,
  `N° de TVA intracommunautaire ${vatNumber}`,
]

/** « SAS au capital de 120 000,00 €, RCS Nantes 732 829 320 », for who is named already. */
export const legalNotice = ({ legalForm, capital, siren, rcs }: Identity): string =>
  `${legalForm} au capital de ${euros(capital)}, ${rcs} ${sirenText(siren)}`

type Category = 'goods' | 'services' | 'both'

export function categoryOf(lines: DocumentContent['lines']): Category {
  const goods = lines.some((line) => line.goods)
  const services = lines.some((line) => !line.goods)
  return goods && services ? 'both' : goods ? 'goods' : 'services'
}

/** Nature of the operation, one of the mentions that come with electronic invoicing (décret n° 2022-1299). */
const CATEGORIES: Readonly<Record<Category, string>> = {
  goods: 'Catégorie de l’opération\u202f: livraison de biens.',
  services: 'Catégorie de l’opération\u202f: prestation de services.',
  both: 'Catégorie de l’opération\u202f: livraison de biens et prestation de services.',
}

/** Fixed compensation for recovery costs owed by a professional who pays late (C. com. art. D441-5). */
const RECOVERY = '40,00\u202f€'

export const invoiceMentions = (
  identity: Identity,
  content: DocumentContent,
  isProfessional: boolean,
): readonly string[] => [
  CATEGORIES[categoryOf(content.lines)],
  ...(identity.vatRegime === 'debits' ? ['Option pour le paiement de la taxe d’après les débits.'] : []),
  settlementDiscountMention(identity, content),
  ...(isProfessional
    ? [
        `Tout retard de paiement entraîne, de plein droit et sans rappel, des pénalités au taux annuel de ${percent(identity.latePenaltyRate)} sur le montant TTC restant dû, à compter du lendemain de l’échéance, et une indemnité forfaitaire de ${RECOVERY} pour frais de recouvrement (C. com., art. L441-10 et D441-5).`,
      ]
    : []),
]

export const settlementDiscountMention = (
  identity: Identity,
  content: Pick<DocumentContent, 'settlementDiscount'>,
): string =>
  content.settlementDiscount > 0
    ? `Escompte de ${percent(content.settlementDiscount)} déduit pour paiement comptant.`
    : sentence(identity.settlementDiscountNote)

/** The two mentions on late payment apart, as an electronic invoice says them (notes PMT and PMD). */
export const recoveryMention = `Indemnité forfaitaire de ${RECOVERY} pour frais de recouvrement en cas de retard de paiement (C. com., art. D441-5).`
export const latePenaltyMention = ({ latePenaltyRate }: Identity): string =>
  `Pénalités de retard au taux annuel de ${percent(latePenaltyRate)} sur le montant TTC restant dû, exigibles sans rappel à compter du lendemain de l’échéance (C. com., art. L441-10).`
export const NOT_PROFESSIONAL = 'Sans objet\u202f: le client n’est pas un professionnel.'

/** Reasons of what is taken off or added to an invoice, in words and in the codes of UNTDID 5189 and 7161. */
export const ADJUSTMENT_REASONS = {
  discount: { reason: 'Remise', reasonCode: '95' },
  settlementDiscount: { reason: 'Escompte pour paiement comptant', reasonCode: '95' },
  shipping: { reason: 'Port', reasonCode: 'FC' },
} as const

export const quoteMentions = (identity: Identity): readonly string[] => [
  'Prix fermes jusqu’à la date de validité. Pour accepter ce devis, retournez-le daté et signé, précédé de la mention «\u202fBon pour accord\u202f».',
  sentence(identity.settlementDiscountNote),
]

export const DELIVERY_MENTION =
  'Les marchandises voyagent aux risques du destinataire\u202f: vérifiez-les à la réception et portez toute réserve sur ce bon.'

type ReminderLetter = { readonly kind: string; subject(invoices: string): string; readonly text: string }
const YOURS = 'Si votre règlement s’est croisé avec ce courrier, veuillez ne pas en tenir compte.'

/** What a reminder asks, level by level: courteous, firm, then the formal notice (C. civ., art. 1344). */
export const REMINDER_LETTERS: readonly [ReminderLetter, ...ReminderLetter[]] = [
  {
    kind: 'Relance',
    subject: (invoices) => `rappel, ${invoices}`,
    text: `Sauf erreur ou oubli, les sommes ci-dessus restent à régler. Merci de nous en adresser le paiement. ${YOURS}`,
  },
  {
    kind: 'Deuxième relance',
    subject: (invoices) => `deuxième rappel, ${invoices}`,
    text: `Malgré notre premier rappel, les sommes ci-dessus ne nous sont toujours pas parvenues. Nous vous demandons de les payer sous huit jours, ou de nous dire ce qui s’y oppose. ${YOURS}`,
  },
  {
    kind: 'Mise en demeure',
    subject: (invoices) => `mise en demeure de payer, ${invoices}`,
    text: 'Nos rappels sont restés sans effet. Nous vous mettons en demeure de régler les sommes ci-dessus sous huit jours à compter de la réception de cette lettre (C. civ., art. 1344). À défaut, nous en demanderons le recouvrement en justice, avec les pénalités et l’indemnité ci-dessous.',
  },
]

export const RETURN_MENTION =
  'Marchandises reçues en retour, contrôlées à l’arrivée. Ce bon ne vaut pas avoir\u202f: l’avoir, s’il est dû, est établi d’après lui.'

/** « Acompte à valoir sur la commande CO2026-00012, déduit de la facture finale. » */
export const depositMention = (on: string): string =>
  `Acompte à valoir sur ${on}\u202f; il sera déduit de la facture finale.`

type Deductions = NonNullable<DocumentContent['deductions']>

/** What was taxed already, and is no longer to be (CGI, art. 269-2). */
export const deductionMentions = (deductions: Deductions): readonly string[] =>
  deductions.map(
    ({ number, date, net, vat }) =>
      `Acompte ${number} du ${shortDay(date)} déduit\u202f: ${euros(net)} HT, ${vat
        .map(({ rate, amount }) => `TVA ${percent(rate)} ${euros(amount)}`)
        .join(', ')}.`,
  )

/** The number of the order is a mention of the invoice when it was given (C. com. art. L441-9). */
export const ORDER_MENTIONS: readonly string[] = [
  'Rappelez le numéro de cette commande sur le bon de livraison et sur la facture.',
  'Toute livraison ou facture qui s’écarte de cette commande demande notre accord écrit.',
]

export const PRICE_REQUEST_MENTION =
  'Cette demande ne vaut pas commande. Indiquez vos prix nets hors taxes, vos remises, le port, le délai, les conditions de règlement et la durée de validité de votre offre.'

export const creditNoteMention = (invoices: readonly string[]): string =>
  `Avoir sur ${invoices.length > 1 ? 'les factures' : 'la facture'} ${invoices.join(', ')}. TVA à reprendre par le client dans sa déclaration.`

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
