/** What each measure counts or adds up, one by one. The length of a period is made of nothing. */
import type { MeasureName } from '../measures/index.ts'
import type { Pieces } from '../piece.ts'
import { commercialPieces } from './commercial.ts'
import { financialPieces } from './financial.ts'
import { purchasingPieces } from './purchasing.ts'
import { staffPieces } from './staff.ts'

const all: Readonly<Record<Exclude<MeasureName, 'jours_periode'>, Pieces>> = {
  ...commercialPieces,
  ...financialPieces,
  ...purchasingPieces,
  ...staffPieces,
}
export const piecesByMeasure: Readonly<Record<string, Pieces>> = all
