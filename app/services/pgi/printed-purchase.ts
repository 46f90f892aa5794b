/** What goes out to a supplier put into words, ready for the page: an order, a return, a request for prices. */
import { negate } from '#base/money.ts'
import type { PrintedColumn, PrintedDocument, PrintedFact, PrintedParty } from '#documents/print/printed-document.ts'
import type { Answer, Company, Identity, PurchaseAnswer, PurchaseContent } from '#pgi'
import { amount, euros, percent, quantity, shortDay } from '#wording/formats.ts'
import { PAYMENT_METHODS, sirenText, termsText } from '#wording/pgi/kinds.ts'
import { legalIdentity, ORDER_MENTIONS, PRICE_REQUEST_MENTION } from '#wording/pgi/mentions.ts'
import { PURCHASE_KINDS, purchaseName, VAT_TREATMENTS } from '#wording/pgi/purchases.ts'

type Seller = PurchaseContent['seller']
type Request = NonNullable<Answer<'price-request'>>

export function printedPurchase(company: Company, document: PurchaseAnswer): PrintedDocument {
  const { identity } = company
  const { kind, number, content, status } = document
  const isOrder = kind === 'purchaseOrder'
  return {
    ...letterheadOf(identity),
    name: purchaseName(kind, number),
    kind: PURCHASE_KINDS[kind].one,
    number: number ?? 'Brouillon',
    warning: status === 'draft' ? 'BROUILLON' : status === 'abandoned' ? 'ABANDONNÉ' : null,
    recipient: recipientOf(content.seller),
    delivery: isOrder ? deliveryAt(identity) : null,
    facts: factsOf(document),
    lines: linesOf(document),
    vat: {
      columns: [
        { label: 'Taux de TVA', align: 'start' },
        { label: 'Base HT', align: 'end', width: 28 },
        { label: 'Montant de TVA', align: 'end', width: 30 },
      ],
      rows: document.totals.vat.map(({ rate, base, amount: vat }) => [percent(rate), amount(base), amount(vat)]),
    },
    totals: totalsOf(document),
    payment: [
      { label: 'Règlement', value: `${termsText(content.terms)}, par ${PAYMENT_METHODS[content.method]}` },
      ...(content.treatment === 'domestic' ? [] : [{ label: 'TVA', value: VAT_TREATMENTS[content.treatment] }]),
    ],
    note: content.note ?? null,
    mentions: isOrder ? ORDER_MENTIONS : [],
    signature: isOrder ? 'Pour l’acheteur, date et signature' : 'Reçu le, nom et signature',
  }
}

/** One request, as it is sent to one of the suppliers asked. */
export function printedPriceRequest({ identity }: Company, asked: Request, supplier: Seller): PrintedDocument {
  const { content, number, date } = asked
  return {
    ...letterheadOf(identity),
    name: `Demande de prix ${number} ${supplier.name}`,
    kind: 'Demande de prix',
    number,
    warning: null,
    recipient: recipientOf(supplier),
    delivery: deliveryAt(identity),
    facts: [
      { label: 'Date de la demande', value: shortDay(date) },
      { label: 'Fournisseur', value: supplier.code },
      ...(content.answerBy ? [{ label: 'Réponse avant le', value: shortDay(content.answerBy) }] : []),
      ...(content.deliveryDate ? [{ label: 'Livraison souhaitée le', value: shortDay(content.deliveryDate) }] : []),
    ],
    lines: {
      columns: [
        { label: 'Référence', align: 'start', width: 30 },
        { label: 'Désignation', align: 'start' },
        { label: 'Quantité', align: 'end', width: 22 },
        { label: 'Votre prix HT', align: 'end', width: 30 },
        { label: 'Votre délai', align: 'end', width: 26 },
      ],
      rows: content.lines.map((line) => [line.article ?? '', line.label, quantity(line.quantity), '', '']),
    },
    vat: null,
    totals: [],
    payment: [],
    note: content.note ?? null,
    mentions: [PRICE_REQUEST_MENTION],
    signature: 'Date, cachet et signature du fournisseur',
  }
}

const letterheadOf = (identity: Identity): Pick<PrintedDocument, 'seller' | 'footer'> => ({
  seller: {
    name: identity.name,
    lines: [...placeOf(identity.address), `Tél. ${identity.phone}`],
  },
  footer: legalIdentity(identity),
})

const placeOf = ({ lines, postcode, city }: { lines: readonly string[]; postcode: string; city: string }): string[] => [
  ...lines,
  `${postcode} ${city}`,
]

const recipientOf = (seller: Seller): PrintedParty => ({
  heading: 'Fournisseur',
  name: seller.name,
  lines: [
    ...placeOf(seller),
    ...(seller.country === 'FR' ? [] : [seller.country]),
    ...(seller.siren ? [`SIREN ${sirenText(seller.siren)}`] : []),
  ],
})

const deliveryAt = (identity: Identity): PrintedParty => ({
  heading: 'À livrer à',
  name: identity.name,
  lines: placeOf(identity.address),
})

function factsOf({ kind, date, content, supplier, before }: PurchaseAnswer): PrintedFact[] {
  return [
    { label: `Date ${PURCHASE_KINDS[kind].of}`, value: shortDay(date) },
    { label: 'Fournisseur', value: supplier.code },
    ...(content.deliveryDate ? [{ label: 'Livraison attendue le', value: shortDay(content.deliveryDate) }] : []),
    ...(content.reference ? [{ label: 'Votre référence', value: content.reference }] : []),
    ...before
      .filter(({ number }) => number !== null)
      .map(({ kind: from, number }) => ({ label: PURCHASE_KINDS[from].one, value: number ?? '' })),
  ]
}

function linesOf({ lines }: PurchaseAnswer): PrintedDocument['lines'] {
  const discounted = lines.some(({ discount }) => discount > 0)
  const columns: PrintedColumn[] = [
    { label: 'Référence', align: 'start', width: 30 },
    { label: 'Désignation', align: 'start' },
    { label: 'Quantité', align: 'end', width: 18 },
    { label: 'Prix unit. HT', align: 'end', width: 24 },
    ...(discounted ? ([{ label: 'Remise', align: 'end', width: 16 }] as const) : []),
    { label: 'TVA', align: 'end', width: 14 },
    { label: 'Montant HT', align: 'end', width: 26 },
  ]
  const rows = lines.map((line) => [
    line.article ?? '',
    line.label,
    quantity(line.quantity),
    amount(line.unitPrice),
    ...(discounted ? [line.discount > 0 ? percent(line.discount) : ''] : []),
    percent(line.vatRate),
    amount(line.amount),
  ])
  return { columns, rows }
}

function totalsOf({ totals, content }: PurchaseAnswer): PrintedDocument['totals'] {
  const row = (label: string, value: PurchaseAnswer['gross'], strong = false) => ({
    label,
    value: euros(value),
    strong,
  })
  return [
    ...(totals.discount > 0
      ? [
          row('Total des lignes', totals.lines),
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
    row(content.treatment === 'domestic' ? 'Total TTC' : 'Total à payer', totals.gross, true),
  ]
}
