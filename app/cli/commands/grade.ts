import { task } from '#referentiel'
import { gradeFolder } from '#services/copies/grade-folder.server.ts'
import { verdictSentence } from '#wording/verdicts.ts'
import { type CliCommand, numberOption, print, refuse, required, textOption } from '../command.ts'

export const grade: CliCommand = {
  usage: 'grade <slug> --seed N --copy DIR [--json]',
  summary: 'Corrige une copie posée dans un dossier : actions.json et un fichier par livrable.',
  options: { seed: { type: 'string' }, copy: { type: 'string' } },
  async run([slug], values) {
    const graded = await gradeFolder({
      slug: required(slug, 'le scénario'),
      seed: numberOption(values, 'seed', 1),
      folder: required(textOption(values, 'copy'), '--copy DIR'),
    })
    if (!graded.ok) return refuse(graded.error)
    const { marked, refusals } = graded.value
    const { total, max, criteria } = marked.grade
    const provisional = criteria.some(({ rubric }) => rubric !== undefined)
    const data = {
      total,
      max,
      provisional,
      criteria: criteria.map((verdict) => {
        const criterion = marked.criteria.find(({ id }) => id === verdict.criterion)
        return {
          id: verdict.criterion,
          points: verdict.points,
          max: verdict.max,
          code: verdict.code,
          message: verdictSentence(verdict),
          carried: verdict.carried,
          carriedFrom: verdict.carriedFrom ?? [],
          needsTeacher: verdict.needsTeacher,
          location: verdict.locations[0] ?? null,
          locations: verdict.locations,
          findings: verdict.findings,
          task: criterion?.task,
          competence: criterion?.competence,
          expects: criterion?.expects,
        }
      }),
      units: Object.fromEntries(marked.score.units),
      refusals,
    }
    print(values, data, () => [
      ...data.criteria.map(
        ({ id, points, max: most, message, task: code }) =>
          `${points}/${most}\t${id}\t${code ? task(code).code : ''}\t${message}`,
      ),
      `Total${provisional ? ' provisoire' : ''}\u202f: ${total}/${max}`,
    ])
    return 0
  },
}
