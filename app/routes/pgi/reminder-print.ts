import { ask } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { printedReminder } from '#services/pgi/printed-reminder.ts'
import { printer } from '#services/pgi/printer.server.ts'
import type { Route } from './+types/reminder-print'

/** The letter of a reminder: the first one that the company sent is `1`. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const reminder = ask(desk.company, { view: 'reminders' }).rows[Number(params.reminder) - 1]
  if (!reminder) throw notInPgi('Cette relance n’existe pas dans le PGI.')
  const printed = printedReminder(desk.company, reminder)
  const name = `relance-${reminder.customer.code}-${reminder.date}.pdf`
  return fileResponse({ bytes: printer()(printed), type: 'application/pdf', name }, 'inline')
}
