import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ReceiptRow } from '#pgi'
import { euros, shortDay } from '#wording/formats.ts'
import { SelectField } from '../fields/select-field.tsx'
import type { CustomerOption } from './customer-choice.tsx'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

/** The receipt was put on the wrong account: an entry moves it to the right one. */
export function ReassignDialog({
  receipt,
  customers,
  command,
  onConfirm,
  onClose,
}: {
  receipt: ReceiptRow | null
  customers: readonly CustomerOption[]
  command: CommandHook
  onConfirm: (receipt: string, customer: string) => void
  onClose: () => void
}) {
  const [customer, setCustomer] = useState<string | null>(null)
  return (
    <Modal opened={receipt !== null} onClose={onClose} title={<strong>Réaffecter le règlement</strong>}>
      {receipt && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (customer !== null) onConfirm(receipt.id, customer)
          }}
        >
          <RefusalNote said={command.refused?.said} />
          <p>
            {`${receipt.reference}, ${euros(receipt.amount)} reçu le ${shortDay(receipt.date)}, porté au compte de ${receipt.customer.name}.`}
          </p>
          <SelectField
            label="Bon client"
            placeholder="Nom, code ou ville…"
            required
            value={customer}
            onChange={setCustomer}
            options={customers.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city} · ${code}` }))}
          />
          <p>
            Le PGI débite le compte d’où part le règlement et crédite celui où il arrive. Un règlement lettré se
            délettre d’abord.
          </p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button type="submit" loading={command.pending} disabled={customer === null}>
              Réaffecter le règlement
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}
