/** Reads a scenario's folder: shape first. What the pieces say of one another is checked by `lint.ts`. */
import type { z } from 'zod'
import { answerText, scenarioText, wrongAnswerText } from './format.ts'
import { isError, type Problem } from './problem.ts'
import type { Scenario, Text } from './scenario.ts'
import { type Files, readYaml, type Source } from './source.ts'
import { readText } from './text.ts'

export const SCENARIO_FILE = 'scenario.yaml'
const BRIEF_FILE = 'brief.mdx'
const MODEL_ANSWER_FILE = 'model-answer/answer.yaml'
const WRONG_ANSWERS = /^wrong-answers\/([a-z0-9-]+)\.yaml$/

export type ReadScenario = { scenario: Scenario | undefined; problems: Problem[] }

export function readScenario(files: Files): ReadScenario {
  const problems: Problem[] = []
  const main = readShape(files, SCENARIO_FILE, scenarioText, problems)
  const answer = readShape(files, MODEL_ANSWER_FILE, answerText, problems)
  const texts = readTexts(files, problems)
  const brief = texts.get(BRIEF_FILE)
  if (!brief) problems.push(missingFile(BRIEF_FILE))
  const wrongAnswers = [...files.keys()].sort().flatMap((file) => {
    const slug = WRONG_ANSWERS.exec(file)?.[1]
    const read = slug ? readShape(files, file, wrongAnswerText, problems) : undefined
    return slug && read ? [{ slug, text: read.value, source: read.source }] : []
  })
  if (!main || !answer || !brief || problems.some(isError)) return { scenario: undefined, problems }
  const scenario: Scenario = {
    slug: main.value.slug,
    text: main.value,
    source: main.source,
    brief,
    texts,
    modelAnswer: { answer: answer.value, source: answer.source },
    wrongAnswers,
  }
  return { scenario, problems }
}

const missingFile = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'file_missing',
  figures: { file },
  severity: 'error',
})

function readTexts(files: Files, problems: Problem[]): Map<string, Text> {
  const texts = new Map<string, Text>()
  for (const [file, text] of files) {
    if (!file.endsWith('.mdx')) continue
    const read = readText(file, text)
    problems.push(...read.problems)
    texts.set(file, { file, text, read })
  }
  return texts
}

function readShape<T>(
  files: Files,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): { value: T; source: Source } | undefined {
  const text = files.get(file)
  if (text === undefined) {
    problems.push(missingFile(file))
    return undefined
  }
  const { source, problems: syntax } = readYaml(file, text)
  problems.push(...syntax)
  if (syntax.length > 0) return undefined
  const parsed = schema.safeParse(source.data)
  if (parsed.success) return { value: parsed.data, source }
  for (const issue of parsed.error.issues) problems.push(...problemsOf(issue, source))
  return undefined
}

function problemsOf(issue: z.core.$ZodIssue, source: Source): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const where = path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => source.problem([...path, key], 'key_unknown', { key, where }))
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [source.problem(path.slice(0, -1), 'key_missing', { key: String(path.at(-1) ?? ''), where })]
  }
  return [source.problem(path, 'value_refused', { where, reason: issue.code })]
}
