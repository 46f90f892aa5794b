import { SegmentedControl, Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { type Day, isDay } from '#base/dates.ts'
import { DayField } from '../fields/day-field.tsx'
import classes from './grid.module.css'

export type GridFiltersProps = {
  by: 'competences' | 'tasks'
  mode: 'training' | 'exam' | null
  unit: string | null
  from: string | null
  until: string | null
  units: readonly { code: string; label: string }[]
}

/** What the grid shows. Its state is its address, so that it can be shared and found again. */
export function GridFilters({ by, mode, unit, from, until, units }: GridFiltersProps) {
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
        aria-label="Colonnes"
        value={by === 'tasks' ? 'taches' : 'competences'}
        onChange={(value) => set('par', value === 'taches' ? 'taches' : null)}
        data={[
          { value: 'competences', label: 'Compétences' },
          { value: 'taches', label: 'Tâches' },
        ]}
      />
      <Select
        aria-label="Nature des devoirs"
        value={mode === 'exam' ? 'examen' : mode === 'training' ? 'entrainement' : 'tous'}
        onChange={(value) => set('mode', value === 'tous' ? null : value)}
        allowDeselect={false}
        data={[
          { value: 'tous', label: 'Entraînements et examens' },
          { value: 'entrainement', label: 'Entraînements' },
          { value: 'examen', label: 'Examens' },
        ]}
        w={220}
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

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
