import { execute, found, parseCommand, replay } from '#pgi'
import { duration, type Measure, medianOf, rounded, type Subject, spread, timed } from './measure.ts'
import { theCompany } from './worlds.ts'

/** The PGI alone: events lived again, and a branch of the company. */
export const kernel: Subject = {
  name: 'kernel',
  async measure(): Promise<readonly Measure[]> {
    const company = theCompany()
    const history = [...company.history]
    const founded = found(company.identity)
    const replays = await timed(15, () => replay(founded, history), { warmUps: 5 })

    const today = history.at(-1)?.on
    const [customer] = [...company.crm.parties.values()].filter(({ role }) => role === 'customer')
    const [article] = company.stock.articles.keys()
    const draft = parseCommand({
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: customer?.code, lines: [{ article, quantity: 1_000 }] },
    })
    if (!draft.ok || !today) throw new Error('the bench drafts an invoice')
    const forks = await timed(500, () => execute(company, draft.value, { today, by: 'bench' }), { warmUps: 50 })
    return [
      {
        name: 'events applied, whole history of BUROMOD',
        value: rounded((history.length / medianOf(replays)) * 1_000),
        unit: 'events/s',
        target: { atLeast: 100_000 },
        detail: { events: history.length, medianMs: rounded(medianOf(replays)), ...spread(replays) },
      },
      duration('fork of BUROMOD: first command on a branch of its own', forks, 1),
    ]
  },
}
