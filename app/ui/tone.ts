/** What a colour may mean. It never says it alone: a word and a shape go with it. */
export type Tone = 'neutral' | 'accent' | 'good' | 'alert' | 'danger'

export const toneColour: Record<Tone, string> = {
  neutral: 'var(--ink-soft)',
  accent: 'var(--accent)',
  good: 'var(--good)',
  alert: 'var(--alert)',
  danger: 'var(--danger)',
}
