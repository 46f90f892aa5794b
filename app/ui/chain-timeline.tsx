import { Link } from 'react-router'
import classes from './chain-timeline.module.css'
import { Shape, type ShapeName } from './shape.tsx'

export type ChainStep = {
  id: string
  /** « Devis » */
  kind: string
  /** « DE2025-00871 »; absent when the step does not exist yet. */
  number?: string
  /** « 04/12/2025 » */
  date?: string
  /** The status in words. */
  status?: string
  to?: string
  shape?: ShapeName
}

/** The documents that follow from one another, oldest first: devis → commande → bon de livraison → facture. */
export function ChainTimeline({
  steps,
  current,
  layout = 'row',
}: {
  steps: readonly ChainStep[]
  current?: string
  layout?: 'row' | 'column'
}) {
  return (
    <ol className={classes.chain} data-layout={layout} aria-label="Documents liés">
      {steps.map((step) => {
        const isCurrent = step.id === current
        const shape = step.shape ?? (step.number ? 'disc' : 'ring')
        return (
          <li key={step.id} data-current={isCurrent || undefined} data-missing={step.number ? undefined : true}>
            <span className={classes.mark}>
              <Shape name={shape} size={10} />
            </span>
            <span className={classes.words}>
              <span className={classes.kind}>{step.kind}</span>
              {step.number &&
                (step.to && !isCurrent ? (
                  <Link to={step.to}>{step.number}</Link>
                ) : (
                  <span aria-current={isCurrent ? 'step' : undefined} className={classes.number}>
                    {step.number}
                  </span>
                ))}
              <span className={classes.detail}>
                {step.number ? [step.date, step.status].filter(Boolean).join(' · ') : (step.status ?? 'à venir')}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
