import { ask, type QuestionOf, type ViewName } from '#pgi'
import { duration, type Measure, type Subject, timed } from './measure.ts'
import { theCompany } from './worlds.ts'

/** The questions that read the most: the whole books, or every customer. */
export const views: Subject = {
  name: 'views',
  async measure(): Promise<readonly Measure[]> {
    const company = theCompany()
    const last = company.history.last?.on
    if (!last) throw new Error('BUROMOD has a history')
    const from = company.identity.previousFiscalYears?.[0]?.from ?? company.identity.fiscalYear.from
    const took = async <Name extends ViewName>(
      name: string,
      question: QuestionOf<Name>,
      atMost?: number,
    ): Promise<Measure> => duration(name, await timed(25, () => ask(company, question), { warmUps: 5 }), atMost)
    const entries = [...company.accounting.entries]
    return [
      await took('trial balance of the whole history', { view: 'trial-balance', from, to: last }, 20),
      {
        name: 'lines in those books',
        value: entries.reduce((sum, { entry }) => sum + entry.lines.length, 0),
        unit: 'count',
        detail: { entries: entries.length },
      },
      await took('general ledger', { view: 'general-ledger', from, to: last }),
      await took('aged receivables', { view: 'aged-receivables', at: last }),
      await took('credit watch', { view: 'credit-watch', at: last }),
      await took('customers', { view: 'customers' }),
      await took('sales documents', { view: 'sales-documents', at: last }),
      await took('fec', { view: 'fec', from, to: last }),
    ]
  },
}
