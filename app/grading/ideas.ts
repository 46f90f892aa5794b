/** Ideas that a text must express, and others that it must not. */
import { z } from 'zod'
import { findContrary, findIdea, ideaForms } from '#documents/idea.ts'
import type { Code } from './codes.ts'
import { count, list, text, verdict } from './figures.ts'
import type { JudgedText } from './text.ts'
import type { Finding, Location, Verdict } from './verdict.ts'

export const idea = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Ways to say it: each is a list of words or phrases that stand in one sentence. */
  any: z.array(z.array(z.string().min(1)).min(1)).min(1),
  /** Whether it must be said (the rule), denied, or either: « nous n’accordons pas de délai » denies « accorder, délai ». */
  form: z.enum(ideaForms).default('affirmed'),
  /** An idea that is not required is shown when it is there, and costs nothing when it is not. */
  required: z.boolean().default(true),
})
export const forbiddenIdea = idea.omit({ required: true })
export type IdeaSpec = z.output<typeof idea>
export type ForbiddenIdea = z.output<typeof forbiddenIdea>

/** What each thing that should not have been written costs. */
const COST_OF_FORBIDDEN = 0.5

export function judgeIdeas(
  judged: JudgedText,
  ideas: readonly IdeaSpec[],
  forbidden: readonly ForbiddenIdea[],
): Verdict {
  const look = ({ label, any, form }: ForbiddenIdea, among = judged.paragraphs) => {
    const asked = { alternatives: any, form }
    const found = findIdea(among, asked)
    return { label, found, contrary: found ? undefined : findContrary(judged.paragraphs, asked) }
  }
  const contraries: { label: string; location: Location }[] = []
  const required = ideas.filter((one) => one.required)
  const expressed: Finding[] = ideas.map((one) => {
    const { label, found, contrary } = look(one, [...judged.paragraphs, ...judged.rows])
    if (contrary && one.required) contraries.push({ label, location: judged.place(contrary) })
    return {
      label,
      found: found ? text(found.text) : null,
      expected: one.required ? text(label) : null,
      location: found ? judged.place(found) : null,
      ...(found ? { tellable: true as const } : {}),
      right: found !== undefined || !one.required,
    }
  })
  const unwanted: Finding[] = forbidden.flatMap((one) => {
    const { label, found } = look(one)
    return found
      ? [{ label, found: text(found.text), expected: null, location: judged.place(found), tellable: true }]
      : []
  })
  const missing = expressed.filter(({ found, expected }) => expected && !found)
  const present = required.length - missing.length
  const ratio = (required.length === 0 ? 1 : present / required.length) - COST_OF_FORBIDDEN * unwanted.length
  return verdict({
    ratio,
    code: codeOf(unwanted.length, contraries.length, missing.length),
    figures: {
      contrary: list(contraries.map(({ label }) => label)),
      missing: list(missing.map(({ label }) => label)),
      forbidden: list(unwanted.map(({ label }) => label)),
      right: count(present),
      expected: count(required.length),
    },
    findings: [...unwanted, ...expressed],
    locations: [
      ...contraries.map(({ location }) => location),
      ...[...unwanted, ...expressed].flatMap(({ location }) => location ?? []),
    ],
  })
}

function codeOf(unwanted: number, contraries: number, missing: number): Code {
  if (unwanted > 0) return 'ideas_forbidden'
  if (contraries > 0) return 'ideas_contrary'
  return missing > 0 ? 'ideas_missing' : 'ideas_right'
}
