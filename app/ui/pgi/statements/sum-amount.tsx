import type { Cents } from '#base/money.ts'
import { Amount } from '../../amount.tsx'
import { ExplainedAmount } from '../../provenance.tsx'

/** A total of a statement that opens what it adds up. */
export function SumAmount({
  value,
  label,
  parts,
  rule = 'Somme des lignes ci-dessus.',
}: {
  value: Cents
  label: string
  parts: readonly { readonly label: string; readonly value: Cents }[]
  rule?: string
}) {
  const counted = parts.filter((part) => part.value !== 0)
  if (counted.length === 0) return <Amount value={value} form="bare" zero="dash" />
  return (
    <ExplainedAmount
      value={value}
      form="bare"
      zero="dash"
      label={label}
      explanation={{
        title: 'De quoi ce total est-il fait\u202f?',
        rule,
        inputs: counted.map((part) => ({ label: part.label, value: <Amount value={part.value} form="bare" /> })),
        result: { label, value: <Amount value={value} form="bare" /> },
      }}
    />
  )
}
