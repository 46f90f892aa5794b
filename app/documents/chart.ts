/** A chart as a file says it: what it draws, from which cells, under which words. Where it stands is not told. */

/** Bars that stand (`column`) or lie (`bar`) are told apart, as Excel's menus do. */
export type ChartType =
  | 'column'
  | 'bar'
  | 'line'
  | 'area'
  | 'pie'
  | 'doughnut'
  | 'scatter'
  | 'bubble'
  | 'radar'
  | 'stock'
  | 'surface'
  /** A kind that we have no word for. */
  | 'other'

export const CHART_TYPES = [
  'column',
  'bar',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
  'bubble',
  'radar',
  'stock',
  'surface',
  'other',
] as const satisfies readonly ChartType[]

/** `values` and `categories` are written as a formula would: `Ventes!$B$2:$B$5`. Undefined when they are typed in the chart. */
export type ChartSeries = {
  name?: string
  /** The cell of the name, as a formula. */
  nameFrom?: string
  values?: string
  categories?: string
}

export type Chart = {
  /** The sheet it stands on. */
  sheet: string
  /** Several when bars and a line share the frame. */
  types: ChartType[]
  title?: string
  axisTitles: string[]
  /** Whether a legend, or labels on the marks, say which is which. */
  legend: boolean
  dataLabels: boolean
  series: ChartSeries[]
}

/** More than a workbook of a student holds; stops what an attacker repeats. */
export const MOST_CHARTS = 50
export const MOST_SERIES = 100
