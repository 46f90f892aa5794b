import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import type { RateRow } from '#pgi'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { FineRateField } from '../../fields/number-field.tsx'
import { SelectField } from '../../fields/select-field.tsx'
import { usePgi } from '../facts.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import type { CommandHook } from '../use-command.ts'

/** A notice: the new rate of a contribution, from its day. Payslips already validated stay as they are. */
export function RateDialog({
  rates,
  command,
  opened,
  onClose,
}: {
  rates: readonly Pick<RateRow, 'code' | 'label'>[]
  command: CommandHook
  opened: boolean
  onClose: () => void
}) {
  const { today } = usePgi()
  const [code, setCode] = useState<string | null>(null)
  const [from, setFrom] = useState<Day | null>(null)
  const [employee, setEmployee] = useState<FineRate | null>(null)
  const [employer, setEmployer] = useState<FineRate | null>(null)
  const [reference, setReference] = useState('')
  const chosen = rates.find((rate) => rate.code === code)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Appliquer une notification de taux</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!chosen || !from) return
          command.send({
            type: 'contributionRate.update',
            code: chosen.code,
            from,
            ...(employee === null ? {} : { employee }),
            ...(employer === null ? {} : { employer }),
            ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <SelectField
          label="Cotisation"
          required
          options={rates.map((rate) => ({ value: rate.code, label: rate.label }))}
          value={code}
          onChange={setCode}
        />
        <FieldRow>
          <DayField label="Date d’effet" required value={from} onChange={setFrom} opensAt={today} />
          <FineRateField
            label="Nouveau taux du salarié"
            hint="Vide, il ne change pas."
            value={employee}
            onChange={setEmployee}
          />
          <FineRateField
            label="Nouveau taux de l’employeur"
            hint="Vide, il ne change pas."
            value={employer}
            onChange={setEmployer}
          />
          <TextInput
            label="Référence du courrier"
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </FieldRow>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            Enregistrer le taux
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
