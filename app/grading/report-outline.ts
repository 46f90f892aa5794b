/** How a report is built: its title, its sections with their levels and numbers, what opens and closes it, its tables. */
import { folded } from '#base/sorting.ts'
import { type Letter, paragraphs, textOf } from '#documents/letter.ts'

export type Section = { index: number; text: string; level: number; number: readonly number[] | null }
export type Outline = {
  sections: readonly Section[]
  /** Sections are known by their styles; without styles (a PDF, or headings made by hand) by their numbers and shape. */
  isStyled: boolean
  /** By index of paragraph, for those that are there. */
  title?: number
  introduction?: number
  conclusion?: number
  contents?: number
  /** The first paragraph of each table that no caption tells. */
  uncaptioned: readonly number[]
  tables: number
}

type Item = { index: number; text: string; level: number | null; within: 'body' | 'table' }

const LONGEST_HEADING = 100
const NUMBERED =
  /^(?:(?<figures>\d{1,2}(?:\.\d{1,2})*)\s*[.)–-]?|(?<roman>[IVX]{1,5})\s*[.)–-]|(?<letter>[A-H])\s*[.)–-])\s+\p{L}/u
const OPENING = /\b(?:introduction|preambule|contexte|objet|situation|presentation|rappel)\b/
const CLOSING = /\b(?:conclusion|bilan|synthese|recommandations?|preconisations?|propositions?|suites?|decision)\b/
const CLOSING_WORDS =
  /^(?:en conclusion|pour conclure|en resume|en definitive|au total|au vu de|compte tenu de ce qui precede)\b/
const CONTENTS = /^(?:sommaire|table des matieres|plan)\s*:?$/
const CAPTION = /^(?:tableau|figure|graphique|schema|document|annexe|source)\b/
/** Words that open a report before its first section. */
const FEWEST_OPENING_WORDS = 15

export function outlineOf(letter: Letter): Outline {
  const items = itemsOf(letter)
  const styled = items.filter(({ level }) => level !== null)
  const isStyled = styled.length > 0
  const title = titleIn(items)
  const headings = isStyled ? styled : items.filter((item, at) => looksLikeHeading(item, items[at + 1]))
  const contents = items.find(({ text }) => CONTENTS.test(folded(text)))
  const sections = headings
    .filter(({ index }) => index !== title?.index && index !== contents?.index)
    .map(({ index, text, level }): Section => {
      const number = numberOf(text)
      return { index, text, level: level ?? number?.length ?? 1, number }
    })
  const [first, last] = [sections[0], sections.at(-1)]
  const before = items.filter(({ index }) => index !== title?.index && index < (first?.index ?? 0))
  const opening =
    sections.slice(0, 2).find(({ text }) => OPENING.test(folded(text))) ??
    before.find(({ text }) => text.split(/\s+/).length >= FEWEST_OPENING_WORDS)
  const closing =
    sections.slice(-2).find(({ text }) => CLOSING.test(folded(text))) ??
    items.find(({ index, text }) => index >= (last?.index ?? 0) && CLOSING_WORDS.test(folded(text)))
  return {
    sections,
    isStyled,
    ...(title ? { title: title.index } : {}),
    ...(opening ? { introduction: opening.index } : {}),
    ...(closing ? { conclusion: closing.index } : {}),
    ...(contents ? { contents: contents.index } : {}),
    ...tablesOf(letter, items),
  }
}

/** Every paragraph with text, numbered as everywhere, with the level of those that are headings. */
function itemsOf(letter: Letter): Item[] {
  const levels = letter.blocks.flatMap((block) =>
    block.type === 'heading' && textOf(block.runs).trim() !== '' ? [block.level] : [],
  )
  let heading = 0
  return paragraphs(letter).map(({ index, text, within }) => ({
    index,
    text: text.trim(),
    level: within === 'heading' ? (levels[heading++] ?? 1) : null,
    within: within === 'table' ? 'table' : 'body',
  }))
}

/** The first line that names the whole: short, alone, and no numbered section. */
function titleIn(items: readonly Item[]): Item | undefined {
  const first = items.slice(0, 3).find(({ level }) => level !== null) ?? items[0]
  return first && isShort(first.text) && numberOf(first.text) === null && first.text.split(/\s+/).length >= 2
    ? first
    : undefined
}

const isShort = (text: string): boolean => text.length <= LONGEST_HEADING && !/[.,;:!?]$/.test(text)

/** Numbered, or a short line above a longer paragraph. */
const looksLikeHeading = ({ text, within }: Item, next: Item | undefined): boolean =>
  within === 'body' &&
  isShort(text) &&
  (numberOf(text) !== null || CLOSING.test(folded(text)) || OPENING.test(folded(text))) &&
  next !== undefined

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function numberOf(text: string): readonly number[] | null {
  const { figures, roman, letter } = NUMBERED.exec(text)?.groups ?? {}
  if (figures) return figures.split('.').map(Number)
  if (roman && ROMANS.includes(roman)) return [ROMANS.indexOf(roman) + 1]
  return letter ? [letter.charCodeAt(0) - 64] : null
}

function tablesOf(letter: Letter, items: readonly Item[]): Pick<Outline, 'uncaptioned' | 'tables'> {
  const starts = items.filter(({ within }, at) => within === 'table' && items[at - 1]?.within !== 'table')
  const uncaptioned = starts.filter(({ index }) => {
    const after = items.find((item) => item.index > index && item.within === 'body')
    const before = items.findLast((item) => item.index < index && item.within === 'body')
    return ![before, after].some((item) => item && CAPTION.test(folded(item.text)))
  })
  return {
    tables: letter.blocks.filter(({ type }) => type === 'table').length,
    uncaptioned: uncaptioned.map(({ index }) => index),
  }
}

/** The first section that stands deeper than it may: a third level under a first one. */
export function skippedLevel({ sections }: Outline): Section | undefined {
  const top = Math.min(...sections.map(({ level }) => level))
  return sections.find(({ level }, at) => level > (at === 0 ? top : (sections[at - 1]?.level ?? top) + 1))
}

/** The first section of the highest level whose number does not follow the one before; those without a number are passed over. */
export function brokenNumber({ sections }: Outline): Section | undefined {
  const top = Math.min(...sections.map(({ level }) => level))
  const numbered = sections.filter(({ level, number }) => level === top && number !== null)
  return numbered.find(({ number }, at) => number?.[0] !== at + 1)
}
