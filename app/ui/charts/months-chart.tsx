import { lazy } from 'react'
import { ChartFrame } from './chart-frame.tsx'

const Drawing = lazy(async () => ({ default: (await import('@mantine/charts')).BarChart }))

export type MonthsChartProps = {
  title: string
  summary?: string
  /** The months in order, each with its value. */
  months: readonly { label: string; value: number }[]
  /** What is measured: « Masse salariale ». */
  measure: string
  /** How a value is written. */
  format: (value: number) => string
  /** Counts have no decimals on their axis. */
  whole?: boolean
  height?: number
}

/** A value month by month, as bars. */
export function MonthsChart({
  title,
  summary,
  months,
  measure,
  format,
  whole = false,
  height = 220,
}: MonthsChartProps) {
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={{ headers: ['Mois', measure], rows: months.map(({ label, value }) => [label, format(value)]) }}
    >
      <Drawing
        h={height}
        data={months.map(({ label, value }) => ({ label, value }))}
        dataKey="label"
        series={[{ name: 'value', label: measure, color: 'petrol.6' }]}
        withTooltip={false}
        valueFormatter={format}
        tickLine="none"
        gridAxis="x"
        yAxisProps={{ width: whole ? 32 : 84, allowDecimals: !whole }}
        barProps={{ isAnimationActive: false, radius: 2, maxBarSize: 44 }}
      />
    </ChartFrame>
  )
}
