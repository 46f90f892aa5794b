import type { Model } from '@ironcalc/wasm'
import { Button, Group, NativeSelect } from '@mantine/core'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addressOf, columnName } from '#documents/address.ts'
import classes from './editors.module.css'

export type SheetTableProps = {
  model: Model
  /** Grows when the model changed. */
  version: number
}

const LEAST_ROWS = 24
const LEAST_COLUMNS = 8
const MOST_ROWS = 400
const MOST_COLUMNS = 40
const ROOM = 5

const FORMATS = [
  { value: 'general', label: 'Automatique' },
  { value: '#,##0.00', label: 'Nombre (1 234,50)' },
  { value: '#,##0.00 €', label: 'Euros (1 234,50 €)' },
  { value: '0.00%', label: 'Pourcentage' },
  { value: 'dd/mm/yyyy', label: 'Date' },
  { value: '0', label: 'Entier' },
]

type Place = { row: number; column: number }

/** The smallest table that shows all that is filled, with room to go on. */
function sizeOf(model: Model, sheet: number): { rows: number; columns: number } {
  let [rows, columns] = [0, 0]
  for (let column = 1; column <= MOST_COLUMNS; column += 1) {
    for (const row of model.getRowsWithData(sheet, column)) {
      if (model.getCellContent(sheet, row, column) === '') continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, column)
    }
  }
  return {
    rows: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, rows + ROOM)),
    columns: Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, columns + 1)),
  }
}

const shown = (text: string): string => text.replace(/^'/, '')
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** The same sheet as a table of the page: read by screen readers, walked and filled with the keyboard alone. */
export function SheetTable({ model }: SheetTableProps) {
  const [sheet, setSheet] = useState(() => model.getSelectedSheet())
  const [place, setPlace] = useState<Place>({ row: 1, column: 1 })
  const [typed, setTyped] = useState<string | null>(null)
  const [spoken, setSpoken] = useState('')
  const [, redraw] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const focusNext = useRef(false)
  const size = sizeOf(model, sheet)
  const address = addressOf(place)
  const content = model.getCellContent(sheet, place.row, place.column)
  const value = (at: Place): string => model.getFormattedCellValue(sheet, at.row, at.column)

  useEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    table.current?.querySelector<HTMLElement>(`[data-address="${addressOf(place)}"]`)?.focus()
  }, [place])

  const go = (to: Place) => {
    const next = {
      row: Math.min(size.rows, Math.max(1, to.row)),
      column: Math.min(size.columns, Math.max(1, to.column)),
    }
    focusNext.current = true
    setTyped(null)
    setPlace({ ...next })
  }
  const done = (sentence: string) => {
    setSpoken(sentence)
    redraw((count) => count + 1)
  }
  const write = (text: string) => {
    if (text !== content) {
      if (text === '') model.rangeClearContents(sheet, place.row, place.column, place.row, place.column)
      else model.setUserInput(sheet, place.row, place.column, text)
    }
    setTyped(null)
    done(`${address} : ${value(place) === '' ? 'vide' : value(place)}`)
  }
  const edit = (text: string) => {
    setTyped(text)
    field.current?.focus()
  }

  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: place.row - 1, column: place.column },
    ArrowDown: { row: place.row + 1, column: place.column },
    ArrowLeft: { row: place.row, column: place.column - 1 },
    ArrowRight: { row: place.row, column: place.column + 1 },
    PageUp: { row: place.row - 10, column: place.column },
    PageDown: { row: place.row + 10, column: place.column },
    Home: { row: place.row, column: 1 },
    End: { row: place.row, column: size.columns },
  }
  const onKey = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey
    const move = moves[event.key]
    if (move && !control) go(move)
    else if (event.key === 'Enter' || event.key === 'F2') edit(content)
    else if (event.key === 'Delete' || event.key === 'Backspace') write('')
    else if (control && event.key.toLowerCase() === 'z' && model.canUndo()) {
      model.undo()
      done('Annulé')
    } else if (control && event.key.toLowerCase() === 'y' && model.canRedo()) {
      model.redo()
      done('Rétabli')
    } else if (event.key.length === 1 && !control && !event.altKey) edit(event.key)
    else return
    event.preventDefault()
  }
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      go(place)
      event.preventDefault()
    } else if (event.key === 'Tab' && typed !== null) {
      write(typed)
      go({ row: place.row, column: place.column + (event.shiftKey ? -1 : 1) })
      event.preventDefault()
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    write(typed ?? content)
    go({ row: place.row + 1, column: place.column })
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
    if (text === '') return
    event.preventDefault()
    model.setSelectedSheet(sheet)
    model.setSelectedCell(place.row, place.column)
    model.pasteCsvText({ sheet, row: place.row, column: place.column, width: 1, height: 1 }, text)
    const lines = text.split('\n').length
    done(lines > 1 ? `${lines} lignes collées à partir de ${address}` : `Collé en ${address}`)
  }
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', value(place))
    event.preventDefault()
    setSpoken(`${address} copié`)
  }

  const sheets = model.getWorksheetsProperties()
  const format = model.getCellStyle(sheet, place.row, place.column).style.num_fmt
  return (
    <div className={classes.accessible}>
      <form className={classes.formula} onSubmit={onSubmit}>
        <label htmlFor="contenu-cellule">
          <span className="visually-hidden">Contenu de </span>
          {address}
        </label>
        <input
          id="contenu-cellule"
          ref={field}
          value={typed ?? shown(content)}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onFieldKey}
          onBlur={() => typed !== null && write(typed)}
          aria-describedby="aide-cellule"
        />
        <NativeSelect
          aria-label={`Format de ${address}`}
          size="xs"
          value={FORMATS.some((one) => one.value === format) ? format : 'general'}
          data={FORMATS}
          onChange={(event) => {
            const style = { sheet, row: place.row, column: place.column, width: 1, height: 1 }
            model.updateRangeStyle(style, 'num_fmt', event.currentTarget.value)
            done(`${address} : ${value(place)}`)
          }}
        />
        <span id="aide-cellule" className="visually-hidden">
          Entrée enregistre et descend, Tabulation enregistre et va à droite, Échap annule.
        </span>
      </form>
      <div className={classes.cells} onPaste={onPaste} onCopy={onCopy}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid. */}
        <table ref={table} role="grid" aria-label={sheets[sheet]?.name} aria-rowcount={size.rows + 1}>
          <thead>
            <tr>
              <td />
              {range(size.columns).map((column) => (
                <th key={column} scope="col">
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {range(size.rows).map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {range(size.columns).map((column) => {
                  const current = row === place.row && column === place.column
                  const type = model.getCellType(sheet, row, column)
                  const text = value({ row, column })
                  return (
                    <td
                      key={column}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the table.
                      role="gridcell"
                      data-address={addressOf({ row, column })}
                      data-number={(type === 1 && text !== '') || undefined}
                      data-error={type === 16 || undefined}
                      aria-selected={current}
                      tabIndex={current ? 0 : -1}
                      onFocus={() => {
                        if (!current) setPlace({ row, column })
                      }}
                      onKeyDown={onKey}
                      onDoubleClick={() => edit(content)}
                    >
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={8} className={classes.sheets}>
        {sheets.map(({ name, sheet_id }, index) => (
          <Button
            key={sheet_id}
            size="compact-sm"
            variant={index === sheet ? 'light' : 'default'}
            aria-pressed={index === sheet}
            onClick={() => {
              setSheet(index)
              setPlace({ row: 1, column: 1 })
            }}
          >
            {name}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            model.newSheet()
            setSheet(sheets.length)
            setPlace({ row: 1, column: 1 })
          }}
        >
          Ajouter une feuille
        </Button>
      </Group>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </div>
  )
}
