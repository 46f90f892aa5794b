import { isDay } from '#base/dates.ts'
import type { AgedRow, ReceiptRow, ReminderRow, ScheduleRow } from '#pgi'
import { listOf, shortDay } from '#wording/formats.ts'
import { ITEM_KINDS, PAYMENT_METHODS, REMINDER_CHANNELS, REMINDER_LEVELS, reminderLevel } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { agedColumns } from './aged-columns.ts'
import {
  countColumn,
  dayColumn,
  daysLateColumn,
  filterByPeriod,
  filterByValue,
  moneyColumn,
  partyColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList, type ListContext } from './list-definition.ts'

/** The day that the page asks for, `?au=2026-03-31`, or the story's. */
export function askedDay({ today, params }: Omit<ListContext, 'yearFrom'>) {
  const asked = params.get('au')
  return asked !== null && isDay(asked) ? asked : today
}

export const scheduleStatus = (row: ScheduleRow) =>
  row.status === 'credit'
    ? ({ word: 'à imputer', shape: 'arrow', tone: 'accent' } as const)
    : row.reminderLevel > 0 && row.daysLate > 0
      ? ({ word: `relance ${row.reminderLevel} envoyée`, shape: 'triangle', tone: 'alert' } as const)
      : row.daysLate > 0 && row.balance < row.amount
        ? ({ word: 'réglée en partie', shape: 'half', tone: 'alert' } as const)
        : row.daysLate > 0
          ? ({ word: 'en retard', shape: 'triangle', tone: 'alert' } as const)
          : ({ word: 'à échoir', shape: 'ring', tone: 'neutral' } as const)

export const scheduleList = defineList<'receivables-schedule', ScheduleRow>({
  place: PLACES.schedule,
  view: 'receivables-schedule',
  unit: ['échéance', 'échéances'],
  question: (context) => ({ view: 'receivables-schedule', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.item,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('client', 'Client', (row) => row.customer.name),
    textColumn('code', 'Code', (row) => row.customer.code, { width: '84px', hidden: true }),
    textColumn('piece', 'Pièce', (row) => row.reference, { width: '136px' }),
    textColumn('nature', 'Nature', (row) => ITEM_KINDS[row.kind], { width: '110px', hidden: true }),
    dayColumn('date', 'Date', (row) => row.date, { hidden: true }),
    dayColumn('echeance', 'Échéance', (row) => row.dueDate),
    daysLateColumn((row) => row.daysLate),
    moneyColumn('montant', 'Montant TTC', (row) => row.amount),
    moneyColumn('reste', 'Restant dû', (row) => row.balance),
    countColumn('relances', 'Relance', (row) => row.reminderLevel, { hidden: true }),
    dayColumn('derniere', 'Dernière relance', (row) => row.lastReminder, { hidden: true, width: '120px' }),
    statusColumn(scheduleStatus, { width: '160px' }),
  ],
  filters: (today, rows) => [
    {
      id: 'retard',
      label: 'Échéance',
      options: [
        { value: '1', label: 'échues', sentence: `Échues au ${shortDay(today)}`, test: (row) => row.daysLate > 0 },
        { value: '0', label: 'à échoir', sentence: 'À échoir', test: (row) => row.status === 'notDue' },
        {
          value: '30',
          label: 'plus de 30 jours',
          sentence: 'Retard de plus de 30 jours',
          test: (row) => row.daysLate > 30,
        },
        {
          value: '60',
          label: 'plus de 60 jours',
          sentence: 'Retard de plus de 60 jours',
          test: (row) => row.daysLate > 60,
        },
        {
          value: '90',
          label: 'plus de 90 jours',
          sentence: 'Retard de plus de 90 jours',
          test: (row) => row.daysLate > 90,
        },
        {
          value: 'credit',
          label: 'crédits à imputer',
          sentence: 'Crédits à imputer',
          test: (row) => row.status === 'credit',
        },
      ],
    },
    {
      id: 'relance',
      label: 'Relance',
      options: [
        ...[0, 1, 2, 3].map((level) => ({
          value: String(level),
          label: level === 0 ? 'jamais relancées' : reminderLevel(level),
          sentence: level === 0 ? 'Jamais relancées' : `Dernière relance\u202f: ${REMINDER_LEVELS[level] ?? ''}`,
          test: (row: ScheduleRow) => row.reminderLevel === level,
        })),
      ],
    },
    {
      id: 'montant',
      label: 'Restant dû',
      options: [500, 1000, 5000].map((from) => ({
        value: String(from),
        label: `plus de ${from}\u202f€`,
        sentence: `Restant dû supérieur à ${from}\u202f€`,
        test: (row: ScheduleRow) => row.balance > from * 100,
      })),
    },
    filterByValue('client', 'Client', rows, (row) => row.customer.name),
  ],
  sums: ['montant', 'reste'],
  empty: {
    title: 'Aucune échéance',
    children: 'Une échéance naît d’une facture validée. Elle disparaît quand le règlement la solde.',
  },
})

export const agedList = defineList<'aged-receivables', AgedRow>({
  place: PLACES.aged,
  view: 'aged-receivables',
  unit: ['client', 'clients'],
  question: (context) => ({ view: 'aged-receivables', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.customer.code,
  placeOf: (row) => `lettrage/${row.customer.code}`,
  columns: [
    textColumn('client', 'Client', (row) => row.customer.name),
    textColumn('code', 'Code', (row) => row.customer.code, { width: '84px', hidden: true }),
    ...agedColumns,
  ],
  filters: () => [
    {
      id: 'age',
      label: 'Ancienneté',
      options: [
        {
          value: 'retard',
          label: 'en retard',
          sentence: 'Clients en retard',
          test: (row) => row.total > row.notDue,
        },
        {
          value: '60',
          label: 'plus de 60 jours',
          sentence: 'Retard de plus de 60 jours',
          test: (row) => row.late61to90 + row.lateOver90 > 0,
        },
        {
          value: '90',
          label: 'plus de 90 jours',
          sentence: 'Retard de plus de 90 jours',
          test: (row) => row.lateOver90 > 0,
        },
        { value: 'credit', label: 'avec un crédit', sentence: 'Crédits non imputés', test: (row) => row.credits < 0 },
      ],
    },
  ],
  sums: ['aechoir', 'j30', 'j60', 'j90', 'plus', 'total', 'credits', 'solde'],
  empty: { title: 'Aucune créance', children: 'Tous les comptes clients sont soldés à cette date.' },
})

export const receiptsList = defineList<'receipts', ReceiptRow>({
  place: PLACES.receipts,
  view: 'receipts',
  unit: ['règlement', 'règlements'],
  question: () => ({ view: 'receipts' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('reference', 'Référence', (row) => row.reference, { width: '150px' }),
    dayColumn('date', 'Date', (row) => row.date),
    partyColumn('client', 'Client', (row) => row.customer),
    textColumn('mode', 'Mode', (row) => PAYMENT_METHODS[row.method], { width: '120px' }),
    textColumn('libelle', 'Libellé', (row) => row.label, { hidden: true }),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('affecte', 'Affecté', (row) => row.allocated),
    moneyColumn('reste', 'Non affecté', (row) => row.unallocated),
    textColumn('lettre', 'Lettre', (row) => row.letter, { width: '70px' }),
    textColumn('transfert', 'Comptabilité', (row) => (row.transferred ? 'transféré' : 'à transférer'), {
      width: '112px',
    }),
  ],
  filters: (today, rows) => [
    filterByPeriod(today, (row: ReceiptRow) => row.date),
    filterByValue('mode', 'Mode', rows, (row) => PAYMENT_METHODS[row.method]),
    {
      id: 'affectation',
      label: 'Affectation',
      options: [
        { value: 'non', label: 'à affecter', sentence: 'Restent à affecter', test: (row) => row.unallocated > 0 },
        { value: 'oui', label: 'affectés', sentence: 'Entièrement affectés', test: (row) => row.unallocated === 0 },
      ],
    },
    {
      id: 'transfert',
      label: 'Comptabilité',
      options: [
        {
          value: 'non',
          label: 'à transférer',
          sentence: 'Pas encore en comptabilité',
          test: (row) => !row.transferred,
        },
        { value: 'oui', label: 'transférés', sentence: 'En comptabilité', test: (row) => row.transferred },
      ],
    },
  ],
  sums: ['montant', 'affecte', 'reste'],
  empty: {
    title: 'Aucun règlement',
    children: 'Un règlement s’enregistre quand l’argent arrive, et solde des factures.',
  },
})

export const remindersList = defineList<'reminders', ReminderRow>({
  place: PLACES.reminders,
  view: 'reminders',
  unit: ['relance', 'relances'],
  question: () => ({ view: 'reminders' }),
  rows: ({ rows }) => [...rows].reverse(),
  rowId: (row) => `${row.date}-${row.customer.code}-${row.level}-${row.sources.join('+')}`,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('client', 'Client', (row) => row.customer.name),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('niveau', 'Niveau', (row) => reminderLevel(row.level), { width: '210px' }),
    textColumn('canal', 'Moyen', (row) => REMINDER_CHANNELS[row.channel], { width: '100px' }),
    textColumn('factures', 'Factures', (row) => listOf(row.items.map(({ reference }) => reference)), {
      width: '260px',
    }),
    moneyColumn('reste', 'Encore dû', (row) => row.balance),
  ],
  filters: (today, rows) => [
    filterByPeriod(today, (row: ReminderRow) => row.date),
    filterByValue('niveau', 'Niveau', rows, (row) => reminderLevel(row.level)),
    filterByValue('canal', 'Moyen', rows, (row) => REMINDER_CHANNELS[row.channel]),
  ],
  empty: {
    title: 'Aucune relance pour l’instant',
    children:
      'Une relance part d’une échéance en retard\u202f: ouvrez l’échéancier, choisissez les factures, puis le niveau.',
  },
})
