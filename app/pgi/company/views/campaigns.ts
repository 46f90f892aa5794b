import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, proportion, sumOf } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import {
  type Campaign,
  type CampaignAnswer,
  type CampaignChannel,
  type CampaignFields,
  campaignId,
} from '../../crm/campaign.ts'
import { totalsOf } from '../../sales/totals.ts'
import type { Company } from '../company.ts'
import { salesLinesOf, signOf } from '../sales-lines.ts'
import { type Named, namedCollaborator, namedParty, partySource } from './named.ts'
import { rankOf } from './opportunities.ts'
import { column, columns, view } from './view.ts'

export type CampaignRow = {
  readonly id: string
  readonly label: string
  readonly objective: string
  readonly channel: CampaignChannel
  readonly status: Campaign['status']
  readonly from: Day
  readonly to: Day
  readonly manager: Named | null
  readonly targeted: number
  /** Left out of the target because they refused solicitation. */
  readonly optedOut: number
  /** Those whom the campaign got to: everybody who was not unreachable. */
  readonly reached: number
  readonly answers: number
  readonly orders: number
  readonly goal: number | null
  readonly reachRate: BasisPoints | null
  /** Answers ÷ reached; orders ÷ reached. */
  readonly answerRate: BasisPoints | null
  readonly orderRate: BasisPoints | null
  readonly budget: Cents
  readonly cost: Cents
  /** Budget − cost: negative when it was overrun. */
  readonly budgetLeft: Cents
  readonly costPerContact: Cents | null
  readonly costPerOrder: Cents | null
  /** Of the documents that the answers brought, net of VAT. */
  readonly revenue: Cents
  readonly margin: Cents
  /** (margin − cost) ÷ cost. */
  readonly returnRate: BasisPoints | null
  readonly tasks: number
  readonly tasksDone: number
  readonly sources: readonly string[]
}

const rateOfCounts = (part: number, whole: number): BasisPoints | null =>
  whole === 0 ? null : basisPoints(proportion(part, 10_000, whole))
const perOne = (amount: Cents, count: number): Cents | null =>
  count === 0 ? null : cents(proportion(amount, 1, count))

/** Somebody answered who said yes or no; silence and an order are told apart from it. */
const ANSWERED: ReadonlySet<CampaignAnswer> = new Set(['refused', 'interested', 'ordered'])

export function campaignRow(
  company: Company,
  { campaign, fields, status, target, tasks, costs, answers }: Campaign,
): CampaignRow {
  const targeted = target?.parties.length ?? 0
  const reached = answers.filter(({ answer }) => answer !== 'unreachable').length
  const answered = answers.filter(({ answer }) => ANSWERED.has(answer)).length
  const orders = answers.filter(({ answer }) => answer === 'ordered').length
  const cost = sumOf(costs, ({ amount }) => amount)
  const documents = answers.flatMap(({ document }) =>
    document === undefined ? [] : (company.sales.documents.get(document) ?? []),
  )
  const revenue = sumOf(documents, (document) =>
    cents(signOf(document) * (document.totals ?? totalsOf(document.content)).netCommercial),
  )
  const lines = documents.flatMap((document) => salesLinesOf(company, document))
  const margin = cents(revenue - sumOf(lines, (line) => line.cost))
  return {
    id: campaign,
    label: fields.label,
    objective: fields.objective,
    channel: fields.channel,
    status,
    from: fields.from,
    to: fields.to,
    manager: fields.collaborator === undefined ? null : namedCollaborator(company, fields.collaborator),
    targeted,
    optedOut: target?.optedOut.length ?? 0,
    reached,
    answers: answered,
    orders,
    goal: fields.goal ?? null,
    reachRate: rateOfCounts(reached, targeted),
    answerRate: rateOfCounts(answered, reached),
    orderRate: rateOfCounts(orders, reached),
    budget: fields.budget,
    cost,
    budgetLeft: cents(fields.budget - cost),
    costPerContact: perOne(cost, reached),
    costPerOrder: perOne(cost, orders),
    revenue,
    margin,
    returnRate: cost === 0 ? null : basisPoints(proportion(margin - cost, 10_000, cost)),
    tasks: tasks.length,
    tasksDone: tasks.filter(({ doneOn }) => doneOn !== undefined).length,
    sources: [campaign, ...documents.map(({ document }) => document)],
  }
}

/** Campagnes, the latest first. */
export const campaigns = view({
  args: z.object({ status: z.enum(['prepared', 'running', 'closed']).optional() }),
  run(company, { status }) {
    const rows = [...company.crm.campaigns.values()]
      .filter((each) => status === undefined || each.status === status)
      .map((each) => campaignRow(company, each))
      .sort((left, right) => byText(right.from, left.from) || rankOf(right.id) - rankOf(left.id))
    return {
      rows,
      count: rows.length,
      cost: sumOf(rows, (row) => row.cost),
      revenue: sumOf(rows, (row) => row.revenue),
    }
  },
  table: {
    columns: [
      ...columns('text', 'id', 'label', 'channel', 'status', 'manager.name'),
      ...columns('day', 'from', 'to'),
      ...columns('count', 'targeted', 'reached', 'answers', 'orders'),
      ...columns('rate', 'answerRate', 'orderRate'),
      ...columns('money', 'budget', 'cost', 'costPerContact', 'costPerOrder', 'revenue', 'margin'),
      column('returnRate', 'rate'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type CampaignContact = {
  readonly customer: Named
  readonly role: 'customer' | 'prospect'
  readonly phone: string | null
  readonly email: string | null
  /** Null while nothing came of it. */
  readonly answer: CampaignAnswer | null
  readonly answeredOn: Day | null
  readonly document: string | null
  /** Refused solicitation since. */
  readonly optOut: boolean
  readonly sources: readonly string[]
}
export type CampaignAnswerRecord = CampaignRow & {
  readonly fields: CampaignFields
  readonly question: string | null
  readonly contacts: readonly CampaignContact[]
  readonly leftOut: readonly Named[]
  readonly todo: readonly {
    /** Counted from 0. */
    readonly task: number
    readonly label: string
    readonly due: Day
    readonly who: Named | null
    readonly doneOn: Day | null
  }[]
  readonly costs: readonly { readonly date: Day; readonly label: string; readonly amount: Cents }[]
  readonly assessment: string | null
}

/** One campaign with its target, tasks, costs and answers. Null when there is none of that number. */
export const campaign = view({
  args: z.object({ campaign: campaignId }),
  run(company, { campaign: id }): CampaignAnswerRecord | null {
    const found = company.crm.campaigns.get(id)
    if (!found) return null
    const answers = new Map(found.answers.map((answer) => [answer.party, answer]))
    return {
      ...campaignRow(company, found),
      fields: found.fields,
      question: found.target?.question ?? null,
      contacts: (found.target?.parties ?? []).map((code): CampaignContact => {
        const party = company.crm.parties.get(code)
        const answer = answers.get(code)
        const document = answer?.document
        return {
          customer: namedParty(company, code),
          role: party?.role ?? 'prospect',
          phone: party?.fields.contact?.phone ?? null,
          email: party?.fields.contact?.email ?? null,
          answer: answer?.answer ?? null,
          answeredOn: answer?.on ?? null,
          document: document === undefined ? null : (company.sales.documents.get(document)?.number ?? document),
          optOut: party?.fields.optOut ?? false,
          sources: [partySource(code), ...(document === undefined ? [] : [document])],
        }
      }),
      leftOut: (found.target?.optedOut ?? []).map((code) => namedParty(company, code)),
      todo: found.tasks.map(({ label, due, collaborator, doneOn }, task) => ({
        task,
        label,
        due,
        who: collaborator === undefined ? null : namedCollaborator(company, collaborator),
        doneOn: doneOn ?? null,
      })),
      costs: found.costs,
      assessment: found.assessment ?? null,
    }
  },
  table: {
    columns: [
      ...columns('text', 'customer.code', 'customer.name', 'phone', 'email', 'answer'),
      column('answeredOn', 'day'),
      column('document'),
    ],
    rows: (answer) => answer?.contacts ?? [],
  },
})
