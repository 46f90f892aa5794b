/** The words of charts. */
import type { Chart } from '#documents/chart.ts'
import { plural, quoted } from './formats.ts'

/** Kinds of charts, with their article. */
export const CHART_NAMES: Readonly<Record<string, string>> = {
  column: 'un histogramme',
  bar: 'un diagramme en barres',
  line: 'une courbe',
  area: 'une aire',
  pie: 'un diagramme en secteurs',
  doughnut: 'un anneau',
  scatter: 'un nuage de points',
  bubble: 'un diagramme à bulles',
  radar: 'un radar',
  stock: 'un graphique boursier',
  surface: 'une surface',
  other: 'un graphique d’un autre type',
}

/** « Graphique lu : un histogramme, « Ventes par mois », 2 séries » */
export function chartRead({ types, title, series }: Chart): string {
  const kinds = types.map((type) => CHART_NAMES[type] ?? type).join(' et ')
  const named = title ? quoted(title) : 'sans titre'
  return `Graphique lu : ${kinds}, ${named}, ${plural(series.length, 'série', 'séries')}`
}
