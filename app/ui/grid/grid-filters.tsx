import { SegmentedControl, Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { type Day, isDay } from '#base/dates.ts'
import { DayField } from '../fields/day-field.tsx'
import classes from './grid.module.css'

export type GridFiltersProps = {
  kind: 'training' | 'certification'
  by: 'competences' | 'tasks' | 'activities' | 'blocks' | 'units'
  unit: string | null
  from: string | null
  until: string | null
  units: readonly { code: string; label: string }[]
}

/** What the grid shows. Its state is its address, so that it can be shared and found again. */
export function GridFilters({ kind, by, unit, from, until, units }: GridFiltersProps) {
  const [, setParams] = useSearchParams()
  const set = (name: string, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <div className={`${classes.filters} screen-only`}>
      <SegmentedControl
        aria-label="Grille"
        value={kind}
        onChange={(value) => set('grille', value === 'certification' ? 'certification' : null)}
        data={[
          { value: 'training', label: 'Progression' },
          { value: 'certification', label: 'Certification' },
        ]}
      />
      <Select
        aria-label="Colonnes"
        value={by}
        onChange={(value) => set('par', ADDRESSES[value ?? ''] ?? null)}
        allowDeselect={false}
        data={[
          { value: 'competences', label: 'Par compétence' },
          { value: 'tasks', label: 'Par tâche' },
          { value: 'activities', label: 'Par activité' },
          { value: 'blocks', label: 'Par bloc' },
          { value: 'units', label: 'Par unité' },
        ]}
        w={180}
      />
      <Select
        aria-label="Unité"
        value={unit ?? 'toutes'}
        onChange={(value) => set('unite', value === 'toutes' ? null : value)}
        allowDeselect={false}
        data={[
          { value: 'toutes', label: 'Toutes les unités évaluées' },
          ...units.map(({ code, label }) => ({ value: code, label: `${code} – ${label}` })),
        ]}
        w={260}
      />
      <span aria-hidden="true">Rendus du</span>
      <DayField
        label={<span className="visually-hidden">Rendus à partir du</span>}
        value={dayIn(from)}
        onChange={(day) => set('du', day)}
      />
      <span aria-hidden="true">au</span>
      <DayField
        label={<span className="visually-hidden">Rendus jusqu’au</span>}
        value={dayIn(until)}
        onChange={(day) => set('au', day)}
      />
    </div>
  )
}

/** What the address says of the columns; nothing for competences. */
const ADDRESSES: Readonly<Record<string, string>> = {
  tasks: 'taches',
  activities: 'activites',
  blocks: 'blocs',
  units: 'unites',
}

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
