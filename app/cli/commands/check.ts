import { isError, type Problem } from '#scenario'
import { type CheckReport, checkScenario } from '#services/catalogue/check-scenario.server.ts'
import { scenarioSlugs } from '#services/catalogue/scenarios.server.ts'
import { problemSentence } from '#wording/problems.ts'
import { type CliCommand, numberOption, print, UsageError } from '../command.ts'

const DEFAULT_SEEDS = 20

export const check: CliCommand = {
  usage: 'check [slug…] [--seeds N] [--mutants] [--json]',
  summary: 'Éprouve des scénarios : relecture, corrigé sur N graines, copie vide, réponses fausses, mutants.',
  options: { seeds: { type: 'string' }, mutants: { type: 'boolean' } },
  async run(slugs, values) {
    const known = scenarioSlugs()
    const unknown = slugs.find((slug) => !known.includes(slug))
    if (unknown) throw new UsageError(`Aucun scénario ne s’appelle « ${unknown} ».`)
    const seeds = numberOption(values, 'seeds', DEFAULT_SEEDS)
    const reports: CheckReport[] = []
    for (const slug of slugs.length > 0 ? slugs : known) {
      reports.push(await checkScenario(slug, { seeds, mutants: values.mutants === true }))
    }
    const data = reports.map((report) => ({ ...report, problems: report.problems.map(withMessage) }))
    print(values, data, () => reports.flatMap(linesOf))
    return reports.every(({ problems }) => !problems.some(isError)) ? 0 : 1
  },
}

const withMessage = (problem: Problem) => ({ ...problem, message: problemSentence(problem) })

function linesOf(report: CheckReport): string[] {
  const { slug, problems, seeds, wrongAnswers, mutants } = report
  const perfect = seeds.filter(({ total, max }) => total === max).length
  return [
    slug,
    ...problems.map(
      (problem) =>
        `  ${problem.severity === 'error' ? '✗' : '!'} ${problem.file}:${problem.line}:${problem.column} ${problem.code} — ${problemSentence(problem)}`,
    ),
    `  corrigé : ${perfect} graine(s) à 100 % sur ${seeds.length} ; copie vide : ${Math.max(0, ...seeds.map(({ empty }) => empty))} au plus`,
    ...wrongAnswers.map(
      ({ slug: wrong, declared, obtained, asDeclared }) =>
        `  ${asDeclared ? '✓' : '✗'} ${wrong} : ${obtained} (déclaré ${declared})`,
    ),
    ...(mutants
      ? [
          `  mutants : ${mutants.killed.length} vus, ${mutants.survived.length} non vus, ${mutants.waived.length} dispensés`,
          ...mutants.survived.map(({ name, target }) => `    · ${name} (${target})`),
        ]
      : []),
  ]
}
