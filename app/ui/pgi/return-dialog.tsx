import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import type { DocumentAnswer, Returned } from '#pgi'
import { quantity } from '#wording/formats.ts'
import { DOCUMENT_KINDS, RETURN_REASONS } from '#wording/pgi/kinds.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { QuantityField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { contentOfReturn, linesOfReturn, type ReturnRow, returnRows } from './return-rows.ts'
import { TableFrame } from './table-frame.tsx'
import type { CommandHook } from './use-command.ts'

type Props = { document: DocumentAnswer; command: CommandHook; onClose: () => void }

/** What the customer sends back of what was delivered: how much, in what condition, and why. A draft is revised the same way. */
export function ReturnDialog({ opened, document, ...rest }: Props & { opened: boolean }) {
  const { onClose } = rest
  const title =
    document.kind === 'returnNote'
      ? 'Modifier le bon de retour'
      : `Retour du client sur ${DOCUMENT_KINDS[document.kind].the} ${document.number ?? ''}`
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<strong>{title}</strong>}>
      {opened && <ReturnForm document={document} {...rest} />}
    </Modal>
  )
}

const isReason = (value: string | null): value is Returned['reason'] =>
  value !== null && Object.hasOwn(RETURN_REASONS, value)

function ReturnForm({ document, command, onClose }: Props) {
  const { today } = usePgi()
  const isDraft = document.kind === 'returnNote'
  const [rows, setRows] = useState<readonly ReturnRow[]>(() => returnRows(document))
  const [reason, setReason] = useState<Returned['reason'] | null>(document.lines[0]?.returned?.reason ?? null)
  const [date, setDate] = useState<Day | null>(isDraft ? document.date : today)
  const [note, setNote] = useState(isDraft ? (document.content.note ?? '') : '')
  const set = (key: string, change: Partial<ReturnRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const said = { ...(date ? { date } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) }
  const submit = () => {
    if (reason === null) return
    if (isDraft) {
      const content = { ...contentOfReturn(document, rows, reason), ...said }
      command.send({ type: 'sales.revise', document: document.id, content })
    } else {
      const lines = linesOfReturn(rows)
      command.send({ type: 'sales.return', from: [document.id], condition: 'resalable', reason, lines, ...said })
    }
  }
  const nothing = rows.every(({ resalable, damaged }) => resalable + damaged === 0)
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <FieldRow>
        <DayField label="Date du retour" value={date} onChange={setDate} until={today} opensAt={today} required />
        <SelectField
          label="Motif"
          required
          options={Object.entries(RETURN_REASONS).map(([value, label]) => ({ value, label }))}
          value={reason}
          onChange={(value) => setReason(isReason(value) ? value : null)}
        />
      </FieldRow>
      <TableFrame label="Marchandises qui reviennent">
        <table className={classes.table}>
          <caption className="visually-hidden">Marchandises qui reviennent</caption>
          <thead>
            <tr>
              <th scope="col">Désignation</th>
              {!isDraft && (
                <th scope="col" data-align="end">
                  Chez le client
                </th>
              )}
              <th scope="col" data-align="end">
                Revendable
              </th>
              <th scope="col" data-align="end">
                Abîmé
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, most, resalable, damaged }) => (
              <tr key={key} data-faint={resalable + damaged === 0 || undefined}>
                <th scope="row">{label}</th>
                {!isDraft && <td data-align="end">{quantity(most)}</td>}
                <Returning
                  label={`Quantité revendable, ${label}`}
                  value={resalable}
                  onChange={(value) => set(key, { resalable: value })}
                />
                <Returning
                  label={`Quantité abîmée, ${label}`}
                  value={damaged}
                  onChange={(value) => set(key, { damaged: value })}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className={classes.hint}>
        {
          'À la validation, ce qui est revendable rentre en stock\u202f; ce qui est abîmé n’y rentre pas. Si la marchandise était facturée, l’avoir s’établit ensuite d’après ce bon.'
        }
      </p>
      <Textarea
        label="Note"
        value={note}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button type="submit" loading={command.pending} disabled={nothing || reason === null}>
          {isDraft ? 'Enregistrer le brouillon' : 'Établir le bon de retour'}
        </Button>
      </Group>
    </form>
  )
}

function Returning({
  label,
  value,
  onChange,
}: {
  label: string
  value: Thousandths
  onChange: (value: Thousandths) => void
}) {
  return (
    <td className={classes.amountCell}>
      <QuantityField
        label={<span className="visually-hidden">{label}</span>}
        value={value}
        onChange={(typed) => onChange(typed ?? thousandths(0))}
      />
    </td>
  )
}
