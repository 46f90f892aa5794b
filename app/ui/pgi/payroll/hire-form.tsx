import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import { type Cents, type Thousandths, thousandths } from '#base/money.ts'
import type { CommandInput } from '#pgi'
import { CONTRACT_KINDS, FIXED_TERM_REASONS, STAFF_CATEGORIES } from '#wording/pgi/payroll.ts'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { AmountField, FineRateField, QuantityField } from '../../fields/number-field.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'

type HireInput = Extract<CommandInput, { type: 'employee.hire' }>
type Contract = HireInput['contract']

export const choices = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }))

export const isKey = <Value extends string>(words: Readonly<Record<Value, string>>, value: string): value is Value =>
  Object.hasOwn(words, value)

const SEXES = { F: 'femme', M: 'homme' } as const
const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

type Form = {
  lastName: string
  firstName: string
  sex: 'F' | 'M'
  birthDate: Day | null
  birthPlace: string
  nationality: string
  nir: string
  street: string
  postcode: string
  city: string
  team: string
  withholdingRate: FineRate | null
  healthPlan: boolean
  transportPass: Cents | null
  kind: Contract['kind']
  start: Day | null
  end: Day | null
  reason: NonNullable<Contract['reason']>
  replaces: string
  job: string
  classification: string
  category: NonNullable<Contract['category']>
  weeklyHours: Thousandths | null
  monthlyPay: Cents | null
  trial: string
  shortHoursReason: string
}

const EMPTY: Form = {
  lastName: '',
  firstName: '',
  sex: 'F',
  birthDate: null,
  birthPlace: '',
  nationality: 'française',
  nir: '',
  street: '',
  postcode: '',
  city: '',
  team: '',
  withholdingRate: null,
  healthPlan: true,
  transportPass: null,
  kind: 'permanent',
  start: null,
  end: null,
  reason: 'activityIncrease',
  replaces: '',
  job: '',
  classification: '',
  category: 'worker',
  weeklyHours: thousandths(35_000),
  monthlyPay: null,
  trial: '',
  shortHoursReason: '',
}

/** What is missing is left to the PGI to tell: it knows the bounds of the law. */
function hireInput(form: Form): HireInput | null {
  const { birthDate, start, weeklyHours, monthlyPay } = form
  if (birthDate === null || start === null || weeklyHours === null || monthlyPay === null) return null
  const fixedTerm = form.kind === 'fixedTerm'
  const street = said(form.street)
  return {
    type: 'employee.hire',
    fields: {
      lastName: form.lastName.trim(),
      firstName: form.firstName.trim(),
      sex: form.sex,
      birthDate,
      birthPlace: said(form.birthPlace),
      nationality: said(form.nationality),
      nir: said(form.nir.replace(/\s/g, '')),
      ...(street ? { address: { lines: [street], postcode: form.postcode.trim(), city: form.city.trim() } } : {}),
      team: said(form.team),
      ...(form.withholdingRate === null ? {} : { withholdingRate: form.withholdingRate }),
      healthPlan: form.healthPlan,
      ...(form.transportPass === null ? {} : { transportPass: form.transportPass }),
    },
    contract: {
      kind: form.kind,
      start,
      ...(form.end === null ? {} : { end: form.end }),
      ...(fixedTerm ? { reason: form.reason } : {}),
      ...(fixedTerm && form.reason === 'replacement' ? { replaces: said(form.replaces) } : {}),
      job: form.job.trim(),
      classification: form.classification.trim(),
      category: form.category,
      weeklyHours,
      monthlyPay,
      trial: form.trial.trim() === '' ? 0 : Number(form.trial),
      shortHoursReason: said(form.shortHoursReason),
    },
  }
}

/** A person and their contract, as they are hired. What was typed stays whatever the PGI answers. */
export function HireForm({
  pending,
  note,
  onSubmit,
}: {
  pending: boolean
  note: ReactNode
  onSubmit: (input: HireInput) => void
}) {
  const { today } = usePgi()
  const [form, setForm] = useState(EMPTY)
  const change = (changes: Partial<Form>) => setForm((before) => ({ ...before, ...changes }))
  const text = (field: 'lastName' | 'firstName' | 'job' | 'classification') => ({
    required: true,
    maxLength: 200,
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  const free = (
    field:
      | 'birthPlace'
      | 'nationality'
      | 'nir'
      | 'street'
      | 'postcode'
      | 'city'
      | 'team'
      | 'replaces'
      | 'shortHoursReason',
  ) => ({
    maxLength: 200,
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  const fixedTerm = form.kind === 'fixedTerm'
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        const input = hireInput(form)
        if (input) onSubmit(input)
      }}
    >
      {note}
      <section className={classes.card}>
        <h2>Personne</h2>
        <FieldRow>
          <TextInput label="Nom" {...text('lastName')} />
          <TextInput label="Prénom" {...text('firstName')} />
          <NativeSelect
            label="Sexe"
            description="Demandé par le registre du personnel."
            data={choices(SEXES)}
            value={form.sex}
            onChange={({ currentTarget: { value } }) => change({ sex: value === 'M' ? 'M' : 'F' })}
          />
          <DayField
            label="Date de naissance"
            required
            value={form.birthDate}
            onChange={(birthDate) => change({ birthDate })}
          />
          <TextInput label="Lieu de naissance" {...free('birthPlace')} />
          <TextInput label="Nationalité" {...free('nationality')} />
          <TextInput
            label="N° de sécurité sociale"
            description="Quinze chiffres, clé comprise."
            inputMode="numeric"
            {...free('nir')}
          />
          <TextInput label="Adresse" {...free('street')} />
          <TextInput label="Code postal" inputMode="numeric" {...free('postcode')} maxLength={5} />
          <TextInput label="Ville" {...free('city')} />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Contrat</h2>
        <FieldRow>
          <NativeSelect
            label="Nature"
            data={choices(CONTRACT_KINDS)}
            value={form.kind}
            onChange={({ currentTarget: { value } }) =>
              change({ kind: value === 'fixedTerm' ? 'fixedTerm' : 'permanent' })
            }
          />
          <DayField
            label="Date d’embauche"
            required
            opensAt={today}
            value={form.start}
            onChange={(start) => change({ start })}
          />
          {fixedTerm && (
            <DayField label="Terme" required opensAt={today} value={form.end} onChange={(end) => change({ end })} />
          )}
          {fixedTerm && (
            <NativeSelect
              label="Motif"
              data={choices(FIXED_TERM_REASONS)}
              value={form.reason}
              onChange={({ currentTarget: { value } }) => isKey(FIXED_TERM_REASONS, value) && change({ reason: value })}
            />
          )}
          {fixedTerm && form.reason === 'replacement' && <TextInput label="Personne remplacée" {...free('replaces')} />}
          <TextInput label="Emploi" {...text('job')} />
          <TextInput
            label="Classification"
            description="Position dans la convention collective."
            {...text('classification')}
          />
          <NativeSelect
            label="Catégorie"
            data={choices(STAFF_CATEGORIES)}
            value={form.category}
            onChange={({ currentTarget: { value } }) => isKey(STAFF_CATEGORIES, value) && change({ category: value })}
          />
          <QuantityField
            label="Heures par semaine"
            required
            value={form.weeklyHours}
            onChange={(weeklyHours) => change({ weeklyHours })}
          />
          <AmountField
            label="Salaire mensuel brut"
            required
            value={form.monthlyPay}
            onChange={(monthlyPay) => change({ monthlyPay })}
          />
          <TextInput
            label={fixedTerm ? 'Période d’essai (jours)' : 'Période d’essai (mois)'}
            inputMode="numeric"
            pattern="\d*"
            maxLength={3}
            value={form.trial}
            onChange={(event) => change({ trial: event.currentTarget.value })}
          />
          {form.weeklyHours !== null && form.weeklyHours < 24_000 && (
            <TextInput label="Motif d’une durée de moins de 24 h" {...free('shortHoursReason')} />
          )}
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Paie</h2>
        <FieldRow>
          <FineRateField
            label="Taux d’imposition"
            hint="Vide, le taux par défaut s’applique."
            value={form.withholdingRate}
            onChange={(withholdingRate) => change({ withholdingRate })}
          />
          <AmountField
            label="Abonnement de transport (par mois)"
            value={form.transportPass}
            onChange={(transportPass) => change({ transportPass })}
          />
          <TextInput label="Équipe" description="Pour repérer les absences simultanées." {...free('team')} />
        </FieldRow>
        <Checkbox
          label="Affilié à la mutuelle de l’entreprise"
          checked={form.healthPlan}
          onChange={(event) => change({ healthPlan: event.currentTarget.checked })}
        />
      </section>
      <div className={classes.stickyBar}>
        <div className={classes.end}>
          <Button type="submit" loading={pending}>
            Embaucher
          </Button>
        </div>
      </div>
    </form>
  )
}
