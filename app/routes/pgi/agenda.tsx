import { addDays, isDay, weekday } from '#base/dates.ts'
import { ask } from '#pgi'
import { loadChoices } from '#services/pgi/load-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { activityFields, planActivity } from '#ui/pgi/crm/activity-fields.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { appointmentFields, planAppointment } from '#ui/pgi/planning/appointment-fields.ts'
import { WeekView } from '#ui/pgi/planning/week-view.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/agenda'

export const meta = () => [{ title: 'Agenda de l’équipe · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const who = asked.get('qui') ?? ''
  const { desk, facts } = await look(request, params.attempt, {
    view: 'agenda',
    args: who === '' ? {} : { resource: who },
  })
  const { company, today } = desk
  const au = asked.get('au')
  const day = au !== null && isDay(au) ? au : today
  const from = addDays(day, 1 - weekday(day))
  const filter = company.crm.collaborators.has(who)
    ? { collaborator: who }
    : company.planning.resources.has(who)
      ? { resource: who }
      : {}
  return {
    facts,
    who,
    agenda: ask(company, { view: 'agenda', from, to: addDays(from, 6), ...filter }),
    choices: loadChoices(company, today),
  }
}

export default function Agenda({ loaderData: { facts, who, agenda, choices } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        title={PLACES.agenda.label}
        subtitle={PLACES.agenda.purpose}
        exported={{ view: 'agenda', args: { from: agenda.from, to: agenda.to } }}
        printed
        actions={
          !facts.readOnly && (
            <>
              {choices.collaborators.length > 0 && (
                <NewButton
                  label="Nouvelle activité"
                  fields={activityFields(choices, facts.today)}
                  commandOf={(values) => planActivity(values, facts.today)}
                />
              )}
              {choices.resources.length > 0 && (
                <NewButton
                  second
                  label="Nouveau rendez-vous"
                  fields={appointmentFields(choices, facts.today)}
                  commandOf={(values) => planAppointment(values, facts.today, false)}
                  despite={{
                    label: 'Planifier malgré tout',
                    commandOf: (values) => planAppointment(values, facts.today, true),
                  }}
                />
              )}
            </>
          )
        }
      >
        <WeekView who={who} agenda={agenda} choices={choices} />
      </PgiPage>
    </PgiProvider>
  )
}
