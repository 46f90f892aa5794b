import { Button, FileButton, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { closingOf, type ReadStatement, readBankStatement } from '#documents/read-bank-statement.ts'
import type { StatementRow } from '#pgi'
import { plural } from '#wording/formats.ts'
import { statementProblem } from '#wording/pgi/books.ts'
import { Amount } from '../amount.tsx'
import { ErrorNote } from '../error-note.tsx'
import { DayField } from '../fields/day-field.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

/** Reads the bank's file, asks for what it does not say, and imports it. */
export function StatementImport({ last }: { last: StatementRow | undefined }) {
  const [read, setRead] = useState<ReadStatement>()
  const [wrong, setWrong] = useState<string>()
  const open = async (file: File | null) => {
    if (!file) return
    const done = readBankStatement(new Uint8Array(await file.arrayBuffer()))
    setRead(done.ok ? done.value : undefined)
    setWrong(done.ok ? undefined : statementProblem(done.error))
  }
  return (
    <>
      <FileButton accept=".xml,.csv,.txt" onChange={(file) => void open(file)}>
        {(props) => (
          <Button {...props} size="compact-md" variant="default">
            Importer un relevé…
          </Button>
        )}
      </FileButton>
      <Modal
        opened={read !== undefined || wrong !== undefined}
        onClose={() => {
          setRead(undefined)
          setWrong(undefined)
        }}
        title="Importer un relevé"
      >
        {wrong && <ErrorNote what={wrong} />}
        {read && <StatementForm read={read} last={last} onDone={() => setRead(undefined)} />}
      </Modal>
    </>
  )
}

function StatementForm({
  read,
  last,
  onDone,
}: {
  read: ReadStatement
  last: StatementRow | undefined
  onDone: () => void
}) {
  const { today } = usePgi()
  const [reference, setReference] = useState(read.reference ?? '')
  const [from, setFrom] = useState<Day | null>(read.from ?? null)
  const [to, setTo] = useState<Day | null>(read.to ?? null)
  const [opening, setOpening] = useState<Cents | null>(read.opening ?? last?.closing ?? null)
  const command = useCommand({ onDone })
  const closing = read.closing ?? closingOf(opening ?? cents(0), read.lines)
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (!from || !to) return
        command.send({
          type: 'bank-statement.import',
          reference: reference.trim(),
          from,
          to,
          opening: opening ?? cents(0),
          closing,
          lines: [...read.lines],
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <p>{plural(read.lines.length, 'ligne lue', 'lignes lues')}.</p>
      <TextInput
        label="N° du relevé"
        required
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <DayField label="Du" value={from} onChange={setFrom} opensAt={today} required />
      <DayField label="Au" value={to} onChange={setTo} opensAt={today} required />
      <AmountField
        label="Solde initial"
        required
        hint="Positif en faveur de l’entreprise"
        value={opening}
        onChange={setOpening}
      />
      <div className={classes.sum}>
        <span>Solde final</span>
        <Amount value={closing} />
      </div>
      <Button type="submit" loading={command.pending}>
        Importer
      </Button>
    </form>
  )
}
