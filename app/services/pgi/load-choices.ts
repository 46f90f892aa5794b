import type { Day } from '#base/dates.ts'
import { byText, folded } from '#base/sorting.ts'
import { ask, type Company } from '#pgi'

export type Choices = Readonly<
  Record<
    'parties' | 'collaborators' | 'campaigns' | 'opportunities' | 'resources' | 'people' | 'projects' | 'plans',
    readonly { value: string; label: string }[]
  >
>

/** What the forms of the CRM and of the planning choose among, by name. */
export function loadChoices(company: Company, today: Day): Choices {
  const named = (items: readonly { code: string; name: string; aside?: string }[]) =>
    items
      .map(({ code, name, aside }) => ({
        value: code,
        label: aside ? `${name} · ${aside} · ${code}` : `${name} · ${code}`,
      }))
      .sort((left, right) => byText(folded(left.label), folded(right.label)))
  const labelled = (items: readonly { id: string; label: string }[]) =>
    items.map(({ id, label }) => ({ value: id, label }))
  const resources = ask(company, { view: 'resources', at: today }).rows
  return {
    parties: named(
      [...company.crm.parties.values()]
        .filter(({ archived }) => !archived)
        .map(({ code, fields }) => ({ code, name: fields.name, aside: fields.billing.city })),
    ),
    collaborators: named(ask(company, { view: 'collaborators', at: today, activeOnly: true }).rows),
    campaigns: labelled(ask(company, { view: 'campaigns' }).rows.filter(({ status }) => status !== 'closed')),
    opportunities: labelled(ask(company, { view: 'opportunities', at: today, openOnly: true }).rows),
    resources: named(resources.map(({ code, label }) => ({ code, name: label }))),
    people: named(resources.filter(({ kind }) => kind === 'person').map(({ code, label }) => ({ code, name: label }))),
    projects: labelled(ask(company, { view: 'projects', openOnly: true }).rows),
    plans: named(ask(company, { view: 'commission-plans' }).rows.map(({ code, label }) => ({ code, name: label }))),
  }
}
