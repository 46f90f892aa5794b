/** A scenario as it was read: the author's texts, ready to be given a company and a seed. */
import type { AnswerText, ScenarioText, WrongAnswerText } from './format.ts'
import type { Source } from './source.ts'
import type { ReadText } from './text.ts'

export type Text = { file: string; text: string; read: ReadText }

export type Scenario = {
  slug: string
  text: ScenarioText
  source: Source
  /** What the student reads first. */
  brief: Text
  /** Texts by file name: mails, annexes, letters of the model answer. */
  texts: ReadonlyMap<string, Text>
  modelAnswer: { answer: AnswerText; source: Source }
  wrongAnswers: readonly { slug: string; text: WrongAnswerText; source: Source }[]
}
