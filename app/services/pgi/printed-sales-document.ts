/** A sales document put into words, ready for the page. */
import { type Cents, minus, negate } from '#base/money.ts'
import type { PrintedColumn, PrintedDocument, PrintedFact, PrintedParty } from '#documents/print/printed-document.ts'
import type { Company, DocumentAnswer, PartyFields } from '#pgi'
import { amount, euros, percent, quantity, shortDay } from '#wording/formats.ts'
import {
  DOCUMENT_KINDS,
  documentName,
  documentWords,
  PAYMENT_METHODS,
  RETURN_CONDITIONS,
  RETURN_REASONS,
  sirenText,
  termsText,
} from '#wording/pgi/kinds.ts'
import {
  creditNoteMention,
  DELIVERY_MENTION,
  deductionMentions,
  depositMention,
  invoiceMentions,
  legalIdentity,
  quoteMentions,
  RETURN_MENTION,
} from '#wording/pgi/mentions.ts'
import { linesSold } from './lines-sold.ts'

export function printedSalesDocument(company: Company, document: DocumentAnswer): PrintedDocument {
  const { identity } = company
  const { kind, number, content, isDeposit } = document
  const fields = company.crm.parties.get(content.customer)?.fields
  const { address, phone } = identity
  return {
    name: documentName(kind, number, isDeposit),
    kind: documentWords(document).one,
    number: number ?? 'Brouillon',
    warning: document.status === 'draft' ? 'BROUILLON' : document.status === 'abandoned' ? 'ABANDONNÉ' : null,
    seller: {
      name: identity.name,
      lines: [...address.lines, `${address.postcode} ${address.city}`, `Tél. ${phone}`],
    },
    recipient: recipientOf(document),
    delivery: deliveryOf(document, fields),
    facts: factsOf(document),
    lines: linesOf(document),
    vat: isPriced(kind) ? vatOf(document) : null,
    totals: isPriced(kind) ? totalsOf(document) : [],
    payment:
      kind === 'invoice' ? paymentOf(company, document) : kind === 'quote' || kind === 'order' ? termsOf(document) : [],
    note: content.note ?? null,
    mentions: mentionsOf(company, document, fields),
    signature:
      kind === 'quote'
        ? 'Bon pour accord, date et signature du client'
        : kind === 'deliveryNote'
          ? 'Reçu le, nom et signature du destinataire'
          : kind === 'returnNote'
            ? 'Contrôlé le, nom et signature du magasinier'
            : null,
    footer: legalIdentity(identity),
  }
}

/** Whoever loads or checks goods reads quantities; prices are on the invoice. */
const isPriced = (kind: DocumentAnswer['kind']): boolean => kind !== 'deliveryNote' && kind !== 'returnNote'

function recipientOf({ kind, content: { billedTo } }: DocumentAnswer): PrintedParty {
  return {
    heading: kind === 'invoice' ? 'Facturé à' : kind === 'quote' ? 'Proposé à' : 'Client',
    name: billedTo.name,
    lines: [
      ...billedTo.lines,
      `${billedTo.postcode} ${billedTo.city}`,
      ...(billedTo.siren ? [`SIREN ${sirenText(billedTo.siren)}`] : []),
      ...(billedTo.vatNumber ? [`N° de TVA ${billedTo.vatNumber}`] : []),
    ],
  }
}

/** The place of delivery when it is not that of billing: a mention of its own (décret n° 2022-1299). */
function deliveryOf({ kind, content }: DocumentAnswer, fields: PartyFields | undefined): PrintedParty | null {
  const delivery = fields?.delivery
  if (kind === 'returnNote' || (!delivery && kind !== 'deliveryNote')) return null
  const { lines, postcode, city } = delivery ?? content.billedTo
  return { heading: 'Livré à', name: content.billedTo.name, lines: [...lines, `${postcode} ${city}`] }
}

function factsOf(document: DocumentAnswer): PrintedFact[] {
  const { kind, date, dueDate, content, customer, before } = document
  const delivered = before.find((row) => row.kind === 'deliveryNote')
  return [
    { label: `Date ${documentWords(document).of}`, value: shortDay(date) },
    { label: 'Client', value: customer.code },
    ...(content.validUntil ? [{ label: 'Valable jusqu’au', value: shortDay(content.validUntil) }] : []),
    ...(dueDate ? [{ label: 'Échéance', value: shortDay(dueDate) }] : []),
    ...(content.deliveryDate && kind !== 'invoice'
      ? [{ label: 'Livraison prévue le', value: shortDay(content.deliveryDate) }]
      : []),
    ...(kind === 'invoice' && !document.isDeposit
      ? [{ label: 'Livraison ou prestation du', value: shortDay(delivered?.date ?? content.deliveryDate ?? date) }]
      : []),
    ...(content.reference ? [{ label: 'Votre référence', value: content.reference }] : []),
    ...before
      // The deposits that it takes off are under its total.
      .filter((row) => row.number !== null && !(kind === 'invoice' && row.isDeposit))
      .map((row) => ({ label: documentWords(row).one, value: row.number ?? '' })),
    ...(content.salesperson ? [{ label: 'Votre interlocuteur', value: content.salesperson }] : []),
  ]
}

function linesOf({ kind, lines }: DocumentAnswer): PrintedDocument['lines'] {
  const priced = isPriced(kind)
  const discounted = priced && lines.some(({ discount }) => discount > 0)
  const columns: PrintedColumn[] = [
    { label: 'Référence', align: 'start', width: 30 },
    { label: 'Désignation', align: 'start' },
    { label: 'Quantité', align: 'end', width: 18 },
    ...(priced ? ([{ label: 'Prix unit. HT', align: 'end', width: 24 }] as const) : []),
    ...(discounted ? ([{ label: 'Remise', align: 'end', width: 16 }] as const) : []),
    ...(priced
      ? ([
          { label: 'TVA', align: 'end', width: 14 },
          { label: 'Montant HT', align: 'end', width: 26 },
        ] as const)
      : []),
    ...(kind === 'returnNote'
      ? ([
          { label: 'Motif', align: 'start', width: 38 },
          { label: 'État', align: 'start', width: 38 },
        ] as const)
      : []),
  ]
  const rows = lines.map((line) => [
    line.article ?? '',
    line.label,
    quantity(line.quantity),
    ...(priced ? [amount(line.unitPrice)] : []),
    ...(discounted ? [line.discount > 0 ? percent(line.discount) : ''] : []),
    ...(priced ? [percent(line.vatRate), amount(line.amount)] : []),
    ...(kind === 'returnNote' && line.returned
      ? [RETURN_REASONS[line.returned.reason], RETURN_CONDITIONS[line.returned.condition]]
      : []),
  ])
  return { columns, rows }
}

const vatOf = ({ totals }: DocumentAnswer): PrintedDocument['vat'] => ({
  columns: [
    { label: 'Taux de TVA', align: 'start' },
    { label: 'Base HT', align: 'end', width: 28 },
    { label: 'Montant de TVA', align: 'end', width: 30 },
  ],
  rows: totals.vat.map(({ rate, base, amount: vat }) => [percent(rate), amount(base), amount(vat)]),
})

function totalsOf({ kind, totals, content, toPay }: DocumentAnswer): PrintedDocument['totals'] {
  const row = (label: string, value: Cents, strong = false) => ({ label, value: euros(value), strong })
  const detailed = totals.discount > 0 || totals.settlementDiscount > 0 || totals.shipping > 0
  return [
    ...(detailed ? [row('Total des lignes', totals.lines)] : []),
    ...(totals.discount > 0
      ? [
          row(`Remise ${percent(content.discount)}`, negate(totals.discount)),
          row('Net commercial', totals.netCommercial),
        ]
      : []),
    ...(totals.settlementDiscount > 0
      ? [
          row(`Escompte ${percent(content.settlementDiscount)}`, negate(totals.settlementDiscount)),
          row('Net financier', totals.netFinancial),
        ]
      : []),
    ...(totals.shipping > 0 ? [row('Port', totals.shipping)] : []),
    row('Total HT', totals.net),
    row('Total TVA', totals.vatTotal),
    ...(content.deductions ? [row('Total TTC', totals.gross)] : []),
    ...deductionsOf(content),
    row(
      kind === 'invoice' ? 'Net à payer TTC' : kind === 'creditNote' ? 'Net à votre crédit TTC' : 'Total TTC',
      toPay,
      true,
    ),
  ]
}

/** The whole total, then each deposit that comes off it. */
function deductionsOf({ deductions = [] }: DocumentAnswer['content']): PrintedDocument['totals'] {
  return deductions.map(({ number, date, gross }) => ({
    label: `Acompte ${number} du ${shortDay(date)}`,
    value: euros(negate(gross)),
    strong: false,
  }))
}

const termsOf = ({ content }: DocumentAnswer): PrintedFact[] => [
  { label: 'Règlement', value: `${termsText(content.terms)}, par ${PAYMENT_METHODS[content.method]}` },
]

function paymentOf({ identity }: Company, document: DocumentAnswer): PrintedFact[] {
  const paid = document.balance === null ? null : minus(document.toPay, document.balance)
  return [
    ...termsOf(document),
    ...(document.dueDate ? [{ label: 'À payer avant le', value: shortDay(document.dueDate) }] : []),
    { label: 'IBAN', value: identity.iban.replace(/(.{4})(?=.)/g, '$1 ') },
    { label: 'BIC', value: identity.bic },
    ...(paid !== null && paid > 0
      ? [
          { label: 'Déjà réglé', value: euros(paid) },
          { label: 'Restant dû', value: euros(document.balance ?? document.toPay) },
        ]
      : []),
  ]
}

function mentionsOf(company: Company, document: DocumentAnswer, fields: PartyFields | undefined): readonly string[] {
  const { kind, content, before } = document
  const { identity } = company
  switch (kind) {
    case 'quote':
      return quoteMentions(identity)
    case 'order':
      return []
    case 'deliveryNote':
      return [DELIVERY_MENTION]
    case 'returnNote':
      return [RETURN_MENTION]
    case 'invoice':
      return [
        ...(document.isDeposit
          ? before.map((row) => depositMention(`${DOCUMENT_KINDS[row.kind].the} ${row.number}`))
          : []),
        ...deductionMentions(content.deductions ?? []),
        ...invoiceMentions(
          identity,
          { ...content, lines: linesSold(company, document) },
          fields?.category !== 'individual',
        ),
      ]
    case 'creditNote': {
      const invoices = document.credited.flatMap(({ number, date }) =>
        number === null ? [] : [`${number} du ${shortDay(date)}`],
      )
      return invoices.length > 0 ? [creditNoteMention(invoices)] : []
    }
  }
}
