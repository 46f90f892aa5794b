import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { CATEGORIES, PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField, PercentField } from '../fields/number-field.tsx'
import { FormFoot } from './form-foot.tsx'
import { type AddressForm, type PartyForm as Form, termsChoices } from './party-fields.ts'
import classes from './pgi.module.css'

const choices = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }))

const CATEGORY_CHOICES = choices(CATEGORIES)
const METHOD_CHOICES = choices(PAYMENT_METHODS)

const isOneOf = <Key extends string>(labels: Readonly<Record<Key, string>>, value: string): value is Key =>
  Object.hasOwn(labels, value)

/** A party's record being written. What was typed stays whatever the PGI answers. */
export function PartyForm({
  initial,
  submitLabel,
  pending,
  note,
  onSubmit,
  onCancel,
}: {
  initial: Form
  submitLabel: string
  pending: boolean
  note?: ReactNode
  onSubmit: (form: Form) => void
  onCancel?: () => void
}) {
  const [form, setForm] = useState(initial)
  const change = (changes: Partial<Form>) => setForm((before) => ({ ...before, ...changes }))
  const text = (field: { [Key in keyof Form]: Form[Key] extends string ? Key : never }[keyof Form]) => ({
    value: form[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  })
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(form)
      }}
    >
      {note}
      <section className={classes.card}>
        <h2>Identité</h2>
        <FieldRow>
          <TextInput label="Nom ou raison sociale" required maxLength={200} {...text('name')} />
          <NativeSelect
            label="Catégorie"
            data={CATEGORY_CHOICES}
            value={form.category}
            onChange={({ currentTarget: { value } }) => isOneOf(CATEGORIES, value) && change({ category: value })}
          />
          <TextInput label="SIREN" inputMode="numeric" maxLength={11} {...text('siren')} />
          <TextInput label="N° de TVA" maxLength={20} {...text('vatNumber')} />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Conditions commerciales</h2>
        <FieldRow>
          <NativeSelect
            label="Conditions de règlement"
            data={termsChoices(form.terms)}
            value={form.terms}
            onChange={(event) => change({ terms: event.currentTarget.value })}
          />
          <NativeSelect
            label="Mode de règlement"
            data={METHOD_CHOICES}
            value={form.method}
            onChange={({ currentTarget: { value } }) => isOneOf(PAYMENT_METHODS, value) && change({ method: value })}
          />
          <PercentField label="Remise habituelle" value={form.discount} onChange={(discount) => change({ discount })} />
          <AmountField
            label="Plafond de crédit"
            hint="Laissez vide s’il n’y en a pas."
            value={form.creditLimit}
            onChange={(creditLimit) => change({ creditLimit })}
          />
          <TextInput label="Commercial" maxLength={200} {...text('salesperson')} />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Adresse de facturation</h2>
        <AddressFields value={form.billing} onChange={(billing) => change({ billing })} />
        <Checkbox
          mt="sm"
          label="Livré à une autre adresse"
          checked={form.delivered}
          onChange={(event) => change({ delivered: event.currentTarget.checked })}
        />
      </section>
      {form.delivered && (
        <section className={classes.card}>
          <h2>Adresse de livraison</h2>
          <AddressFields value={form.delivery} onChange={(delivery) => change({ delivery })} />
        </section>
      )}
      <section className={classes.card}>
        <h2>Contact</h2>
        <FieldRow>
          <TextInput label="Nom du contact" maxLength={200} {...text('contactName')} />
          <TextInput label="Fonction" maxLength={200} {...text('contactRole')} />
          <TextInput label="Téléphone" type="tel" maxLength={30} {...text('phone')} />
          <TextInput label="Courriel" type="email" maxLength={120} {...text('email')} />
        </FieldRow>
        <Checkbox
          mt="sm"
          label="Ne souhaite pas recevoir de prospection"
          checked={form.optOut}
          onChange={(event) => change({ optOut: event.currentTarget.checked })}
        />
        <Textarea
          mt="sm"
          label="Note interne"
          maxLength={4000}
          autosize
          minRows={2}
          value={form.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </section>
      <FormFoot submitLabel={submitLabel} pending={pending} onCancel={onCancel} />
    </form>
  )
}

function AddressFields({ value, onChange }: { value: AddressForm; onChange: (value: AddressForm) => void }) {
  const text = (field: keyof AddressForm) => ({
    value: value[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...value, [field]: event.currentTarget.value }),
  })
  return (
    <FieldRow>
      <TextInput label="Adresse" required maxLength={200} {...text('line1')} />
      <TextInput label="Complément" maxLength={200} {...text('line2')} />
      <TextInput label="Code postal" required maxLength={6} inputMode="numeric" {...text('postcode')} />
      <TextInput label="Ville" required maxLength={200} {...text('city')} />
    </FieldRow>
  )
}
