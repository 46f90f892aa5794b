import { createElement, type ReactNode } from 'react'
import type { Align, Block, Letter, List, Run } from '#documents/letter.ts'
import classes from './editors.module.css'

const aligned = (align: Align) => (align === 'left' ? {} : { style: { textAlign: align } })

function Runs({ runs }: { runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) => {
    const underlined = run.underline ? <u>{run.text}</u> : run.text
    const slanted = run.italic ? <em>{underlined}</em> : underlined
    // biome-ignore lint/suspicious/noArrayIndexKey: a letter that is only read keeps its order.
    return <span key={index}>{run.bold ? <strong>{slanted}</strong> : slanted}</span>
  })
}

const ListView = ({ list }: { list: List }): ReactNode =>
  createElement(
    list.ordered ? 'ol' : 'ul',
    {},
    list.items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: same.
      <li key={index}>
        <Runs runs={item.runs} />
        {item.lists.map((inner, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: same.
          <ListView key={at} list={inner} />
        ))}
      </li>
    )),
  )

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** Titles of a letter begin under the one of the page. */
function Heading({ level, align, children }: { level: number; align: Align; children: ReactNode }) {
  const Tag = HEADINGS[Math.min(HEADINGS.length, level) - 1] ?? 'h6'
  return <Tag {...aligned(align)}>{children}</Tag>
}

export function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...aligned(block.align)}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'heading':
      return (
        <Heading level={block.level} align={block.align}>
          <Runs runs={block.runs} />
        </Heading>
      )
    case 'list':
      return <ListView list={block} />
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map(({ cells }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: same.
              <tr key={row}>
                {cells.map((cell, column) =>
                  createElement(
                    cell.header ? 'th' : 'td',
                    { key: column },
                    cell.paragraphs.map((paragraph, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: same.
                      <BlockView key={at} block={paragraph} />
                    )),
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

/** A letter to read, as it will be on paper. */
export const LetterView = ({ letter }: { letter: Letter }) => (
  <div className={classes.desk}>
    <div className={classes.paper}>
      {letter.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: same.
        <BlockView key={index} block={block} />
      ))}
    </div>
  </div>
)
