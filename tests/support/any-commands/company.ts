/** The company that the commands are drawn for: it sells, buys, employs, plans, and its books are open since 2025. */
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { CommandInput, Company, Identity } from '#pgi'
import { after, articleFields, buyingCompany, identity, partyFields } from '../small-company.ts'
import { hiring, payrollSettings } from '../small-staff.ts'

const since2025: Identity = {
  ...identity,
  previousFiscalYears: [{ from: day('2025-01-01'), to: day('2025-12-31') }],
}

const openLeave = (employee: string, days: number): CommandInput => ({
  type: 'leaveBalance.open',
  employee,
  on: '2025-12-31' as Day,
  days: thousandths(days * 1_000),
  referenceGross: cents(25_000_00),
})

/** Employees E001 to E003, salesmen MARTIN and DURAND, person R1 who is MARTIN, vehicle R2, project-1, an old machine; ANCIEN and RETIRE, archived. */
export const busyCompany = (): Company =>
  after(
    buyingCompany(since2025),
    '2026-01-02',
    { type: 'payroll.setUp', settings: payrollSettings() },
    hiring('Morel', 3_200_00, { category: 'executive', start: '2023-09-01' as Day }, { team: 'Bureau' }),
    hiring('Petit', 2_100_00, { start: '2024-03-04' as Day }, { team: 'Bureau' }),
    hiring('Robin', 1_650_00, { weeklyHours: thousandths(28_000) }, { team: 'Magasin' }),
    openLeave('E001', 20),
    openLeave('E002', 15),
    {
      type: 'commission.plan',
      plan: 'PLAN',
      fields: { label: 'Barème', base: 'invoiced', tiers: [{ from: cents(0), rate: basisPoints(500) }] },
    },
    {
      type: 'collaborator.create',
      collaborator: 'MARTIN',
      fields: { ...salesman('Paul Martin'), commissionPlan: 'PLAN' },
    },
    { type: 'collaborator.create', collaborator: 'DURAND', fields: salesman('Zoé Durand') },
    { type: 'resource.create', resource: 'R1', fields: { label: 'Paul', kind: 'person', collaborator: 'MARTIN' } },
    { type: 'resource.create', resource: 'R2', fields: { label: 'Fourgon', kind: 'vehicle' } },
    { type: 'prospect.create', code: 'ANCIEN', fields: partyFields('Ancien prospect') },
    { type: 'party.archive', party: 'ANCIEN' },
    { type: 'article.create', article: 'RETIRE', fields: articleFields('Modèle retiré', 90_00) },
    { type: 'article.archive', article: 'RETIRE' },
    // Lamps leave first in, first out; the rest at weighted average cost.
    { type: 'article.update', article: 'LAM', changes: { costing: 'fifo' } },
    { type: 'project.open', fields: { label: 'Salon', party: 'C0001', start: '2026-03-02' as Day } },
    {
      type: 'asset.acquire',
      fields: {
        label: 'Presse',
        account: '2154',
        acquiredOn: '2023-07-01' as Day,
        commissionedOn: '2023-07-01' as Day,
        cost: [{ component: 'price', amount: cents(20_000_00) }],
        years: 5,
      },
    },
  )

const salesman = (name: string) => ({ name, function: 'Attaché commercial' })
