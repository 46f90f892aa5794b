import type { ReactNode } from 'react'
import type { UsedValue } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { indicatorValue } from '#wording/pgi/crm-words.ts'
import { measureWords } from '#wording/pgi/dashboard-words.ts'
import { ExplainedFigure } from '../../provenance.tsx'
import { usePgi } from '../facts.tsx'

/** A figure of a dashboard that opens the measures it is made of; each of them opens its documents, entries or people. */
export function MeasuredFigure({
  label,
  rule,
  uses,
  result,
  children,
}: {
  label: string
  rule: string
  uses: readonly UsedValue[]
  result?: string
  children: ReactNode
}) {
  const { to } = usePgi()
  if (uses.length === 0) return children
  const periods = new Set(uses.map(({ period }) => period.from))
  return (
    <ExplainedFigure
      label={label}
      explanation={{
        title: 'D’où vient ce chiffre\u202f?',
        rule,
        inputs: uses.map(({ name, unit, period, value, hasPieces }) => {
          const over = periods.size > 1 ? ` (du ${shortDay(period.from)} au ${shortDay(period.to)})` : ''
          return {
            label: `${measureWords(name)}${over}`,
            value: indicatorValue(value, unit),
            ...(hasPieces ? { to: to(measurePlace(name, period)) } : {}),
          }
        }),
        ...(result === undefined ? {} : { result: { label, value: result } }),
      }}
    >
      {children}
    </ExplainedFigure>
  )
}

const measurePlace = (name: string, { from, to }: UsedValue['period']): string =>
  `tableau-de-bord/mesure?${new URLSearchParams({ nom: name, du: from, au: to })}`
