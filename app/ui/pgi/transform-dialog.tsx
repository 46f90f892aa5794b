import { Button, Group, Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import type { DocumentAnswer } from '#pgi'
import { quantity } from '#wording/formats.ts'
import { DOCUMENT_KINDS, documentName } from '#wording/pgi/kinds.ts'
import { DayField } from '../fields/day-field.tsx'
import { QuantityField } from '../fields/number-field.tsx'
import { NEXT_KINDS, type NextKind } from './document-page.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import type { CommandHook } from './use-command.ts'

/** All of a document, or a part of it, goes on to the next one: nothing is typed twice. */
export function TransformDialog({
  opened,
  document,
  command,
  onClose,
}: {
  opened: boolean
  document: DocumentAnswer
  command: CommandHook
  onClose: () => void
}) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<strong>{`Suite ${DOCUMENT_KINDS[document.kind].of} ${document.number ?? ''}`}</strong>}
    >
      {opened && <TransformForm document={document} command={command} onClose={onClose} />}
    </Modal>
  )
}

function TransformForm({
  document,
  command,
  onClose,
}: {
  document: DocumentAnswer
  command: CommandHook
  onClose: () => void
}) {
  const { today } = usePgi()
  const kinds = NEXT_KINDS[document.kind]
  const left = document.lines.filter(({ remaining }) => remaining > 0)
  const [kind, setKind] = useState<NextKind>(kinds[0] ?? 'invoice')
  const [date, setDate] = useState<Day | null>(today)
  const [taken, setTaken] = useState<ReadonlyMap<number, Thousandths>>(
    () => new Map(left.map(({ line, remaining }) => [line, remaining])),
  )
  const submit = () => {
    const lines = left.flatMap(({ line }) => {
      const wanted = taken.get(line) ?? thousandths(0)
      return wanted > 0 ? [{ line, quantity: wanted }] : []
    })
    const whole = left.every(({ line, remaining }) => taken.get(line) === remaining)
    command.send({
      type: 'sales.transform',
      from: [document.id],
      to: kind,
      ...(date ? { date } : {}),
      ...(whole ? {} : { lines }),
    })
  }
  const nothing = left.every(({ line }) => (taken.get(line) ?? 0) === 0)
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <div className={classes.bar}>
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label="Document à établir"
            value={kind}
            onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
            data={kinds.map((value) => ({ value, label: DOCUMENT_KINDS[value].one }))}
          />
        )}
        <div className={classes.day}>
          <DayField label={`Date ${DOCUMENT_KINDS[kind].of}`} value={date} onChange={setDate} until={today} />
        </div>
      </div>
      <TableFrame label="Quantités à reprendre">
        <table className={classes.table}>
          <caption className="visually-hidden">Quantités à reprendre</caption>
          <thead>
            <tr>
              <th scope="col">Désignation</th>
              <th scope="col" data-align="end">
                Reste
              </th>
              <th scope="col" data-align="end">
                À reprendre
              </th>
            </tr>
          </thead>
          <tbody>
            {left.map(({ line, label, remaining }) => (
              <tr key={line} data-faint={(taken.get(line) ?? 0) === 0 || undefined}>
                <th scope="row">{label}</th>
                <td data-align="end">{quantity(remaining)}</td>
                <td className={classes.amountCell}>
                  <QuantityField
                    label={<span className="visually-hidden">{`Quantité à reprendre, ${label}`}</span>}
                    value={taken.get(line) ?? thousandths(0)}
                    onChange={(value) => setTaken(new Map([...taken, [line, value ?? thousandths(0)]]))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className={classes.hint}>
        {`Prix, remises et conditions sont repris ${DOCUMENT_KINDS[document.kind].of} ${document.number ?? documentName(document.kind, null)}. Une quantité à zéro reste pour plus tard.`}
        {kind === 'invoice' &&
          document.deposits.some(({ left: due }) => due > 0) &&
          ' Les acomptes qui restent seront déduits.'}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button type="submit" loading={command.pending} disabled={nothing}>
          {`Établir ${DOCUMENT_KINDS[kind].the}`}
        </Button>
      </Group>
    </form>
  )
}
