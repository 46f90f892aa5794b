import { day } from '#base/dates.ts'
import { isError, type Problem } from '#scenario'
import {
  type CheckReport,
  checkScenario,
  type MutantsReport,
  proveScenario,
} from '#services/catalogue/check-scenario.server.ts'
import { keepProof, PROVING_SEEDS } from '#services/catalogue/proof.server.ts'
import { scenarioSlugs } from '#services/catalogue/scenarios.server.ts'
import { ratioText } from '#wording/levels.ts'
import { AREAS } from '#wording/mutants.ts'
import { problemSentence } from '#wording/problems.ts'
import { type CliCommand, numberOption, print, UsageError } from '../command.ts'

export const check: CliCommand = {
  usage: 'check [slug…] [--seeds N] [--mutants] [--prove] [--json]',
  summary:
    'Éprouve des scénarios : relecture, corrigé sur N graines, copie vide, réponses fausses, mutants ; --prove garde la preuve qui les publie.',
  options: {
    seeds: { type: 'string' },
    mutants: { type: 'boolean' },
    prove: { type: 'boolean' },
  },
  async run(slugs, values) {
    const known = scenarioSlugs()
    const unknown = slugs.find((slug) => !known.includes(slug))
    if (unknown) throw new UsageError(`Aucun scénario ne s’appelle « ${unknown} ».`)
    const seeds = numberOption(values, 'seeds', PROVING_SEEDS)
    const reports: CheckReport[] = []
    for (const slug of slugs.length > 0 ? slugs : known) {
      reports.push(
        values.prove === true
          ? await prove(slug, seeds)
          : await checkScenario(slug, { seeds, mutants: values.mutants === true }),
      )
    }
    const data = reports.map((report) => ({ ...report, problems: report.problems.map(withMessage) }))
    print(values, data, () => reports.flatMap(linesOf))
    return reports.every(({ problems }) => !problems.some(isError)) ? 0 : 1
  },
}

/** The proof is kept when there is one; a failure takes away the one that was there. */
async function prove(slug: string, seeds: number): Promise<CheckReport> {
  if (seeds < PROVING_SEEDS) throw new UsageError(`Une preuve demande au moins ${PROVING_SEEDS} graines.`)
  const { report, proof } = await proveScenario(slug, seeds, day(new Date().toISOString().slice(0, 10)))
  keepProof(slug, proof)
  return report
}

function namedLine({ killed, unnamed }: MutantsReport): string {
  const named = killed.length - unnamed.length
  const share = killed.length === 0 ? '' : `, soit ${ratioText(named / killed.length)}`
  return `  erreurs nommées : ${named} sur ${killed.length} vues${share}`
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
          `  mutants : ${mutants.killed.length} vus, ${mutants.survived.length} non vus, ${mutants.waived.length} dispensés, ${mutants.equivalent.length} sans effet`,
          ...mutants.scores.map(({ area, noticed, tried }) => `    ${AREAS[area]} : ${noticed} vus sur ${tried}`),
          namedLine(mutants),
          ...mutants.unnamed.map(({ name, target }) => `    · vue sans être nommée : ${name} (${target})`),
          ...mutants.survived.map(({ name, target }) => `    · Le barème ne voit pas : ${name} (${target})`),
        ]
      : []),
  ]
}
