/** An employee who is a resource of the planning, or a salesperson: absences and commissions go from one to the other. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { time } from '#base/times.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import { hiring, paid, payrollSettings, slipOf } from '#tests/support/small-staff.ts'

const TODAY = '2026-03-02'
const march = { from: day('2026-03-01'), to: day('2026-03-31') }

const company = after(
  smallCompany(),
  TODAY,
  { type: 'payroll.setUp', settings: payrollSettings() },
  hiring('Bernard', 2_500_00),
  hiring('Durand', 2_500_00),
  { type: 'resource.create', resource: 'ALB', fields: { label: 'Alice Bernard', kind: 'person' } },
  { type: 'resource.create', resource: 'VAN', fields: { label: 'Camionnette', kind: 'vehicle' } },
  {
    type: 'commission.plan',
    plan: 'PLAN',
    fields: { label: 'Plan', base: 'invoiced', tiers: [{ from: cents(0), rate: basisPoints(500) }] },
  },
  {
    type: 'collaborator.create',
    collaborator: 'ALB',
    fields: { name: 'Alice Bernard', function: 'Attachée commerciale', commissionPlan: 'PLAN' },
  },
)
type LinkInput = Extract<CommandInput, { type: 'employee.link' }>
const link = (kind: LinkInput['kind'], code: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type: 'employee.link',
  employee: 'E001',
  kind,
  code,
  from: day('2026-03-01'),
  ...more,
})
const refusalOf = (of: Company, input: CommandInput, today = TODAY): unknown => {
  const told = tell(of, input, today)
  return 'code' in told ? told : 'accepted'
}

const away = (more: object = {}): CommandInput[] => [
  {
    type: 'absence.request',
    employee: 'E001',
    kind: 'sickness',
    from: day('2026-03-10'),
    to: day('2026-03-10'),
    ...more,
  },
  { type: 'absence.approve', absence: 'absence-1' },
]
const visit = (at: string): CommandInput => ({
  type: 'appointment.plan',
  fields: { label: 'Visite', date: day('2026-03-10'), time: time(at), minutes: 60, resources: ['ALB'] },
})

test('an absence granted makes the resource unavailable, without saying why', () => {
  const linked = after(company, TODAY, link('resource', 'ALB'), ...away())
  expect(refusalOf(linked, visit('10:00'))).toEqual({
    code: 'planning_conflict',
    conflicts: [{ code: 'absent', resource: 'ALB', reason: null }],
  })
  expect(ask(linked, { view: 'agenda', ...march }).absences).toEqual([
    { resource: { code: 'ALB', name: 'Alice Bernard' }, date: '2026-03-10', reason: null },
  ])
})

test('half a day of absence leaves the other half to the planning', () => {
  const morning = after(company, TODAY, link('resource', 'ALB'), ...away({ untilNoon: true }))
  expect(refusalOf(morning, visit('09:00'))).toMatchObject({ code: 'planning_conflict' })
  expect(refusalOf(morning, visit('14:00'))).toBe('accepted')
})

test('an absence that comes after the appointment shows as a conflict of the agenda', () => {
  const planned = after(company, TODAY, link('resource', 'ALB'), visit('10:00'), ...away())
  expect(ask(planned, { view: 'agenda', ...march }).conflicts).toBe(1)
})

test('the link has days: outside of them, or without it, nobody is away', () => {
  expect(refusalOf(after(company, TODAY, ...away()), visit('10:00'))).toBe('accepted')
  const over = after(company, TODAY, link('resource', 'ALB', { to: day('2026-03-09') }), ...away())
  expect(refusalOf(over, visit('10:00'))).toBe('accepted')
})

test('a resource or a salesperson is one person at a time, and must be known', () => {
  const linked = after(company, TODAY, link('resource', 'ALB'))
  expect(refusalOf(linked, link('resource', 'ALB', { employee: 'E002' }))).toMatchObject({
    code: 'linked_to_another',
    employee: 'E001',
  })
  expect(refusalOf(linked, link('resource', 'ALB'))).toMatchObject({ code: 'nothing_changes' })
  expect(refusalOf(linked, link('resource', 'VAN'))).toMatchObject({ code: 'unknown_linked' })
  expect(refusalOf(linked, link('collaborator', 'XXX'))).toMatchObject({ code: 'unknown_linked' })
  expect(refusalOf(linked, link('collaborator', 'ALB', { to: day('2026-02-01') }))).toMatchObject({
    code: 'link_dates_reversed',
  })
  const handed = after(linked, TODAY, link('resource', 'ALB', { to: day('2026-03-15') }))
  expect(refusalOf(handed, link('resource', 'ALB', { employee: 'E002', from: day('2026-03-16') }))).toBe('accepted')
})

/** One desk of 600 € sold by Alice: 5 % of what is invoiced, net. */
const sold = after(
  company,
  '2026-03-10',
  { type: 'party.update', party: 'C0001', changes: { salesperson: 'Alice Bernard' } },
  {
    type: 'sales.draft',
    kind: 'invoice',
    content: {
      customer: 'C0001',
      lines: [{ label: 'Bureau', quantity: thousand(1), unitPrice: cents(600_00), vatRate: basisPoints(2000) }],
    },
  },
  { type: 'sales.validate', document: 'invoice-1' },
)
const approve: CommandInput = { type: 'commission.approve', collaborator: 'ALB', ...march }

test('a commission approved becomes a variable of the month, and a line of the payslip', () => {
  const approved = after(after(sold, '2026-03-31', link('collaborator', 'ALB')), '2026-03-31', approve)
  expect(ask(approved, { view: 'payroll-variables' }).rows).toMatchObject([
    { kind: 'commission', period: '2026-03', amount: 30_00, employee: { code: 'E001' } },
  ])
  const line = slipOf(approved, '2026-03').earnings.find(({ code }) => code === 'commission')
  expect(line).toMatchObject({ amount: 30_00, sources: ['variable-1', 'commission-1'] })
})

test('when the payslip of the month is validated, the commission goes to the next one', () => {
  const linked = paid(after(sold, '2026-03-31', link('collaborator', 'ALB')), '2026-03')
  const approved = after(linked, '2026-04-02', approve)
  expect(ask(approved, { view: 'payroll-variables' }).rows).toMatchObject([{ period: '2026-04', amount: 30_00 }])
})

test('a salesperson who is nobody’s employee is paid no commission by payroll', () => {
  expect(ask(after(sold, '2026-03-31', approve), { view: 'payroll-variables' }).rows).toEqual([])
})
