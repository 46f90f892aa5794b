/**
 * All that the grader may say, as a student reads it: in the correction, and while practising. `messages.md` is the gallery;
 * `vitest run --project pure tests/golden/messages.test.ts --update` writes it again, to be read in the diff.
 */
import { expect, test } from 'vitest'
import { type Code, codesByFamily, type Figure, type Finding } from '#grading'
import { VERDICT_EXAMPLES, type VerdictExample } from '#tests/support/verdict-examples.ts'
import { CHART_NAMES } from '#wording/charts.ts'
import { actName, aspectName, documentName, partName, viewName } from '#wording/evidence-names.ts'
import { MISTAKES } from '#wording/mistakes.ts'
import { expectedText, foundText } from '#wording/result.ts'
import { figureText } from '#wording/verdict-figures.ts'
import { findingLabel, verdictSentence } from '#wording/verdicts.ts'
import { findingInTraining, trainingSentence } from '#wording/verdicts-in-training.ts'

type Said = { sentence: string; evidence: readonly string[] }

const inCorrection = (code: Code, { figures, findings = [] }: VerdictExample): Said => ({
  sentence: verdictSentence({ code, figures }),
  evidence: findings.map((one) => `${findingLabel(one)} | ${foundText(one)} | ${expectedText(one)}`),
})

const inTraining = (code: Code, { figures, findings = [] }: VerdictExample): Said => ({
  sentence: trainingSentence({ code, figures }),
  evidence: findings.flatMap((one) => {
    const told = findingInTraining(one)
    return told ? [`${told.label} | ${told.found} | ${told.hint}`] : []
  }),
})

type Told = { code: Code; example: VerdictExample; correction: Said; training: Said }
const ALL: readonly Told[] = Object.values(codesByFamily)
  .flat()
  .flatMap((code) =>
    VERDICT_EXAMPLES[code].map((example) => ({
      code,
      example,
      correction: inCorrection(code, example),
      training: inTraining(code, example),
    })),
  )
const saidBy = ({ correction, training }: Told): string[] =>
  [correction, training].flatMap(({ sentence, evidence }) => [sentence, ...evidence])

const lines = ({ correction, training }: Told): string[] => [
  `- Correction: ${correction.sentence}`,
  ...correction.evidence.map((one) => `  - ${one}`),
  training.sentence === correction.sentence ? '- Training: the same sentence.' : `- Training: ${training.sentence}`,
  ...training.evidence.map((one) => `  - ${one}`),
]

const gallery = (): string =>
  [
    '# What the grader says',
    '',
    'Every verdict with its sentences, on made-up figures: as the correction tells it, then as a student reads it in training. Under a sentence, the items of',
    'the evidence: element, what was found, what was expected (in training, in which direction to look). Written by `tests/golden/messages.test.ts`.',
    '',
    ...Object.entries(codesByFamily).flatMap(([family, codes]) => [
      `## ${family}`,
      '',
      ...codes.flatMap((code) => [`### ${code}`, '', ...ALL.filter((one) => one.code === code).flatMap(lines), '']),
    ]),
  ].join('\n')

test('the gallery holds every sentence of the grader', async () => {
  await expect(gallery()).toMatchFileSnapshot('messages.md')
})

const isEarned = (code: Code): boolean => MISTAKES[code] === MISTAKES.record_right

/** « Vérifiez… », « Ajoutez… » */
const RECOMMENDATION = /^\p{Lu}\p{Ll}+ez\p{P}?[ \u00a0]/u

test('what was lost begins with what to do; what was earned gives no order', () => {
  for (const { code, correction, training } of ALL) {
    for (const { sentence } of [correction, training]) {
      // Neither lost nor earned yet: a person decides.
      if (code === 'rubric_proposed') continue
      if (isEarned(code)) expect(sentence, code).not.toMatch(RECOMMENDATION)
      else expect(sentence, code).toMatch(RECOMMENDATION)
    }
  }
})

test('after what to do comes what the copy shows, or the rule that it breaks', () => {
  for (const { code, correction, training } of ALL) {
    if (isEarned(code) || code === 'rubric_proposed') continue
    for (const { sentence } of [correction, training])
      expect(sentence, code).toMatch(/.{12,}(?:\u202f[:;]|\.|,) .{12,}\.$/)
  }
})

/** A figure as a sentence may say it: a code is said by its name. */
const waysToSay = (figure: Figure): string[] =>
  [figure.kind === 'list' ? figure.value : [], figureText(figure)]
    .flat()
    .flatMap((one) => [
      viewName(one),
      actName(one),
      documentName(one),
      aspectName(one),
      partName(one),
      CHART_NAMES[one] ?? one,
    ])

test('the correction names its evidence: a figure of the copy, or that something is not there', () => {
  for (const { code, example, correction } of ALL) {
    const said = [correction.sentence, ...correction.evidence].join(' ')
    const isNamed = Object.values(example.figures)
      .flatMap(waysToSay)
      .some((one) => one !== '' && said.includes(one))
    expect(
      isNamed || isEarned(code) || /aucun|rien|vide|n’|ne |manque|signalée|masquées|autre|sans|à part/.test(said),
      code,
    ).toBe(true)
  }
})

test('the words are neutral: they belittle nothing, blame nobody and promise no easy way', () => {
  for (const told of ALL) {
    for (const said of saidBy(told)) {
      expect(said).not.toMatch(
        /\b(?:justes?|simplement|évidemment|facilement|il suffit|malheureusement|vous (?:avez|auriez) (?:oublié|dû|mal|confondu|négligé)|votre (?:faute|erreur|oubli)|mauvaise?s?|faute|nul|dommage|hélas)\b/iu,
      )
      expect(said).not.toContain('!')
    }
  }
})

test('no code is left unexplained', () => {
  for (const told of ALL) {
    for (const said of saidBy(told)) {
      // Names of events, of views, of codes: `ReminderSent`, `aged-receivables`, `typed_in`, `creditNote`.
      expect(said).not.toMatch(
        /_|\p{Ll}\p{Lu}|\b[a-z]{4,}-[a-z]{4,}\b|\b(?:quote|order|invoice|mail|save|asc|desc|pie|line|undefined|NaN)\b/u,
      )
    }
  }
})

test('typography is French', () => {
  for (const told of ALL) {
    for (const said of saidBy(told)) {
      expect(said).not.toMatch(/['"]|\.\.\./)
      expect(said).not.toMatch(/[ \u00a0][;:!?»%€]|«[^\u202f]|[^\u202f][;:!?»%€](?!\/)/)
      expect(said).not.toMatch(/ {2}|\( | \)|: \.|, ?[,.]|\(\)/)
    }
    for (const { sentence } of [told.correction, told.training]) {
      expect(sentence).toMatch(/^\p{Lu}/u)
      expect(sentence).toMatch(/\.$/)
    }
  }
})

test('an earned criterion never reads as in the correction of a lost one', () => {
  const earned = new Set(ALL.filter(({ code }) => isEarned(code)).map(({ correction }) => correction.sentence))
  for (const { code, correction } of ALL) if (!isEarned(code)) expect(earned.has(correction.sentence), code).toBe(false)
})

/** Values that no sentence and no example holds. */
const SENTINELS = { money: 98_765_432, count: 987_654, rate: 8_765, day: '2099-12-31', word: 'Sentinelle' } as const
const SENTINEL_TEXT = /987\u202f?654|87,65|31\/12\/2099|2099|Sentinelle/

function sentinel(figure: Figure): Figure {
  switch (figure.kind) {
    case 'money':
      return { kind: 'money', value: SENTINELS.money }
    case 'count':
      return { kind: 'count', value: SENTINELS.count }
    case 'rate':
      return { kind: 'rate', value: SENTINELS.rate }
    case 'day':
      return { kind: 'day', value: SENTINELS.day }
    case 'days':
      return { kind: 'days', value: SENTINELS.count }
    case 'terms':
      return { kind: 'terms', value: { days: SENTINELS.count, endOfMonth: false } }
    // A code that the wording names: what is asked of every text, never an answer.
    case 'name':
      return figure
    case 'text':
      return { kind: 'text', value: SENTINELS.word }
    case 'list':
      return { kind: 'list', value: [SENTINELS.word] }
  }
}

/** The same verdict, whose answer is another: the label of an item that is missing is what had to be there. */
function withSentinels({ figures, findings = [], answer = [] }: VerdictExample): VerdictExample {
  const hide = (one: Finding): Finding => ({
    ...one,
    expected: one.expected && sentinel(one.expected),
    label: one.found === null && !one.tellable ? SENTINELS.word : one.label,
  })
  return {
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [name, answer.includes(name) ? sentinel(figure) : figure]),
    ),
    findings: findings.map(hide),
  }
}

test('in training no answer is told, whatever it is', () => {
  for (const { code, example } of ALL) {
    const { sentence, evidence } = inTraining(code, withSentinels(example))
    for (const said of [sentence, ...evidence]) expect(said, code).not.toMatch(SENTINEL_TEXT)
  }
})

test('the correction tells the answers that training keeps', () => {
  const telling = ALL.filter(({ code, example }) => {
    const { sentence, evidence } = inCorrection(code, withSentinels(example))
    return [sentence, ...evidence].some((said) => SENTINEL_TEXT.test(said))
  }).map(({ code }) => code)
  expect(telling).toEqual(
    expect.arrayContaining([
      'value_wrong',
      'total_wrong',
      'cell_wrong',
      'rows_missing',
      'facts_missing',
      'mail_missing',
    ]),
  )
  // Every example that declares an answer in its findings tells it in the correction.
  for (const { code, example } of ALL) {
    if (example.findings?.some(({ expected }) => expected && expected.kind !== 'name'))
      expect(telling, code).toContain(code)
  }
})

test('in training a value says on which side it is, and a name that had to be found is not given', () => {
  const finding = { label: 'C0012', location: { kind: 'pgi', source: 'party-C0012', party: 'C0012' } } as const
  const money = (value: number): Figure => ({ kind: 'money', value })
  expect(findingInTraining({ ...finding, field: 'limit', found: money(600_000), expected: money(400_000) })).toEqual({
    label: 'Plafond de crédit',
    found: '6\u202f000,00\u202f€',
    hint: 'valeur trop élevée',
    right: false,
  })
  expect(findingInTraining({ ...finding, found: null, expected: { kind: 'text', value: 'C0012' } })).toBeUndefined()
  expect(trainingSentence({ code: 'value_wrong', figures: { found: money(1_000), expected: money(2_000) } })).toContain(
    'et ce n’est pas assez',
  )
})
