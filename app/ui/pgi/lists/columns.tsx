import type { ReactNode } from 'react'
import { addMonths, type Day, firstOfMonth, monthOf } from '#base/dates.ts'
import { basisPoints, type Cents, type Thousandths } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'
import { percent, quantity, shortDay, wholeNumber } from '#wording/formats.ts'
import { daysShort, type StatusWords } from '#wording/pgi/kinds.ts'
import { Amount } from '../../amount.tsx'
import type { Filter } from '../../list/column.ts'
import { StatusMark } from '../../status-mark.tsx'
import { PgiLink } from '../pgi-link.tsx'
import { SourcedAmount } from '../sourced-amount.tsx'
import type { ListColumn } from './list-definition.ts'

type Look = { width?: string; hidden?: boolean; grow?: boolean }

export const textColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => string | null,
  look: Look & { cell?: (row: Row) => ReactNode } = {},
): ListColumn<Row> => ({ id, header, value, kind: 'text', ...look })

/** The name of a supplier, which opens its record. */
export const supplierColumn = <Row,>(
  supplier: (row: Row) => { code: string; name: string },
  look: Look = {},
): ListColumn<Row> => ({
  id: 'fournisseur',
  header: 'Fournisseur',
  value: (row) => supplier(row).name,
  cell: (row) => <PgiLink place={`fournisseurs/${supplier(row).code}`}>{supplier(row).name}</PgiLink>,
  kind: 'text',
  grow: look.width === undefined,
  ...look,
})

/** The name of a party, which opens its record. */
export const partyColumn = <Row,>(
  id: string,
  header: string,
  party: (row: Row) => { code: string; name: string } | null,
  look: Look = {},
): ListColumn<Row> => ({
  id,
  header,
  value: (row) => party(row)?.name ?? null,
  cell: (row) => {
    const named = party(row)
    return named && <PgiLink place={`clients/${named.code}`}>{named.name}</PgiLink>
  },
  kind: 'text',
  grow: look.width === undefined,
  ...look,
})

export const moneyColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => Cents | null,
  look: Look & { zero?: 'dash' | 'figures' } = {},
): ListColumn<Row> => ({
  id,
  header,
  value,
  cell: (row) => {
    const found = value(row)
    return found === null ? '' : <Amount value={found} form="bare" zero={look.zero ?? 'dash'} />
  },
  kind: 'money',
  align: 'end',
  unsearched: true,
  width: look.width ?? '112px',
  hidden: look.hidden,
})

/** An amount that opens the pieces it adds up. */
export const sourcedColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => Cents,
  sources: (row: Row) => readonly string[],
): ListColumn<Row> => ({
  ...moneyColumn(id, header, value),
  cell: (row) => <SourcedAmount value={value(row)} form="bare" zero="dash" label={header} sources={sources(row)} />,
})

export const dayColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => Day | null,
  look: Look = {},
): ListColumn<Row> => ({
  id,
  header,
  value,
  cell: (row) => {
    const found = value(row)
    return found === null ? '' : shortDay(found)
  },
  kind: 'day',
  figures: true,
  width: '104px',
  ...look,
})

export const quantityColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => Thousandths | null,
  look: Look = {},
): ListColumn<Row> => ({
  id,
  header,
  value,
  cell: (row) => {
    const found = value(row)
    return found === null ? '' : quantity(found)
  },
  kind: 'quantity',
  align: 'end',
  unsearched: true,
  width: '88px',
  ...look,
})

export const rateColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  look: Look = {},
): ListColumn<Row> => ({
  id,
  header,
  value,
  cell: (row) => {
    const found = value(row)
    return found === null ? '' : percent(basisPoints(found))
  },
  kind: 'rate',
  align: 'end',
  unsearched: true,
  width: '80px',
  ...look,
})

export const countColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  look: Look = {},
): ListColumn<Row> => ({
  id,
  header,
  value,
  cell: (row) => {
    const found = value(row)
    return found === null ? '' : wholeNumber(found)
  },
  kind: 'count',
  align: 'end',
  unsearched: true,
  width: '80px',
  ...look,
})

export const daysLateColumn = <Row,>(value: (row: Row) => number, look: Look = {}): ListColumn<Row> => ({
  id: 'retard',
  header: 'Retard',
  value,
  cell: (row) => <span data-late={value(row) > 0 || undefined}>{daysShort(value(row))}</span>,
  kind: 'count',
  align: 'end',
  unsearched: true,
  width: '76px',
  ...look,
})

export const statusColumn = <Row,>(words: (row: Row) => StatusWords, look: Look = {}): ListColumn<Row> => ({
  id: 'statut',
  header: 'Statut',
  value: (row) => words(row).word,
  cell: (row) => <StatusMark {...words(row)} />,
  kind: 'text',
  width: '148px',
  ...look,
})

/** One option per value met in the rows: « Commercial : A. Le Goff ». */
export function filterByValue<Row>(
  id: string,
  label: string,
  rows: readonly Row[],
  value: (row: Row) => string | null,
  words: (value: string) => string = (text) => text,
): Filter<Row> {
  const values = [...new Set(rows.map(value))]
    .filter((each) => each !== null)
    .sort((left, right) => byText(folded(left), folded(right)))
  return {
    id,
    label,
    options: values.map((each) => ({
      value: each,
      label: words(each),
      sentence: `${label}\u202f: ${words(each)}`,
      test: (row) => value(row) === each,
    })),
  }
}

/** « Depuis le début du mois », « Trois derniers mois »: periods that end on the story's day. */
export function filterByPeriod<Row>(today: Day, date: (row: Row) => Day): Filter<Row> {
  const month = firstOfMonth(today)
  const since = (from: Day) => (row: Row) => date(row) >= from
  const before = addMonths(month, -1)
  return {
    id: 'periode',
    label: 'Période',
    options: [
      { value: 'mois', label: 'ce mois-ci', sentence: 'Ce mois-ci', test: since(month) },
      {
        value: 'precedent',
        label: 'le mois dernier',
        sentence: 'Le mois dernier',
        test: (row) => before <= date(row) && date(row) < month,
      },
      {
        value: 'trimestre',
        label: 'les trois derniers mois',
        sentence: 'Depuis trois mois',
        test: since(addMonths(today, -3)),
      },
      { value: 'annee', label: 'cette année', sentence: 'Cette année', test: since(firstOfYear(today)) },
    ],
  }
}

const firstOfYear = (today: Day): Day => addMonths(firstOfMonth(today), 1 - monthOf(today))
