/** A scenario is published only when its grader has proved itself. */
import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { challenge, type Files, isError, readScenario, rehearse } from '#scenario'
import { proveScenario } from '#services/catalogue/check-scenario.server.ts'
import { loadProof } from '#services/catalogue/load-proof.server.ts'
import { PROOF_FILE, PROVING_SEEDS, type Proof, proofOf, proofState } from '#services/catalogue/proof.server.ts'
import { findScenario, publishedScenarios, scenarioSlugs, whyWithheld } from '#services/catalogue/scenarios.server.ts'
import { printNamed } from '#wording/named.ts'
import { readyScenario } from './files.ts'

const ON = day('2026-09-01')
const SLOW_MS = 600_000

test('there are scenarios to prove', () => {
  expect(scenarioSlugs().length).toBeGreaterThan(0)
})

describe.each(scenarioSlugs())('%s', (slug) => {
  test(
    'has no problem, its model answer gets everything on 20 seeds, an empty copy nothing, wrong answers what was said, and every major mutant is noticed',
    async () => {
      const { report, proof } = await proveScenario(slug, PROVING_SEEDS, ON)
      const { problems, seeds, wrongAnswers, mutants } = report
      // Minor faults that nothing notices are warnings: the proof counts them, and its page shows them.
      expect(problems.filter(isError)).toEqual([])
      expect(seeds).toHaveLength(PROVING_SEEDS)
      for (const { total, max, empty } of seeds) expect([total, empty]).toEqual([max, 0])
      expect(wrongAnswers.length).toBeGreaterThanOrEqual(6)
      for (const { slug: wrong, obtained, declared } of wrongAnswers)
        expect([wrong, obtained]).toEqual([wrong, declared])
      expect(mutants?.survived.filter(({ severity }) => severity === 'major')).toEqual([])
      expect(mutants?.killed.length).toBeGreaterThanOrEqual(30)
      // What is kept beside the scenario is this proof. When it is not: npm run -s atelier -- check <slug> --prove.
      const kept = findScenario(slug)?.proof
      expect(kept).toEqual({
        state: 'proven',
        proof: { ...proof, provenOn: expect.any(String) },
      })
    },
    SLOW_MS,
  )
})

describe('a teacher is offered proven scenarios only', () => {
  const SLUG = 'relance-clients-buromod'
  const { company, files } = readyScenario(SLUG)
  const kept = findScenario(SLUG)?.proof
  const withProof = (proof: unknown, change: (files: Map<string, string>) => void = () => {}): Files => {
    const all = new Map(files)
    change(all)
    return all.set(PROOF_FILE, JSON.stringify(proof))
  }
  const proofNow = (): Proof => {
    if (kept?.state !== 'proven') throw new Error('the scenario is proven')
    return kept.proof
  }
  const report = {
    problems: [],
    seeds: Array.from({ length: PROVING_SEEDS }, (_, seed) => ({ seed, total: 20, max: 20, empty: 0 })),
  }

  test('the shipped scenarios are', () => {
    // One that is missing was changed since its proof: npm run -s atelier -- check <slug> --prove
    expect(publishedScenarios().map(({ slug }) => slug)).toEqual(scenarioSlugs())
  })

  test('of all the faults that they notice, four out of five at least are called by their own name', () => {
    const proofs = publishedScenarios().map(({ proof }) => proof)
    const noticed = proofs.flatMap((proof) => Object.values(proof.noticed)).reduce((sum, count) => sum + count, 0)
    const recognised = proofs.reduce((sum, proof) => sum + proof.recognised, 0)
    expect(recognised / noticed).toBeGreaterThanOrEqual(0.8)
  })

  test('a teacher reads what was tried, what is let through and why', () => {
    const read = loadProof(SLUG)
    expect(read).toMatchObject({ why: null, problems: [], proven: { seeds: PROVING_SEEDS, grader: proofNow().grader } })
    const { proven } = read ?? {}
    expect(proven?.waivers.every(({ why }) => why.split(' ').length >= 4)).toBe(true)
    expect(proven?.waivers.length).toBeGreaterThan(0)
    const noticed = proven?.areas.reduce((sum, area) => sum + area.noticed, 0)
    expect(noticed).toBe(proven?.noticed)
    const mistake = proven?.wrongAnswers.find(({ title }) => title.startsWith('Le chèque mal imputé'))
    // The only criterion lost is worth two points, of twenty.
    expect([mistake?.earned, proven?.points]).toEqual([18, 20])
  })

  test('one that is withheld says why', () => {
    const found = findScenario(SLUG)
    if (!found) throw new Error('it is there')
    expect(whyWithheld(found)).toBeNull()
    expect(whyWithheld({ ...found, proof: { state: 'unproven' } })).toBe('unproven')
    expect(whyWithheld({ ...found, proof: { state: 'outdated', proof: proofNow() } })).toBe('outdated')
    const problem = { file: 'brief.mdx', line: 1, column: 1, code: 'text_has_code', figures: {} } as const
    expect(whyWithheld({ ...found, problems: [{ ...problem, severity: 'error' }] })).toBe('faulty')
    expect(whyWithheld({ ...found, problems: [{ ...problem, severity: 'warning' }] })).toBeNull()
  })

  test('a proof holds whatever the system writes at the end of lines', () => {
    expect(proofState(withProof(proofNow())).state).toBe('proven')
    const windows = withProof(proofNow(), (all) => {
      for (const [file, text] of all) all.set(file, text.replaceAll('\n', '\r\n'))
    })
    expect(proofState(windows).state).toBe('proven')
  })

  test('a word changed in the scenario, another grader, another list of faults: it is to be proven again', () => {
    const changed = withProof(proofNow(), (all) => all.set('brief.mdx', `${all.get('brief.mdx')}\nUn mot de plus.\n`))
    expect(proofState(changed).state).toBe('outdated')
    expect(proofState(withProof({ ...proofNow(), grader: '0' })).state).toBe('outdated')
    expect(proofState(withProof({ ...proofNow(), faults: 'others' })).state).toBe('outdated')
  })

  test('without a proof, with a broken one or one of too few worlds, it is not proven', () => {
    expect(proofState(files).state).toBe('unproven')
    expect(proofState(new Map(files).set(PROOF_FILE, '{'))).toEqual({ state: 'unproven' })
    expect(proofState(withProof({ ...proofNow(), seeds: PROVING_SEEDS - 1 })).state).toBe('unproven')
  })

  test('a major fault that nothing sees, and a waiver that excuses nothing, forbid to publish', async () => {
    const changed = new Map(files)
    const text = files.get('scenario.yaml') ?? ''
    const waiver = / {2}- \{ mutant: confidential_quoted, of: mail manager[^\n]*\n/
    expect(text).toMatch(waiver)
    const idle = '  - { mutant: level_wrong, why: Tous les niveaux de relance se valent dans cette histoire. }\n'
    changed.set('scenario.yaml', text.replace(waiver, idle))
    const { scenario } = readScenario(changed)
    if (!scenario) throw new Error('it reads')
    const tried = await challenge(scenario, company, 1, { print: printNamed })
    expect(tried.problems.map(({ code, severity, figures }) => [code, severity, figures.mutant])).toEqual([
      ['mutant_survived', 'error', 'confidential_quoted'],
      // It would excuse the next one.
      ['waiver_unused', 'error', 'level_wrong'],
    ])
    const line = tried.problems[1]?.line ?? 0
    expect(changed.get('scenario.yaml')?.split('\n')[line - 1]).toBe(idle.trimEnd())
    expect(proofOf(changed, { ...report, challenge: tried }, ON)).toBeUndefined()
    const minor = { ...tried, survived: tried.survived.map((one) => ({ ...one, severity: 'minor' as const })) }
    expect(proofOf(changed, { ...report, problems: tried.problems, challenge: minor }, ON)).toBeUndefined()
    expect(proofOf(changed, { ...report, challenge: minor }, ON)?.unnoticed).toMatchObject([
      { fault: 'confidential_quoted' },
    ])
  })

  test('a wrong answer whose fault is not the one that its author declared is told to them', async () => {
    const file = 'wrong-answers/mise-en-demeure.yaml'
    const told = new Map(files).set(file, (files.get(file) ?? '').replace('level_wrong', 'wrong_customer'))
    const { scenario } = readScenario(told)
    if (!scenario) throw new Error('it reads')
    const { problems } = await rehearse(scenario, company, 1, { print: printNamed })
    expect(problems.map(({ file: where, code, figures }) => ({ where, code, ...figures }))).toEqual([
      {
        where: file,
        code: 'wrong_answer_signature',
        criterion: 'relance-enregistree',
        mutant: 'wrong_customer',
        obtained: 'level_wrong',
      },
    ])
  })

  test('a model answer that loses a point, or an empty copy that earns one, is no proof', () => {
    const none = { killed: [], recognised: [], survived: [], waived: [], equivalent: [] }
    const [first, ...others] = report.seeds
    if (!first) throw new Error('there are worlds')
    const proven = (seeds: typeof report.seeds) => proofOf(files, { problems: [], seeds, challenge: none }, ON)
    expect(proven(report.seeds)).toMatchObject({ provenOn: '2026-09-01', seeds: 20 })
    expect(proven([{ ...first, total: 19.5 }, ...others])).toBeUndefined()
    expect(proven([{ ...first, empty: 0.5 }, ...others])).toBeUndefined()
    expect(proven(others)).toBeUndefined()
  })
})
