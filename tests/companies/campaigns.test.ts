import { beforeAll, describe, expect, test } from 'vitest'
import { liveHistory, type Master, readCompany } from '#companies'
import { ask, type Company, type Event } from '#pgi'
import { companyFiles } from './files.ts'

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** The last day of their history; a campaign that begins later is only prepared. */
const UNTIL = '2026-03-15'

describe.each(['buromod', 'jupiter-media', 'control-reset'])('those who sell at %s', (slug) => {
  let master: Master
  let company: Company

  beforeAll(() => {
    const read = readCompany(companyFiles(slug))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    master = read.value
    company = liveHistory(master)
  }, 120_000)

  function eventsOf<Type extends Event['type']>(type: Type): EventOf<Type>[] {
    const isMine = (event: Event): event is EventOf<Type> => event.type === type
    return [...company.history].flatMap(({ event }) => (isMine(event) ? [event] : []))
  }

  test('each campaign stands as its file says: one is closed, one runs, another may be prepared', () => {
    const { rows } = ask(company, { view: 'campaigns' })
    expect(rows.map(({ status }) => status).filter((status) => status !== 'prepared')).toEqual(['running', 'closed'])
    expect(rows).toHaveLength(master.campaigns.length)
    for (const { label, from, closed, tasks, costs, answers, budget, goal } of master.campaigns) {
      const row = rows.find((each) => each.label === label)
      const stands = closed === undefined ? 'running' : 'closed'
      expect(row?.status).toBe(from > UNTIL ? 'prepared' : stands)
      expect([row?.tasks, row?.tasksDone]).toEqual([tasks.length, tasks.filter(({ doneOn }) => doneOn).length])
      expect([row?.cost, row?.budget]).toEqual([sum(costs.map(({ amount }) => amount)), budget])
      expect(row?.orders).toBe(answers.filter(({ answer }) => answer === 'ordered').length)
      expect(row?.goal).toBe(goal)
      // Nobody is aimed at whom nobody calls, but for a few: an assessment has something to say of them.
      expect(row?.targeted).toBeGreaterThanOrEqual(Math.max(answers.length, 1))
      if (from <= UNTIL) expect((row?.reached ?? 0) * 2).toBeGreaterThan(row?.targeted ?? 0)
      expect(row?.budgetLeft).toBeGreaterThan(0)
    }
  })

  test('each order that a campaign brought is a document of that customer, confirmed since the launch', () => {
    const launches = new Map(eventsOf('CampaignLaunched').map(({ campaign, on }) => [campaign, on]))
    const ordered = eventsOf('CampaignAnswered').filter(({ answer }) => answer === 'ordered')
    const hoped = master.campaigns.flatMap(({ answers }) => answers.filter(({ answer }) => answer === 'ordered'))
    expect(ordered).toHaveLength(hoped.length)
    expect(ordered.length).toBeGreaterThanOrEqual(4)
    for (const { campaign, party, document, on } of ordered) {
      const confirmed = eventsOf('OrderConfirmed').find((each) => each.document === document)
      expect([document, confirmed?.content.customer]).toEqual([document, party])
      const date = confirmed?.content.date ?? ''
      expect([document, date >= (launches.get(campaign) ?? '9999'), date <= on]).toEqual([document, true, true])
    }
    expect(new Set(ordered.map(({ document }) => document)).size).toBe(ordered.length)
  })

  test('those who asked not to be solicited any more are left in peace', () => {
    const refusals = master.campaigns.flatMap(({ answers }) => answers.filter(({ optOut }) => optOut))
    expect(refusals.length).toBeGreaterThanOrEqual(1)
    for (const { party } of refusals) expect(company.crm.parties.get(party)?.fields.optOut).toBe(true)
  })

  test('every plan has people, and each of their periods is fixed once', () => {
    const approved = eventsOf('CommissionApproved')
    const wanted = master.people.commissions.flatMap(({ people, approvals }) =>
      people.flatMap((person) => approvals.map(({ from }) => `${person.toUpperCase()} ${from}`)),
    )
    expect(approved.map(({ collaborator, from }) => `${collaborator} ${from}`).sort()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThanOrEqual(2)
  })

  test('a commission is what each slice of its base earns, or the whole at the rate reached, worked out by hand', () => {
    for (const { collaborator, plan, base, amount, from } of eventsOf('CommissionApproved')) {
      const { tiers = [], method } = master.people.commissions.find((each) => each.plan === plan) ?? {}
      const slices = tiers.map((tier, index) => {
        const ceiling = tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY
        const part = Math.max(0, Math.min(base, ceiling) - tier.from)
        return Math.round((part * tier.rate) / 10_000)
      })
      const reached = tiers.findLast((tier) => base > tier.from)?.rate ?? 0
      const naive = method === 'whole' ? Math.round((base * reached) / 10_000) : sum(slices)
      expect([collaborator, from, Number(amount)]).toEqual([collaborator, from, naive])
      expect(amount).toBeGreaterThan(0)
    }
  })

  test('the base of a plan on turnover is what the person invoiced, less the credit notes', () => {
    const names = new Map(master.people.staff.map(({ id, name }) => [id.toUpperCase(), name]))
    const invoiced = new Set(
      master.people.commissions.filter(({ base }) => base === 'invoiced').map(({ plan }) => plan),
    )
    for (const { collaborator, plan, base, from, to } of eventsOf('CommissionApproved')) {
      if (!invoiced.has(plan)) continue
      const net = (type: 'InvoiceIssued' | 'CreditNoteIssued') =>
        sum(
          eventsOf(type)
            .filter(({ content }) => content.salesperson === names.get(collaborator))
            .filter(({ content }) => from <= content.date && content.date <= to)
            .map(({ totals }) => totals.netCommercial),
        )
      expect([collaborator, Number(base)]).toEqual([collaborator, net('InvoiceIssued') - net('CreditNoteIssued')])
    }
  })

  test('what was approved is paid: on the payslip of the month, or of the first one that was still to come', () => {
    const employees = new Map(
      [...company.payroll.employees.values()].flatMap(({ code, links }) =>
        links.flatMap((link) => (link.kind === 'collaborator' ? [[link.code, code]] : [])),
      ),
    )
    const slips = eventsOf('PayslipValidated').map(({ slip }) => slip)
    const paid = slips.flatMap(({ employee, period, earnings }) =>
      earnings.flatMap(({ code, amount }) => (code === 'commission' ? [[employee, period, Number(amount)]] : [])),
    )
    const owed = [...company.history].flatMap(({ event, on }) =>
      event.type === 'CommissionApproved'
        ? [[employees.get(event.collaborator), on.slice(0, 7), Number(event.amount)]]
        : [],
    )
    expect(paid.sort()).toEqual(owed.sort())
    expect(paid.length).toBeGreaterThanOrEqual(2)
  })

  test('whoever is away is away in the planning as well', () => {
    const workers = [...company.planning.resources.entries()].filter(([, { fields }]) => fields.kind === 'person')
    expect(workers.length).toBeGreaterThanOrEqual(3)
    for (const [resource, { fields }] of workers) {
      const { id } = master.people.staff.find(({ name }) => name === fields.label) ?? {}
      const holidays = master.people.absences.filter(({ person }) => person === id)
      expect([resource, holidays.length > 0]).toEqual([resource, true])
      for (const { from } of holidays) {
        const { absences } = ask(company, { view: 'agenda', from, to: from, resource })
        expect([resource, from, absences.map(({ date }) => date)]).toEqual([resource, from, [from]])
      }
    }
  })
})
