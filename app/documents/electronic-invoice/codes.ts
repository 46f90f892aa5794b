/** The codes that an electronic invoice speaks in: EN 16931-1 and the French rules BR-FR (Factur-X 1.09). */

/** BT-24: what a profile calls itself. `lines` is false for the two that summarise an invoice without being one. */
export const PROFILES = {
  minimum: { urn: 'urn:factur-x.eu:1p0:minimum', level: 'MINIMUM', lines: false },
  basicWithoutLines: { urn: 'urn:factur-x.eu:1p0:basicwl', level: 'BASIC WL', lines: false },
  basic: { urn: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic', level: 'BASIC', lines: true },
  en16931: { urn: 'urn:cen.eu:en16931:2017', level: 'EN 16931', lines: true },
  extended: { urn: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended', level: 'EXTENDED', lines: true },
  extendedFrance: {
    urn: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
    level: 'EXTENDED',
    lines: true,
  },
} as const
export type Profile = keyof typeof PROFILES

const PROFILE_NAMES: readonly Profile[] = [
  'minimum',
  'basicWithoutLines',
  'basic',
  'en16931',
  'extended',
  'extendedFrance',
]

/** Another country's usage of the norm (`urn:cen.eu:en16931:2017#compliant#…`) keeps within it, and reads like it. */
export const profileOf = (urn: string): Profile | undefined =>
  PROFILE_NAMES.find((name) => PROFILES[name].urn === urn) ??
  (urn.startsWith('urn:cen.eu:en16931:2017#compliant#') ? 'en16931' : undefined)

/** BT-3, the types that are admitted in France (BR-FR-04). */
export const INVOICE_TYPES = [
  '380', // facture
  '389', // autofacture
  '393', // facture affacturée
  '501', // autofacture affacturée
  '386', // facture d’acompte
  '500', // autofacture d’acompte
  '384', // facture rectificative
  '471', // autofacture rectificative
  '472', // facture rectificative affacturée
  '473', // autofacture rectificative affacturée
  '261', // avoir en autofacturation
  '262', // avoir pour remise globale
  '381', // avoir
  '396', // avoir affacturé
  '502', // avoir en autofacturation affacturé
  '503', // avoir d’acompte
] as const
export type InvoiceType = (typeof INVOICE_TYPES)[number]

const isAmong =
  <Code extends string>(codes: readonly Code[]) =>
  (text: string): text is Code =>
    codes.some((code) => code === text)

export const isInvoiceType = isAmong(INVOICE_TYPES)
const CREDIT_NOTES: readonly InvoiceType[] = ['261', '262', '381', '396', '502', '503']
const CORRECTIVES: readonly InvoiceType[] = ['384', '471', '472', '473']
const DEPOSITS: readonly InvoiceType[] = ['386', '500', '503']
const SELF_BILLED: readonly InvoiceType[] = ['389', '501', '500', '471', '473', '261', '502']
const isOne = (types: readonly InvoiceType[]) => (type: string) => types.some((each) => each === type)
/** Amounts of a credit note are positive: its type turns them round. */
export const isCreditNote = isOne(CREDIT_NOTES)
export const isCorrective = isOne(CORRECTIVES)
export const isDepositType = isOne(DEPOSITS)
export const isSelfBilled = isOne(SELF_BILLED)

/** BT-151, BT-118: standard, zero rate, exempt, reverse charge, intra-community, export, out of scope. */
export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const
export type VatCategory = (typeof VAT_CATEGORIES)[number]
export const isVatCategory = isAmong(VAT_CATEGORIES)

/** Categories whose breakdown says why no VAT is charged (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
export const needsReason = (category: VatCategory): boolean => category !== 'S' && category !== 'Z'

/** BT-23: nature of the operation (B goods, S services, M both) and how it stands (1 ordinary, 2 already paid, 4 final after deposit…). */
export const PROCESSES: readonly string[] = [
  ...['B1', 'S1', 'M1', 'B2', 'S2', 'M2', 'S3', 'B4', 'S4', 'M4', 'S5', 'S6'],
  ...['B7', 'S7', 'B8', 'S8', 'M8', 'B9', 'S9', 'M9'],
]
export const isAlreadyPaid = (process: string): boolean => /^[BSM]2$/.test(process)
export const isFinalAfterDeposit = (process: string): boolean => /^[BSM]4$/.test(process)

/** BT-81. */
export const PAYMENT_MEANS = {
  cash: '10',
  cheque: '20',
  creditTransfer: '30',
  card: '48',
  sepaTransfer: '58',
  sepaDirectDebit: '59',
  tradeNote: '70',
} as const

/** BR-61: a transfer says to which account. */
export const isTransfer = (means: string): boolean =>
  means === PAYMENT_MEANS.creditTransfer || means === PAYMENT_MEANS.sepaTransfer

/** BT-21, the notes that French law makes an invoice carry (BR-FR-05): recovery costs, late penalties, settlement discount. */
export const MANDATORY_NOTES = ['PMT', 'PMD', 'AAB'] as const
/** BT-22 of the note BAR: which stream the invoice belongs to (BR-FR-20). */
export const STREAMS = ['B2B', 'B2BINT', 'B2C', 'OUTOFSCOPE', 'ARCHIVEONLY'] as const

/** What the scheme of an identifier is: SIREN, SIRET, French electronic address, electronic mail. */
export const SCHEMES = { siren: '0002', siret: '0009', electronicAddress: '0225', mail: 'EM' } as const

/** Percentages as BR-FR-16 lists them, two decimals written: the rates of France, Corsica and overseas, past ones included. */
export const FRENCH_RATES: ReadonlySet<string> = new Set([
  ...['0.00', '2.10', '5.50', '8.50', '10.00', '13.00', '20.00', '0.90', '1.05', '1.75'],
  ...['7.00', '9.20', '9.60', '19.60', '20.60'],
])

/** BT-130: what is counted. UN/ECE recommendation 20, the units that a small company sells by. */
export const UNITS: Readonly<Record<string, string>> = {
  pièce: 'C62',
  unité: 'C62',
  h: 'HUR',
  heure: 'HUR',
  jour: 'DAY',
  'demi-journée': 'C62',
  mois: 'MON',
  kg: 'KGM',
  kilogramme: 'KGM',
  t: 'TNE',
  tonne: 'TNE',
  m: 'MTR',
  mètre: 'MTR',
  'm²': 'MTK',
  'm³': 'MTQ',
  l: 'LTR',
  litre: 'LTR',
  km: 'KMT',
  forfait: 'LS',
  lot: 'SET',
}
/** « one », whatever it is: what a unit without a code of its own counts as. */
export const ANY_UNIT = 'C62'
