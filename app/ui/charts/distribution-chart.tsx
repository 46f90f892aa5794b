import { lazy } from 'react'
import { wholeNumber } from '#wording/formats.ts'
import { ChartFrame } from './chart-frame.tsx'

const Drawing = lazy(async () => ({ default: (await import('@mantine/charts')).BarChart }))

export type DistributionChartProps = {
  title: string
  summary?: string
  /** The slices, in order: « 0–4 », « 5–8 »… */
  bins: readonly { label: string; count: number }[]
  /** What is counted: « copies ». */
  unit: string
  /** What the slices cut: « Note sur 20 ». */
  axis: string
  height?: number
}

export function DistributionChart({ title, summary, bins, unit, axis, height = 220 }: DistributionChartProps) {
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={{ headers: [axis, unit], rows: bins.map(({ label, count }) => [label, count]) }}
    >
      <Drawing
        h={height}
        data={bins.map(({ label, count }) => ({ label, count }))}
        dataKey="label"
        series={[{ name: 'count', label: unit, color: 'petrol.6' }]}
        xAxisLabel={axis}
        withTooltip={false}
        withBarValueLabel
        valueFormatter={(count) => wholeNumber(count)}
        tickLine="none"
        gridAxis="x"
        yAxisProps={{ allowDecimals: false, width: 32 }}
        barProps={{ isAnimationActive: false, radius: 2, maxBarSize: 56 }}
      />
    </ChartFrame>
  )
}
