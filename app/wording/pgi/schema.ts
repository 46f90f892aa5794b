/** `atelier pgi schema`: the JSON Schema of every command and of every state, described in French. */
import { argsSchema, type ColumnKind, commandSchema, VIEW_NAMES, viewColumns } from '#pgi'
import { viewName } from '../evidence-names.ts'
import { columnLabel } from './columns.ts'
import { COMMAND_NAMES } from './commands.ts'
import { fieldName } from './fields.ts'

const KINDS: Readonly<Record<ColumnKind, { type: readonly string[]; description: string }>> = {
  text: { type: ['string', 'boolean', 'null'], description: 'texte' },
  money: { type: ['integer', 'null'], description: 'montant en centimes d’euro' },
  quantity: { type: ['integer', 'null'], description: 'quantité en millièmes' },
  rate: { type: ['integer', 'null'], description: 'taux en points de base (2000 = 20 %)' },
  fineRate: { type: ['integer', 'null'], description: 'taux en cent-millièmes (6900 = 6,9 %)' },
  day: { type: ['string', 'null'], description: 'jour, AAAA-MM-JJ' },
  count: { type: ['number', 'null'], description: 'nombre ; une demi-journée compte 0,5' },
}

export function pgiSchema() {
  const reports = VIEW_NAMES.map((name) => [name, reportSchema(name)] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'PGI de l’Atelier GPME',
    commands: commandSchema({ command: (type) => COMMAND_NAMES[type], field: fieldName }),
    reports: Object.fromEntries(reports),
  }
}

/** What a state is asked with, and a line of it: columns are paths, « customer.name ». */
function reportSchema(name: (typeof VIEW_NAMES)[number]) {
  const columns = viewColumns(name) ?? []
  const row = columns.map(({ key, kind }) => {
    const { type, description } = KINDS[kind]
    return [key, { type, title: columnLabel(key), description }] as const
  })
  return {
    description: viewName(name),
    args: argsSchema(name),
    row: {
      type: 'object',
      properties: {
        ...Object.fromEntries(row),
        sources: { type: 'array', items: { type: 'string' }, description: 'ce que la ligne ouvre (état provenance)' },
      },
    },
  }
}
