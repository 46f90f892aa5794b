import type { Run } from '#scenario'
import { fillIn, namesOfMail } from '#scenario'
import type { StoryNames } from '#wording/acts.ts'
import { printNamed } from '#wording/named.ts'

/** Whatever a verdict calls by an id: someone of the story, a deliverable, an annex. What has no name stays as it is. */
export const anyName =
  ({ person, deliverable, text }: StoryNames) =>
  (id: string): string =>
    [person, deliverable, text].map((nameOf) => nameOf(id)).find((name) => name !== id) ?? id

/** What people, deliverables and texts are called in this attempt's story. */
export function storyNames(run: Pick<Run, 'world' | 'company' | 'inbox'>): StoryNames {
  const { world, company } = run
  const { text } = world.scenario
  return {
    person: (id) => world.cast.get(id)?.name ?? company.crm.parties.get(id)?.fields.name ?? id,
    deliverable: (id) => text.deliverables[id]?.title ?? id,
    text: (id) => {
      const mail = text.mails[id]
      if (mail) return fillIn(mail.subject, namesOfMail(run, id), printNamed, () => {})
      return text.annexes[id]?.title ?? id
    },
  }
}
