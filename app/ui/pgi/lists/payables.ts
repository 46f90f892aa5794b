import { addDays, isDay } from '#base/dates.ts'
import type { AgedPayableRow, PayableRow, PaymentRow, RemittanceRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { ITEM_KINDS, PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { CONTROLS, REMITTANCE_KINDS } from '#wording/pgi/purchases.ts'
import { agedColumns } from './aged-columns.ts'
import {
  countColumn,
  dayColumn,
  daysLateColumn,
  filterByPeriod,
  filterByValue,
  moneyColumn,
  statusColumn,
  supplierColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'
import { askedDay } from './receivables.ts'

/** A week ahead: what falls due before one looks again. */
export const PROPOSED_AHEAD = 7
const RUN_METHODS = ['transfer', 'cheque', 'card', 'directDebit'] as const
export type RunMethod = (typeof RUN_METHODS)[number]
export const runMethodOf = (text: string | null): RunMethod | undefined => RUN_METHODS.find((each) => each === text)
export const RUN_METHOD_CHOICES = RUN_METHODS.map((value) => ({ value, label: PAYMENT_METHODS[value] }))

const statusOf = (row: PayableRow) =>
  row.status === 'credit'
    ? ({ word: 'à imputer', shape: 'arrow', tone: 'accent' } as const)
    : row.control === 'toCheck' || row.control === 'disputed'
      ? CONTROLS[row.control]
      : row.daysLate > 0
        ? ({ word: 'en retard', shape: 'triangle', tone: 'alert' } as const)
        : ({ word: 'à échoir', shape: 'ring', tone: 'neutral' } as const)

export const payablesList = defineList<'payables-schedule', PayableRow>({
  place: PLACES.payables,
  view: 'payables-schedule',
  unit: ['échéance', 'échéances'],
  question: (context) => ({ view: 'payables-schedule', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.item,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('fournisseur', 'Fournisseur', (row) => row.supplier.name),
    textColumn('code', 'Code', (row) => row.supplier.code, { width: '84px', hidden: true }),
    textColumn('piece', 'Pièce', (row) => row.reference, { width: '136px' }),
    textColumn('nature', 'Nature', (row) => ITEM_KINDS[row.kind], { width: '140px', hidden: true }),
    dayColumn('date', 'Date', (row) => row.date, { hidden: true }),
    dayColumn('echeance', 'Échéance', (row) => row.dueDate),
    daysLateColumn((row) => row.daysLate),
    textColumn('mode', 'Mode', (row) => PAYMENT_METHODS[row.method], { width: '120px' }),
    moneyColumn('montant', 'Montant TTC', (row) => row.amount),
    moneyColumn('reste', 'Restant dû', (row) => row.balance),
    statusColumn(statusOf),
  ],
  filters: (today, rows) => [
    {
      id: 'echeance',
      label: 'Échéance',
      options: [
        { value: 'echues', label: 'échues', sentence: `Échues au ${shortDay(today)}`, test: (row) => row.daysLate > 0 },
        { value: 'avenir', label: 'à échoir', sentence: 'À échoir', test: (row) => row.status === 'notDue' },
        { value: 'credit', label: 'crédits à imputer', sentence: 'Crédits', test: (row) => row.status === 'credit' },
      ],
    },
    filterByValue('mode', 'Mode', rows, (row) => PAYMENT_METHODS[row.method]),
    filterByValue('fournisseur', 'Fournisseur', rows, (row) => row.supplier.name),
    filterByValue('mois', 'Mois d’échéance', rows, (row) => row.dueDate?.slice(0, 7) ?? null),
  ],
  sums: ['montant', 'reste'],
  empty: {
    title: 'Aucune échéance',
    children: 'Une échéance naît d’une facture fournisseur. Elle disparaît quand le règlement la solde.',
  },
})

export const agedPayablesList = defineList<'aged-payables', AgedPayableRow>({
  place: PLACES.agedPayables,
  view: 'aged-payables',
  unit: ['fournisseur', 'fournisseurs'],
  question: (context) => ({ view: 'aged-payables', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.supplier.code,
  placeOf: (row) => `lettrage/${row.supplier.code}`,
  columns: [
    textColumn('fournisseur', 'Fournisseur', (row) => row.supplier.name),
    textColumn('code', 'Code', (row) => row.supplier.code, { width: '84px', hidden: true }),
    ...agedColumns,
  ],
  sums: ['aechoir', 'j30', 'j60', 'j90', 'plus', 'total', 'credits', 'solde'],
  empty: { title: 'Aucune dette', children: 'Tous les comptes fournisseurs sont soldés à cette date.' },
})

/** The proposal of a payment run, as a table. */
export const paymentRunList = defineList<'payment-proposal', PayableRow>({
  place: PLACES.paymentRun,
  view: 'payment-proposal',
  unit: ['échéance', 'échéances'],
  question: ({ today, params }) => {
    const day = params.get('au') ?? ''
    const method = runMethodOf(params.get('mode'))
    return {
      view: 'payment-proposal',
      at: today,
      until: isDay(day) ? day : addDays(today, PROPOSED_AHEAD),
      ...(method === undefined ? {} : { method }),
    }
  },
  rows: ({ rows }) => rows,
  rowId: (row) => row.item,
  columns: [
    textColumn('fournisseur', 'Fournisseur', (row) => row.supplier.name),
    textColumn('code', 'Code', (row) => row.supplier.code),
    textColumn('piece', 'Pièce', (row) => row.reference),
    dayColumn('date', 'Date', (row) => row.date),
    dayColumn('echeance', 'Échéance', (row) => row.dueDate),
    textColumn('mode', 'Mode', (row) => PAYMENT_METHODS[row.method]),
    moneyColumn('reste', 'Reste dû', (row) => row.balance),
  ],
  sums: ['reste'],
  empty: { title: 'Rien à régler', children: 'Aucune facture bonne à payer n’arrive à échéance.' },
})

export const paymentsList = defineList<'payments', PaymentRow>({
  place: PLACES.payments,
  view: 'payments',
  unit: ['règlement', 'règlements'],
  question: () => ({ view: 'payments' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('reference', 'Référence', (row) => row.reference, { width: '150px' }),
    dayColumn('date', 'Date', (row) => row.date),
    supplierColumn((row: PaymentRow) => row.supplier),
    textColumn('mode', 'Mode', (row) => PAYMENT_METHODS[row.method], { width: '140px' }),
    dayColumn('echeance', 'Échéance', (row) => row.dueDate, { hidden: true }),
    dayColumn('paye', 'Payé le', (row) => row.paidOn, { hidden: true }),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('affecte', 'Affecté', (row) => row.allocated),
    moneyColumn('reste', 'Non affecté', (row) => row.unallocated),
    textColumn('lettre', 'Lettre', (row) => row.letter, { width: '70px' }),
  ],
  filters: (today, rows) => [
    filterByPeriod(today, (row: PaymentRow) => row.date),
    filterByValue('mode', 'Mode', rows, (row) => PAYMENT_METHODS[row.method]),
    filterByValue('fournisseur', 'Fournisseur', rows, (row) => row.supplier.name),
  ],
  sums: ['montant', 'affecte', 'reste'],
  empty: {
    title: 'Aucun règlement',
    children: 'Un règlement part d’une facture bonne à payer, ou d’un paiement groupé de l’échéancier.',
  },
})

export const remittancesList = defineList<'remittances', RemittanceRow>({
  place: PLACES.remittances,
  view: 'remittances',
  unit: ['bordereau', 'bordereaux'],
  question: () => ({ view: 'remittances' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  placeOf: (row) => `remises-en-banque/${row.id}`,
  columns: [
    textColumn('reference', 'Bordereau', (row) => row.reference),
    textColumn('nature', 'Nature', (row) => REMITTANCE_KINDS[row.kind].one, { width: '160px' }),
    dayColumn('date', 'Date', (row) => row.date),
    countColumn('nombre', 'Valeurs', (row) => row.count),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    dayColumn('credite', 'Crédité le', (row) => row.creditedOn),
    textColumn('ecriture', 'Écriture', (row) => row.entry, { width: '110px', hidden: true }),
  ],
  filters: (today, rows) => [
    filterByPeriod(today, (row: RemittanceRow) => row.date),
    filterByValue('nature', 'Nature', rows, (row) => REMITTANCE_KINDS[row.kind].one),
  ],
  sums: ['montant'],
  empty: { title: 'Aucune remise', children: 'Une remise regroupe les chèques reçus sur un bordereau.' },
})
