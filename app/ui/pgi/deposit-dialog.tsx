import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { DepositShare } from '#base/deposits.ts'
import { type BasisPoints, basisPoints, type Cents, rateOf } from '#base/money.ts'
import { euros } from '#wording/formats.ts'
import { DayField } from '../fields/day-field.tsx'
import { AmountField, PercentField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

export type AskedDeposit = { share: DepositShare; date?: Day; reference?: string; referenceDate?: Day }

type Props = {
  /** « commande CO2026-00012 » */
  on: string
  /** Its total with VAT, and what deposits ask of it already. */
  gross: Cents
  asked: Cents
  /** A supplier's deposit has the supplier's own number. */
  isPurchase?: boolean
  command: CommandHook
  onAsk: (deposit: AskedDeposit) => void
  onClose: () => void
}

const USUAL = basisPoints(3000)

/** Part of an order asked for, or paid, in advance: a share of it or an amount. */
export function DepositDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={props.onClose} size="lg" title={<strong>{`Acompte sur ${props.on}`}</strong>}>
      {opened && <DepositForm {...props} />}
    </Modal>
  )
}

function DepositForm({ gross, asked, isPurchase = false, command, onAsk, onClose }: Props) {
  const { today } = usePgi()
  const [by, setBy] = useState<'rate' | 'amount'>(isPurchase ? 'amount' : 'rate')
  const [rate, setRate] = useState<BasisPoints | null>(USUAL)
  const [amount, setAmount] = useState<Cents | null>(null)
  const [date, setDate] = useState<Day | null>(today)
  const [reference, setReference] = useState('')
  const [referenceDate, setReferenceDate] = useState<Day | null>(null)
  const share: DepositShare | null =
    by === 'rate' ? (rate === null || rate === 0 ? null : { rate }) : amount === null || amount <= 0 ? null : { amount }
  const submit = () => {
    if (!share) return
    onAsk({
      share,
      ...(date ? { date } : {}),
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      ...(referenceDate ? { referenceDate } : {}),
    })
  }
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <SegmentedControl
        aria-label="Comment se dit l’acompte"
        value={by}
        onChange={(value) => setBy(value === 'amount' ? 'amount' : 'rate')}
        data={[
          { value: 'rate', label: 'Pourcentage' },
          { value: 'amount', label: 'Montant TTC' },
        ]}
      />
      <div className={classes.bar}>
        {by === 'rate' ? (
          <PercentField label="Part du total" value={rate} onChange={setRate} required />
        ) : (
          <AmountField label="Montant TTC de l’acompte" value={amount} onChange={setAmount} required />
        )}
        <div className={classes.day}>
          <DayField label="Date de la facture d’acompte" value={date} onChange={setDate} until={today} />
        </div>
      </div>
      {isPurchase && (
        <div className={classes.bar}>
          <TextInput
            label="N° donné par le fournisseur"
            value={reference}
            maxLength={200}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <div className={classes.day}>
            <DayField label="Datée du" value={referenceDate} onChange={setReferenceDate} until={today} />
          </div>
        </div>
      )}
      {by === 'rate' && rate !== null && (
        <p className={classes.hint} role="status">{`Soit environ ${euros(rateOf(gross, rate))} TTC.`}</p>
      )}
      <p className={classes.hint}>
        {`Total ${euros(gross)} TTC${asked > 0 ? `, dont ${euros(asked)} déjà demandés en acompte` : ''}. Les taux de TVA sont ceux de la commande, en proportion\u202f; la TVA est due sur l’acompte. La facture finale le déduira.`}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button type="submit" loading={command.pending} disabled={share === null}>
          Établir la facture d’acompte
        </Button>
      </Group>
    </form>
  )
}
