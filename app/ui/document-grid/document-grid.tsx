import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useReducer, useRef } from 'react'
import type { BasisPoints, Cents } from '#base/money.ts'
import { type TotalRow, Totals } from '../totals.tsx'
import classes from './document-grid.module.css'
import { GridRow } from './grid-row.tsx'
import { type GridArticle, type GridLine, gridReducer, isEmpty, openGrid, postedLines } from './lines.ts'

export type GridEvaluation = {
  /** The net of each line, in order. */
  nets: readonly Cents[]
  totals: readonly TotalRow[]
}

export type GridProblem = {
  /** From 0, among the posted lines. */
  line: number
  cell?: 'article' | 'description' | 'quantity' | 'unitPrice' | 'discount' | 'vat'
  message: string
}

export type DocumentGridProps = {
  /** The form's field: it holds the lines as JSON. */
  name: string
  initialLines: readonly Omit<GridLine, 'id'>[]
  articles: readonly GridArticle[]
  /** The rates one may choose; the first is the one of new lines. */
  vatRates: readonly [BasisPoints, ...BasisPoints[]]
  /** The rules are the PGI's: it gives the nets and totals of the lines as they are. */
  evaluate: (lines: readonly Omit<GridLine, 'id'>[]) => GridEvaluation
  problems?: readonly GridProblem[]
  onChange?: (lines: readonly Omit<GridLine, 'id'>[]) => void
}

const CELL = '[data-cell]'

/** A document's lines: Enter goes to the next cell, the last one opens a new line, Ctrl+Enter adds one anywhere. */
export function DocumentGrid(props: DocumentGridProps) {
  const { articles, vatRates, evaluate, problems = [], onChange } = props
  const reducer = useMemo(() => gridReducer(vatRates[0]), [vatRates])
  const [state, dispatch] = useReducer(reducer, null, () => openGrid(props.initialLines, vatRates[0]))
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const focusLine = useRef<string | null>(null)

  const evaluation = useMemo(() => evaluate(state.lines), [evaluate, state.lines])
  const posted = useMemo(() => postedLines(state.lines), [state.lines])

  // Problems count posted lines only: empty ones were left aside.
  const postedIndexes = useMemo(() => {
    let next = 0
    return state.lines.map((line) => (isEmpty(line) ? null : next++))
  }, [state.lines])

  const firstRender = useRef(true)
  useEffect(() => {
    if (firstRender.current) {
      firstRender.current = false
      return
    }
    onChange?.(posted)
  }, [posted, onChange])

  // A new line takes the focus once it is in the page: what was typed just before may be drawn first.
  useEffect(() => {
    if (focusLine.current === null) return
    const cell = bodyRef.current?.querySelector<HTMLElement>(`tr[data-line="${focusLine.current}"] ${CELL}`)
    if (!cell) return
    cell.focus()
    focusLine.current = null
  })

  const add = (after?: string) => {
    focusLine.current = `ligne-${state.made + 1}`
    dispatch({ type: 'add', after })
  }

  const remove = (id: string) => {
    const index = state.lines.findIndex((line) => line.id === id)
    focusLine.current = (state.lines[index + 1] ?? state.lines[index - 1])?.id ?? `ligne-${state.made + 1}`
    dispatch({ type: 'remove', id })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (!(event.target instanceof HTMLElement)) return
    const row = event.target.closest<HTMLElement>('tr[data-line]')
    const id = row?.dataset.line
    const command = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && command) {
      event.preventDefault()
      add(id)
      return
    }
    if (event.key === 'Delete' && command && id) {
      event.preventDefault()
      remove(id)
      return
    }
    if (!event.target.matches(CELL) || command || event.altKey) return
    // An open list of choices keeps its own keys.
    if (event.target.getAttribute('aria-expanded') === 'true') return
    const cells = [...(bodyRef.current?.querySelectorAll<HTMLElement>(CELL) ?? [])]
    const here = cells.indexOf(event.target)
    if (event.key === 'Enter') {
      // In a form, Enter would post the document half typed.
      event.preventDefault()
      const next = cells[here + (event.shiftKey ? -1 : 1)]
      if (next) focusAndSelect(next)
      else if (!event.shiftKey) add()
      return
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target.dataset.cell === 'number') {
      const perRow = row?.querySelectorAll(CELL).length ?? 0
      const next = cells[here + (event.key === 'ArrowDown' ? perRow : -perRow)]
      if (next) {
        event.preventDefault()
        focusAndSelect(next)
      }
    }
  }

  return (
    <div className={classes.grid}>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption className="visually-hidden">
            Lignes du document. Entrée passe à la cellule suivante, Contrôle Entrée ajoute une ligne, Contrôle Suppr la
            supprime.
          </caption>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                <span className="visually-hidden">Ligne</span>
              </th>
              <th scope="col" className={classes.article}>
                Article
              </th>
              <th scope="col">Désignation</th>
              <th scope="col" className={classes.short} data-align="end">
                Quantité
              </th>
              <th scope="col" className={classes.money} data-align="end">
                Prix unitaire HT
              </th>
              <th scope="col" className={classes.short} data-align="end">
                Remise %
              </th>
              <th scope="col" className={classes.vat} data-align="end">
                TVA
              </th>
              <th scope="col" className={classes.money} data-align="end">
                Montant HT
              </th>
              <th scope="col" className={classes.end}>
                <span className="visually-hidden">Supprimer</span>
              </th>
            </tr>
          </thead>
          <tbody ref={bodyRef} onKeyDown={onKeyDown}>
            {state.lines.map((line, index) => (
              <GridRow
                key={line.id}
                line={line}
                number={index + 1}
                net={evaluation.nets[index]}
                articles={articles}
                vatRates={vatRates}
                problems={problems.filter((problem) => problem.line === postedIndexes[index])}
                dispatch={dispatch}
                onRemove={() => remove(line.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <div className={classes.footStart}>
          <Button
            type="button"
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
            onClick={() => add()}
            aria-keyshortcuts="Control+Enter"
          >
            Ajouter une ligne
          </Button>
          <span className={classes.undo} role="status">
            {state.removed && `Ligne « ${state.removed.line.description || 'sans désignation'} » supprimée.`}
          </span>
          {state.removed && (
            <Button type="button" variant="subtle" size="compact-sm" onClick={() => dispatch({ type: 'restore' })}>
              Annuler
            </Button>
          )}
        </div>
        <Totals rows={evaluation.totals} />
      </div>
      <input type="hidden" name={props.name} value={JSON.stringify(posted)} />
    </div>
  )
}

function focusAndSelect(element: HTMLElement): void {
  element.focus()
  if (element instanceof HTMLInputElement) element.select()
}
