import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FineRate } from '#base/fine-rate.ts'
import type { Cents } from '#base/money.ts'
import type { Answer, CommandInput } from '#pgi'
import { FieldRow } from '../../fields/field-row.tsx'
import { AmountField, FineRateField } from '../../fields/number-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'

type Settings = Answer<'payroll-settings'>['settings']
type SettingsInput = Extract<CommandInput, { type: 'payroll.setUp' }>['settings']

const RELIEF = [
  { value: 'progressive', label: 'progressive, cumulée depuis janvier' },
  { value: 'monthly', label: 'mois par mois' },
]

const SICK_PAY = [
  { value: 'typed', label: 'saisi chaque mois' },
  { value: 'legal', label: 'maintien légal (90 %, puis deux tiers)' },
  { value: 'full', label: 'maintien à 100 %' },
]

const PAYMENTS = [
  { value: 'monthly', label: 'chaque mois' },
  { value: 'quarterly', label: 'chaque trimestre (moins de 11 salariés)' },
]

/** What payroll must know of the company. What was typed stays whatever the PGI answers. */
export function SettingsForm({ settings, readOnly }: { settings: Settings; readOnly: boolean }) {
  const [agreement, setAgreement] = useState(settings?.collectiveAgreement ?? '')
  const [siret, setSiret] = useState(settings?.siret ?? '')
  const [ape, setApe] = useState(settings?.ape ?? '')
  const [headcount, setHeadcount] = useState(settings ? String(settings.headcount) : '')
  const [accident, setAccident] = useState<FineRate | null>(settings?.accidentRate ?? null)
  const [mobility, setMobility] = useState<FineRate | null>(settings?.mobilityRate ?? null)
  const [planEmployee, setPlanEmployee] = useState<Cents | null>(settings?.healthPlan.employee ?? null)
  const [planEmployer, setPlanEmployer] = useState<Cents | null>(settings?.healthPlan.employer ?? null)
  const [voucher, setVoucher] = useState<Cents | null>(settings?.mealVoucher?.value ?? null)
  const [voucherEmployer, setVoucherEmployer] = useState<Cents | null>(settings?.mealVoucher?.employer ?? null)
  const [relief, setRelief] = useState<string>(settings?.generalRelief ?? 'progressive')
  const [payments, setPayments] = useState<string>(settings?.socialPayments ?? 'monthly')
  const [sickPay, setSickPay] = useState<string>(settings?.sickPay?.kept ?? 'typed')
  const [subrogated, setSubrogated] = useState(settings?.sickPay?.subrogated ?? true)
  const command = useCommand()
  const submit = () => {
    if (accident === null || planEmployee === null || planEmployer === null) return
    const input: SettingsInput = {
      collectiveAgreement: agreement.trim(),
      headcount: Number(headcount),
      accidentRate: accident,
      healthPlan: { employee: planEmployee, employer: planEmployer },
      generalRelief: relief === 'monthly' ? 'monthly' : 'progressive',
      ...(siret.trim() === '' ? {} : { siret: siret.replace(/\s/g, '') }),
      ...(ape.trim() === '' ? {} : { ape: ape.trim() }),
      ...(mobility === null ? {} : { mobilityRate: mobility }),
      ...(voucher === null || voucherEmployer === null
        ? {}
        : { mealVoucher: { value: voucher, employer: voucherEmployer } }),
      ...(payments === 'quarterly' || settings?.socialPayments !== undefined
        ? { socialPayments: payments === 'quarterly' ? 'quarterly' : 'monthly' }
        : {}),
      ...(sickPay === 'legal' || sickPay === 'full' ? { sickPay: { kept: sickPay, subrogated } } : {}),
      ...(settings?.teamAbsences === undefined ? {} : { teamAbsences: settings.teamAbsences }),
      ...(settings?.ratesKnownUntil === undefined ? {} : { ratesKnownUntil: settings.ratesKnownUntil }),
    }
    command.send({ type: 'payroll.setUp', settings: input })
  }
  const locked = { disabled: readOnly }
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <section className={classes.card}>
        <h2>Entreprise</h2>
        <FieldRow>
          <TextInput
            {...locked}
            label="Convention collective"
            required
            maxLength={200}
            value={agreement}
            onChange={(event) => setAgreement(event.currentTarget.value)}
          />
          <TextInput
            {...locked}
            label="SIRET"
            inputMode="numeric"
            maxLength={20}
            value={siret}
            onChange={(event) => setSiret(event.currentTarget.value)}
          />
          <TextInput
            {...locked}
            label="Code APE"
            maxLength={6}
            value={ape}
            onChange={(event) => setApe(event.currentTarget.value.toUpperCase())}
          />
          <TextInput
            {...locked}
            label="Effectif"
            description="Seuils de 11, 20 et 50 salariés."
            required
            inputMode="numeric"
            pattern="\d+"
            maxLength={4}
            value={headcount}
            onChange={(event) => setHeadcount(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Taux propres à l’entreprise</h2>
        <FieldRow>
          <FineRateField
            {...locked}
            label="Taux AT-MP"
            required
            hint="Notifié par la Carsat."
            value={accident}
            onChange={setAccident}
          />
          <FineRateField
            {...locked}
            label="Versement mobilité"
            hint="À partir de 11 salariés, selon le lieu."
            value={mobility}
            onChange={setMobility}
          />
          <NativeSelect
            {...locked}
            label="Réduction générale"
            data={RELIEF}
            value={relief}
            onChange={(event) => setRelief(event.currentTarget.value)}
          />
          <NativeSelect
            {...locked}
            label="Paiement des cotisations"
            data={PAYMENTS}
            value={payments}
            onChange={(event) => setPayments(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Maladie</h2>
        <FieldRow>
          <NativeSelect
            {...locked}
            label="Salaire pendant la maladie"
            data={SICK_PAY}
            value={sickPay}
            onChange={(event) => setSickPay(event.currentTarget.value)}
          />
          {sickPay !== 'typed' && (
            <Checkbox
              {...locked}
              label={'Subrogation\u202f: l’entreprise reçoit les indemnités journalières'}
              checked={subrogated}
              onChange={(event) => setSubrogated(event.currentTarget.checked)}
            />
          )}
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Mutuelle et titres-restaurant</h2>
        <FieldRow>
          <AmountField
            {...locked}
            label="Mutuelle, part du salarié"
            required
            value={planEmployee}
            onChange={setPlanEmployee}
          />
          <AmountField
            {...locked}
            label="Mutuelle, part de l’employeur"
            required
            hint="Au moins la moitié."
            value={planEmployer}
            onChange={setPlanEmployer}
          />
          <AmountField {...locked} label="Valeur d’un titre-restaurant" value={voucher} onChange={setVoucher} />
          <AmountField
            {...locked}
            label="Part de l’employeur sur un titre"
            hint="De 50 à 60 % de la valeur."
            value={voucherEmployer}
            onChange={setVoucherEmployer}
          />
        </FieldRow>
      </section>
      {!readOnly && (
        <div className={classes.stickyBar}>
          <div className={classes.end}>
            <Button type="submit" loading={command.pending}>
              Enregistrer les paramètres
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}
