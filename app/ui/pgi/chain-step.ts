import type { DocumentRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { documentWords, statusWords } from '#wording/pgi/kinds.ts'
import type { ChainStep } from '../chain-timeline.tsx'

/** A document in its chain. */
export function chainStep(row: DocumentRow, to: (place: string) => string): ChainStep {
  const { word, shape } = statusWords(row.kind, row.status)
  return {
    id: row.id,
    kind: documentWords(row).one,
    number: row.number ?? 'brouillon',
    date: shortDay(row.date),
    status: row.number === null ? undefined : word,
    shape,
    to: to(`ventes/${row.id}`),
  }
}
