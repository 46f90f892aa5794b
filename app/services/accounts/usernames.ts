import { folded } from '#base/sorting.ts'

export const SHORTEST_USERNAME = 3
export const LONGEST_USERNAME = 40

const SHAPE = /^[a-z0-9]+([._-][a-z0-9]+)*$/

/** Small letters, digits, and single dots, dashes or underscores between them. */
export const isUsername = (text: string): boolean =>
  text.length >= SHORTEST_USERNAME && text.length <= LONGEST_USERNAME && SHAPE.test(text)

/** What a person may type for a user name: capitals and spaces around do not count. */
export const typedUsername = (text: string): string => text.trim().toLowerCase()

/**
 * `prenom.nom`, without accents: "Anne-Lise", "Le Goff" → `anne-lise.le-goff`. Someone of the same name takes the next
 * free number: `anne-lise.le-goff2`. Names with no Latin letter get `eleve`.
 */
export function usernameFor(firstName: string, lastName: string, isTaken: (username: string) => boolean): string {
  const parts = [slug(firstName), slug(lastName)].filter((part) => part !== '')
  const base = (parts.join('.') || 'eleve').slice(0, LONGEST_USERNAME - 3).replace(/[^a-z0-9]+$/, '')
  const first = base.length < SHORTEST_USERNAME ? `${base}.eleve` : base
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? first : `${first}${number}`
    if (!isTaken(candidate)) return candidate
  }
}

const slug = (name: string): string =>
  folded(name)
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
