import type { Company, DocumentAnswer, DocumentContent } from '#pgi'

/** What a document sells: a deposit, or the credit note of one, is of the nature of the order that it was asked on. */
export function linesSold({ sales }: Company, { kind, content, before }: DocumentAnswer): DocumentContent['lines'] {
  const credited = kind === 'creditNote' ? before.find((row) => row.isDeposit) : undefined
  const { depositOn } = (credited && sales.documents.get(credited.id)?.content) ?? content
  const order = depositOn === undefined ? undefined : sales.documents.get(depositOn)
  return (order?.content ?? content).lines
}
