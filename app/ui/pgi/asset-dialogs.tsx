import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import type { FixedAssetAnswer } from '#pgi'
import { percent } from '#wording/formats.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
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
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending} disabled={isSale && price === null}>
            Enregistrer la sortie
          </Button>
        </Group>
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
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            Enregistrer la mise en service
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
