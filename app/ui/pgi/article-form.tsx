import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type BasisPoints, basisPoints, cents, proportion } from '#base/money.ts'
import { percent } from '#wording/formats.ts'
import { ARTICLE_KINDS, COSTINGS } from '#wording/pgi/kinds.ts'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField, QuantityField } from '../fields/number-field.tsx'
import type { ArticleForm as Form } from './article-fields.ts'
import { FormFoot } from './form-foot.tsx'
import classes from './pgi.module.css'

const COSTING_CHOICES = Object.entries(COSTINGS).map(([value, label]) => ({ value, label }))
const KIND_CHOICES = Object.entries(ARTICLE_KINDS).map(([value, label]) => ({ value, label }))

/** What a sale leaves over the purchase price, and its part of the price (taux de marque). */
function marginText({ salePrice, purchasePrice }: Form): string {
  if (salePrice === null || purchasePrice === null || salePrice === 0) return '–'
  const margin = cents(salePrice - purchasePrice)
  return percent(basisPoints(proportion(margin, 10_000, salePrice)))
}

/** An article's record being written. What was typed stays whatever the PGI answers. */
export function ArticleForm({
  initial,
  isNew = false,
  families,
  vatRates,
  submitLabel,
  pending,
  note,
  onSubmit,
  onCancel,
}: {
  initial: Form
  isNew?: boolean
  /** Families and VAT rates to choose among. */
  families: readonly string[]
  vatRates: readonly BasisPoints[]
  submitLabel: string
  pending: boolean
  note?: ReactNode
  onSubmit: (form: Form) => void
  onCancel?: () => void
}) {
  const [form, setForm] = useState(initial)
  const change = (changes: Partial<Form>) => setForm((before) => ({ ...before, ...changes }))
  const rates = [...new Set([...vatRates, form.vatRate])]
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
        <h2>Article</h2>
        <FieldRow>
          {isNew && (
            <TextInput
              label="Code"
              description="Majuscules, chiffres et tirets."
              required
              maxLength={20}
              value={form.code}
              onChange={(event) => change({ code: event.currentTarget.value.toUpperCase() })}
            />
          )}
          <TextInput
            label="Désignation"
            required
            maxLength={200}
            value={form.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <Autocomplete
            label="Famille"
            required
            maxLength={200}
            data={[...families]}
            value={form.family}
            onChange={(family) => change({ family })}
          />
          <NativeSelect
            label="Nature"
            data={KIND_CHOICES}
            value={form.kind}
            onChange={({ currentTarget: { value } }) => change({ kind: value === 'service' ? 'service' : 'goods' })}
          />
          <TextInput
            label="Unité"
            required
            maxLength={20}
            value={form.unit}
            onChange={(event) => change({ unit: event.currentTarget.value })}
          />
          {form.kind === 'goods' && (
            <NativeSelect
              label="Valorisation des sorties"
              description="Se choisit avant le premier mouvement."
              data={COSTING_CHOICES}
              value={form.costing}
              onChange={({ currentTarget: { value } }) =>
                change({ costing: value === 'fifo' ? 'fifo' : 'weightedAverageCost' })
              }
            />
          )}
          {form.kind === 'goods' && (
            <QuantityField
              label="Seuil de réapprovisionnement"
              value={form.threshold}
              onChange={(threshold) => change({ threshold })}
            />
          )}
        </FieldRow>
        <Textarea
          mt="sm"
          label="Description"
          maxLength={4000}
          autosize
          minRows={2}
          value={form.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
      </section>
      <section className={classes.card}>
        <h2>Prix et TVA</h2>
        <FieldRow>
          <AmountField
            label="Prix de vente HT"
            required
            value={form.salePrice}
            onChange={(salePrice) => change({ salePrice })}
          />
          <AmountField
            label="Prix d’achat HT"
            value={form.purchasePrice}
            onChange={(purchasePrice) => change({ purchasePrice })}
          />
          <NativeSelect
            label="Taux de TVA"
            data={rates.map((rate) => ({ value: String(rate), label: percent(rate) }))}
            value={String(form.vatRate)}
            onChange={(event) => change({ vatRate: basisPoints(Number(event.currentTarget.value)) })}
          />
          <TextInput
            label="Compte de vente"
            required
            inputMode="numeric"
            maxLength={8}
            value={form.salesAccount}
            onChange={(event) => change({ salesAccount: event.currentTarget.value })}
          />
        </FieldRow>
        <p className={`${classes.hint} ${classes.room}`} role="status">{`Taux de marque\u202f: ${marginText(form)}`}</p>
      </section>
      <FormFoot submitLabel={submitLabel} pending={pending} onCancel={onCancel} />
    </form>
  )
}
