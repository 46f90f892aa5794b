import { ask } from '#pgi'
import { loadChoices } from '#services/pgi/load-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { resourceFields, resourceInput } from '#ui/pgi/planning/resource-fields.ts'
import { ResourceList } from '#ui/pgi/planning/resource-list.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/planning'

export const meta = () => [{ title: 'Planning · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'resources' })
  const { company, today } = desk
  return { facts, resources: ask(company, { view: 'resources', at: today }).rows, choices: loadChoices(company, today) }
}

export default function Planning({ loaderData: { facts, resources, choices } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        title={PLACES.planning.label}
        subtitle={PLACES.planning.purpose}
        exported={{ view: 'resources', args: { at: facts.today } }}
        actions={
          <>
            {!facts.readOnly && (
              <NewButton
                label="Nouvelle ressource"
                fields={[
                  {
                    name: 'code',
                    kind: 'text',
                    label: 'Code',
                    required: true,
                    hint: 'En majuscules, chiffres et tirets.',
                  },
                  ...resourceFields(choices),
                ]}
                commandOf={(values) => ({
                  type: 'resource.create',
                  resource: values.text('code').toUpperCase(),
                  fields: resourceInput(values),
                })}
              />
            )}
            <PgiAction place="agenda" second>
              Voir l’agenda
            </PgiAction>
          </>
        }
      >
        <ResourceList resources={resources} choices={choices} />
      </PgiPage>
    </PgiProvider>
  )
}
