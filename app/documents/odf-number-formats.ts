import { childNamed, descendantsNamed, elementsOf, type XmlElement } from './xml.ts'

/** The number formats of an OpenDocument sheet, in Excel's words: by the name of the cell's style. */
export class OdfNumberFormats {
  readonly #formats = new Map<string, string>()
  readonly #styles = new Map<string, { data: string | undefined; parent: string | undefined }>()

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const holder of elementsOf(root)) {
        if (holder.name !== 'office:styles' && holder.name !== 'office:automatic-styles') continue
        for (const style of elementsOf(holder)) {
          const name = style.attributes['style:name']
          if (!name) continue
          if (style.name === 'style:style') {
            const { 'style:data-style-name': data, 'style:parent-style-name': parent } = style.attributes
            this.#styles.set(name, { data, parent })
          } else {
            const format = formatFrom(style)
            if (format) this.#formats.set(name, format)
          }
        }
      }
    }
  }

  /** Undefined when the style says nothing of numbers. */
  of(style: string | undefined): string | undefined {
    let name = style
    // A style whose ancestor is itself must not turn for ever.
    for (let steps = 0; name !== undefined && steps < 20; steps++) {
      const found = this.#styles.get(name)
      if (found?.data) return this.#formats.get(found.data)
      name = found?.parent
    }
    return undefined
  }
}

/** However the file orders day and month: what counts is that it shows a day. */
const DATE_FORMAT = 'dd/mm/yyyy'
/** More decimals than this say nothing more. */
const MOST_DECIMALS = 15

function formatFrom(style: XmlElement): string | undefined {
  const number = [...descendantsNamed(style, 'number:number')][0]
  switch (style.name) {
    case 'number:percentage-style':
      return number && `${digits(number)}%`
    case 'number:currency-style': {
      const symbol = childNamed(style, 'number:currency-symbol')?.children.join('') ?? ''
      return number && (symbol === '' ? digits(number) : `${digits(number)} ${symbol}`)
    }
    case 'number:number-style': {
      const unit = elementsOf(style)
        .filter(({ name }) => name === 'number:text')
        .map(({ children }) => children.join(''))
        .join('')
        .trim()
      return number && (unit === '' ? digits(number) : `${digits(number)} "${unit.replaceAll('"', '')}"`)
    }
    case 'number:date-style':
      return childNamed(style, 'number:day') || childNamed(style, 'number:year') ? DATE_FORMAT : undefined
    default:
      return undefined
  }
}

function digits({ attributes }: XmlElement): string {
  const decimals = Math.min(MOST_DECIMALS, Number(attributes['number:decimal-places'] ?? 0) || 0)
  const whole = attributes['number:grouping'] === 'true' ? '#,##0' : '0'
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole
}
