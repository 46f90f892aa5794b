/** What is said of electronic invoices: what the check finds, why a file is not read, what differs from the order. */
import { type Cents, cents } from '#base/money.ts'
import type { InvoiceDiscrepancy } from '#documents/electronic-invoice/discrepancies.ts'
import type { Finding } from '#documents/electronic-invoice/finding.ts'
import type { ElectronicInvoiceRefusal } from '#documents/electronic-invoice/refusal.ts'
import type { RuleCode } from '#documents/electronic-invoice/rules.ts'
import { fileSize } from '../desk.ts'
import {
  NO_BREAK_SPACE as B,
  euros,
  listOf,
  NARROW_SPACE as N,
  percent,
  plural,
  proseDay,
  quantity,
  quoted,
  wholeNumber,
} from '../formats.ts'
import type { Said } from '../refusals.ts'
import { DOCUMENT_KINDS, type DocumentKind, sirenText } from './kinds.ts'

/** Why a document of the PGI does not become an electronic invoice. */
export type ElectronicIssueRefusal =
  | { code: 'not_invoiced_kind'; kind: DocumentKind }
  | { code: 'invoice_not_validated'; document: string }
  | { code: 'buyer_not_reachable'; customer: string; name: string }
  | { code: 'credited_invoice_unknown'; number: string }

type Sentences<Value extends { code: string }> = {
  readonly [Code in Value['code']]: (value: Extract<Value, { code: Code }>) => Said
}

const ISSUING: Sentences<ElectronicIssueRefusal> = {
  not_invoiced_kind: ({ kind }) => ({
    what: `Une facture électronique ne s’établit pas à partir ${DOCUMENT_KINDS[kind].of}.`,
    todo: 'Ouvrez la facture ou l’avoir.',
  }),
  invoice_not_validated: () => ({
    what: 'Ce document est un brouillon\u202f: il n’a pas encore de numéro.',
    todo: 'Validez-le, puis téléchargez la facture électronique.',
  }),
  buyer_not_reachable: ({ customer, name }) => ({
    what: `${name} n’a ni SIREN ni adresse de courriel\u202f: une facture électronique porte l’adresse électronique de l’acheteur (BT-49).`,
    todo: 'Complétez la fiche du client. Les mentions d’une facture validée ne changent plus\u202f: si le SIREN manquait, un avoir et une nouvelle facture sont nécessaires.',
    remedy: { label: `Ouvrir la fiche ${customer}`, place: `clients/${customer}` },
  }),
  credited_invoice_unknown: ({ number }) => ({
    what: `L’avoir ${number} ne cite aucune facture.`,
    meaning: 'Un avoir électronique porte le numéro et la date de la facture qu’il rectifie (BT-25, BT-26).',
    todo: 'Établissez l’avoir à partir de la facture.',
  }),
}

const line = (at: number): string => `ligne${B}${wholeNumber(at)}`
const KEPT = 'Rien n’a été enregistré.'
const ASK_AGAIN = 'Demandez au fournisseur de renvoyer sa facture.'
const UNSAFE = `Les factures électroniques n’en contiennent pas, et un tel fichier peut être hostile. ${KEPT}`

const READING: Sentences<ElectronicInvoiceRefusal> = {
  empty_invoice: () => ({ what: 'Le fichier est vide.', meaning: KEPT, todo: ASK_AGAIN }),
  invoice_too_large: ({ size, limit }) => ({
    what: `Le fichier pèse ${fileSize(size)}${N}; la limite est de ${fileSize(limit)}.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  neither_pdf_nor_xml: () => ({
    what: 'Le fichier n’est ni un PDF ni un XML.',
    meaning: KEPT,
    todo: 'Choisissez le PDF Factur-X, ou le fichier XML de la facture.',
  }),
  pdf_encrypted: () => ({
    what: 'Le PDF est protégé.',
    meaning: `Une facture Factur-X ne l’est jamais\u202f: elle ne peut pas être lue. ${KEPT}`,
    todo: ASK_AGAIN,
  }),
  pdf_damaged: ({ at }) => ({
    what: `Le PDF est incomplet ou abîmé, à l’octet ${wholeNumber(at)}.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  pdf_swells: ({ limit }) => ({
    what: `Le contenu du PDF est démesuré par rapport à sa taille\u202f: plus de ${fileSize(limit)} une fois déplié.`,
    meaning: UNSAFE,
    todo: ASK_AGAIN,
  }),
  pdf_too_complex: ({ limit }) => ({
    what: `Le PDF contient plus de ${wholeNumber(limit)} objets.`,
    meaning: UNSAFE,
    todo: ASK_AGAIN,
  }),
  no_invoice_attached: ({ attached }) => ({
    what: 'Ce PDF ne contient pas de facture électronique.',
    meaning:
      attached.length === 0
        ? 'Aucun fichier n’y est joint\u202f: c’est un PDF ordinaire, à saisir à la main.'
        : `${attached.length < 2 ? 'Le fichier joint n’est pas une facture' : 'Les fichiers joints ne sont pas une facture'}${N}: ${listOf(attached.slice(0, 5).map((name) => quoted(name)))}.`,
    todo: 'Saisissez la facture, ou demandez une Factur-X au fournisseur.',
  }),
  attachment_unreadable: ({ name, filter }) => ({
    what: `La pièce jointe ${quoted(name)} ne se lit pas${filter === '' ? '' : ` (codage ${filter})`}.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  xml_too_large: ({ size, limit }) => ({
    what: `Le XML de la facture pèse ${fileSize(size)}${N}; la limite est de ${fileSize(limit)}.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  not_utf8: () => ({ what: 'Le XML de la facture n’est pas codé en UTF-8.', meaning: KEPT, todo: ASK_AGAIN }),
  doctype_declared: ({ line: at }) => ({
    what: `Le XML déclare un type de document (DOCTYPE), ${line(at)}.`,
    meaning: UNSAFE,
    todo: ASK_AGAIN,
  }),
  malformed_xml: ({ line: at, column }) => ({
    what: `Le XML est mal formé, ${line(at)}, colonne${B}${wholeNumber(column)}.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  xml_too_complex: ({ line: at, limit }) => ({
    what: `Le XML dépasse ce qu’une facture contient (${wholeNumber(limit)}), ${line(at)}.`,
    meaning: UNSAFE,
    todo: ASK_AGAIN,
  }),
  not_an_invoice: ({ root }) => ({
    what: `Le XML n’est pas une facture au format CII\u202f: il commence par ${quoted(root)}.`,
    meaning: KEPT,
    todo: 'Choisissez le fichier factur-x.xml, ou demandez une Factur-X au fournisseur.',
  }),
  unknown_profile: ({ found, line: at }) => ({
    what: `Le profil ${quoted(found.slice(0, 80))} n’est pas connu (BT-24, ${line(at)}).`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  term_missing: ({ term, line: at }) => ({
    what: `Il manque ${termName(term)} (${term}), ${line(at)} du XML.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
  term_unreadable: ({ term, found, line: at }) => ({
    what: `${termName(term)} (${term}) ne se lit pas\u202f: ${quoted(found)}, ${line(at)} du XML.`,
    meaning: KEPT,
    todo: ASK_AGAIN,
  }),
}

const onLine = ({ line: index, label }: { line: number; label: string }): string =>
  `${line(index + 1)} (${quoted(label.length > 60 ? `${label.slice(0, 59)}…` : label)})`
/** « 12,00 € HT en votre défaveur » */
const cost = (amount: Cents): string =>
  `${euros(cents(Math.abs(amount)))} HT en votre ${amount < 0 ? 'faveur' : 'défaveur'}`
const CREDIT = 'Demandez un avoir au fournisseur, ou acceptez l’écart en connaissance de cause.'
const WARNING =
  'Un changement de coordonnées bancaires est le procédé le plus courant de la fraude au fournisseur. Ne payez pas avant d’avoir appelé le fournisseur à un numéro que vous connaissiez déjà.'
const iban = (text: string): string => text.replace(/(.{4})(?=.)/g, `$1${B}`)

const DISCREPANCIES: Sentences<InvoiceDiscrepancy> = {
  addressed_to_another: ({ found, expected }) => ({
    what: `La facture est adressée à l’entreprise ${sirenText(found)}${N}; la vôtre est ${sirenText(expected)}.`,
    todo: 'Refusez la facture\u202f: elle ne vous concerne pas.',
  }),
  supplier_siren_differs: ({ found, expected }) => ({
    what:
      found === null
        ? `La facture ne porte pas le SIREN du fournisseur, ${sirenText(expected)} sur sa fiche.`
        : `Le SIREN du fournisseur est ${sirenText(found)} sur la facture, ${sirenText(expected)} sur sa fiche.`,
    todo: 'Vérifiez qui facture avant de poursuivre.',
  }),
  supplier_vat_number_differs: ({ found, expected }) => ({
    what: `Le numéro de TVA du fournisseur est ${found ?? 'absent'} sur la facture, ${expected} sur sa fiche.`,
    meaning: 'Sans numéro exact, la TVA n’est pas déductible avec certitude.',
    todo: 'Vérifiez-le auprès du fournisseur.',
  }),
  supplier_name_differs: ({ found, expected }) => ({
    what: `Le fournisseur s’appelle ${quoted(found)} sur la facture, ${quoted(expected)} sur sa fiche.`,
    todo: 'Vérifiez qui facture avant de poursuivre.',
  }),
  vat_number_does_not_fit: ({ found, expected }) => ({
    what: `Le numéro de TVA ${found} ne correspond pas au SIREN qui l’accompagne\u202f: ce serait ${expected}.`,
    todo: 'Vérifiez-le auprès du fournisseur.',
  }),
  already_recorded: ({ number }) => ({
    what: `La facture ${number} de ce fournisseur est déjà enregistrée.`,
    todo: 'Ne l’enregistrez pas une seconde fois.',
  }),
  dated_in_future: ({ date, today }) => ({
    what: `La facture est datée du ${proseDay(date)}, après aujourd’hui (${proseDay(today)}).`,
    todo: 'Demandez au fournisseur de la dater correctement.',
  }),
  dated_before_order: ({ date, ordered }) => ({
    what: `La facture est datée du ${proseDay(date)}, avant la commande du ${proseDay(ordered)}.`,
    todo: 'Vérifiez qu’elle concerne bien cette commande.',
  }),
  not_in_euros: ({ currency }) => ({
    what: `La facture est en ${currency}.`,
    todo: 'Convertissez-la au cours du jour avant de l’enregistrer.',
  }),
  order_not_quoted: ({ expected }) => ({
    what: `La facture ne cite pas votre commande ${expected}.`,
    meaning: 'Le numéro de la commande, lorsqu’il a été donné, est une mention obligatoire (C. com., art. L441-9).',
  }),
  another_order_quoted: ({ found, expected }) => ({
    what: `La facture cite la commande ${quoted(found)}, et non ${expected}.`,
    todo: 'Rapprochez-la de la bonne commande.',
  }),
  line_not_ordered: ({ amount, ...on }) => ({
    what: `${capital(onLine(on))}${N}: cet article n’a pas été commandé, pour ${euros(amount)} HT.`,
    todo: CREDIT,
    line: on.line,
  }),
  more_than_received: ({ found, expected, amount, ...on }) => ({
    what: `${capital(onLine(on))}${N}: ${quantity(found)} facturés, ${quantity(expected)} reçus, soit ${euros(amount)} HT de trop.`,
    todo: CREDIT,
    line: on.line,
  }),
  more_than_ordered: ({ found, expected, ...on }) => ({
    what: `${capital(onLine(on))}${N}: ${quantity(found)} facturés, ${quantity(expected)} commandés.`,
    todo: CREDIT,
    line: on.line,
  }),
  price_differs: ({ found, expected, amount, ...on }) => ({
    what: `${capital(onLine(on))}${N}: prix unitaire de ${euros(found)} HT facturé, ${euros(expected)} HT commandé, soit ${cost(amount)}.`,
    todo: CREDIT,
    line: on.line,
  }),
  discount_differs: ({ found, expected, amount, ...on }) => ({
    what: `${capital(onLine(on))}${N}: remise de ${percent(found)} facturée, ${percent(expected)} convenue, soit ${cost(amount)}.`,
    todo: CREDIT,
    line: on.line,
  }),
  vat_rate_differs: ({ found, expected, ...on }) => ({
    what: `${capital(onLine(on))}${N}: TVA à ${percent(found)} facturée, ${percent(expected)} attendue.`,
    meaning: 'Une TVA facturée à tort n’est pas déductible.',
    todo: 'Demandez une facture rectificative.',
    line: on.line,
  }),
  line_miscalculated: ({ found, expected, ...on }) => ({
    what: `${capital(onLine(on))}${N}: le montant facturé est ${figure(found)}, le calcul donne ${figure(expected)}.`,
    todo: 'Demandez une facture rectificative.',
    line: on.line,
  }),
  deposit_exceeds_order: ({ found, expected }) => ({
    what: `L’acompte demandé est de ${euros(found)} TTC${N}; il reste ${euros(expected)} TTC à demander sur la commande, taux de TVA par taux.`,
    meaning: 'Ce qui est déjà facturé, et ce que d’autres acomptes couvrent, ne se demande pas une seconde fois.',
    todo: 'Contestez la facture d’acompte auprès du fournisseur.',
  }),
  prepaid_differs: ({ found, expected }) => ({
    what:
      found === 0
        ? `La facture ne déduit aucun acompte${N}; vos acomptes enregistrés sont de ${euros(expected)} TTC.`
        : `La facture déduit ${euros(found)} TTC déjà payés${N}; vos acomptes enregistrés à déduire sont de ${euros(expected)} TTC.`,
    meaning:
      'La facture finale porte sur toute la vente et déduit les acomptes : un acompte oublié serait payé deux fois.',
    todo: 'Vérifiez les factures d’acompte de la commande, puis demandez une facture rectificative.',
  }),
  charges_not_agreed: ({ found, expected }) => ({
    what: `Frais facturés (port, emballage)\u202f: ${euros(found)} HT, ${euros(expected)} HT convenus.`,
    todo: CREDIT,
  }),
  discount_not_granted: ({ found, expected }) => ({
    what: `Remises sur le total\u202f: ${euros(found)} HT facturés, ${euros(expected)} HT convenus.`,
    todo: CREDIT,
  }),
  sum_does_not_hold: ({ term, found, expected }) => ({
    what: `${capital(termName(term))} (${term}) est de ${figure(found)} sur la facture, le calcul donne ${figure(expected)}.`,
    todo: 'Demandez une facture rectificative.',
  }),
  iban_is_wrong: ({ iban: text }) => ({
    what: `L’IBAN ${iban(text)} est impossible\u202f: sa clé est fausse.`,
    meaning: WARNING,
  }),
  iban_changed: ({ found, expected }) => ({
    what: `La facture demande de payer sur le compte ${iban(found)}${N}; la fiche du fournisseur porte ${iban(expected)}.`,
    meaning: WARNING,
  }),
  iban_unknown: ({ found }) => ({
    what: `La fiche du fournisseur n’a pas d’IBAN\u202f: celui de la facture, ${iban(found)}, n’est pas vérifié.`,
    meaning: WARNING,
  }),
  due_earlier_than_agreed: ({ found, expected }) => ({
    what: `La facture est à payer le ${proseDay(found)}${N}; vos conditions donnent le ${proseDay(expected)}.`,
    todo: 'Rappelez les conditions convenues au fournisseur, ou payez à la date convenue.',
  }),
  due_later_than_agreed: ({ found, expected }) => ({
    what: `La facture est à payer le ${proseDay(found)}${N}; vos conditions donnent le ${proseDay(expected)}.`,
    meaning: 'L’échéance écrite vous est favorable, dans la limite légale de soixante jours (C. com., art. L441-10).',
  }),
}

/** An amount as the invoice writes it, in French: `1234.5` is « 1 234,50 ». */
function figure(written: string): string {
  const [whole = '', fraction = ''] = written.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, N)
  return `${written.startsWith('-') ? '\u2212' : ''}${grouped},${fraction.padEnd(2, '0')}${N}€`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Why a document of the PGI does not become an electronic invoice. */
export function issueRefusalSaid<Code extends ElectronicIssueRefusal['code']>(
  refusal: Extract<ElectronicIssueRefusal, { code: Code }>,
): Said {
  const say: (refusal: Extract<ElectronicIssueRefusal, { code: Code }>) => Said = ISSUING[refusal.code]
  return say(refusal)
}

/** Why a received file is not read as an invoice. */
export function invoiceRefusalSaid<Code extends ElectronicInvoiceRefusal['code']>(
  refusal: Extract<ElectronicInvoiceRefusal, { code: Code }>,
): Said {
  const say: (refusal: Extract<ElectronicInvoiceRefusal, { code: Code }>) => Said = READING[refusal.code]
  return say(refusal)
}

/** What a received invoice says otherwise than the order. */
export function discrepancySaid<Code extends InvoiceDiscrepancy['code']>(
  discrepancy: Extract<InvoiceDiscrepancy, { code: Code }>,
): Said {
  const say: (discrepancy: Extract<InvoiceDiscrepancy, { code: Code }>) => Said = DISCREPANCIES[discrepancy.code]
  return say(discrepancy)
}

/** The business terms that a finding may be about, as the French wording of the norm calls them. */
const TERMS: Readonly<Record<string, string>> = {
  'BT-1': 'le numéro de la facture',
  'BT-2': 'la date de la facture',
  'BT-3': 'le type de facture',
  'BT-5': 'la devise',
  'BT-7': 'la date d’exigibilité de la TVA',
  'BT-8': 'le code d’exigibilité de la TVA',
  'BT-9': 'l’échéance',
  'BT-13': 'le numéro de la commande',
  'BT-21': 'le code d’une note',
  'BT-22': 'le texte d’une note',
  'BT-23': 'le cadre de facturation',
  'BT-24': 'le profil',
  'BT-25': 'le numéro de la facture antérieure',
  'BT-26': 'la date de la facture antérieure',
  'BT-27': 'le nom du vendeur',
  'BT-29': 'l’identifiant du vendeur',
  'BT-30': 'le SIREN du vendeur',
  'BT-31': 'le numéro de TVA du vendeur',
  'BT-34': 'l’adresse électronique du vendeur',
  'BT-40': 'le pays du vendeur',
  'BT-44': 'le nom de l’acheteur',
  'BT-46': 'l’identifiant de l’acheteur',
  'BT-47': 'le SIREN de l’acheteur',
  'BT-48': 'le numéro de TVA de l’acheteur',
  'BT-49': 'l’adresse électronique de l’acheteur',
  'BT-55': 'le pays de l’acheteur',
  'BT-72': 'la date de livraison',
  'BT-73': 'le début de la période facturée',
  'BT-74': 'la fin de la période facturée',
  'BT-80': 'le pays de livraison',
  'BT-81': 'le code du moyen de paiement',
  'BT-84': 'l’IBAN',
  'BT-92': 'le montant d’une remise',
  'BT-95': 'la catégorie de TVA d’une remise',
  'BT-96': 'le taux de TVA d’une remise',
  'BT-97': 'le motif d’une remise',
  'BT-99': 'le montant d’un frais',
  'BT-102': 'la catégorie de TVA d’un frais',
  'BT-103': 'le taux de TVA d’un frais',
  'BT-104': 'le motif d’un frais',
  'BT-106': 'le total des lignes',
  'BT-107': 'le total des remises',
  'BT-108': 'le total des frais',
  'BT-109': 'le total HT',
  'BT-110': 'le total de TVA',
  'BT-112': 'le total TTC',
  'BT-113': 'le montant déjà payé',
  'BT-114': 'l’arrondi',
  'BT-115': 'le net à payer',
  'BT-116': 'la base d’un taux de TVA',
  'BT-117': 'la TVA d’un taux',
  'BT-118': 'la catégorie de TVA',
  'BT-119': 'le taux de TVA',
  'BT-120': 'le motif d’exonération',
  'BT-126': 'le numéro d’une ligne',
  'BT-129': 'la quantité',
  'BT-130': 'l’unité',
  'BT-131': 'le montant d’une ligne',
  'BT-136': 'la remise d’une ligne',
  'BT-139': 'le motif de la remise d’une ligne',
  'BT-141': 'le frais d’une ligne',
  'BT-144': 'le motif du frais d’une ligne',
  'BT-146': 'le prix unitaire net',
  'BT-147': 'la remise sur le prix',
  'BT-148': 'le prix unitaire brut',
  'BT-149': 'la quantité que le prix concerne',
  'BT-151': 'la catégorie de TVA d’une ligne',
  'BT-152': 'le taux de TVA d’une ligne',
  'BT-153': 'la désignation d’une ligne',
  'BT-157': 'l’identifiant normalisé d’un article',
  'BG-4': 'le vendeur',
  'BG-5': 'l’adresse du vendeur',
  'BG-7': 'l’acheteur',
  'BG-8': 'l’adresse de l’acheteur',
  'BG-22': 'les totaux',
  'BG-23': 'la ventilation de la TVA',
  'BG-25': 'les lignes',
  'BG-31': 'l’article d’une ligne',
}
export const termName = (term: string): string => TERMS[term] ?? `le terme ${term}`

/** Each rule in a sentence. */
export const INVOICE_RULES: Readonly<Record<RuleCode, string>> = {
  'CII-ELEMENT': 'Cet élément n’existe pas à cet endroit dans le profil EN 16931.',
  'CII-ORDER': 'Cet élément vient trop tard\u202f: le schéma fixe l’ordre.',
  'CII-MISSING': 'Un élément que le schéma exige est absent.',
  'CII-REPEATED': 'Cet élément est répété plus que le schéma ne le permet.',
  'CII-DATE': 'Une date s’écrit AAAAMMJJ, au format 102, et existe.',
  'CII-NUMBER': 'Ce nombre ne se lit pas.',
  'CII-CODE': 'Cette valeur n’est pas de celles que le schéma permet.',
  'BR-01': 'La facture dit à quel profil elle se conforme, et ce profil est connu.',
  'BR-02': 'La facture a un numéro.',
  'BR-03': 'La facture a une date.',
  'BR-04': 'La facture a un type.',
  'BR-05': 'La facture a une devise.',
  'BR-06': 'Le vendeur a un nom.',
  'BR-07': 'L’acheteur a un nom.',
  'BR-08': 'Le vendeur a une adresse.',
  'BR-09': 'L’adresse du vendeur a un pays.',
  'BR-10': 'L’acheteur a une adresse.',
  'BR-11': 'L’adresse de l’acheteur a un pays.',
  'BR-12': 'La facture a un total des lignes.',
  'BR-13': 'La facture a un total HT.',
  'BR-14': 'La facture a un total TTC.',
  'BR-15': 'La facture a un net à payer.',
  'BR-16': 'La facture a au moins une ligne.',
  'BR-21': 'Chaque ligne a un numéro.',
  'BR-22': 'Chaque ligne a une quantité.',
  'BR-23': 'Chaque quantité a une unité.',
  'BR-24': 'Chaque ligne a un montant.',
  'BR-25': 'Chaque ligne a une désignation.',
  'BR-26': 'Chaque ligne a un prix unitaire.',
  'BR-27': 'Un prix unitaire net n’est pas négatif.',
  'BR-28': 'Un prix unitaire brut n’est pas négatif.',
  'BR-29': 'La période facturée finit après avoir commencé.',
  'BR-31': 'Une remise sur le total a un montant.',
  'BR-32': 'Une remise sur le total a une catégorie de TVA.',
  'BR-33': 'Une remise sur le total a un motif.',
  'BR-36': 'Un frais sur le total a un montant.',
  'BR-37': 'Un frais sur le total a une catégorie de TVA.',
  'BR-38': 'Un frais sur le total a un motif.',
  'BR-42': 'Une remise de ligne a un motif.',
  'BR-44': 'Un frais de ligne a un motif.',
  'BR-45': 'Chaque taux de TVA a une base.',
  'BR-46': 'Chaque taux de TVA a un montant.',
  'BR-47': 'Chaque ventilation de TVA a une catégorie.',
  'BR-48': 'Chaque ventilation de TVA a un taux, sauf hors champ.',
  'BR-49': 'Un moyen de paiement a un code.',
  'BR-52': 'Une facture antérieure est citée par son numéro.',
  'BR-57': 'L’adresse de livraison a un pays.',
  'BR-61': 'Un virement dit sur quel compte.',
  'BR-62': 'L’adresse électronique du vendeur dit de quel annuaire elle est.',
  'BR-63': 'L’adresse électronique de l’acheteur dit de quel annuaire elle est.',
  'BR-64': 'L’identifiant normalisé d’un article dit de quelle norme il est.',
  'BR-CO-03': 'La date d’exigibilité de la TVA et son code ne vont pas ensemble.',
  'BR-CO-04': 'Chaque ligne a une catégorie de TVA.',
  'BR-CO-09': 'Un numéro de TVA commence par le code du pays.',
  'BR-CO-18': 'La facture ventile la TVA par taux.',
  'BR-CO-25': 'Une facture à payer dit quand, ou à quelles conditions.',
  'BR-CO-26': 'Le vendeur a un identifiant.',
  'BR-DEC': 'Un montant a deux décimales au plus.',
  'BR-CO-10': 'Le total des lignes est leur somme.',
  'BR-CO-11': 'Le total des remises est leur somme.',
  'BR-CO-12': 'Le total des frais est leur somme.',
  'BR-CO-13': 'Le total HT est le total des lignes, moins les remises, plus les frais.',
  'BR-CO-14': 'Le total de TVA est la somme des TVA de chaque taux.',
  'BR-CO-15': 'Le total TTC est le total HT plus la TVA.',
  'BR-CO-16': 'Le net à payer est le total TTC, moins ce qui est déjà payé, plus l’arrondi.',
  'BR-CO-17': 'La TVA d’un taux est sa base multipliée par le taux, au centime.',
  'VAT-01': 'Chaque catégorie et chaque taux de TVA des lignes figurent dans la ventilation.',
  'VAT-02': 'Cette catégorie de TVA demande l’identifiant fiscal du vendeur, et parfois celui de l’acheteur.',
  'VAT-05': 'Le taux de TVA convient à sa catégorie.',
  'VAT-08': 'La base d’un taux est la somme de ses lignes, moins ses remises, plus ses frais.',
  'VAT-09': 'Une catégorie sans TVA a une TVA nulle.',
  'VAT-10': 'Une catégorie exonérée dit pourquoi, et elle seule.',
  'BR-IC-11': 'Une livraison intracommunautaire dit quand elle a eu lieu.',
  'BR-IC-12': 'Une livraison intracommunautaire dit vers quel pays.',
  'BR-O-11': 'Hors champ de la TVA, la facture n’a aucune autre catégorie.',
  'LINE-NET': 'Le montant d’une ligne est la quantité multipliée par le prix, moins ses remises, plus ses frais.',
  'BR-FR-01': 'Un numéro de facture a 35 caractères au plus\u202f: lettres, chiffres, + - _ /.',
  'BR-FR-03': 'Une date est entre 2000 et 2099.',
  'BR-FR-04': 'Ce type de facture n’est pas admis en France.',
  'BR-FR-05':
    'Les mentions de l’indemnité de recouvrement (PMT), des pénalités de retard (PMD) et de l’escompte (AAB) sont obligatoires.',
  'BR-FR-06': 'Chacune des mentions PMT, PMD et AAB ne figure qu’une fois.',
  'BR-FR-08': 'Le cadre de facturation est l’un de ceux de la liste\u202f: B1, S1, M1…',
  'BR-FR-09': 'Un SIRET a 14 chiffres et commence par le SIREN.',
  'BR-FR-10': 'Le SIREN du vendeur, neuf chiffres, est obligatoire.',
  'BR-FR-11': 'Entre entreprises, le SIREN de l’acheteur est obligatoire.',
  'BR-FR-12': 'L’adresse électronique de l’acheteur est obligatoire.',
  'BR-FR-13': 'L’adresse électronique du vendeur est obligatoire.',
  'BR-FR-15': 'Cette catégorie de TVA n’est pas admise en France.',
  'BR-FR-16': 'Ce taux de TVA n’est pas un taux français, ou n’est pas écrit comme il faut.',
  'BR-FR-20': 'Le traitement (note BAR) est B2B, B2BINT, B2C, OUTOFSCOPE ou ARCHIVEONLY.',
  'BR-FR-21': 'Entre entreprises, l’adresse électronique de l’acheteur (annuaire 0225) commence par son SIREN.',
  'BR-FR-22': 'En autofacturation, l’adresse électronique du vendeur (annuaire 0225) commence par son SIREN.',
  'BR-FR-23': 'Une adresse électronique (annuaire 0225) n’a que des lettres, des chiffres et - _ .',
  'BR-FR-25': 'Une adresse électronique a 125 caractères au plus.',
  'BR-FR-31': 'La facture n’a qu’un traitement (note BAR).',
  'BR-FR-CO-03': 'Un avoir pour remise globale cite le contrat et la période.',
  'BR-FR-CO-04': 'Une facture rectificative cite une facture antérieure, et une seule.',
  'BR-FR-CO-05': 'Un avoir cite la facture qu’il rectifie, avec sa date.',
  'BR-FR-CO-07': 'L’échéance ne vient pas avant la date de la facture.',
  'BR-FR-CO-08': 'Une facture d’acompte n’est pas la facture finale après acompte.',
  'BR-FR-CO-09': 'Une facture déjà payée a tout de payé, un net à payer nul et une échéance.',
  'BR-FR-CO-10': 'Les identifiants d’une partie disent leur annuaire, chacun différent.',
  'BR-FR-CO-12': 'Une facture en devise donne aussi sa TVA en euros.',
  'BR-FR-DEC': 'Une quantité a quatre décimales au plus, un prix unitaire six, et il n’est pas négatif.',
  'SIREN-KEY': 'La clé de ce SIREN est fausse.',
  'IBAN-KEY': 'La clé de cet IBAN est fausse.',
  'VAT-KEY': 'Ce numéro de TVA ne correspond pas au SIREN.',
  'FX-ATTACHMENT': 'Le XML de la facture est joint au PDF, associé au document et typé text/xml.',
  'FX-NAME': 'La pièce jointe s’appelle factur-x.xml.',
  'FX-RELATIONSHIP': 'La pièce jointe dit sa relation au document.',
  'FX-XMP': 'Les métadonnées du PDF annoncent la Factur-X.',
  'FX-LEVEL': 'Le profil annoncé par les métadonnées est celui de la facture.',
  'FX-PDFA': 'Le PDF se déclare PDF/A-3.',
  'FX-INTENT': 'Le PDF dit de quelles couleurs il parle (profil ICC).',
  'FX-FONT': 'Les polices du PDF y sont incluses.',
}

/** « BR-CO-15, le total TTC (BT-112), ligne 87\u202f: … trouvé « 120.01 », attendu « 120.00 ». » */
export function findingText({ rule, name, term, found, expected, line: at }: Finding): string {
  const place = [
    term === undefined ? undefined : `${termName(term)} (${term})`,
    at === undefined ? undefined : line(at),
  ]
  const told = [
    found === undefined || found === '' ? undefined : `trouvé ${quoted(found)}`,
    expected === undefined || expected === '' ? undefined : `attendu ${quoted(expected)}`,
  ].filter((part) => part !== undefined)
  const head = [name, ...place.filter((part) => part !== undefined)].join(', ')
  return `${head}${N}: ${INVOICE_RULES[rule]}${told.length > 0 ? ` ${capital(told.join(', '))}.` : ''}`
}

/** « Aucune anomalie », « 2 erreurs, 1 avertissement ». */
export function findingsCount(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const parts = [
    ...(errors > 0 ? [plural(errors, 'erreur', 'erreurs')] : []),
    ...(warnings > 0 ? [plural(warnings, 'avertissement', 'avertissements')] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'aucune anomalie'
}
