import type { AgedRow } from '#pgi'
import { sourcedColumn } from './columns.tsx'

type Aged = Omit<AgedRow, 'customer'>

/** What is due by age, of customers as of suppliers: each figure opens the items that it adds up. */
export const agedColumns = [
  sourcedColumn(
    'aechoir',
    'À échoir',
    (row: Aged) => row.notDue,
    ({ items }) => items.notDue,
  ),
  sourcedColumn(
    'j30',
    '1 à 30 j',
    (row: Aged) => row.late1to30,
    ({ items }) => items.late1to30,
  ),
  sourcedColumn(
    'j60',
    '31 à 60 j',
    (row: Aged) => row.late31to60,
    ({ items }) => items.late31to60,
  ),
  sourcedColumn(
    'j90',
    '61 à 90 j',
    (row: Aged) => row.late61to90,
    ({ items }) => items.late61to90,
  ),
  sourcedColumn(
    'plus',
    'Plus de 90 j',
    (row: Aged) => row.lateOver90,
    ({ items }) => items.lateOver90,
  ),
  sourcedColumn(
    'total',
    'Total dû',
    (row: Aged) => row.total,
    ({ items, sources }) => sources.filter((each) => !items.credits.includes(each)),
  ),
  sourcedColumn(
    'credits',
    'Crédits',
    (row: Aged) => row.credits,
    ({ items }) => items.credits,
  ),
  sourcedColumn(
    'solde',
    'Solde',
    (row: Aged) => row.balance,
    ({ sources }) => sources,
  ),
]
