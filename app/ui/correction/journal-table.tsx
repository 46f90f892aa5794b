import { shortInstant } from '../instants.ts'
import { PlainTable } from '../plain-table.tsx'
import classes from './correction.module.css'

export type JournalEntry = { seq: number; at: string | null; who: string; about: string; what: string; said: string }

/** The log of a copy: who did what, on which criterion, with which words. */
export function JournalTable({ lines }: { lines: readonly JournalEntry[] }) {
  if (lines.length === 0)
    return <p className={classes.soft}>Personne n’a rien ajouté à ce que propose le correcteur.</p>
  return (
    <PlainTable
      label="Journal de la correction"
      columns={[
        { id: 'at', label: 'Date', width: '10.5rem' },
        { id: 'who', label: 'Qui' },
        { id: 'about', label: 'Critère' },
        { id: 'what', label: 'Quoi', width: '24rem' },
      ]}
    >
      {lines.map(({ seq, at, who, about, what, said }) => (
        <tr key={seq}>
          <td>{at ? shortInstant(at) : '–'}</td>
          <th scope="row">{who}</th>
          <td>{about || 'Toute la copie'}</td>
          <td>
            {what}
            {said && <span className={`${classes.quote} ${classes.soft}`}>{said}</span>}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
