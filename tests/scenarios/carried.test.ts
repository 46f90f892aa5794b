/** What an earlier mistake lets a student earn, as authors say it in a scenario. */
import { expect, test } from 'vitest'
import { type Alter, derivationOf, makeWorld, mark, playAnswer, readScenario, wrongAnswerOf } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'vente-jupiter-media'
const { company } = readyScenario(SLUG)
const TOOLS = { print: printNamed }

/** The scenario with one text swapped for another, which must be there. */
function scenarioWith(from = '', to = '') {
  const files = scenarioFiles(SLUG)
  const text = files.get('scenario.yaml') ?? ''
  expect(text).toContain(from)
  files.set('scenario.yaml', text.replace(from, to))
  const { scenario, problems } = readScenario(files)
  if (!scenario) throw new Error(JSON.stringify(problems))
  return scenario
}

type Wrong = { slug: string } | { alter: Alter }

function play(scenario: ReturnType<typeof scenarioWith>, how: Wrong) {
  const { world } = makeWorld(scenario, company, 1)
  const { answer } = scenario.modelAnswer
  const model = playAnswer(world, answer, printNamed)
  if ('alter' in how) return { model, student: playAnswer(world, answer, printNamed, how.alter) }
  const wrong = scenario.wrongAnswers.find(({ slug }) => slug === how.slug)
  if (!wrong) throw new Error(`no ${how.slug}`)
  const asked = wrongAnswerOf(answer, wrong.text)
  return { model, student: playAnswer(world, asked.answer, printNamed, asked.alter) }
}

async function criterion(id: string, how: Wrong, scenario = scenarioWith()) {
  const { model, student } = play(scenario, how)
  const { grade } = await mark(student.run, student.deliverables, TOOLS, model)
  const found = grade.criteria.find((one) => one.criterion === id)
  if (!found) throw new Error(`no ${id}`)
  const { points, carried, carriedFrom = [] } = found
  return { points, carried, carriedFrom }
}

const FORGOTTEN_DISCOUNT: Wrong = { slug: 'remise-de-pied-oubliee' }
const DEPOSIT = '\n  - id: acompte\n'

test('an order that takes up a wrong quote earns its points, and says which mistake it follows', async () => {
  expect(await criterion('commande', FORGOTTEN_DISCOUNT)).toEqual({
    points: 1.5,
    carried: true,
    carriedFrom: ['devis-remises'],
  })
})

test('however far down, what is carried names the first mistake and none of those that follow it', async () => {
  expect((await criterion('avoir', FORGOTTEN_DISCOUNT)).carriedFrom).toEqual(['devis-remises'])
})

test('an author says what share of the points is carried', async () => {
  const capped = scenarioWith(DEPOSIT, `${DEPOSIT}    carry: 0.3\n`)
  expect(await criterion('acompte', FORGOTTEN_DISCOUNT, capped)).toMatchObject({ points: 0.5, carried: true })
  const none = scenarioWith(DEPOSIT, `${DEPOSIT}    carry: 0\n`)
  expect(await criterion('acompte', FORGOTTEN_DISCOUNT, none)).toMatchObject({ points: 0, carried: false })
})

test('nothing is carried when what the author wants still to be there is gone', async () => {
  const wanting = (cents: number) =>
    scenarioWith(
      DEPOSIT,
      `${DEPOSIT}    nontrivial: [{ view: sales-documents, args: { kind: order, customer: $client.code }, take: first, field: gross, is: { min: ${cents} } }]\n`,
    )
  expect(await criterion('acompte', FORGOTTEN_DISCOUNT, wanting(1_00))).toMatchObject({ points: 2, carried: true })
  // No order of this scenario reaches a million euros.
  expect(await criterion('acompte', FORGOTTEN_DISCOUNT, wanting(1_000_000_00))).toMatchObject({
    points: 0,
    carried: false,
  })
})

test('nothing is carried either when the mistake left most lines out', async () => {
  const oneLine: Alter = {
    doing: (doing) => {
      if (doing.kind !== 'pgi' || doing.command.type !== 'sales.draft') return [doing]
      const { command } = doing
      const { content } = command
      return [{ kind: 'pgi', command: { ...command, content: { ...content, lines: content.lines.slice(0, 1) } } }]
    },
  }
  const found = await criterion('commande', { alter: oneLine })
  // Half of the criterion is the acceptance, which was noted; the order earns nothing.
  expect(found).toEqual({ points: 1, carried: false, carriedFrom: [] })
})

test('what is right against the model answer is never called carried', async () => {
  expect(await criterion('devis-lignes', FORGOTTEN_DISCOUNT)).toEqual({ points: 2, carried: false, carriedFrom: [] })
})

test('a step is derived from the student’s own company, once', () => {
  const { model, student } = play(scenarioWith(), FORGOTTEN_DISCOUNT)
  const derived = derivationOf(student.run, model, printNamed)
  const order = derived('commande')
  expect(order?.byModel).toBe(true)
  expect(derived('commande')).toBe(order)
  const totals = (made: typeof student.run.company | undefined) =>
    [...(made?.sales.ids ?? [])].flatMap((id) => {
      const document = made?.sales.documents.get(id)
      return document?.kind === 'order' && document.content.date === student.run.world.today
        ? [document.totals?.gross]
        : []
    })
  // Without its discount, the student's order is dearer than the model's: the model, from there, makes the same.
  expect(totals(order?.company)).toEqual(totals(student.run.company))
  expect(totals(order?.company)).not.toEqual(totals(model.run.company))
})

test('a step whose acts select what was never made has nothing to be compared with', () => {
  const { model, student } = play(scenarioWith(), {
    alter: { doing: (doing) => (doing.kind === 'pgi' && doing.command.type === 'sales.draft' ? [] : [doing]) },
  })
  expect(derivationOf(student.run, model, printNamed)('commande')).toBeNull()
})

test('a step that is not one of the model answer’s is not derived', () => {
  const { model, student } = play(scenarioWith(), FORGOTTEN_DISCOUNT)
  expect(derivationOf(student.run, model, printNamed)('autre')).toBeNull()
})
