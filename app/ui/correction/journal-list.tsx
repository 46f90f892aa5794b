import { shortInstant } from '../instants.ts'
import classes from './correction.module.css'

export type JournalEntry = { seq: number; at: string | null; who: string; about: string; what: string; said: string }

/** The log of a copy: who did what, on which criterion, with which words. */
export function JournalList({ lines }: { lines: readonly JournalEntry[] }) {
  if (lines.length === 0)
    return <p className={classes.soft}>Personne n’a rien ajouté à ce que propose le correcteur.</p>
  return (
    <ol className={classes.journal} aria-label="Journal de la correction">
      {lines.map(({ seq, at, who, about, what, said }) => (
        <li key={seq}>
          <span className={classes.when}>{at ? shortInstant(at) : 'à la remise'}</span>
          <div>
            <strong>{what}</strong>
            <span className={classes.soft}>{` · ${who} · ${about || 'toute la copie'}`}</span>
            {said && <span className={classes.quote}>{said}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
