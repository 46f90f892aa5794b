import { NativeSelect } from '@mantine/core'
import { useSearchParams } from 'react-router'

/** What the rows are: months, parties, articles. Part of the address. */
export function AxisChoice({ axes }: { axes: Readonly<Record<string, string>> }) {
  const [params, setParams] = useSearchParams()
  return (
    <NativeSelect
      label="Par"
      data={Object.entries(axes).map(([value, label]) => ({ value, label }))}
      value={params.get('par') ?? 'month'}
      onChange={({ currentTarget: { value } }) =>
        setParams((current) => {
          const next = new URLSearchParams(current)
          next.set('par', value)
          return next
        })
      }
    />
  )
}
