import { Link } from 'react-router'
import { Shape } from '../shape.tsx'
import classes from './desk.module.css'
import type { DeskFacts } from './desk-facts.ts'

/** Above every page of a copy that was handed in. */
export function HandedInNote({ facts: { attempt, mode } }: { facts: DeskFacts }) {
  return (
    <p className={classes.banner}>
      <Shape name="check" />
      <span>
        Copie rendue : vous la consultez, rien ne s’y modifie plus.{' '}
        {mode === 'training' && <Link to={`/tentatives/${attempt}/resultat`}>Voir le résultat</Link>}
      </span>
    </p>
  )
}
