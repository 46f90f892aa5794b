/** Délais de paiement entre professionnels: C. com. art. L441-10 I and L441-11. */
import { type Day, day } from '#base/dates.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export type PaymentTermCeiling = Dated & {
  readonly code: 'default' | 'fromInvoice' | 'endOfMonth' | 'summaryInvoice'
  readonly days: number
  readonly label: string
  readonly source: Source
}

const since = day('2009-01-01')
const source: Source = { text: 'C. com., art. L441-10 I (loi n° 2008-776 du 4 août 2008)', verified: false }

export const paymentTermCeilings: readonly PaymentTermCeiling[] = [
  { code: 'default', days: 30, label: 'Sans accord, après réception ou exécution', from: since, source },
  { code: 'fromInvoice', days: 60, label: 'À compter de la date de facture', from: since, source },
  { code: 'endOfMonth', days: 45, label: 'Fin de mois', from: since, source },
  { code: 'summaryInvoice', days: 45, label: 'Facture périodique', from: since, source },
]

export const paymentTermCeilingsAt = (on: Day): readonly PaymentTermCeiling[] => paymentTermCeilings.filter(holdsAt(on))

/** Whether terms agreed that day are lawful: 60 days from the invoice at most, 45 when they run to the end of a month. */
export function areLawfulTerms(terms: { days: number; endOfMonth: boolean }, on: Day): boolean {
  const code = terms.endOfMonth ? 'endOfMonth' : 'fromInvoice'
  const ceiling = paymentTermCeilingsAt(on).find((each) => each.code === code)
  return ceiling === undefined || terms.days <= ceiling.days
}
