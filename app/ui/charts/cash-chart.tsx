import { lazy } from 'react'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { euros, shortDay } from '#wording/formats.ts'
import { ChartFrame } from './chart-frame.tsx'

const Drawing = lazy(async () => ({ default: (await import('@mantine/charts')).AreaChart }))

export type CashChartProps = {
  title: string
  summary: string
  days: readonly { date: Day; balance: Cents }[]
  threshold: Cents
  height?: number
}

/** The balance of each day beside the threshold under which it must not fall. */
export function CashChart({ title, summary, days, threshold, height = 260 }: CashChartProps) {
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={{ headers: ['Jour', 'Solde'], rows: days.map(({ date, balance }) => [shortDay(date), euros(balance)]) }}
    >
      <Drawing
        h={height}
        data={days.map(({ date, balance }) => ({ date: shortDay(date).slice(0, 5), balance: balance / 100 }))}
        dataKey="date"
        series={[{ name: 'balance', label: 'Solde', color: 'petrol.6' }]}
        referenceLines={[{ y: threshold / 100, label: 'Seuil', color: 'amber.8' }]}
        valueFormatter={(value) => `${Math.round(value / 1_000)}\u202fk€`}
        curveType="stepAfter"
        withDots={false}
        withTooltip={false}
        withGradient={false}
        fillOpacity={0.14}
        gridAxis="x"
        tickLine="none"
        xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 32 }}
        yAxisProps={{ width: 56 }}
        areaProps={{ isAnimationActive: false }}
      />
    </ChartFrame>
  )
}
