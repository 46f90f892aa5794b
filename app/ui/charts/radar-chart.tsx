import { lazy } from 'react'
import { ChartFrame } from './chart-frame.tsx'

const Drawing = lazy(async () => ({ default: (await import('@mantine/charts')).RadarChart }))

export type RadarChartProps = {
  title: string
  summary?: string
  /** The axes, in order, each with a value per series. */
  axes: readonly { label: string; values: Readonly<Record<string, number>> }[]
  /** At most three: more cannot be told apart. The first is drawn full, the others dashed. */
  series: readonly { id: string; label: string }[]
  /** The end of the scale. */
  max: number
  /** How a value is written: « 72 % ». */
  format?: (value: number) => string
  height?: number
}

const COLOURS = ['petrol.6', 'amber.6', 'gray.6'] as const
const DASHES = ['0', '6 4', '2 3'] as const

export function RadarChart({ title, summary, axes, series, max, format = String, height = 300 }: RadarChartProps) {
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={{
        headers: ['Axe', ...series.map((one) => one.label)],
        rows: axes.map((axis) => [axis.label, ...series.map(({ id }) => format(axis.values[id] ?? 0))]),
      }}
    >
      <Drawing
        h={height}
        data={axes.map((axis) => ({ ...axis.values, axis: axis.label }))}
        dataKey="axis"
        withPolarRadiusAxis
        withPolarAngleAxis
        withLegend={series.length > 1}
        polarRadiusAxisProps={{ domain: [0, max], tickCount: 5, tick: false, axisLine: false }}
        polarGridProps={{ stroke: 'var(--line-strong)' }}
        series={series.map(({ id, label }, index) => ({
          name: id,
          label,
          color: COLOURS[index] ?? 'gray.6',
          opacity: index === 0 ? 0.18 : 0.04,
          strokeColor: COLOURS[index] ?? 'gray.6',
        }))}
        radarProps={(one) => ({
          strokeWidth: 2,
          strokeDasharray: DASHES[series.findIndex(({ id }) => id === one.name)] ?? '0',
          isAnimationActive: false,
        })}
      />
    </ChartFrame>
  )
}
