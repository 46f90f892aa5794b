import { Button } from '@mantine/core'
import { negate } from '#base/money.ts'
import type { MatchingRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { Amount } from '../amount.tsx'
import classes from './pgi.module.css'

/** The groups in place, the latest first, each with what it settles; an upper case letter is settled to the cent. */
export function MatchingList({
  matchings,
  pending,
  onUndo,
}: {
  matchings: readonly MatchingRow[]
  pending: boolean
  onUndo?: (matching: string) => void
}) {
  return (
    <section className={classes.card}>
      <h2>Lettrages en place</h2>
      {matchings.length === 0 && <p className={classes.hint}>Aucune ligne n’est lettrée.</p>}
      {[...matchings].reverse().map((matching) => (
        <div key={matching.matching} className={classes.matching}>
          <div className={classes.cardHead}>
            <span>
              <span className={classes.letter}>{matching.letter}</span>
              {` ${matching.complete ? 'complet' : 'partiel'} · ${shortDay(matching.date)}`}
            </span>
            {onUndo && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={pending}
                onClick={() => onUndo(matching.matching)}
                aria-label={`Délettrer ${matching.letter}`}
              >
                Délettrer
              </Button>
            )}
          </div>
          {matching.items.map((item) => (
            <div key={item.item} className={classes.sum}>
              <span>{item.reference}</span>
              <Amount value={item.debit > 0 ? item.allocated : negate(item.allocated)} form="bare" />
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
