import 'dayjs/locale/fr'
import { DateInput, DatesProvider, type DatesProviderSettings } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type Day, isDay } from '#base/dates.ts'
import { parseFrenchDay } from '#wording/parse.ts'

export type DayFieldProps = {
  label: ReactNode
  /** In a form, posts `2026-03-16` under this name. */
  name?: string
  value?: Day | null
  defaultValue?: Day | null
  onChange?: (value: Day | null) => void
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  /** The days that may be chosen, ends included. */
  from?: Day
  until?: Day
  /** The month that opens when nothing is chosen: the story's, which is not today's. */
  opensAt?: Day
}

// Weekends are not painted red: nothing is wrong with them.
const LOCALE: DatesProviderSettings = { locale: 'fr', firstDayOfWeek: 1, weekendDays: [] }

/** A day, typed (`16/3/26` is enough) or chosen in a calendar. */
export function DayField(props: DayFieldProps) {
  const [own, setOwn] = useState<Day | null>(props.defaultValue ?? null)
  const shown = props.value === undefined ? own : props.value
  return (
    <DatesProvider settings={LOCALE}>
      <DateInput
        label={props.label}
        description={props.hint}
        error={props.error}
        required={props.required}
        disabled={props.disabled}
        value={shown}
        onChange={(text) => {
          const next = text !== null && isDay(text) ? text : null
          setOwn(next)
          props.onChange?.(next)
        }}
        dateParser={(text) => parseFrenchDay(text)}
        valueFormat="DD/MM/YYYY"
        placeholder="jj/mm/aaaa"
        minDate={props.from}
        maxDate={props.until}
        defaultDate={shown ?? props.opensAt}
        rightSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
        rightSectionPointerEvents="none"
        hideOutsideDates
        nextLabel="Mois suivant"
        previousLabel="Mois précédent"
      />
      {props.name && <input type="hidden" name={props.name} value={shown ?? ''} />}
    </DatesProvider>
  )
}
