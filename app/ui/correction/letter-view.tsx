import type { ReactNode } from 'react'
import { type Letter, type List, type Run, textOf } from '#documents/letter.ts'
import type { Location } from '#grading'
import classes from './copy.module.css'
import { stretchesIn } from './places.ts'

type Marks = { deliverable: string; places: readonly Location[] }

/** A letter as it was handed in. Paragraphs are counted as the grader counts them, so that it can point at them. */
export function LetterView({ letter, ...marks }: Marks & { letter: Letter }) {
  let next = 0
  const numbered = (runs: readonly Run[]): number | undefined => {
    if (textOf(runs).trim() === '') return undefined
    next += 1
    return next - 1
  }
  const listOf = ({ ordered, items }: List, key: string): ReactNode => {
    const Tag = ordered ? 'ol' : 'ul'
    return (
      <Tag key={key}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter that was handed in never changes
          <li key={index}>
            <Words runs={item.runs} index={numbered(item.runs)} {...marks} />
            {item.lists.map((inner, rank) => listOf(inner, `${key}-${rank}`))}
          </li>
        ))}
      </Tag>
    )
  }
  return (
    <article className={classes.letter} aria-label="Lettre">
      {letter.blocks.map((block, place) => {
        const key = `b${place}`
        if (block.type === 'list') return listOf(block, key)
        if (block.type === 'table') {
          return (
            <table key={key}>
              <tbody>
                {block.rows.map((row, rowPlace) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a letter that was handed in never changes
                  <tr key={rowPlace}>
                    {row.cells.map((cell, cellPlace) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a letter that was handed in never changes
                      <td key={cellPlace}>
                        {cell.paragraphs.map((paragraph, rank) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: a letter that was handed in never changes
                          <p key={rank}>
                            <Words runs={paragraph.runs} index={numbered(paragraph.runs)} {...marks} />
                          </p>
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
        const words = <Words key={key} runs={block.runs} index={numbered(block.runs)} {...marks} />
        return block.type === 'heading' ? (
          <p key={key} className={classes.heading} style={{ textAlign: block.align }}>
            {words}
          </p>
        ) : (
          <p key={key} style={{ textAlign: block.align }}>
            {words}
          </p>
        )
      })}
    </article>
  )
}

function Words({ runs, index, deliverable, places }: Marks & { runs: readonly Run[]; index: number | undefined }) {
  if (index === undefined) return <br />
  const stretches = stretchesIn(places, deliverable, index)
  if (stretches.length === 0) return runs.map(styled)
  const text = textOf(runs)
  const whole = stretches.some(({ start, end }) => start === null || end === null)
  if (whole) return <mark data-found>{runs.map(styled)}</mark>
  return piecesOf(text, stretches).map(({ from, words, found }) =>
    found ? (
      <mark key={from} data-found>
        {words}
      </mark>
    ) : (
      <span key={from}>{words}</span>
    ),
  )
}

function piecesOf(text: string, stretches: readonly { start: number | null; end: number | null }[]) {
  const cuts = new Set([0, text.length])
  for (const { start, end } of stretches) cuts.add(start ?? 0).add(end ?? text.length)
  const ordered = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b)
  return ordered.slice(0, -1).map((from, rank) => {
    const to = ordered[rank + 1] ?? text.length
    const found = stretches.some(({ start, end }) => (start ?? 0) <= from && to <= (end ?? text.length))
    return { from, words: text.slice(from, to), found }
  })
}

function styled({ text, bold, italic, underline }: Run, index: number): ReactNode {
  const weight = bold ? 650 : undefined
  const style = { fontWeight: weight, fontStyle: italic ? 'italic' : undefined }
  return (
    <span key={index} style={{ ...style, textDecoration: underline ? 'underline' : undefined }}>
      {text}
    </span>
  )
}
