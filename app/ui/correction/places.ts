import { areaAt, isWithin, placeAt } from '#documents/address.ts'
import type { CriterionVerdict, Location } from '#grading'

/** Every place that a verdict points at, in the copy. */
export const placesOf = ({ locations, findings }: Pick<CriterionVerdict, 'locations' | 'findings'>): Location[] => [
  ...locations,
  ...findings.flatMap(({ location }) => location ?? []),
]

/** The part of the copy to open for a place: a deliverable, the mails, or the acts. */
export function tabOf(location: Location): string {
  switch (location.kind) {
    case 'cell':
    case 'range':
    case 'paragraph':
    case 'slide':
    case 'deliverable':
      return `livrable-${location.deliverable}`
    case 'mail':
      return 'courriels'
    case 'act':
    case 'pgi':
      return 'actions'
  }
}

export function isCellFound(places: readonly Location[], deliverable: string, sheet: string, address: string): boolean {
  return places.some((place) => {
    if (place.kind !== 'cell' && place.kind !== 'range') return false
    if (place.deliverable !== deliverable || place.sheet.toLowerCase() !== sheet.toLowerCase()) return false
    if (place.kind === 'cell') return place.cell === address
    const area = areaAt(place.range)
    const here = placeAt(address)
    return area !== undefined && here !== undefined && isWithin(here, area)
  })
}

/** The slides of a presentation that are marked, from 0. */
export const slidesFound = (places: readonly Location[], deliverable: string): ReadonlySet<number> =>
  new Set(places.flatMap((place) => (place.kind === 'slide' && place.deliverable === deliverable ? [place.index] : [])))

/** What is marked in a paragraph: all of it, or the stretches that were quoted. */
export function stretchesIn(places: readonly Location[], deliverable: string, index: number) {
  const here = places.filter(
    (place) => place.kind === 'paragraph' && place.deliverable === deliverable && place.index === index,
  )
  return here.flatMap((place) =>
    place.kind === 'paragraph' ? [{ start: place.start ?? null, end: place.end ?? null }] : [],
  )
}
