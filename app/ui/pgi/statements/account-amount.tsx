import type { Cents } from '#base/money.ts'
import { plural } from '#wording/formats.ts'
import { Amount } from '../../amount.tsx'
import { ExplainedAmount } from '../../provenance.tsx'
import { usePgi } from '../facts.tsx'

export type StatementAccounts = Readonly<Record<string, { readonly label: string; readonly balance: Cents }>>

/** An amount of a statement that opens the accounts it is made of; each of them opens its ledger. */
export function AccountAmount({
  value,
  label,
  rule,
  names,
  accounts,
  from,
  to,
}: {
  value: Cents
  label: string
  /** How the amount is reached, in a sentence. */
  rule: string
  /** The accounts it is made of. */
  names: readonly string[]
  accounts: StatementAccounts
  from: string
  to: string
}) {
  const pgi = usePgi()
  const found = names.flatMap((name) => {
    const account = accounts[name]
    return account ? [{ name, ...account }] : []
  })
  if (found.length === 0) return <Amount value={value} form="bare" zero="dash" />
  return (
    <ExplainedAmount
      value={value}
      form="bare"
      zero="dash"
      label={label}
      explanation={{
        title: 'De quels comptes vient ce montant\u202f?',
        rule,
        inputs: found.slice(0, MOST).map(({ name, label: own, balance }) => ({
          label: `${name} ${own}`,
          value: <Amount value={balance} form="bare" />,
          to: pgi.to(`grand-livre?${new URLSearchParams({ compte: name, du: from, au: to })}`),
        })),
        result: { label, value: <Amount value={value} form="bare" /> },
        ...(found.length > MOST
          ? {
              sources: [
                {
                  label: `et ${plural(found.length - MOST, 'autre compte', 'autres comptes')}`,
                  to: pgi.to(`balance?du=${from}&au=${to}`),
                },
              ],
            }
          : {}),
      }}
    />
  )
}

const MOST = 12
