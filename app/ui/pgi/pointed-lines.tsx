import { Button } from '@mantine/core'
import type { Answer } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { Amount } from '../amount.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type BankStatementAnswer = NonNullable<Answer<'bank-statement'>>

/** A statement as the bank wrote it, with what is pointed; a pointing that was wrong is undone. */
export function PointedLines({ statement, readOnly }: { statement: BankStatementAnswer; readOnly: boolean }) {
  const command = useCommand()
  return (
    <section className={classes.card}>
      <h2>{`Relevé du ${shortDay(statement.from)} au ${shortDay(statement.to)}`}</h2>
      <p className={classes.hint}>
        {`${plural(statement.pointedCount, 'ligne pointée', 'lignes pointées')} sur ${statement.lineCount}. Débit et crédit sont ceux que la banque écrit.`}
      </p>
      <RefusalNote said={command.refused?.said} />
      <TableFrame label="Lignes du relevé">
        <table className={classes.table}>
          <caption className="visually-hidden">Lignes du relevé</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col" className={classes.wide}>
                Opération
              </th>
              <th scope="col" data-align="end">
                Débit
              </th>
              <th scope="col" data-align="end">
                Crédit
              </th>
              <th scope="col">Pointage</th>
            </tr>
          </thead>
          <tbody>
            {statement.lines.map((line) => {
              const { pointing } = line
              return (
                <tr key={line.id}>
                  <td>{shortDay(line.date)}</td>
                  <td className={classes.wide}>{line.label}</td>
                  <td data-align="end">{line.debit > 0 && <Amount value={line.debit} form="bare" />}</td>
                  <td data-align="end">{line.credit > 0 && <Amount value={line.credit} form="bare" />}</td>
                  <td>
                    {pointing === null ? (
                      'à pointer'
                    ) : readOnly ? (
                      'pointée'
                    ) : (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        disabled={command.pending}
                        aria-label={`Dépointer ${line.label} du ${shortDay(line.date)}`}
                        onClick={() => command.send({ type: 'bank.unpoint', pointing })}
                      >
                        Dépointer
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
