import { type ComponentType, createContext, type ReactNode, useContext, useId } from 'react'
import { lookup, type Named } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { VALUE_COMPONENT } from './bind-paths.ts'
import type { GlossaryEntry } from './glossary.server.ts'

export type TextSurroundings = {
  /** What the `{paths}` of the text mean here. */
  names: ReadonlyMap<string, Named>
  /** Titles of the annexes that the text may point at. */
  annexes: Readonly<Record<string, { title: string }>>
  glossary: (id: string) => GlossaryEntry | undefined
}

export const Surroundings = createContext<TextSurroundings>({
  names: new Map(),
  annexes: {},
  glossary: () => undefined,
})

type Props = { children?: ReactNode; id?: string; path?: string }

function Value({ path = '' }: Props) {
  const found = lookup(useContext(Surroundings).names, path)
  return found ? printNamed(found) : ''
}

const Right = ({ children }: Props) => <div className="text-right">{children}</div>

function Attention({ children }: Props) {
  return (
    <div className="text-attention" role="note">
      {children}
    </div>
  )
}

function Annex({ id = '', children }: Props) {
  const { annexes } = useContext(Surroundings)
  return <a href={`?a-cote=annex:${encodeURIComponent(id)}`}>{children ?? annexes[id]?.title ?? id}</a>
}

/** A word of the trade: the browser's own popover shows its definition, without a script. */
function Term({ id = '', children }: Props) {
  const entry = useContext(Surroundings).glossary(id)
  const popover = `terme${useId()}`
  if (!entry) return children ?? id
  return (
    <>
      <button type="button" className="text-term" popoverTarget={popover}>
        {children ?? entry.term}
      </button>
      <span id={popover} popover="auto" className="text-definition">
        <strong>{entry.term}</strong> {entry.definition}
      </span>
    </>
  )
}

/** What the speaker of a slide says. */
const SpeakerNotes = ({ children }: Props) => <aside aria-label="Commentaires">{children}</aside>

/** Wide tables scroll by themselves; one can reach them with the keyboard. */
function ScrolledTable({ children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take the focus (WCAG 2.1.1)
    <section className="text-table" aria-label="Tableau" tabIndex={0}>
      <table>{children}</table>
    </section>
  )
}

/** What the texts of authors may use: `COMPONENTS` of the scenario, the values, and our tables. */
export const TEXT_COMPONENTS: Readonly<Record<string, ComponentType<Props>>> = {
  [VALUE_COMPONENT]: Value,
  Droite: Right,
  Attention,
  Annexe: Annex,
  Terme: Term,
  Notes: SpeakerNotes,
  table: ScrolledTable,
}
