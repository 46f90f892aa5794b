/** Faults in what is done in the PGI. */
import { basisPoints } from '#base/money.ts'
import type { Command } from '#pgi'
import { again, forgottenCode, spoiltCommands } from './commands/index.ts'
import type { MutantCode } from './kinds.ts'
import { type AnswerParts, type Doing, type Mutant, type MutantContext, mutant } from './mutant.ts'

export function actMutants({ doings }: AnswerParts, context: MutantContext): Mutant[] {
  return doings.flatMap((doing, index): Mutant[] => {
    const becomes = (code: MutantCode, others: readonly Doing[], detail = ''): Mutant =>
      mutant(code, `${nameOf(doing)}${detail}`, { act: { index, becomes: others } })
    if (doing.kind === 'mail') return [becomes('missing_act', [])]
    if (doing.kind !== 'pgi') return []
    const { command } = doing
    const second = again(command)
    return [
      becomes(forgottenCode(command), []),
      ...(second ? [becomes('doubled_act', [doing, { kind: 'pgi', command: second }])] : []),
      ...doubledInvoice(command, context).map((added) =>
        mutant('invoice_doubled', nameOf(doing), { act: { index, becomes: [doing], added } }),
      ),
      ...spoiltCommands(command, context).map(([code, spoilt, detail]) =>
        becomes(
          code,
          spoilt.map((one) => ({ kind: 'pgi', command: one })),
          detail,
        ),
      ),
    ]
  })
}

const SUBJECTS = ['customer', 'party', 'supplier', 'employee', 'article', 'document', 'account', 'asset'] as const

const nameOf = (doing: Doing): string => {
  if (doing.kind === 'mail') return `mail ${doing.mail.to.join(' ')}`
  if (doing.kind !== 'pgi') return doing.kind
  const { command } = doing
  const said: Readonly<Record<string, unknown>> = 'content' in command ? { ...command, ...command.content } : command
  const who = SUBJECTS.map((name) => said[name]).find((value) => typeof value === 'string')
  return `${command.type} ${who ?? ''}`.trim()
}

/** The same invoice, drafted and validated once more when all is done: numbers given before then stay what they were. */
function doubledInvoice(command: Command, { company }: MutantContext): Doing[][] {
  const pgi = (one: Command): Doing => ({ kind: 'pgi', command: one })
  if (command.type === 'sales.validate' && command.document.startsWith('invoice-')) {
    const invoice = company.sales.documents.get(command.document)
    if (!invoice || invoice.stage === 'abandoned') return []
    const { customer, lines, discount, shipping, terms } = invoice.content
    const copied = lines.map(({ article, label, quantity, unitPrice, discount: own, vatRate }) => ({
      ...(article === undefined ? {} : { article }),
      label,
      quantity,
      unitPrice,
      discount: own,
      vatRate,
    }))
    const next = `invoice-${company.sales.drafted.invoice + 1}` as const
    return [
      [
        pgi({
          type: 'sales.draft',
          kind: 'invoice',
          content: { customer, lines: copied, discount: basisPoints(discount), shipping, terms },
        }),
        pgi({ type: 'sales.validate', document: next, overLimit: true }),
      ],
    ]
  }
  if (command.type === 'purchase.validate' && command.document.startsWith('purchaseInvoice-')) {
    const invoice = company.purchasing.documents.get(command.document)
    if (!invoice || invoice.stage === 'abandoned') return []
    const { supplier, lines, discount, shipping, terms, treatment, reference } = invoice.content
    const copied = lines.map(({ article, label, quantity, unitPrice, discount: own, vatRate, account }) => ({
      ...(article === undefined ? {} : { article }),
      label,
      quantity,
      unitPrice,
      discount: own,
      vatRate,
      account,
    }))
    const content = { supplier, lines: copied, discount, shipping, terms, treatment }
    return [
      [
        pgi({
          type: 'purchase.draft',
          kind: 'purchaseInvoice',
          content: { ...content, ...(reference === undefined ? {} : { reference: `${reference} D` }) },
        }),
        pgi({
          type: 'purchase.validate',
          document: `purchaseInvoice-${company.purchasing.drafted.purchaseInvoice + 1}`,
        }),
      ],
    ]
  }
  return []
}
