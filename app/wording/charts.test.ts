import { expect, test } from 'vitest'
import type { Chart } from '#documents/chart.ts'
import { chartRead } from './charts.ts'

const chart: Chart = {
  sheet: 'Feuille1',
  types: ['column'],
  title: 'Indicateurs et seuils',
  axisTitles: [],
  legend: true,
  dataLabels: false,
  series: [{ values: 'Feuille1!$B$8:$B$15' }, { values: 'Feuille1!$D$8:$D$15' }],
}

test('a chart that was read is told by its kind, its title and its series', () => {
  expect(chartRead(chart)).toBe('Graphique lu : un histogramme, «\u202fIndicateurs et seuils\u202f», 2\u00a0séries')
  const { title: _, ...untitled } = chart
  expect(chartRead({ ...untitled, series: chart.series.slice(1) })).toBe(
    'Graphique lu : un histogramme, sans titre, 1\u00a0série',
  )
})
