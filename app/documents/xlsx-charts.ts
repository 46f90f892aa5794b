import { type Chart, type ChartSeries, type ChartType, MOST_CHARTS, MOST_SERIES } from './chart.ts'
import { normalizedFormula } from './formula-tokens.ts'
import { type Parts, parsedPart, relationshipsOf } from './ooxml-parts.ts'
import { sheetPaths } from './xlsx-parts.ts'
import { childCalled, descendantsCalled, elementsOf, isElement, localName, type XmlElement } from './xml.ts'

/** The charts of an xlsx archive, sheet by sheet. */
export function chartsOf(parts: Parts): Chart[] {
  const pointed = (from: string, wanted: string): string[] =>
    [...relationshipsOf(parts, from).values()].filter(({ kind }) => kind === wanted).map(({ target }) => target)
  const charts: Chart[] = []
  for (const { name, path } of sheetPaths(parts)) {
    for (const drawing of pointed(path, 'drawing')) {
      for (const target of pointed(drawing, 'chart')) {
        const space = charts.length < MOST_CHARTS ? parsedPart(parts, target) : undefined
        const chart = childCalled(space, 'chart')
        if (chart) charts.push(chartFrom(chart, name))
      }
      // Kinds that Excel 2016 added (waterfall, treemap) are written in words of their own.
      for (const _ of pointed(drawing, 'chartEx')) {
        if (charts.length < MOST_CHARTS) charts.push({ sheet: name, types: ['other'], ...UNSAID })
      }
    }
  }
  return charts
}

const UNSAID = { axisTitles: [], legend: false, dataLabels: false, series: [] }

const TYPES: Readonly<Record<string, ChartType>> = {
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  area3DChart: 'area',
  pieChart: 'pie',
  pie3DChart: 'pie',
  ofPieChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
  bubbleChart: 'bubble',
  radarChart: 'radar',
  stockChart: 'stock',
  surfaceChart: 'surface',
  surface3DChart: 'surface',
}

function typeOf(group: XmlElement): ChartType | undefined {
  const name = localName(group.name)
  if (name === 'barChart' || name === 'bar3DChart') {
    return childCalled(group, 'barDir')?.attributes.val === 'bar' ? 'bar' : 'column'
  }
  return TYPES[name] ?? (name.endsWith('Chart') ? 'other' : undefined)
}

function chartFrom(chart: XmlElement, sheet: string): Chart {
  const area = childCalled(chart, 'plotArea')
  const groups = (area ? elementsOf(area) : []).flatMap((group) => {
    const type = typeOf(group)
    return type ? [{ type, group }] : []
  })
  const series = groups
    .flatMap(({ group }) => elementsOf(group).filter(({ name }) => localName(name) === 'ser'))
    .slice(0, MOST_SERIES)
    .map(seriesFrom)
  const title = titleOf(chart, series)
  return {
    sheet,
    types: [...new Set(groups.map(({ type }) => type))],
    ...(title ? { title } : {}),
    axisTitles: (area ? elementsOf(area) : []).flatMap((axis) => {
      const said = /Ax$/.test(localName(axis.name)) ? textOf(childCalled(axis, 'title')) : ''
      return said ? [said] : []
    }),
    legend: childCalled(chart, 'legend') !== undefined,
    dataLabels: groups.some(({ group }) => hasDataLabels(group)),
    series,
  }
}

/** A title without words of its own is the name of the only series. */
function titleOf(chart: XmlElement, series: readonly ChartSeries[]): string | undefined {
  const title = childCalled(chart, 'title')
  if (!title) return undefined
  const [only, ...others] = series
  return textOf(title) || (others.length === 0 ? only?.name : undefined)
}

function seriesFrom(series: XmlElement): ChartSeries {
  const named = childCalled(series, 'tx')
  const [name, nameFrom] = [textOf(named), sourceOf(named)]
  const values = sourceOf(childCalled(series, 'val') ?? childCalled(series, 'yVal'))
  const categories = sourceOf(childCalled(series, 'cat') ?? childCalled(series, 'xVal'))
  return {
    ...(name ? { name } : {}),
    ...(nameFrom ? { nameFrom } : {}),
    ...(values ? { values } : {}),
    ...(categories ? { categories } : {}),
  }
}

/** The range that a series reads, as a formula; brackets around several ranges are dropped. */
function sourceOf(element: XmlElement | undefined): string | undefined {
  const [formula] = element ? [...descendantsCalled(element, 'f')] : []
  const written = formula && plainText(formula).trim()
  // A name typed in LibreOffice stands here as a text between quotes.
  return written && !written.startsWith('"') ? normalizedFormula(written.replace(/^\((.*)\)$/s, '$1')) : undefined
}

const plainText = (element: XmlElement): string => element.children.filter((child) => !isElement(child)).join('')

/** Words typed in the chart (`a:t`), or those of the cell it points at, as they were last. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const typed = [...descendantsCalled(element, 't')].map(plainText).join('')
  return (typed || [...descendantsCalled(element, 'v')].map(plainText).join(' ')).trim()
}

function hasDataLabels(group: XmlElement): boolean {
  return [...descendantsCalled(group, 'dLbls')].some((labels) =>
    elementsOf(labels).some(({ name, attributes }) => {
      const local = localName(name)
      return /^show(?:Val|Percent|CatName|SerName)$/.test(local) && attributes.val !== '0' && attributes.val !== 'false'
    }),
  )
}
