import classes from './marks.module.css'
import { Shape, type ShapeName } from './shape.tsx'

export type LevelPattern = 'solid' | 'tint' | 'stripes' | 'dashes' | 'outline' | 'none'

/** A level of competence as the scale's data describes it. */
export type LevelLook = {
  label: string
  shape: Extract<ShapeName, 'square' | 'diamond' | 'triangle' | 'ring' | 'disc' | 'half' | 'dot'>
  pattern: LevelPattern
  /** A CSS colour, dark enough to be read on white (4.5:1). */
  colour: string
}

export type LevelMarkProps = {
  level: LevelLook
  /** Shows the mark alone; its word stays for screen readers and as a title. For grids with a legend. */
  compact?: boolean
}

/** A level of competence: shape, pattern, word and colour say the same thing. */
export function LevelMark({ level, compact = false }: LevelMarkProps) {
  return (
    <span className={classes.level}>
      <span
        className={classes.chip}
        data-pattern={level.pattern}
        style={{ '--level': level.colour }}
        title={compact ? level.label : undefined}
      >
        <Shape name={level.shape} />
      </span>
      <span className={compact ? 'visually-hidden' : undefined}>{level.label}</span>
    </span>
  )
}

export function LevelLegend({ levels }: { levels: readonly LevelLook[] }) {
  return (
    <ul className={classes.legend} aria-label="Légende des niveaux">
      {levels.map((level) => (
        <li key={level.label}>
          <LevelMark level={level} />
        </li>
      ))}
    </ul>
  )
}
