import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import type { PurchaseAnswer, PurchaseKind } from '#pgi'
import { quantity } from '#wording/formats.ts'
import { PURCHASE_KINDS } from '#wording/pgi/purchases.ts'
import { DayField } from '../fields/day-field.tsx'
import { QuantityField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { NEXT_PURCHASES } from './purchase-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import type { CommandHook } from './use-command.ts'

type Props = { document: PurchaseAnswer; command: CommandHook; onClose: () => void }

const isKind = (value: string): value is PurchaseKind => Object.hasOwn(PURCHASE_KINDS, value)

/** All of a document, or a part of it, goes on to the next one: nothing is typed twice. */
export function PurchaseNextDialog({ opened, ...props }: Props & { opened: boolean }) {
  const { document, onClose } = props
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<strong>{`Suite ${PURCHASE_KINDS[document.kind].of} ${document.number ?? ''}`}</strong>}
    >
      {opened && <NextForm {...props} />}
    </Modal>
  )
}

function NextForm({ document, command, onClose }: Props) {
  const { today } = usePgi()
  const kinds = NEXT_PURCHASES[document.kind].filter((to) => document.lines.some(({ remaining }) => remaining[to] > 0))
  const [kind, setKind] = useState<PurchaseKind>(kinds[0] ?? 'supplierCreditNote')
  const [date, setDate] = useState<Day | null>(today)
  const [reference, setReference] = useState('')
  const [referenceDate, setReferenceDate] = useState<Day | null>(null)
  const [typed, setTyped] = useState<ReadonlyMap<number, Thousandths>>(new Map())
  const left = document.lines.filter(({ remaining }) => remaining[kind] > 0)
  const takenOf = (line: (typeof left)[number]): Thousandths => typed.get(line.line) ?? line.remaining[kind]
  const isOwed = kind === 'purchaseInvoice' || kind === 'supplierCreditNote'
  const submit = () => {
    const whole = left.every((line) => takenOf(line) === line.remaining[kind])
    const lines = left.flatMap((line) => (takenOf(line) > 0 ? [{ line: line.line, quantity: takenOf(line) }] : []))
    command.send({
      type: 'purchase.transform',
      from: [document.id],
      to: kind,
      ...(date ? { date } : {}),
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      ...(isOwed && referenceDate ? { referenceDate } : {}),
      ...(whole ? {} : { lines }),
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
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label="Document à établir"
          value={kind}
          onChange={(value) => isKind(value) && setKind(value)}
          data={kinds.map((value) => ({ value, label: PURCHASE_KINDS[value].one }))}
        />
      )}
      <div className={classes.bar}>
        <div className={classes.day}>
          <DayField label={`Date ${PURCHASE_KINDS[kind].of}`} value={date} onChange={setDate} until={today} />
        </div>
        <TextInput
          label={isOwed ? 'N° donné par le fournisseur' : 'N° du bon du fournisseur'}
          value={reference}
          maxLength={200}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        {isOwed && (
          <div className={classes.day}>
            <DayField label="Datée du" value={referenceDate} onChange={setReferenceDate} until={today} />
          </div>
        )}
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
            {left.map((line) => (
              <tr key={line.line} data-faint={takenOf(line) === 0 || undefined}>
                <th scope="row">{line.label}</th>
                <td data-align="end">{quantity(line.remaining[kind])}</td>
                <td className={classes.amountCell}>
                  <QuantityField
                    label={<span className="visually-hidden">{`Quantité à reprendre, ${line.label}`}</span>}
                    value={takenOf(line)}
                    onChange={(value) => setTyped(new Map([...typed, [line.line, value ?? thousandths(0)]]))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className={classes.hint}>
        {kind === 'purchaseInvoice'
          ? 'Saisissez ce que le fournisseur facture, même si la quantité ou le prix diffère\u202f: le brouillon se modifie, et le contrôle dira les écarts.'
          : 'Prix et conditions sont repris du document d’origine. Une quantité à zéro reste pour plus tard.'}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button type="submit" loading={command.pending} disabled={left.every((line) => takenOf(line) === 0)}>
          {`Établir ${PURCHASE_KINDS[kind].the}`}
        </Button>
      </Group>
    </form>
  )
}
