/** What a machine cannot judge: it gathers the evidence, proposes a level, and a teacher decides. */
import { z } from 'zod'
import type { Company } from '#pgi'
import type { Check } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { fact, hasVanished, judgeFacts } from '../facts.ts'
import { count, text, verdict } from '../figures.ts'
import { idea, judgeIdeas } from '../ideas.ts'
import { factsAsked } from '../own-figure.ts'
import type { JudgedText } from '../text.ts'
import type { Verdict } from '../verdict.ts'
import { findWriting, type WritingSpec, writingFields } from '../writings.ts'

const level = z.strictObject({
  label: z.string().min(1).max(60),
  /** By half points: the highest level is worth the criterion. */
  points: z.number().min(0).multipleOf(0.5),
  /** What work of this level looks like: the teacher decides on it, and the student reads it. */
  descriptor: z.string().min(1).max(400),
  /** The share of the evidence from which it is proposed. Left out: its share of the points. */
  from: z.number().min(0).max(1).optional(),
})
export type RubricLevel = z.output<typeof level>

/** `check` is how one check is said: a rubric gathers what others found. */
export const rubricArgs = <Spec extends z.ZodType>(check: Spec) =>
  z
    .strictObject({
      ...writingFields,
      /** From the highest to the lowest, which is worth nothing. */
      levels: z.array(level).min(2).max(9),
      evidence: z.strictObject({
        ideas: z.array(idea).default([]),
        facts: z.array(fact).default([]),
        checks: z.array(check).default([]),
      }),
    })
    .refine(
      ({ levels }) => levels.every((one, index) => index === 0 || one.points < (levels[index - 1]?.points ?? 0)),
      {
        error: 'levels_descend',
        path: ['levels'],
      },
    )
    .refine(({ levels }) => levels.at(-1)?.points === 0, { error: 'lowest_level_is_zero', path: ['levels'] })
    .refine(({ deliverable, mail }) => deliverable === undefined || mail === undefined, {
      error: 'deliverable_or_mail',
    })
    .refine(({ evidence: { ideas, facts, checks } }) => ideas.length + facts.length + checks.length > 0, {
      error: 'evidence_expected',
      path: ['evidence'],
    })
    .refine(
      ({ deliverable, mail, evidence: { ideas, facts } }) =>
        ideas.length + facts.length === 0 || deliverable !== undefined || mail !== undefined,
      { error: 'deliverable_or_mail', path: ['evidence'] },
    )

export type RubricArgs = Omit<z.output<ReturnType<typeof rubricArgs>>, 'evidence'> & {
  evidence: Pick<z.output<ReturnType<typeof rubricArgs>>['evidence'], 'ideas' | 'facts'>
}

/** The grader proposes; what it proposes stands until a teacher decides, and every total that holds it is provisional. */
export const rubric = ({ levels, evidence: gathered, ...writing }: RubricArgs, checks: readonly Check[]): Check => ({
  async evaluate(evidence, reference) {
    const read = readOf(evidence, writing)
    // Nothing to read is nothing to judge; a file that does not open waits for a person, as everywhere.
    if (read && 'code' in read) return read
    const parts = [
      ...(read ? await wordsOf(read, gathered, evidence, reference) : []),
      ...(await Promise.all(checks.map((check) => check.evaluate(evidence, reference)))),
    ]
    const shareFound = parts.reduce((sum, { ratio }) => sum + ratio, 0) / parts.length
    const most = levels[0]?.points ?? 1
    const proposed = proposedLevel(levels, shareFound)
    const findings = parts.flatMap((part) => part.findings)
    return {
      ...verdict({
        ratio: (levels[proposed]?.points ?? 0) / most,
        code: 'rubric_proposed',
        figures: {
          level: text(levels[proposed]?.label ?? ''),
          right: count(parts.filter(({ ratio }) => ratio >= 1).length),
          expected: count(parts.length),
          share: { kind: 'rate', value: Math.round(shareFound * 10_000) },
        },
        findings,
        locations: parts.flatMap(({ locations }) => locations),
        needsTeacher: true,
      }),
      rubric: { levels: levels.map(({ label, points, descriptor }) => ({ label, points, descriptor })), proposed },
    }
  },
  trivialAgainst: (evidence, reference) =>
    hasVanished(gathered.facts, evidence.model.company, reference, evidence.today) ||
    checks.some((check) => check.trivialAgainst(evidence, reference)),
})

/** Undefined for a rubric that reads nothing by itself: what is judged is what its checks look at. */
function readOf({ student }: Evidence, writing: WritingSpec): JudgedText | Verdict | undefined {
  if (writing.deliverable === undefined && writing.mail === undefined) return undefined
  const found = findWriting(student, writing)
  return found.ok ? found.value : found.error
}

const wordsOf = async (
  read: JudgedText,
  { ideas, facts }: RubricArgs['evidence'],
  evidence: Evidence,
  reference: Company,
): Promise<Verdict[]> => [
  ...ideas.map((one) => judgeIdeas(read, [one], [])),
  ...(await factsAsked(evidence, facts)).map((one) => judgeFacts(read, [one], reference, evidence.today)),
]

/** The highest level that the evidence reaches; levels come from the highest. */
function proposedLevel(levels: readonly RubricLevel[], shareFound: number): number {
  const most = levels[0]?.points ?? 1
  const reached = levels.findIndex(({ from, points }) => shareFound + 1e-9 >= (from ?? points / most))
  return reached < 0 ? levels.length - 1 : reached
}
