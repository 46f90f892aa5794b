import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { BENEFITS_CHARGES, type BenefitsCharge } from '#content/law/sickness-benefits.ts'
import type { SicknessBenefitsRow } from '#pgi'
import { euros } from '#wording/formats.ts'
import { BENEFITS_BORNE_BY } from '#wording/pgi/payroll.ts'
import { DayField } from '../../fields/day-field.tsx'
import { AmountField } from '../../fields/number-field.tsx'
import { SelectField } from '../../fields/select-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'

/** What the fund's statement says for one sickness: the difference with what was expected shows before it is kept. */
export function BenefitsReceipt({ row, today }: { row: SicknessBenefitsRow; today: Day }) {
  const [amount, setAmount] = useState<Cents | null>(row.left)
  const [date, setDate] = useState<Day | null>(today)
  const [reference, setReference] = useState('')
  const command = useCommand({ fixed: false })
  const gap = amount === null ? 0 : amount - row.left
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (amount === null) return
        command.send({
          type: 'benefits.receive',
          parts: [{ absence: row.absence, amount }],
          ...(date === null ? {} : { date }),
          reference: reference.trim(),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <AmountField label="Montant reçu de la caisse" required value={amount} onChange={setAmount} />
      <p className={classes.hint} role="status">
        {gap === 0
          ? `Conforme\u202f: ${euros(row.left)} attendus.`
          : `${euros(cents(Math.abs(gap)))} de ${gap < 0 ? 'moins' : 'plus'} que les ${euros(row.left)} attendus.`}
      </p>
      <DayField label="Date du virement" value={date} onChange={setDate} opensAt={today} />
      <TextInput
        label="Référence du décompte"
        required
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" loading={command.pending}>
        Enregistrer le versement
      </Button>
    </form>
  )
}

const isCharge = (value: string | null): value is BenefitsCharge => BENEFITS_CHARGES.some((each) => each === value)

/** The fund will send no more. */
export function BenefitsSettlement({ row }: { row: SicknessBenefitsRow }) {
  const [charge, setCharge] = useState<BenefitsCharge>('employer')
  const [reason, setReason] = useState('')
  const command = useCommand()
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({ type: 'benefits.settle', absence: row.absence, charge, reason: reason.trim() })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <SelectField
        label="La différence est"
        options={BENEFITS_CHARGES.map((value) => ({ value, label: BENEFITS_BORNE_BY[value] }))}
        value={charge}
        onChange={(value) => isCharge(value) && setCharge(value)}
      />
      <TextInput
        label="Motif"
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" variant="default" loading={command.pending}>
        {`Solder ${euros(row.left)}`}
      </Button>
    </form>
  )
}
