import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CommandInput, SupplierFields } from '#pgi'
import { PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { VAT_TREATMENTS } from '#wording/pgi/purchases.ts'
import { FieldRow } from '../fields/field-row.tsx'
import { termsChoices, termsKey, termsOf } from './party-fields.ts'
import classes from './pgi.module.css'

type SupplierInput = Extract<CommandInput, { type: 'supplier.create' }>['fields']
type SupplierUpdate = Extract<CommandInput, { type: 'supplier.update' }>['changes']

export type SupplierForm = Record<
  | 'name'
  | 'family'
  | 'siren'
  | 'vatNumber'
  | 'line1'
  | 'line2'
  | 'postcode'
  | 'city'
  | 'country'
  | 'contactName'
  | 'phone'
  | 'email'
  | 'terms'
  | 'method'
  | 'iban'
  | 'purchaseAccount'
  | 'vatTreatment'
  | 'electronicAddress'
  | 'note',
  string
>

export const supplierForm = (fields?: SupplierFields): SupplierForm => ({
  name: fields?.name ?? '',
  family: fields?.family ?? '',
  siren: fields?.siren ?? '',
  vatNumber: fields?.vatNumber ?? '',
  line1: fields?.address.lines[0] ?? '',
  line2: fields?.address.lines[1] ?? '',
  postcode: fields?.address.postcode ?? '',
  city: fields?.address.city ?? '',
  country: fields?.address.country ?? 'FR',
  contactName: fields?.contact?.name ?? '',
  phone: fields?.contact?.phone ?? '',
  email: fields?.contact?.email ?? '',
  terms: termsKey(fields?.terms ?? { days: 30 }),
  method: fields?.method ?? 'transfer',
  iban: fields?.iban ?? '',
  purchaseAccount: fields?.purchaseAccount ?? '607000',
  vatTreatment: fields?.vatTreatment ?? 'domestic',
  electronicAddress: fields?.electronicAddress ?? '',
  note: fields?.note ?? '',
})

/** What an invoice says of whoever sent it, to begin a record with: lines, then « 35000 Rennes ». */
export function askedSupplier(
  name: string,
  siren: string,
  vatNumber: string,
  address: readonly string[],
): Partial<SupplierForm> {
  const place = address.findIndex((each) => /^\d{5} ./.test(each))
  const [line1 = '', line2 = ''] = place < 0 ? address : address.slice(0, place)
  const town = address[place] ?? ''
  return { name, siren, vatNumber, line1, line2, postcode: town.slice(0, 5), city: town.slice(6) }
}

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
const packed = (text: string): string | undefined => said(text.replace(/\s/g, '').toUpperCase())

const METHODS = ['transfer', 'cheque', 'card', 'directDebit', 'tradeNote'] as const
const TREATMENTS = ['domestic', 'intraCommunity', 'reverseCharge', 'exempt'] as const

export function supplierInput(form: SupplierForm): SupplierInput {
  const contact = [form.contactName, form.phone, form.email].some((text) => text.trim() !== '')
  return {
    name: form.name,
    family: said(form.family),
    siren: packed(form.siren),
    vatNumber: packed(form.vatNumber),
    address: {
      lines: [form.line1, form.line2].map((line) => line.trim()).filter((line) => line !== ''),
      postcode: form.postcode.trim(),
      city: form.city,
      country: form.country.trim().toUpperCase() || 'FR',
    },
    contact: contact
      ? {
          name: said(form.contactName) ?? 'Accueil',
          ...(said(form.phone) ? { phone: said(form.phone) } : {}),
          ...(said(form.email) ? { email: said(form.email) } : {}),
        }
      : undefined,
    terms: termsOf(form.terms),
    method: METHODS.find((each) => each === form.method) ?? 'transfer',
    iban: packed(form.iban),
    purchaseAccount: form.purchaseAccount.trim(),
    vatTreatment: TREATMENTS.find((each) => each === form.vatTreatment) ?? 'domestic',
    electronicAddress: said(form.electronicAddress),
    note: said(form.note),
  }
}

/** Every field told: one left empty is emptied. The PGI keeps what really changed. */
export function supplierUpdate(form: SupplierForm): SupplierUpdate {
  const input = supplierInput(form)
  return {
    ...input,
    family: input.family ?? null,
    siren: input.siren ?? null,
    vatNumber: input.vatNumber ?? null,
    contact: input.contact ?? null,
    iban: input.iban ?? null,
    electronicAddress: input.electronicAddress ?? null,
    note: input.note ?? null,
  }
}

/** The record of a supplier, to create or to change. */
export function SupplierRecordForm({
  initial,
  submitLabel,
  pending,
  note,
  onSubmit,
  onCancel,
}: {
  initial: SupplierForm
  submitLabel: string
  pending: boolean
  note?: ReactNode
  onSubmit: (form: SupplierForm) => void
  onCancel?: () => void
}) {
  const [form, setForm] = useState(initial)
  const text = (field: keyof SupplierForm, label: string, more: { description?: string; required?: boolean } = {}) => (
    <TextInput
      label={label}
      maxLength={200}
      {...more}
      value={form[field]}
      onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
    />
  )
  const choice = (field: keyof SupplierForm, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      data={data}
      value={form[field]}
      onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
    />
  )
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
          {text('name', 'Raison sociale', { required: true })}
          {text('family', 'Famille', { description: 'Ce qu’il vend, en un mot.' })}
          {text('siren', 'SIREN')}
          {text('vatNumber', 'N° de TVA')}
        </FieldRow>
        <FieldRow>
          {text('line1', 'Adresse', { required: true })}
          {text('line2', 'Complément')}
          {text('postcode', 'Code postal', { required: true })}
          {text('city', 'Ville', { required: true })}
          {text('country', 'Pays', { description: 'Deux lettres\u202f: FR, DE…' })}
        </FieldRow>
        <FieldRow>
          {text('contactName', 'Contact')}
          {text('phone', 'Téléphone')}
          {text('email', 'Courriel')}
          {text('electronicAddress', 'Adresse de facturation électronique')}
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Achats et règlement</h2>
        <FieldRow>
          {choice('terms', 'Conditions de règlement', termsChoices(form.terms))}
          {choice(
            'method',
            'Mode de règlement',
            METHODS.map((value) => ({ value, label: PAYMENT_METHODS[value] })),
          )}
          {text('iban', 'IBAN', { description: 'La clé est vérifiée.' })}
          {text('purchaseAccount', 'Compte d’achat', { required: true })}
          {choice(
            'vatTreatment',
            'Régime de TVA',
            TREATMENTS.map((value) => ({ value, label: VAT_TREATMENTS[value] })),
          )}
        </FieldRow>
        <Textarea
          label="Note"
          maxLength={4000}
          autosize
          minRows={2}
          value={form.note}
          onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
        />
      </section>
      <div className={classes.stickyBar}>
        <div className={classes.end}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Annuler
            </Button>
          )}
          <Button type="submit" loading={pending}>
            {submitLabel}
          </Button>
        </div>
      </div>
    </form>
  )
}
