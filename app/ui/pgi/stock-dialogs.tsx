import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Cents, type Thousandths, thousandths, times } from '#base/money.ts'
import type { ArticleAnswer } from '#pgi'
import { euros, quantity as quantityText } from '#wording/formats.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField, QuantityField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

type Props = { article: ArticleAnswer; command: CommandHook; opened: boolean; onClose: () => void }

/** Goods that come in without a purchase order: their quantity, and what one of them cost. */
export function ReceiveDialog({ article, command, opened, onClose }: Props) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  const [reference, setReference] = useState('')
  const [quantity, setQuantity] = useState<Thousandths | null>(null)
  const [unitCost, setUnitCost] = useState<Cents | null>(article.purchasePrice)
  const complete = quantity !== null && quantity > 0 && unitCost !== null
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Entrée en stock</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!complete) return
          command.send({
            type: 'stock.receive',
            reference: reference.trim(),
            ...(date ? { date } : {}),
            lines: [{ article: article.code, quantity, unitCost }],
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <FieldRow>
          <DayField label="Date" value={date} onChange={setDate} until={today} opensAt={today} required />
          <TextInput
            label="N° du bon du fournisseur"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <QuantityField label={`Quantité (${article.unit})`} required value={quantity} onChange={setQuantity} />
          <AmountField label="Coût unitaire HT" required value={unitCost} onChange={setUnitCost} />
        </FieldRow>
        <p role="status">
          {complete
            ? `Le stock passe de ${quantityText(article.quantity)} à ${quantityText(thousandths(article.quantity + quantity))}\u202f; l’entrée vaut ${euros(times(unitCost, quantity))}.`
            : 'Le coût moyen pondéré est recalculé à chaque entrée.'}
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending} disabled={!complete}>
            Enregistrer l’entrée
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** What was really found on the shelf, when it is not what the PGI believes. */
export function CountDialog({ article, command, opened, onClose }: Props) {
  const { today } = usePgi()
  const [date, setDate] = useState<Day | null>(today)
  const [counted, setCounted] = useState<Thousandths | null>(null)
  const [reason, setReason] = useState('')
  const difference = counted === null ? 0 : counted - article.quantity
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Inventaire de l’article</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (counted === null) return
          command.send({
            type: 'stock.count',
            article: article.code,
            counted,
            reason: reason.trim(),
            ...(date ? { date } : {}),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <FieldRow>
          <DayField label="Compté le" value={date} onChange={setDate} until={today} opensAt={today} required />
          <QuantityField label={`Quantité comptée (${article.unit})`} required value={counted} onChange={setCounted} />
        </FieldRow>
        <TextInput
          mt="sm"
          label="Motif"
          description="Casse, vol, erreur de saisie, inventaire tournant…"
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p role="status">
          {counted === null
            ? `Stock théorique\u202f: ${quantityText(article.quantity)}.`
            : difference === 0
              ? 'Le compte est bon\u202f: rien à corriger.'
              : `Écart\u202f: ${difference > 0 ? '+' : ''}${quantityText(thousandths(difference))}. Le stock prendra la quantité comptée, au coût moyen.`}
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending} disabled={counted === null}>
            Enregistrer le comptage
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
