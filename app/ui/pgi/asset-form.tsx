import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type BasisPoints, basisPoints, cents } from '#base/money.ts'
import { euros, percent } from '#wording/formats.ts'
import { DAY_COUNTS, DEPRECIATION_METHODS } from '#wording/pgi/statements.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { costOfForm, type DayCount, emptyAsset, type AssetForm as Form, type Method } from './asset-fields.ts'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'

export type AssetFormProps = {
  accounts: readonly { account: string; label: string }[]
  vatRates: readonly BasisPoints[]
  pending: boolean
  note?: ReactNode
  onSubmit: (form: Form) => void
}

const isMethod = (value: string): value is Method => value === 'straightLine' || value === 'declining'
const isDayCount = (value: string): value is DayCount => Object.hasOwn(DAY_COUNTS, value)

/** A fixed asset being written: what it is, what it cost, how it wears out. */
export function AssetForm({ accounts, vatRates, pending, note, onSubmit }: AssetFormProps) {
  const { today } = usePgi()
  const [form, setForm] = useState(() => emptyAsset(today))
  const change = (changes: Partial<Form>) => setForm((before) => ({ ...before, ...changes }))
  const cost = costOfForm(form)
  const base = cents(cost - (form.residualValue ?? 0))
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
        <h2>Bien</h2>
        <FieldRow>
          <TextInput
            label="Désignation"
            required
            maxLength={200}
            value={form.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <NativeSelect
            label="Compte"
            data={accounts.map(({ account, label }) => ({ value: account, label: `${account} ${label}` }))}
            value={form.account}
            onChange={(event) => change({ account: event.currentTarget.value })}
          />
          <TextInput
            label="Emplacement"
            maxLength={200}
            value={form.location}
            onChange={(event) => change({ location: event.currentTarget.value })}
          />
          <TextInput
            label="Code du fournisseur"
            maxLength={20}
            required={form.booksInvoice}
            value={form.supplier}
            onChange={(event) => change({ supplier: event.currentTarget.value.toUpperCase() })}
          />
          <TextInput
            label="N° de la facture"
            maxLength={200}
            required={form.booksInvoice}
            value={form.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Coût d’acquisition, hors taxes</h2>
        <FieldRow>
          <AmountField label="Prix d’achat" required value={form.price} onChange={(price) => change({ price })} />
          <AmountField label="Remises à déduire" value={form.discount} onChange={(discount) => change({ discount })} />
          <AmountField
            label="Escompte à déduire"
            value={form.settlementDiscount}
            onChange={(settlementDiscount) => change({ settlementDiscount })}
          />
          <AmountField label="Transport" value={form.carriage} onChange={(carriage) => change({ carriage })} />
          <AmountField
            label="Installation et mise en service"
            value={form.installation}
            onChange={(installation) => change({ installation })}
          />
          <AmountField
            label="Valeur résiduelle"
            value={form.residualValue}
            onChange={(residualValue) => change({ residualValue })}
          />
        </FieldRow>
        <p className={`${classes.hint} ${classes.room}`} role="status">
          {`Coût\u202f: ${euros(cost)}. Base amortissable\u202f: ${euros(base)}. L’escompte d’une immobilisation diminue son coût, comme les remises (PCG, art. 213-8).`}
        </p>
      </section>
      <section className={classes.card}>
        <h2>Amortissement</h2>
        <FieldRow>
          <DayField
            label="Acquise le"
            required
            value={form.acquiredOn}
            onChange={(acquiredOn) => change({ acquiredOn })}
            until={today}
            opensAt={today}
          />
          <DayField
            label="Mise en service le"
            hint="L’amortissement commence ce jour-là."
            value={form.commissionedOn}
            onChange={(commissionedOn) => change({ commissionedOn })}
            until={today}
            opensAt={today}
          />
          <TextInput
            label="Durée d’utilisation (années)"
            required
            inputMode="numeric"
            value={form.years}
            onChange={(event) => change({ years: event.currentTarget.value.replace(/\D/g, '').slice(0, 2) })}
          />
          <NativeSelect
            label="Mode"
            data={Object.entries(DEPRECIATION_METHODS).map(([value, label]) => ({ value, label }))}
            value={form.method}
            onChange={({ currentTarget: { value } }) => isMethod(value) && change({ method: value })}
          />
          <NativeSelect
            label="Décompte des jours"
            data={Object.entries(DAY_COUNTS).map(([value, label]) => ({ value, label }))}
            value={form.dayCount}
            onChange={({ currentTarget: { value } }) => isDayCount(value) && change({ dayCount: value })}
          />
        </FieldRow>
        {form.method === 'straightLine' && (
          <Checkbox
            mt="sm"
            label="Amortissement fiscal dégressif sur la même durée (l’excédent va en amortissement dérogatoire, compte 145)"
            checked={form.declinesForTax}
            onChange={(event) => change({ declinesForTax: event.currentTarget.checked })}
          />
        )}
      </section>
      <section className={classes.card}>
        <h2>Facture du fournisseur</h2>
        <Checkbox
          label="Comptabiliser aussi la facture (comptes 2, 44562 et 404)"
          description="La dette apparaît dans l’échéancier des fournisseurs d’immobilisations (404). À laisser vide si la facture est déjà enregistrée dans les achats."
          checked={form.booksInvoice}
          onChange={(event) => change({ booksInvoice: event.currentTarget.checked })}
        />
        {form.booksInvoice && (
          <div className={classes.narrow}>
            <NativeSelect
              mt="sm"
              label="Taux de TVA"
              data={vatRates.map((rate) => ({ value: String(rate), label: percent(rate) }))}
              value={String(form.vatRate)}
              onChange={(event) => change({ vatRate: basisPoints(Number(event.currentTarget.value)) })}
            />
            <DayField
              label="Échéance"
              hint="Sans date, celle que donnent les conditions du fournisseur."
              value={form.dueDate}
              onChange={(dueDate) => change({ dueDate })}
              opensAt={today}
            />
          </div>
        )}
      </section>
      <div className={classes.stickyBar}>
        <div className={classes.end}>
          <Button type="submit" loading={pending} disabled={form.price === null || form.years === ''}>
            Enregistrer l’immobilisation
          </Button>
        </div>
      </div>
    </form>
  )
}
