import { ask } from '#pgi'
import { look } from './look.server.ts'
import { suppliersOf } from './supplier-choices.ts'

/** Suppliers to choose from, and what the chosen one is owed. */
export async function loadPaymentForm(request: Request, attempt: string) {
  const params = new URL(request.url).searchParams
  const code = params.get('fournisseur')
  const { desk, facts } = await look(
    request,
    attempt,
    code === null ? undefined : { view: 'payables-schedule', args: { supplier: code } },
  )
  const { company, today } = desk
  const known = code !== null && company.crm.suppliers.has(code) ? code : null
  const open = known === null ? [] : ask(company, { view: 'payables-schedule', at: today, supplier: known }).rows
  const chosen = new Set((params.get('lignes') ?? '').split(',').filter(Boolean))
  return {
    facts,
    suppliers: suppliersOf(company),
    supplier: known,
    items: open.filter(({ balance, control }) => balance > 0 && control !== 'toCheck' && control !== 'disputed'),
    held: open.filter(({ control }) => control === 'toCheck' || control === 'disputed'),
    chosen: open.filter(({ item }) => chosen.has(item)).map(({ item }) => item),
  }
}
