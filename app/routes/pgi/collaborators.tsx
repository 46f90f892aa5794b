import type { CollaboratorRow } from '#pgi'
import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import type { Choices } from '#ui/pgi/choices.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { collaboratorsList } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import type { QuickField } from '#ui/pgi/quick-form.tsx'
import type { Route } from './+types/collaborators'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Collaborateurs · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadListWithChoices(request, params.attempt, collaboratorsList)

const fieldsOf = (choices: Choices, row?: CollaboratorRow): QuickField[] => [
  {
    name: 'name',
    kind: 'text',
    label: 'Nom',
    required: true,
    initial: row?.name,
    hint: 'Tel qu’il figure comme commercial sur les fiches clients.',
  },
  { name: 'function', kind: 'text', label: 'Fonction', required: true, initial: row?.function },
  { name: 'family', kind: 'text', label: 'Famille de commerciaux', initial: row?.family ?? '' },
  { name: 'plan', kind: 'select', label: 'Barème de commission', options: choices.plans, initial: row?.plan?.code },
  { name: 'email', kind: 'text', label: 'Courriel', initial: row?.email ?? '' },
  { name: 'phone', kind: 'text', label: 'Téléphone', initial: row?.phone ?? '' },
  {
    name: 'articles',
    kind: 'text',
    label: 'Familles d’articles vendues',
    initial: row?.articleFamilies.join(', '),
    hint: 'Séparées par des virgules\u202f; vide, toutes.',
  },
]

const familiesOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export default function Collaborators({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const { readOnly } = loaded.facts
  return (
    <ListPage
      list={collaboratorsList}
      {...loaded}
      panelActions={(row) =>
        !readOnly && (
          <NewButton
            key={row.code}
            label="Modifier la fiche"
            title={`Modifier ${row.name}`}
            fields={[
              ...fieldsOf(choices, row),
              { name: 'active', kind: 'check', label: 'En activité', initial: row.active },
            ]}
            commandOf={(values) => ({
              type: 'collaborator.update',
              collaborator: row.code,
              changes: {
                name: values.text('name'),
                function: values.text('function'),
                family: values.optional('family') ?? null,
                commissionPlan: values.optional('plan') ?? null,
                email: values.optional('email') ?? null,
                phone: values.optional('phone') ?? null,
                articleFamilies: familiesOf(values.text('articles')),
                active: values.checked('active'),
              },
            })}
          />
        )
      }
      actions={
        <NewButton
          label="Nouveau collaborateur"
          fields={[
            {
              name: 'code',
              kind: 'text',
              label: 'Code',
              required: true,
              placeholder: 'CADIOU',
              hint: 'En majuscules, chiffres et tirets.',
            },
            ...fieldsOf(choices),
          ]}
          commandOf={(values) => ({
            type: 'collaborator.create',
            collaborator: values.text('code').toUpperCase(),
            fields: {
              name: values.text('name'),
              function: values.text('function'),
              family: values.optional('family'),
              commissionPlan: values.optional('plan'),
              email: values.optional('email'),
              phone: values.optional('phone'),
              articleFamilies: familiesOf(values.text('articles')),
            },
          })}
        />
      }
    />
  )
}
