import type { Choice } from './quick-form.tsx'

/** What the forms of the CRM and of the planning choose among. */
export type Choices = Readonly<
  Record<
    'parties' | 'collaborators' | 'campaigns' | 'opportunities' | 'resources' | 'people' | 'projects' | 'plans',
    readonly Choice[]
  >
>

export const choicesOf = <Key extends string>(words: Readonly<Record<Key, string>>): Choice[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }))

/** The value chosen in a list of known words; the first one when it is not among them. */
export function chosenIn<Key extends string>(keys: readonly Key[], value: string, otherwise: Key): Key {
  return keys.find((key) => key === value) ?? otherwise
}
