import {
  activities,
  blocks,
  competences,
  domains,
  evaluationScales,
  examForms,
  expectedResults,
  pgiFunctions,
  standard,
  tasks,
  units,
} from '#referentiel'
import { type CliCommand, print } from '../command.ts'

export const referentiel: CliCommand = {
  usage: 'referentiel [--json]',
  summary: 'Le référentiel : domaines, activités, tâches, compétences, résultats attendus, épreuves.',
  options: {},
  run(_, values) {
    const data = {
      standard,
      domains,
      activities,
      tasks: tasks.map(({ code, label, activity, unit }) => ({ code, label, activity, unit })),
      blocks,
      units,
      competences,
      results: expectedResults,
      examForms,
      evaluationScales,
      pgiFunctions,
    }
    print(values, data, () => tasks.map(({ code, label, unit }) => `${code}\t${unit}\t${label}`))
    return 0
  },
}
