import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { projectWords } from '#ui/pgi/lists/planning.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ProjectRecord } from '#ui/pgi/planning/project-record.tsx'
import { readSteps, stepsText } from '#ui/pgi/planning/project-steps.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/project'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.project.label ?? 'Projet'} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = { project: params.project }
  const { desk, facts } = await look(request, params.attempt, { view: 'project', args: asked })
  const known = desk.company.planning.projects.has(params.project)
  const project = known ? ask(desk.company, { view: 'project', ...asked }) : null
  if (!project) throw notInPgi('Aucun projet ne porte ce numéro.')
  return { facts, project, times: ask(desk.company, { view: 'time-entries', ...asked }) }
}

export default function Project({ loaderData: { facts, project, times } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.projects.label, place: PLACES.projects.slug }}
        title={project.label}
        exported={{ view: 'project', args: { project: project.id } }}
        printed
        marks={<StatusMark {...projectWords(project)} />}
        actions={
          !facts.readOnly &&
          !project.closed && (
            <>
              <NewButton
                label="Définir les étapes"
                fields={[
                  {
                    name: 'steps',
                    kind: 'note',
                    label: 'Une étape par ligne',
                    required: true,
                    hint: 'Code ; libellé ; jours ; étapes à finir avant. Par exemple\u202f: C ; Poser les meubles ; 3 ; A, B',
                    initial: stepsText(project.steps),
                  },
                ]}
                commandOf={(values) => ({
                  type: 'project.plan',
                  project: project.id,
                  steps: readSteps(values.text('steps')),
                })}
              />
              <NewButton
                second
                label="Clore"
                title="Clore le projet"
                submitLabel="Clore le projet"
                fields={[]}
                commandOf={() => ({ type: 'project.close', project: project.id })}
              >
                On n’y planifiera et on n’y saisira plus rien.
              </NewButton>
            </>
          )
        }
      >
        <ProjectRecord project={project} times={times} />
      </PgiPage>
    </PgiProvider>
  )
}
