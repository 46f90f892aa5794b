import { byText, folded } from '#base/sorting.ts'
import { ask, type Company } from '#pgi'
import { look } from './look.server.ts'

/** Customers to choose from, and what the chosen one owes: what a receipt or a reminder needs. */
export async function loadCustomerItems(request: Request, attempt: string) {
  const params = new URL(request.url).searchParams
  const code = params.get('client')
  const { desk, facts } = await look(
    request,
    attempt,
    code === null ? undefined : { view: 'receivables-schedule', args: { customer: code } },
  )
  const { company, today } = desk
  const known = code !== null && company.crm.parties.get(code)?.role === 'customer' ? code : null
  const open = known === null ? [] : ask(company, { view: 'receivables-schedule', at: today, customer: known }).rows
  const chosen = new Set((params.get('lignes') ?? '').split(',').filter(Boolean))
  return {
    facts,
    customers: customersOf(company),
    customer: known,
    method: known === null ? null : (company.crm.parties.get(known)?.fields.method ?? null),
    items: open.filter(({ balance }) => balance > 0),
    credits: open.filter(({ balance }) => balance < 0),
    chosen: open.filter(({ item }) => chosen.has(item)).map(({ item }) => item),
    /** Lines asked for that are on other accounts. */
    elsewhere: [...chosen].filter((item) => open.every((each) => each.item !== item)).length,
  }
}

export const customersOf = (company: Company): { code: string; name: string; city: string }[] =>
  [...company.crm.parties.values()]
    .filter(({ role, archived }) => role === 'customer' && !archived)
    .map(({ code, fields }) => ({ code, name: fields.name, city: fields.billing.city }))
    .sort((left, right) => byText(folded(left.name), folded(right.name)))
