import { type Chart, type ChartSeries, type ChartType, MOST_CHARTS, MOST_SERIES } from './chart.ts'
import { excelFormula } from './odf-formula.ts'
import { odfText } from './odf-text.ts'
import { type Parts, parsedPart } from './ooxml-parts.ts'
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from './xml.ts'

/** The charts that stand on a sheet: each is an object of the archive, with a content of its own. */
export function chartsOn(table: XmlElement, sheet: string, parts: Parts): Chart[] {
  return [...descendantsNamed(table, 'draw:object')].slice(0, MOST_CHARTS).flatMap((object): Chart[] => {
    const folder = object.attributes['xlink:href']?.replace(/^\.\//, '')
    const content = folder ? parsedPart(parts, `${folder}/content.xml`) : undefined
    const [chart] = content ? [...descendantsNamed(content, 'chart:chart')] : []
    return content && chart ? [chartFrom(content, chart, sheet)] : []
  })
}

const TYPES: Readonly<Record<string, ChartType>> = {
  line: 'line',
  area: 'area',
  circle: 'pie',
  ring: 'doughnut',
  scatter: 'scatter',
  bubble: 'bubble',
  radar: 'radar',
  'filled-radar': 'radar',
  stock: 'stock',
  surface: 'surface',
}

function chartFrom(content: XmlElement, chart: XmlElement, sheet: string): Chart {
  const properties = propertiesOf(content)
  const area = childNamed(chart, 'chart:plot-area')
  const lies = properties.get(area?.attributes['chart:style-name'] ?? '')?.['chart:vertical'] === 'true'
  const typeOf = (written: string | undefined): ChartType => {
    const name = written?.replace(/^chart:/, '') ?? ''
    return name === 'bar' ? (lies ? 'bar' : 'column') : (TYPES[name] ?? 'other')
  }
  const axes = area ? childrenNamed(area, 'chart:axis') : []
  const categories = rangeOf(
    axes.map((axis) => childNamed(axis, 'chart:categories')?.attributes['table:cell-range-address']).find(Boolean),
  )
  const written = (area ? childrenNamed(area, 'chart:series') : []).slice(0, MOST_SERIES)
  const main = typeOf(chart.attributes['chart:class'])
  const types = written.flatMap(({ attributes }) =>
    attributes['chart:class'] ? [typeOf(attributes['chart:class'])] : [],
  )
  const title = saidBy(childNamed(chart, 'chart:title'))
  return {
    sheet,
    types: types.length > 0 ? [...new Set(types)] : [main],
    ...(title ? { title } : {}),
    axisTitles: axes.map((axis) => saidBy(childNamed(axis, 'chart:title'))).filter((said) => said !== ''),
    legend: childNamed(chart, 'chart:legend') !== undefined,
    dataLabels: [...(area ? [area] : []), ...written].some(({ attributes }) => {
      const shown = properties.get(attributes['chart:style-name'] ?? '') ?? {}
      return (shown['chart:data-label-number'] ?? 'none') !== 'none' || shown['chart:data-label-text'] === 'true'
    }),
    series: written.map((series) => seriesFrom(series, categories)),
  }
}

function propertiesOf(content: XmlElement): Map<string, Record<string, string>> {
  return new Map(
    [...descendantsNamed(content, 'style:style')].map((style) => [
      style.attributes['style:name'] ?? '',
      childNamed(style, 'style:chart-properties')?.attributes ?? {},
    ]),
  )
}

function seriesFrom(series: XmlElement, shared: string | undefined): ChartSeries {
  const { attributes } = series
  const values = rangeOf(attributes['chart:values-cell-range-address'])
  const nameFrom = rangeOf(attributes['chart:label-cell-address'])
  // A cloud of points has its abscissas in a domain.
  const categories = rangeOf(childNamed(series, 'chart:domain')?.attributes['table:cell-range-address']) ?? shared
  const name = attributes['loext:label-string'] ?? attributes['chart:label-string']
  return {
    // LibreOffice keeps around a name the quotes that a formula would have.
    ...(name ? { name: name.replace(/^"(.*)"$/s, '$1') } : {}),
    ...(nameFrom ? { nameFrom } : {}),
    ...(values ? { values } : {}),
    ...(categories ? { categories } : {}),
  }
}

/** Ranges stand one after the other, parted by spaces. `local-table` is where a chart keeps figures of its own. */
function rangeOf(written: string | undefined): string | undefined {
  const ranges = (written ?? '').match(/(?:'(?:[^']|'')*'|[^\s'])+/g) ?? []
  const formulas = ranges
    .filter((range) => !range.startsWith('local-table'))
    .flatMap((range) => excelFormula(`of:=[${range}]`) ?? [])
  return formulas.length > 0 ? formulas.join(',') : undefined
}

const saidBy = (title: XmlElement | undefined): string =>
  title ? childrenNamed(title, 'text:p').map(odfText).join(' ').trim() : ''
