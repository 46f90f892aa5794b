import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type BasisPoints, basisPoints, type Cents, cents, type Thousandths, thousandths } from '#base/money.ts'
import classes from './fields.module.css'
import { NOT_A_NUMBER, type NumberUnit, useNumberText } from './number-text.ts'

export type NumberFieldProps<Value extends number> = {
  label: ReactNode
  /** In a form, posts the whole number (of cents, thousandths, basis points) under this name. */
  name?: string
  value?: Value | null
  defaultValue?: Value | null
  onChange?: (value: Value | null) => void
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  readOnly?: boolean
}

function NumberField({
  unit,
  suffix,
  name,
  value,
  defaultValue = null,
  onChange,
  hint,
  error,
  ...input
}: Omit<NumberFieldProps<number>, 'onChange'> & {
  unit: NumberUnit
  suffix?: string
  onChange?: (value: number | null) => void
}) {
  const [own, setOwn] = useState<number | null>(defaultValue)
  const shown = value === undefined ? own : value
  const number = useNumberText(shown, unit, (next) => {
    setOwn(next)
    onChange?.(next)
  })
  return (
    <>
      <TextInput
        {...input}
        description={hint}
        ref={number.ref}
        error={number.wrong ? NOT_A_NUMBER : error}
        value={number.text}
        onChange={(event) => number.change(event.currentTarget.value)}
        onBlur={number.settle}
        onKeyDown={number.onKeyDown}
        inputMode="decimal"
        autoComplete="off"
        rightSection={suffix ? <span aria-hidden="true">{suffix}</span> : undefined}
        rightSectionPointerEvents="none"
        classNames={{ input: classes.figures, section: classes.suffix }}
      />
      {name && <input type="hidden" name={name} value={number.wrong ? '' : (shown ?? '')} />}
    </>
  )
}

const branded =
  <Value extends number>(brand: (value: number) => Value, onChange?: (value: Value | null) => void) =>
  (value: number | null): void =>
    onChange?.(value === null ? null : brand(value))

export const AmountField = ({ onChange, ...props }: NumberFieldProps<Cents>) => (
  <NumberField {...props} unit="cents" suffix="€" onChange={branded(cents, onChange)} />
)

export const QuantityField = ({ onChange, ...props }: NumberFieldProps<Thousandths>) => (
  <NumberField {...props} unit="thousandths" onChange={branded(thousandths, onChange)} />
)

export const FineRateField = ({ onChange, ...props }: NumberFieldProps<FineRate>) => (
  <NumberField {...props} unit="fineRate" suffix="%" onChange={branded(fineRate, onChange)} />
)

export const PercentField = ({ onChange, ...props }: NumberFieldProps<BasisPoints>) => (
  <NumberField {...props} unit="basisPoints" suffix="%" onChange={branded(basisPoints, onChange)} />
)
