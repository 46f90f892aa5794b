import { moment } from '#base/dates.ts'
import type { CriterionVerdict, Location } from '#grading'
import type { Run } from '#scenario'
import { placesOf } from '#ui/correction/places.ts'
import { actSentence, type StoryNames } from '#wording/acts.ts'
import { time } from '#wording/formats.ts'
import { locationText } from '#wording/result.ts'
import { storyNames } from '../result/story-names.ts'
import type { Evidence } from './correction-log.ts'

/** More places than this and a list is no help: the first ones say it. */
const MOST_PLACES = 12

/**
 * What a student may join to a dispute with one click, by the name that the form sends: the places that the verdict points
 * at, then any of their own acts. Nothing else can be joined, so nothing can be made up.
 */
export function evidenceFor(run: Run, verdict: Pick<CriterionVerdict, 'locations' | 'findings'>): EvidenceChoice {
  const names = storyNames(run)
  const acts = new Map(
    [...run.acts].map((act): [string, Evidence] => [
      `acte-${act.id}`,
      { location: { kind: 'act', id: act.id }, words: `${time(moment(act.at))} · ${actSentence(act, names)}` },
    ]),
  )
  // Two findings of one cell are one place.
  const located = new Map<string, Location>()
  const pointed = placesOf(verdict)
  for (const location of pointed) {
    const words = wordsOf(location, names)
    if (location.kind !== 'act' && !located.has(words) && located.size < MOST_PLACES) located.set(words, location)
  }
  const places = new Map([...located].map(([words, location], rank) => [`lieu-${rank + 1}`, { words, location }]))
  for (const location of pointed) {
    const name = location.kind === 'act' ? `acte-${location.id}` : ''
    const act = acts.get(name)
    if (act) places.set(name, act)
  }
  return { places, acts }
}

export type EvidenceChoice = { places: ReadonlyMap<string, Evidence>; acts: ReadonlyMap<string, Evidence> }

function wordsOf(location: Location, names: StoryNames): string {
  const where = locationText(location)
  if ('deliverable' in location) return `${names.deliverable(location.deliverable)}, ${where}`
  return location.kind === 'pgi' && location.party ? `${where}, ${names.person(location.party)}` : where
}
