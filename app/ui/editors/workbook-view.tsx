import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { addressOf, columnName } from '#documents/address.ts'
import { kindOf, usedArea, type Workbook } from '#documents/workbook.ts'
import { chartRead } from '#wording/charts.ts'
import { shownCell } from '#wording/desk.ts'
import { EmptyState } from '../empty-state.tsx'
import classes from './editors.module.css'

const MOST_ROWS = 300
const MOST_COLUMNS = 40
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** A workbook to look at: values as people read them, the formula when one points at a cell. */
export function WorkbookView({ workbook }: { workbook: Workbook }) {
  const [index, setIndex] = useState(0)
  const sheet = workbook.sheets[index]
  const area = sheet && usedArea(sheet)
  return (
    <div className={classes.accessible}>
      {sheet && area ? (
        <div className={classes.cells}>
          <table aria-label={sheet.name}>
            <thead>
              <tr>
                <td />
                {upTo(Math.min(MOST_COLUMNS, area.to.column)).map((column) => (
                  <th key={column} scope="col">
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {upTo(Math.min(MOST_ROWS, area.to.row)).map((row) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  {upTo(Math.min(MOST_COLUMNS, area.to.column)).map((column) => {
                    const cell = sheet.cells[addressOf({ row, column })]
                    const kind = cell ? kindOf(cell) : 'blank'
                    return (
                      <td
                        key={column}
                        title={cell?.formula === undefined ? undefined : `=${cell.formula}`}
                        data-number={kind === 'number' || kind === 'date' || undefined}
                        data-error={kind === 'error' || undefined}
                      >
                        {shownCell(cell)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <EmptyState title="La feuille est vide" />
      )}
      {area && area.to.row > MOST_ROWS && <p className={classes.hint}>{`Les ${MOST_ROWS} premières lignes.`}</p>}
      {workbook.charts?.map((chart, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the charts of a file have no name of their own.
        <p key={at} className={`${classes.hint} ${classes.charts}`}>
          {chartRead(chart)}
        </p>
      ))}
      {workbook.sheets.length > 1 && (
        <Group gap={8} className={classes.sheets}>
          {workbook.sheets.map(({ name }, at) => (
            <Button
              key={name}
              size="compact-sm"
              variant={at === index ? 'light' : 'default'}
              aria-pressed={at === index}
              onClick={() => setIndex(at)}
            >
              {name}
            </Button>
          ))}
        </Group>
      )}
    </div>
  )
}
