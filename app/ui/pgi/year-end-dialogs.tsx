import { Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import type { DoubtfulRow, ScheduleRow } from '#pgi'
import { euros, percent, shortDay } from '#wording/formats.ts'
import { ACCRUAL_KIND_NAMES, type AccrualKind } from '#wording/pgi/year-end.ts'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField, PercentField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { DialogFoot } from './dialog-foot.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import type { CommandHook } from './use-command.ts'

type Props = {
  command: CommandHook
  opened: boolean
  onClose: () => void
  /** The day the entries bear. */
  date: Day
}

const isKind = (value: string): value is AccrualKind => Object.hasOwn(ACCRUAL_KIND_NAMES, value)
const WITH_VAT: readonly AccrualKind[] = [
  'invoiceNotReceived',
  'invoiceToIssue',
  'creditNoteToReceive',
  'creditNoteToIssue',
]
const WITH_COUNTERPART: readonly AccrualKind[] = ['accruedExpense', 'accruedIncome']

/** What belongs to the year although no document of the year says so, and the other way round. */
export function AccrualDialog({
  command,
  opened,
  onClose,
  date: end,
  vatRates,
}: Props & { vatRates: readonly BasisPoints[] }) {
  const { today } = usePgi()
  const [kind, setKind] = useState<AccrualKind>('prepaidExpense')
  const [date, setDate] = useState<Day | null>(end)
  const [account, setAccount] = useState('')
  const [counterpart, setCounterpart] = useState('')
  const [amount, setAmount] = useState<Cents | null>(null)
  const [vatRate, setVatRate] = useState(basisPoints(2000))
  const [label, setLabel] = useState('')
  const [reference, setReference] = useState('')
  const bearsVat = WITH_VAT.includes(kind)
  const hasCounterpart = WITH_COUNTERPART.includes(kind)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Nouvelle régularisation</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (amount === null) return
          command.send({
            type: 'accrual.record',
            kind,
            label: label.trim(),
            reference: reference.trim(),
            account,
            amount,
            ...(date ? { date } : {}),
            ...(bearsVat ? { vatRate } : {}),
            ...(hasCounterpart ? { counterpart } : {}),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <NativeSelect
          label="Nature"
          description={ACCRUAL_KIND_NAMES[kind].meaning}
          data={Object.entries(ACCRUAL_KIND_NAMES).map(([value, { one }]) => ({ value, label: one }))}
          value={kind}
          onChange={({ currentTarget: { value } }) => isKind(value) && setKind(value)}
        />
        <FieldRow>
          <TextInput
            label="Compte de charge ou de produit"
            required
            inputMode="numeric"
            maxLength={8}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value.replace(/\D/g, ''))}
          />
          {hasCounterpart && (
            <TextInput
              label="Compte de tiers"
              required
              inputMode="numeric"
              maxLength={8}
              value={counterpart}
              onChange={(event) => setCounterpart(event.currentTarget.value.replace(/\D/g, ''))}
            />
          )}
          <AmountField label="Montant HT" required value={amount} onChange={setAmount} />
          {bearsVat && (
            <NativeSelect
              label="Taux de TVA"
              data={vatRates.map((rate) => ({ value: String(rate), label: percent(rate) }))}
              value={String(vatRate)}
              onChange={(event) => setVatRate(basisPoints(Number(event.currentTarget.value)))}
            />
          )}
          <DayField label="Date" required value={date} onChange={setDate} until={today} opensAt={end} />
          <TextInput
            label="Libellé"
            required
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TextInput
            label="Pièce justificative"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </FieldRow>
        <p className={`${classes.hint} ${classes.room}`}>
          L’écriture est contre-passée le premier jour de l’exercice suivant, à la clôture.
        </p>
        <DialogFoot
          pending={command.pending}
          disabled={amount === null || amount <= 0}
          label="Enregistrer la régularisation"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

/** Unpaid invoices whose payment has become uncertain leave 411 for 416. */
export function DoubtfulDialog({ command, opened, onClose, date, unpaid }: Props & { unpaid: readonly ScheduleRow[] }) {
  const customers = [...new Map(unpaid.map(({ customer }) => [customer.code, customer])).values()]
  const [customer, setCustomer] = useState<string | null>(null)
  const [picked, setPicked] = useState<readonly string[]>([])
  const rows = unpaid.filter((row) => row.customer.code === customer)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Virer en créances douteuses</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (customer === null) return
          command.send({ type: 'doubtful.transfer', customer, items: [...picked], date })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <SelectField
          label="Client"
          required
          placeholder="Un client en retard…"
          value={customer}
          onChange={(code) => {
            setCustomer(code)
            setPicked(unpaid.filter((row) => row.customer.code === code).map(({ item }) => item))
          }}
          options={customers.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
        />
        {rows.map((row) => (
          <Checkbox
            key={row.item}
            mt="xs"
            label={`${row.label}, échue le ${row.dueDate ? shortDay(row.dueDate) : '–'}\u202f: ${euros(row.balance)}`}
            checked={picked.includes(row.item)}
            onChange={() =>
              setPicked(picked.includes(row.item) ? picked.filter((item) => item !== row.item) : [...picked, row.item])
            }
          />
        ))}
        <DialogFoot
          pending={command.pending}
          disabled={picked.length === 0}
          label="Virer au compte 416"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

/** The part likely lost, net of VAT: only the difference with what is already impaired is booked. */
export function ProvideDialog({ command, opened, onClose, date, debt }: Props & { debt: DoubtfulRow }) {
  const [lossRate, setLossRate] = useState<BasisPoints | null>(basisPoints(5000))
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{`Déprécier la créance de ${debt.customer.name}`}</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (lossRate === null) return
          command.send({ type: 'doubtful.provide', date, debts: [{ customer: debt.customer.code, lossRate }] })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <p>{`Créance ${euros(debt.debt)} TTC, déjà dépréciée de ${euros(debt.provision)}. La dépréciation porte sur le montant hors taxes.`}</p>
        <PercentField label="Part probablement perdue" required value={lossRate} onChange={setLossRate} />
        <DialogFoot
          pending={command.pending}
          disabled={lossRate === null}
          label="Ajuster la dépréciation"
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

/** Nothing more will come: the loss, its VAT given back, and the impairment that has become useless. */
export function WriteOffDialog({ command, opened, onClose, date, debt }: Props & { debt: DoubtfulRow }) {
  const [reference, setReference] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{`Constater la perte sur ${debt.customer.name}`}</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          command.send({
            type: 'doubtful.write-off',
            customer: debt.customer.code,
            date,
            reference: reference.trim(),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <p>{`La créance de ${euros(debt.debt)} TTC est soldée\u202f: la perte hors taxes va en 654, la TVA est reprise, la dépréciation de ${euros(debt.provision)} est annulée.`}</p>
        <TextInput
          label="Pièce qui prouve la perte"
          description="Certificat d’irrécouvrabilité, jugement…"
          required
          maxLength={200}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <DialogFoot pending={command.pending} label="Constater la perte" onClose={onClose} />
      </form>
    </Modal>
  )
}

/** The value found at the inventory; that of the stock records is proposed. */
export function InventoryDialog({ command, opened, onClose, date, worth }: Props & { worth: Cents }) {
  const [value, setValue] = useState<Cents | null>(worth)
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Comptabiliser les stocks de marchandises</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (value === null) return
          command.send({ type: 'inventory.book', date, stocks: [{ account: '370000', value }] })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <p>Le stock initial est annulé par le compte 6037, le stock compté est constaté.</p>
        <AmountField
          label="Valeur du stock final"
          hint="Proposée au coût moyen pondéré des fiches."
          required
          value={value}
          onChange={setValue}
        />
        <DialogFoot pending={command.pending} disabled={value === null} label="Comptabiliser" onClose={onClose} />
      </form>
    </Modal>
  )
}

/** What the meeting decides; what it does not say is carried forward. */
export function AllocateDialog({
  command,
  opened,
  onClose,
  date,
  profit,
  minimum,
}: Props & { profit: Cents; minimum: Cents }) {
  const [legalReserve, setLegalReserve] = useState<Cents | null>(minimum)
  const [otherReserves, setOtherReserves] = useState<Cents | null>(null)
  const [dividends, setDividends] = useState<Cents | null>(null)
  const left = cents(profit - (legalReserve ?? 0) - (otherReserves ?? 0) - (dividends ?? 0))
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Affecter le résultat</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          command.send({
            type: 'result.allocate',
            date,
            legalReserve: legalReserve ?? cents(0),
            otherReserves: otherReserves ?? cents(0),
            dividends: dividends ?? cents(0),
          })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        {profit > 0 ? (
          <>
            <FieldRow>
              <AmountField label="Réserve légale" value={legalReserve} onChange={setLegalReserve} />
              <AmountField label="Autres réserves" value={otherReserves} onChange={setOtherReserves} />
              <AmountField label="Dividendes" value={dividends} onChange={setDividends} />
            </FieldRow>
            <p role="status">{`Bénéfice ${euros(profit)}\u202f; reste à reporter à nouveau ${euros(left)}.`}</p>
          </>
        ) : (
          <p>La perte est reportée à nouveau, au compte 119.</p>
        )}
        <DialogFoot pending={command.pending} label="Affecter le résultat" onClose={onClose} />
      </form>
    </Modal>
  )
}
