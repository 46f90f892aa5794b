import { randomUUID } from 'node:crypto'
import { type Day, day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import { monthContaining } from '#base/months.ts'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { ask, type Command, type CommandInput, command, type Event, parseCommand } from '#pgi'
import { playAnswer } from '#scenario'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startAssigned } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { freezeScenario } from '#services/catalogue/freeze-scenario.server.ts'
import { publishedScenarios } from '#services/catalogue/scenarios.server.ts'
import { effectiveGrades } from '#services/correction/effective-grade.server.ts'
import { mistakeOf } from '#services/correction/mistake.ts'
import { DEMO_CLASS } from '#services/demo/demo-cast.ts'
import { recordPlayed } from '#services/demo/record-played.server.ts'
import { printNamed } from '#wording/named.ts'
import type { Place, Role } from './pages.ts'

/** Who looks at the pages: Inès has a copy handed in, and is given another one under way. */
export const USERNAMES: Readonly<Record<Exclude<Role, 'visitor'>, string>> = {
  student: 'ines',
  teacher: 'lefevre',
  administrator: 'administration',
}

const STEPS_DONE = 4

function parsed(json: CommandInput): Command {
  const command = parseCommand(json)
  invariant(command.ok, 'the sample is well formed')
  return command.value
}

export async function samplePlaces(): Promise<Readonly<Record<Place, string>>> {
  const now = new Date()
  const classGroup = await database().classGroup.findFirstOrThrow({ where: { name: DEMO_CLASS.name } })
  const training = await database().assignment.findFirstOrThrow({ where: { mode: 'training' } })
  const exam = await database().assignment.findFirstOrThrow({ where: { mode: 'exam' } })
  const student = await database().user.findUniqueOrThrow({ where: { username: USERNAMES.student } })
  const handedIn = await database().attempt.findFirstOrThrow({
    where: { studentId: student.id, assignmentId: training.id, status: 'handed_in' },
  })
  const started = await startAssigned(training.id, student.id, now)
  invariant(started.ok, 'training may be taken again')
  const paper = await startAssigned(await paperGivenTo(classGroup.id), student.id, now)
  invariant(paper.ok, 'the paper may be started')
  const attemptId = started.value.id
  const opened = await loadAttempt(attemptId)
  invariant(opened, 'the attempt is there')
  const { world } = opened.run
  const { steps } = world.scenario.modelAnswer.answer
  const played = playAnswer(world, { steps: steps.slice(0, STEPS_DONE) }, printNamed)
  await recordPlayed(attemptId, played, { handIn: false, now })
  const invoice = ask(world.company, { view: 'overdue-invoices', at: world.today }).rows[0]
  const article = ask(world.company, { view: 'articles' }).rows[0]
  const order = ask(world.company, { view: 'sales-documents', at: world.today, kind: 'order' }).rows.find(
    ({ status }) => status === 'confirmed',
  )
  invariant(invoice && article && order, 'the company has overdue invoices, articles and orders to deliver')
  const customer = invoice.customer.code
  const give = async (command: Command) => {
    const done = await submitAct({ attemptId, commandId: randomUUID(), now, doing: { kind: 'pgi', command } })
    invariant(done.ok && !done.value.refusal && done.value.act.kind === 'pgi', `${command.type} is accepted`)
    return done.value.act.events[0]?.event
  }
  const lines = [{ article: article.code, quantity: thousandths(2000) }]
  const event = await give({ type: 'sales.draft', kind: 'quote', content: { customer, lines } })
  invariant(event && 'document' in event && typeof event.document === 'string', 'a draft has an identifier')
  const acquired = await give({
    type: 'asset.acquire',
    fields: {
      label: 'Armoire forte',
      account: '2184',
      cost: [{ component: 'price', amount: cents(1_200_00) }],
      commissionedOn: world.today,
      residualValue: cents(0),
      years: 10,
      method: 'straightLine',
      dayCount: 'thirtyInclusive',
    },
  })
  invariant(acquired?.type === 'AssetAcquired', 'a fixed asset has an identifier')
  const supplier = ask(world.company, { view: 'suppliers' }).rows[0]?.code
  invariant(supplier, 'the company has suppliers')
  await give({ type: 'priceRequest.send', suppliers: [supplier], lines })
  await give({ type: 'purchase.draft', kind: 'purchaseInvoice', content: { supplier, reference: 'F-1', lines } })
  const selling = await sellSomething(give)
  const staff = await hireSomebody(give, world.today)
  return {
    class: classGroup.id,
    training: training.id,
    exam: exam.id,
    attempt: attemptId,
    paper: paper.value.id,
    handedIn: handedIn.id,
    customer,
    article: article.code,
    supplier,
    invoice: invoice.invoice.id,
    order: order.id,
    draft: event.document,
    ...selling,
    ...staff,
    asset: acquired.asset,
    comment: await commentOn(training.id),
  }
}

/** A written paper, given to the class: its teacher reads the copies as well. */
async function paperGivenTo(classGroupId: string): Promise<string> {
  const published = publishedScenarios().find(({ slug }) => slug === 'sujet-u52-buromod')
  invariant(published, 'the paper is published')
  const { title } = published.scenario.text
  const version = await freezeScenario(published)
  const teacher = await database().user.findUniqueOrThrow({ where: { username: USERNAMES.teacher } })
  const data = {
    title,
    mode: 'training',
    classGroupId,
    scenarioVersionId: version.id,
    createdById: teacher.id,
  } as const
  return (await database().assignment.create({ data })).id
}

/** A comment of the bank, shared so that whoever teaches the class may read it, for a mistake that one copy made. */
async function commentOn(assignmentId: string): Promise<string> {
  const copies = await database().attempt.findMany({ where: { assignmentId, status: 'handed_in' } })
  const grades = await effectiveGrades(copies.map(({ id }) => id))
  const mistake = [...grades.values()]
    .flatMap(({ scenario, criteria }) => criteria.map(({ verdict }) => mistakeOf(scenario.slug, verdict)))
    .find((found) => found !== undefined)
  invariant(mistake, 'a copy of the demo school has a mistake')
  const teacher = await database().user.findUniqueOrThrow({ where: { username: USERNAMES.teacher } })
  const { id } = await database().bankComment.create({
    data: { ...mistake, text: 'Relisez la pièce avant de conclure.', shared: true, authorId: teacher.id },
  })
  return id
}

type Give = (command: Command) => Promise<Event | undefined>

/** Somebody who sells, what they have in hand, a campaign under way, a project with its plan. */
async function sellSomething(give: Give) {
  const made = (json: CommandInput) => give(parsed(json))
  await made({
    type: 'collaborator.create',
    collaborator: 'LUC',
    fields: { name: 'Luce Perrot', function: 'Attachée commerciale' },
  })
  const opportunity = await made({
    type: 'opportunity.open',
    kind: 'purchase',
    fields: { label: 'Photocopieur', amount: cents(900_00), expectedOn: day('2026-05-01'), collaborator: 'LUC' },
  })
  const opened = await made({
    type: 'campaign.open',
    fields: {
      label: 'Printemps',
      objective: 'Dix rendez-vous',
      channel: 'phone',
      from: day('2026-03-01'),
      to: day('2026-05-31'),
      budget: cents(500_00),
    },
  })
  invariant(
    opportunity?.type === 'OpportunityOpened' && opened?.type === 'CampaignOpened',
    'there is something to sell',
  )
  const { campaign } = opened
  await made({ type: 'campaign.target', campaign, question: 'SELECT code FROM prospects' })
  await made({ type: 'campaign.launch', campaign })
  await made({
    type: 'resource.create',
    resource: 'R-LUC',
    fields: { label: 'Luce Perrot', kind: 'person', collaborator: 'LUC' },
  })
  const begun = await made({ type: 'project.open', fields: { label: 'Aménagement', start: day('2026-03-16') } })
  invariant(begun?.type === 'ProjectOpened', 'a project may begin')
  const { project } = begun
  await made({
    type: 'project.plan',
    project,
    steps: [
      { code: 'A', label: 'Relevé', days: 2 },
      { code: 'B', label: 'Plan', days: 3, after: ['A'] },
    ],
  })
  return { opportunity: opportunity.opportunity, campaign, project }
}

/** Somebody on the payroll, with a payslip prepared and a draft to control. */
async function hireSomebody(give: Give, today: Day) {
  const told = (json: object): Command => command.parse(json)
  const period = monthContaining(today)
  const start = `${period}-01`
  await give(
    told({
      type: 'payroll.setUp',
      settings: {
        collectiveAgreement: 'Commerces de gros',
        headcount: 12,
        accidentRate: 2_000,
        healthPlan: { employee: 20_00, employer: 20_00 },
      },
    }),
  )
  const hired = await give(
    told({
      type: 'employee.hire',
      fields: { lastName: 'Bernard', firstName: 'Camille', sex: 'F', birthDate: '1990-05-12' },
      contract: {
        kind: 'permanent',
        start,
        job: 'Assistante de gestion',
        classification: 'Niveau III',
        weeklyHours: 35_000,
        monthlyPay: 2_500_00,
      },
    }),
  )
  invariant(hired?.type === 'EmployeeHired', 'somebody may be hired')
  const { employee } = hired
  const prepared = await give(told({ type: 'payslip.prepare', employee, period }))
  const changes = [{ line: 'cappedPension', employeeRate: 6_000 }]
  const draft = await give(told({ type: 'payslip.receive', employee, period, changes }))
  invariant(prepared?.type === 'PayslipPrepared' && draft?.type === 'PayslipReceived', 'a payslip may be prepared')
  return { employee, payslip: prepared.payslip, received: draft.payslip }
}
