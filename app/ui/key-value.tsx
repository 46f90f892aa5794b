import type { ReactNode } from 'react'
import classes from './key-value.module.css'

export type KeyValueItem = { label: ReactNode; value: ReactNode; key?: string }

/** Facts one under the other: the name at the left, the value at the right (`spread`) or just after (`close`). */
export function KeyValue({
  items,
  layout = 'spread',
}: {
  items: readonly KeyValueItem[]
  layout?: 'spread' | 'close'
}) {
  return (
    <dl className={classes.list} data-layout={layout}>
      {items.map((item, index) => (
        <div key={item.key ?? (typeof item.label === 'string' ? item.label : index)}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
