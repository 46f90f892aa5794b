import type { SlideDeck } from '#documents/slides.ts'
import { BlockView } from './letter-view.tsx'
import classes from './slides-view.module.css'

/** What was read of a presentation: each slide in order, its title, what stands on it, what its speaker notes. */
export function SlidesView({ deck, found }: { deck: SlideDeck; found?: ReadonlySet<number> }) {
  return (
    <ol className={classes.deck} aria-label="Diapositives">
      {deck.slides.map(({ title, blocks, notes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a presentation that is only read keeps its order.
        <li key={index} className={classes.slide} data-found={found?.has(index) || undefined}>
          <p className={classes.rank}>
            {`Diapositive ${index + 1}`}
            {found?.has(index) && <span className={classes.pointed}>signalée par le correcteur</span>}
          </p>
          <h3 className={classes.title}>{title ?? <span className={classes.soft}>(sans titre)</span>}</h3>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: same.
            <BlockView key={at} block={block} />
          ))}
          {notes.length > 0 && (
            <div className={classes.notes}>
              <p className={classes.rank}>Commentaires</p>
              {notes.map((note, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: same.
                <p key={at}>{note}</p>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
