import { task } from '#referentiel'
import { coverage as coverageOfPublished } from '#services/referentiel/coverage.server.ts'
import { type CliCommand, print } from '../command.ts'

export const coverage: CliCommand = {
  usage: 'coverage [--json]',
  summary: 'La couverture du référentiel : pour chaque tâche, les critères des scénarios éprouvés qui l’évaluent.',
  options: {},
  run(_, values) {
    const { tasks, covered, total } = coverageOfPublished()
    const data = {
      tasks: tasks.map(({ code, criteria, scenarios }) => ({
        code,
        criteria,
        scenarios: scenarios.map(({ slug }) => slug),
      })),
      covered,
      total,
    }
    print(values, data, () => [
      'Tâche\tCritères\tIntitulé\tScénarios',
      ...tasks.map(({ code, criteria, scenarios }) =>
        [code, criteria, task(code).label, scenarios.map(({ slug }) => slug).join(', ')].join('\t'),
      ),
      `${covered} tâches évaluées sur ${total}.`,
    ])
    return 0
  },
}
