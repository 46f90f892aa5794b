import { lazy } from 'react'
import { ChartFrame } from './chart-frame.tsx'

const Drawing = lazy(async () => ({ default: (await import('@mantine/charts')).BarChart }))

export type TrendChartProps = {
  title: string
  summary?: string
  /** The periods, in order, each with a value per series. */
  points: readonly { label: string; values: Readonly<Record<string, number | null>> }[]
  /** At most three: more cannot be told apart. */
  series: readonly { id: string; label: string }[]
  axis: string
  format: (value: number) => string
  height?: number
}

const COLOURS = ['petrol.6', 'amber.6', 'gray.6'] as const

/** Values period by period, side by side. */
export function TrendChart({ title, summary, points, series, axis, format, height = 240 }: TrendChartProps) {
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={{
        headers: [axis, ...series.map(({ label }) => label)],
        rows: points.map(({ label, values }) => [
          label,
          ...series.map(({ id }) => {
            const value = values[id]
            return value === null || value === undefined ? '–' : format(value)
          }),
        ]),
      }}
    >
      <Drawing
        h={height}
        data={points.map(({ label, values }) => ({ ...values, label }))}
        dataKey="label"
        series={series.map(({ id, label }, index) => ({ name: id, label, color: COLOURS[index] ?? 'gray.6' }))}
        withTooltip={false}
        withLegend={series.length > 1}
        valueFormatter={format}
        tickLine="none"
        gridAxis="x"
        yAxisProps={{ width: 84 }}
        barProps={{ isAnimationActive: false, radius: 2, maxBarSize: 40 }}
      />
    </ChartFrame>
  )
}
