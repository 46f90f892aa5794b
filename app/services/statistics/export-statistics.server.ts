import { type ExportTable, tableToXlsx } from '#documents/export-table.ts'
import { dayOfInstant } from '#ui/instants.ts'
import { wrongText } from '#wording/statistics.ts'
import type { LoadedStatistics } from './load-statistics.server.ts'

/** The statistics as a table, one criterion a line. */
export function statisticsTable({ rows }: LoadedStatistics): ExportTable {
  return {
    title: 'Statistiques',
    columns: [
      { key: 'step', label: 'Étape', kind: 'text' },
      { key: 'criterion', label: 'Critère', kind: 'text' },
      { key: 'max', label: 'Points', kind: 'number' },
      { key: 'n', label: 'Copies', kind: 'count' },
      { key: 'success', label: 'Réussite', kind: 'rate' },
      { key: 'mean', label: 'Part moyenne des points', kind: 'rate' },
      { key: 'blank', label: 'Sans réponse', kind: 'rate' },
      { key: 'minutes', label: 'Temps médian de l’étape (min)', kind: 'number' },
      { key: 'r', label: 'Discrimination', kind: 'number' },
      { key: 'low', label: 'Borne basse (95 %)', kind: 'number' },
      { key: 'high', label: 'Borne haute (95 %)', kind: 'number' },
      { key: 'wrong', label: 'Erreurs les plus fréquentes', kind: 'text' },
    ],
    rows: rows.map(({ step, title, max, statistics }) => {
      const { n, success, mean, blank, medianMinutes, discrimination, wrong } = statistics
      const rate = (share: number) => (n === 0 ? null : Math.round(share * 10_000))
      return {
        step,
        criterion: title,
        max,
        n,
        success: rate(success),
        mean: rate(mean),
        blank: rate(blank),
        minutes: medianMinutes,
        ...(discrimination.known ? { r: discrimination.r, low: discrimination.low, high: discrimination.high } : {}),
        wrong: wrong.map(wrongText).join(' ; '),
      }
    }),
  }
}

export async function exportStatistics(
  loaded: LoadedStatistics,
  now: Date,
): Promise<{ bytes: Uint8Array; name: string }> {
  const on = dayOfInstant(now)
  return {
    bytes: await tableToXlsx(statisticsTable(loaded), on),
    name: `statistiques-${loaded.assignment.title}-${on}.xlsx`,
  }
}
