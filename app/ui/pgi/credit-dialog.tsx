import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { basisPoints, type Cents, minus, rateOf, ZERO } from '#base/money.ts'
import type { RemittanceRow } from '#pgi'
import { Amount } from '../amount.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

const USUAL_RATE = basisPoints(2_000)

/** The bank credits the notes of a slip: on which day, and what it kept of them. */
export function CreditDialog({ slip, opened, onClose }: { slip: RemittanceRow; opened: boolean; onClose: () => void }) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  const [reference, setReference] = useState(slip.reference)
  const [fee, setFee] = useState<Cents | null>(null)
  /** Until it is typed, the VAT follows the fee. */
  const [feeVat, setFeeVat] = useState<Cents | null>(null)
  const [isVatTyped, setVatTyped] = useState(false)
  const command = useCommand({ onDone: onClose })
  const vat = isVatTyped ? (feeVat ?? ZERO) : rateOf(fee ?? ZERO, USUAL_RATE)
  const close = () => {
    command.forget()
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={<strong>Remise créditée par la banque</strong>}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault()
          command.send({
            type: 'remittance.credit',
            remittance: slip.id,
            reference: reference.trim(),
            fee: fee ?? ZERO,
            feeVat: vat,
            ...(date ? { date } : {}),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <p className={classes.hint}>
          {
            'L’avis de crédit de la banque donne la commission et sa TVA\u202f: elles se déduisent du montant des effets.'
          }
        </p>
        <FieldRow>
          <DayField label="Créditée le" value={date} onChange={setDate} until={today} opensAt={today} required />
          <TextInput
            label="Avis de crédit n°"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <AmountField label="Commission HT" value={fee} onChange={setFee} />
          <AmountField
            label="TVA sur la commission"
            hint="20 % tant que vous ne la changez pas."
            value={isVatTyped ? feeVat : fee === null ? null : vat}
            onChange={(value) => {
              setVatTyped(true)
              setFeeVat(value)
            }}
          />
        </FieldRow>
        <div className={classes.sum} role="status">
          <span>Net porté au compte</span>
          <Amount value={minus(minus(slip.amount, fee ?? ZERO), vat)} />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            Enregistrer le crédit
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
