import classes from './notes.module.css'
import { Shape, type ShapeName } from './shape.tsx'
import { type Tone, toneColour } from './tone.ts'

export type SaveStateProps = {
  state: 'saved' | 'saving' | 'offline' | 'conflict' | 'idle'
  /** « 10:42:07 », when it was last saved. */
  at?: string
}

const LOOKS: Record<SaveStateProps['state'], { shape: ShapeName; tone: Tone }> = {
  idle: { shape: 'dot', tone: 'neutral' },
  saved: { shape: 'check', tone: 'neutral' },
  saving: { shape: 'half', tone: 'neutral' },
  offline: { shape: 'triangle', tone: 'alert' },
  conflict: { shape: 'triangle', tone: 'alert' },
}

function sentenceOf({ state, at }: SaveStateProps): string {
  switch (state) {
    case 'saved':
      return at ? `enregistré à ${at}` : 'enregistré'
    case 'saving':
      return 'enregistrement…'
    case 'offline':
      return 'hors ligne — vos textes restent ici'
    case 'conflict':
      return 'modifié dans un autre onglet'
    case 'idle':
      return 'rien à enregistrer'
  }
}

/** Whether the work is safe. Spoken only when it stops being so: a voice at each save would hide everything else. */
export function SaveState(props: SaveStateProps) {
  const { shape, tone } = LOOKS[props.state]
  const sentence = sentenceOf(props)
  return (
    <span className={classes.save} style={{ color: toneColour[tone] }}>
      <Shape name={shape} size={11} />
      <span className={classes.saveWords}>{sentence}</span>
      <span className="visually-hidden" role="status">
        {props.state === 'offline' || props.state === 'conflict' ? sentence : ''}
      </span>
    </span>
  )
}
