import { randomUUID } from 'node:crypto'
import { cents, thousandths } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { ask, type Command } from '#pgi'
import { playAnswer } from '#scenario'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startAssigned } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
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
  const attemptId = started.value.id
  const opened = await loadAttempt(attemptId)
  invariant(opened, 'the attempt is there')
  const { world } = opened.run
  const { steps } = world.scenario.modelAnswer.answer
  const played = playAnswer(world, { steps: steps.slice(0, STEPS_DONE) }, printNamed)
  await recordPlayed(attemptId, played, { handIn: false, now })
  const invoice = ask(world.company, { view: 'overdue-invoices', at: world.today }).rows[0]
  const article = ask(world.company, { view: 'articles' }).rows[0]
  invariant(invoice && article, 'the company has overdue invoices and articles')
  const customer = invoice.customer.code
  const give = async (command: Command) => {
    const done = await submitAct({ attemptId, commandId: randomUUID(), now, doing: { kind: 'pgi', command } })
    invariant(done.ok && done.value.act.kind === 'pgi', `${command.type} may be given`)
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
  return {
    class: classGroup.id,
    training: training.id,
    exam: exam.id,
    attempt: attemptId,
    handedIn: handedIn.id,
    customer,
    article: article.code,
    supplier,
    invoice: invoice.invoice.id,
    draft: event.document,
    asset: acquired.asset,
  }
}
