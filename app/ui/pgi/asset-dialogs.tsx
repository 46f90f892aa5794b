import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import type { FixedAssetAnswer } from '#pgi'
import { euros, percent, shortDay } from '#wording/formats.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { DialogFoot } from './dialog-foot.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

type Props = { asset: FixedAssetAnswer; command: CommandHook; opened: boolean; onClose: () => void }

/** Sold, or scrapped: depreciated to the day, taken off the balance sheet, and invoiced. */
export function DisposeDialog({
  asset,
  vatRates,
  command,
  opened,
  onClose,
}: Props & { vatRates: readonly BasisPoints[] }) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  const [isSale, setIsSale] = useState(true)
  const [price, setPrice] = useState<Cents | null>(null)
  const [vatRate, setVatRate] = useState(basisPoints(2000))
  const [reference, setReference] = useState('')
  const [buyer, setBuyer] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Sortir l’immobilisation</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const named = buyer.trim() === '' ? {} : { buyer: buyer.trim() }
          command.send({
            type: 'asset.dispose',
            asset: asset.row.asset,
            ...(date ? { date } : {}),
            ...(isSale ? { sale: { price: price ?? cents(0), vatRate, reference: reference.trim(), ...named } } : {}),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <FieldRow>
          <NativeSelect
            label="Sortie"
            data={[
              { value: 'sale', label: 'cession' },
              { value: 'scrapping', label: 'mise au rebut' },
            ]}
            value={isSale ? 'sale' : 'scrapping'}
            onChange={(event) => setIsSale(event.currentTarget.value === 'sale')}
          />
          <DayField label="Date" required value={date} onChange={setDate} until={today} opensAt={today} />
          {isSale && (
            <>
              <AmountField label="Prix de cession HT" required value={price} onChange={setPrice} />
              <NativeSelect
                label="Taux de TVA"
                data={vatRates.map((rate) => ({ value: String(rate), label: percent(rate) }))}
                value={String(vatRate)}
                onChange={(event) => setVatRate(basisPoints(Number(event.currentTarget.value)))}
              />
              <TextInput
                label="N° de la facture de cession"
                required
                maxLength={200}
                value={reference}
                onChange={(event) => setReference(event.currentTarget.value)}
              />
              <TextInput
                label="Acheteur"
                maxLength={200}
                value={buyer}
                onChange={(event) => setBuyer(event.currentTarget.value)}
              />
            </>
          )}
        </FieldRow>
        <p className={`${classes.hint} ${classes.room}`}>
          Le PGI amortit le bien jusqu’à cette date, sort son coût et ses amortissements, et porte en charge la valeur
          comptable restante (657). Le prix est un produit (757). Les écritures attendent le transfert en comptabilité.
        </p>
        <DialogFoot
          pending={command.pending}
          disabled={isSale && price === null}
          label="Enregistrer la sortie"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

/** The day from which it is used: its plan begins. */
export function CommissionDialog({ asset, command, opened, onClose }: Props) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Mettre en service</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          command.send({ type: 'asset.commission', asset: asset.row.asset, ...(date ? { date } : {}) })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <DayField
          label="Date de mise en service"
          required
          value={date}
          onChange={setDate}
          from={asset.row.acquiredOn}
          until={today}
          opensAt={today}
        />
        <DialogFoot pending={command.pending} label="Enregistrer la mise en service" onClose={onClose} />
      </form>
    </Modal>
  )
}

/** From a year that nothing was charged to yet, what is left is spread over other years. */
export function ReviseDialog({
  asset,
  firstDays,
  command,
  opened,
  onClose,
}: Props & {
  /** The first days of the open fiscal years. */
  firstDays: readonly Day[]
}) {
  const [from, setFrom] = useState(firstDays.at(-1) ?? '')
  const [years, setYears] = useState('')
  const [residualValue, setResidualValue] = useState<Cents | null>(asset.residualValue)
  const [reason, setReason] = useState('')
  const since = firstDays.find((day) => day === from)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Réviser le plan d’amortissement</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (since === undefined) return
          command.send({
            type: 'asset.revise',
            asset: asset.row.asset,
            from: since,
            years: Number(years),
            residualValue: residualValue ?? cents(0),
            reason: reason.trim(),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <FieldRow>
          <NativeSelect
            label="À partir de l’exercice ouvert le"
            data={firstDays.map((day) => ({ value: day, label: shortDay(day) }))}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <YearsField label="Durée restante, en années" value={years} onChange={setYears} />
          <AmountField label="Valeur résiduelle" value={residualValue} onChange={setResidualValue} />
        </FieldRow>
        <ReasonField value={reason} onChange={setReason} />
        <p className={`${classes.hint} ${classes.room}`}>
          La valeur nette au début de cet exercice, moins la valeur résiduelle, s’amortit en linéaire sur la durée
          restante. Les dotations passées ne changent pas.
        </p>
        <DialogFoot
          pending={command.pending}
          disabled={since === undefined}
          label="Enregistrer la révision"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

/** Its present value is under its net book value: the difference is an expense, and the plan starts again from there. */
export function ImpairDialog({ asset, command, opened, onClose }: Props) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  const [amount, setAmount] = useState<Cents | null>(null)
  const [years, setYears] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Déprécier l’immobilisation</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (amount === null) return
          command.send({
            type: 'asset.impair',
            asset: asset.row.asset,
            ...(date ? { date } : {}),
            amount,
            years: Number(years),
            reason: reason.trim(),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <p>{`Valeur nette dans les écritures\u202f: ${euros(asset.row.netBookValue)}.`}</p>
        <FieldRow>
          <DayField label="Date" required value={date} onChange={setDate} until={today} opensAt={today} />
          <AmountField label="Dépréciation" required value={amount} onChange={setAmount} />
          <YearsField label="Durée restante après l’exercice, en années" value={years} onChange={setYears} />
        </FieldRow>
        <ReasonField value={reason} onChange={setReason} />
        <p className={`${classes.hint} ${classes.room}`}>
          La dotation de l’exercice se comptabilise d’abord. La dépréciation ramène ensuite la valeur nette à la valeur
          actuelle (6816 à 29), et le plan repart de cette valeur l’exercice suivant.
        </p>
        <DialogFoot
          pending={command.pending}
          disabled={amount === null || amount <= 0}
          label="Enregistrer la dépréciation"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

const YearsField = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) => (
  <TextInput
    label={label}
    required
    inputMode="numeric"
    maxLength={2}
    pattern="[1-9]|[1-4][0-9]|50"
    title="De 1 à 50 années"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
  />
)

const ReasonField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <TextInput
    label="Motif"
    required
    maxLength={200}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
