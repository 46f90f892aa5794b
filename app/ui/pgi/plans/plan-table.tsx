import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { AmountField, PercentField, QuantityField } from '../../fields/number-field.tsx'
import classes from '../pgi.module.css'
import { TableFrame } from '../table-frame.tsx'
import { cellOf, MOST_LINES, type PlanCells, wholeIn, writeLine } from './plan-address.ts'

export type PlanColumn = { readonly label: string; readonly required?: boolean } & (
  | { readonly kind: 'text'; readonly pattern?: string; readonly title?: string }
  | { readonly kind: 'amount' | 'rate' | 'quantity' }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
)
type Line = { readonly id: number; readonly cells: PlanCells }

/** Lines being typed; `written` are the same as the address will hold them. */
export function usePlanLines(initial: readonly PlanCells[]) {
  const made = useRef(initial.length)
  const [lines, setLines] = useState<readonly Line[]>(() => initial.map((cells, id) => ({ id, cells })))
  const change = (id: number, index: number, value: string) =>
    setLines((before) =>
      before.map((line) => {
        if (line.id !== id) return line
        const length = Math.max(line.cells.length, index + 1)
        const cells = Array.from({ length }, (_, at) => (at === index ? value : cellOf(line.cells, at)))
        return { ...line, cells }
      }),
    )
  const add = (cells: PlanCells) => {
    const id = made.current
    made.current += 1
    setLines((before) => [...before, { id, cells }])
  }
  const remove = (id: number) => setLines((before) => before.filter((line) => line.id !== id))
  /** Takes a column away from every line. */
  const dropColumn = (index: number) =>
    setLines((before) => before.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => at !== index) })))
  return { lines, cells: lines.map(({ cells }) => cells), change, add, remove, dropColumn }
}
export type PlanLines = ReturnType<typeof usePlanLines>

export const written = ({ cells }: Pick<PlanLines, 'cells'>): string[] => cells.map(writeLine)

/** The lines of a plan as fields in a table. */
export function PlanTable({
  caption,
  columns,
  plan,
  lineName,
  blank,
  addLabel,
  isClosed = () => false,
  onRemove = (id) => plan.remove(id),
}: {
  caption: string
  columns: readonly PlanColumn[]
  plan: PlanLines
  /** What a line is, for the names of its fields: « produit 2 ». */
  lineName: string
  blank: PlanCells
  /** Absent: the lines are those that are there, and their first cell is their name. */
  addLabel?: string
  /** Cells that have nothing to hold. */
  isClosed?: (line: number, column: number) => boolean
  onRemove?: (id: number, index: number) => void
}) {
  return (
    <TableFrame label={caption}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, kind }) => (
              <th key={label} scope="col" data-align={kind === 'text' || kind === 'choice' ? undefined : 'end'}>
                {label}
              </th>
            ))}
            {addLabel !== undefined && (
              <th scope="col">
                <span className="visually-hidden">Supprimer</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {plan.lines.map(({ id, cells }, row) => (
            <tr key={id}>
              {columns.map((column, index) =>
                addLabel === undefined && index === 0 ? (
                  <th key={column.label} scope="row">
                    {cellOf(cells, 0)}
                  </th>
                ) : (
                  <td key={column.label} className={column.kind === 'text' ? classes.wide : classes.planCell}>
                    {!isClosed(row, index) && (
                      <Cell
                        column={column}
                        name={`${column.label}, ${lineName} ${row + 1}`}
                        value={cellOf(cells, index)}
                        onChange={(value) => plan.change(id, index, value)}
                      />
                    )}
                  </td>
                ),
              )}
              {addLabel !== undefined && (
                <td className={classes.fit}>
                  <ActionIcon
                    aria-label={`Supprimer ${lineName} ${row + 1}`}
                    disabled={plan.lines.length <= 1}
                    onClick={() => onRemove(id, row)}
                  >
                    <IconTrash size={15} stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {addLabel !== undefined && (
          <tfoot>
            <tr>
              <td colSpan={columns.length + 1}>
                <Button
                  type="button"
                  variant="subtle"
                  size="compact-sm"
                  disabled={plan.lines.length >= MOST_LINES}
                  onClick={() => plan.add(blank)}
                >
                  {addLabel}
                </Button>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableFrame>
  )
}

type CellProps = { column: PlanColumn; name: string; value: string; onChange: (value: string) => void }

function Cell({ column, name, value, onChange }: CellProps) {
  const label = <span className="visually-hidden">{name}</span>
  const number = wholeIn(value, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const typed = (next: number | null) => onChange(next === null ? '' : String(next))
  const { required } = column
  switch (column.kind) {
    case 'amount':
      return (
        <AmountField
          label={label}
          required={required}
          value={number === null ? null : cents(number)}
          onChange={typed}
        />
      )
    case 'rate':
      return (
        <PercentField
          label={label}
          required={required}
          value={number === null ? null : basisPoints(number)}
          onChange={typed}
        />
      )
    case 'quantity':
      return (
        <QuantityField
          label={label}
          required={required}
          value={number === null ? null : thousandths(number)}
          onChange={typed}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          label={label}
          data={[...column.options]}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'text':
      return (
        <TextInput
          label={label}
          required={required}
          pattern={column.pattern}
          title={column.title}
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
