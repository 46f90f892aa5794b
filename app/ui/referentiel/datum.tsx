import type { Confidence, Source } from '#referentiel'
import { CONFIDENCES } from '#wording/referentiel.ts'
import { StatusMark } from '../status-mark.tsx'
import classes from './referentiel.module.css'

/** A fact about the exam, with where it comes from; « à vérifier » as long as nobody has read it in a text of the diploma. */
export function DatumView({
  text,
  source,
  confidence,
  verified,
}: {
  text: string
  source: Source
  confidence: Confidence
  verified: boolean
}) {
  const label = source.url ? (
    <a href={source.url} rel="noreferrer">
      {source.label}
    </a>
  ) : (
    source.label
  )
  return (
    <div className={classes.datum}>
      <span>{text}</span>
      {!verified && <StatusMark word="à vérifier" shape="triangle" tone="alert" />}
      <span className={classes.source}>
        {label}, {CONFIDENCES[confidence]}
      </span>
    </div>
  )
}
