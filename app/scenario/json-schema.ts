/** What an author's editor needs to complete and check a scenario while it is typed. */
import { z } from 'zod'
import { scenarioText } from './format.ts'

export const scenarioJsonSchema = (): object => ({
  title: 'Scénario de l’Atelier GPME',
  ...z.toJSONSchema(scenarioText, { io: 'input', unrepresentable: 'any' }),
})
