/** Paid beyond what was asked: one fault, told for what it is. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { makeWorld, mark, playAnswer, wrongAnswerOf } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario } from './files.ts'

test('a payment run with more invoices than asked is no lettrage crossed', async () => {
  const { scenario, company } = readyScenario('achats-control-reset')
  const { world } = makeWorld(scenario, company, 4)
  const wrong = scenario.wrongAnswers.find(({ slug }) => slug === 'tout-regler')
  invariant(wrong, 'the wrong answer is declared')
  const { answer, alter } = wrongAnswerOf(scenario.modelAnswer.answer, wrong.text)
  const played = playAnswer(world, answer, printNamed, alter)
  const { grade } = await mark(played.run, played.deliverables, { print: printNamed })
  const paid = grade.criteria.find(({ criterion }) => criterion === 'reglements-faits')
  expect(paid).toMatchObject({ points: 0 })
  expect(paid?.signature).not.toBe('matching_crossed')
})
