import classes from './marks.module.css'
import { Shape, type ShapeName } from './shape.tsx'
import { type Tone, toneColour } from './tone.ts'

export type StatusMarkProps = {
  /** The status in words: « en retard ». */
  word: string
  shape: ShapeName
  tone?: Tone
}

/** A status: a shape and a word, in a colour that adds nothing to them. */
export function StatusMark({ word, shape, tone = 'neutral' }: StatusMarkProps) {
  return (
    <span className={classes.status} style={{ color: toneColour[tone] }}>
      <Shape name={shape} size={11} />
      {word}
    </span>
  )
}
