import { Button, Checkbox, Group, Modal, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, type Thousandths, thousandths } from '#base/money.ts'
import { isTime, type Time } from '#base/times.ts'
import { DayField } from '../fields/day-field.tsx'
import { AmountField, PercentField, QuantityField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

export type Choice = { readonly value: string; readonly label: string }

type Common = { readonly name: string; readonly label: string; readonly hint?: string; readonly required?: boolean }
export type QuickField = Common &
  (
    | { readonly kind: 'text' | 'note' | 'time' | 'count'; readonly initial?: string; readonly placeholder?: string }
    | { readonly kind: 'day'; readonly initial?: Day | null }
    | { readonly kind: 'money'; readonly initial?: Cents | null }
    | { readonly kind: 'rate'; readonly initial?: BasisPoints | null }
    | { readonly kind: 'number'; readonly initial?: Thousandths | null }
    | { readonly kind: 'select'; readonly options: readonly Choice[]; readonly initial?: string | null }
    | { readonly kind: 'several'; readonly options: readonly Choice[]; readonly initial?: readonly string[] }
    | { readonly kind: 'check'; readonly initial?: boolean }
  )

/** What was typed, read by the name of each field and as what the command expects. */
export type QuickValues = {
  /** Empty when nothing was typed: the PGI then says which field is missing. */
  text(name: string): string
  optional(name: string): string | undefined
  /** `otherwise` stands for a field that may stay empty; a required one never is. */
  day(name: string, otherwise: Day): Day
  someDay(name: string): Day | undefined
  time(name: string): Time | undefined
  money(name: string): Cents
  rate(name: string): BasisPoints | undefined
  count(name: string): number | undefined
  quantity(name: string): Thousandths
  several(name: string): string[]
  checked(name: string): boolean
}

type Typed = {
  readonly texts: Readonly<Record<string, string>>
  readonly days: Readonly<Record<string, Day | null>>
  readonly numbers: Readonly<Record<string, number | null>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly checks: Readonly<Record<string, boolean>>
}

function initialOf(fields: readonly QuickField[]): Typed {
  const texts: Record<string, string> = {}
  const days: Record<string, Day | null> = {}
  const numbers: Record<string, number | null> = {}
  const lists: Record<string, readonly string[]> = {}
  const checks: Record<string, boolean> = {}
  for (const field of fields) {
    if (field.kind === 'day') days[field.name] = field.initial ?? null
    else if (field.kind === 'money' || field.kind === 'rate' || field.kind === 'number')
      numbers[field.name] = field.initial ?? null
    else if (field.kind === 'several') lists[field.name] = field.initial ?? []
    else if (field.kind === 'check') checks[field.name] = field.initial ?? false
    else texts[field.name] = field.initial ?? ''
  }
  return { texts, days, numbers, lists, checks }
}

function valuesOf({ texts, days, numbers, lists, checks }: Typed): QuickValues {
  const text = (name: string): string => (texts[name] ?? '').trim()
  const optional = (name: string): string | undefined => text(name) || undefined
  return {
    text,
    optional,
    day: (name, otherwise) => days[name] ?? otherwise,
    someDay: (name) => days[name] ?? undefined,
    time: (name) => readTime(text(name)),
    money: (name) => cents(numbers[name] ?? 0),
    rate: (name) => {
      const value = numbers[name]
      return value === null || value === undefined ? undefined : basisPoints(value)
    },
    count: (name) => {
      const typed = Number(text(name))
      return text(name) !== '' && Number.isInteger(typed) ? typed : undefined
    },
    quantity: (name) => thousandths(numbers[name] ?? 0),
    several: (name) => [...(lists[name] ?? [])],
    checked: (name) => checks[name] ?? false,
  }
}

/** « 9:30 », « 9h30 » and « 9 h » are times too. */
function readTime(typed: string): Time | undefined {
  const found = /^(\d{1,2})\s*[:hH]\s*(\d{2})?$/.exec(typed)
  const time = found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : typed
  return isTime(time) ? time : undefined
}

/** Why a field cannot be sent as it is; undefined when it can. */
function faultOf(field: QuickField, { texts, days, numbers }: Typed): string | undefined {
  const typed = (texts[field.name] ?? '').trim()
  const missing = field.required ? 'À renseigner' : undefined
  switch (field.kind) {
    case 'day':
      return days[field.name] ? undefined : missing
    case 'money':
    case 'rate':
    case 'number':
      return typeof numbers[field.name] === 'number' ? undefined : missing
    case 'time':
      return typed === '' ? missing : readTime(typed) ? undefined : 'Heure attendue, par exemple 14:30'
    case 'count':
      return typed === '' ? missing : /^\d{1,7}$/.test(typed) ? undefined : 'Nombre entier attendu'
    case 'text':
    case 'note':
    case 'select':
      return typed === '' ? missing : undefined
    case 'several':
    case 'check':
      return undefined
  }
}

export type QuickFormProps = {
  fields: readonly QuickField[]
  submitLabel: string
  command: CommandHook
  onSubmit: (values: QuickValues) => void
  onCancel?: () => void
  /** Above the fields: what one should know before filling them in. */
  children?: ReactNode
  /** Beside the refusal, for one that may be passed over. */
  despite?: { label: string; onConfirm: (values: QuickValues) => void }
}

/** A form of a few fields, which becomes one command. */
export function QuickForm({ fields, submitLabel, command, onSubmit, onCancel, children, despite }: QuickFormProps) {
  const [typed, setTyped] = useState<Typed>(() => initialOf(fields))
  const put = <Part extends keyof Typed>(part: Part, name: string, value: Typed[Part][string]) =>
    setTyped((before) => ({ ...before, [part]: { ...before[part], [name]: value } }))
  const [tried, setTried] = useState(false)
  const values = valuesOf(typed)
  const isWrong = fields.some((field) => faultOf(field, typed) !== undefined)
  return (
    <form
      noValidate
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isWrong) onSubmit(values)
      }}
    >
      <RefusalNote said={command.refused?.said} tone={command.refused?.askable ? 'alert' : 'danger'} />
      {children}
      <div className={classes.quickFields}>
        {fields.map((field) => (
          <div key={field.name} data-wide={field.kind === 'note' || field.kind === 'several' || undefined}>
            <OneField field={field} typed={typed} put={put} error={tried ? faultOf(field, typed) : undefined} />
          </div>
        ))}
      </div>
      <Group justify="flex-end" gap="xs">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Annuler
          </Button>
        )}
        {despite && command.refused?.askable && (
          <Button variant="default" loading={command.pending} onClick={() => despite.onConfirm(values)}>
            {despite.label}
          </Button>
        )}
        <Button type="submit" loading={command.pending}>
          {submitLabel}
        </Button>
      </Group>
    </form>
  )
}

type Put = <Part extends keyof Typed>(part: Part, name: string, value: Typed[Part][string]) => void

function OneField({ field, typed, put, error }: { field: QuickField; typed: Typed; put: Put; error?: string }) {
  const { name, label, hint, required } = field
  const common = { label, required, error }
  switch (field.kind) {
    case 'note':
      return (
        <Textarea
          {...common}
          description={hint}
          autosize
          minRows={2}
          maxLength={4_000}
          value={typed.texts[name] ?? ''}
          onChange={(event) => put('texts', name, event.currentTarget.value)}
        />
      )
    case 'text':
    case 'time':
    case 'count':
      return (
        <TextInput
          {...common}
          description={hint}
          maxLength={200}
          inputMode={field.kind === 'count' ? 'numeric' : undefined}
          placeholder={field.placeholder ?? (field.kind === 'time' ? 'hh:mm' : undefined)}
          value={typed.texts[name] ?? ''}
          onChange={(event) => put('texts', name, event.currentTarget.value)}
        />
      )
    case 'day':
      return (
        <DayField {...common} hint={hint} value={typed.days[name] ?? null} onChange={(day) => put('days', name, day)} />
      )
    case 'money': {
      const value = typed.numbers[name]
      return (
        <AmountField
          {...common}
          hint={hint}
          value={value === null || value === undefined ? null : cents(value)}
          onChange={(amount) => put('numbers', name, amount)}
        />
      )
    }
    case 'rate': {
      const value = typed.numbers[name]
      return (
        <PercentField
          {...common}
          hint={hint}
          value={value === null || value === undefined ? null : basisPoints(value)}
          onChange={(rate) => put('numbers', name, rate)}
        />
      )
    }
    case 'number': {
      const value = typed.numbers[name]
      return (
        <QuantityField
          {...common}
          hint={hint}
          value={value === null || value === undefined ? null : thousandths(value)}
          onChange={(quantity) => put('numbers', name, quantity)}
        />
      )
    }
    case 'select':
      return (
        <SelectField
          {...common}
          hint={hint}
          clearable={!required}
          options={field.options}
          value={typed.texts[name] || null}
          onChange={(value) => put('texts', name, value ?? '')}
        />
      )
    case 'several':
      return (
        <MultiSelect
          {...common}
          description={hint}
          searchable
          hidePickedOptions
          nothingFoundMessage="Rien ne correspond"
          clearButtonProps={{ 'aria-label': 'Effacer' }}
          data={[...field.options]}
          value={[...(typed.lists[name] ?? [])]}
          onChange={(value) => put('lists', name, value)}
        />
      )
    case 'check':
      return (
        <Checkbox
          label={label}
          description={hint}
          checked={typed.checks[name] ?? false}
          onChange={(event) => put('checks', name, event.currentTarget.checked)}
        />
      )
  }
}

/** The same in a window; what was typed is forgotten when it closes. */
export function QuickDialog({
  opened,
  title,
  onClose,
  ...form
}: Omit<QuickFormProps, 'onCancel'> & { opened: boolean; title: string; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<strong>{title}</strong>}>
      {opened && <QuickForm {...form} onCancel={onClose} />}
    </Modal>
  )
}
