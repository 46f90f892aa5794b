import { Button } from '@mantine/core'
import { useState } from 'react'
import { type BasisPoints, basisPoints, type Cents } from '#base/money.ts'
import { type EntryTemplateCode, entryTemplateCode, entryTemplates, guidedLines } from '#pgi'
import { ENTRY_TEMPLATES } from '#wording/pgi/books.ts'
import type { JournalCode } from '#wording/pgi/kinds.ts'
import { AmountField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import classes from './pgi.module.css'

export type FilledEntry = {
  journal: JournalCode
  label: string
  lines: readonly {
    account: string
    party: null
    debit: Cents | null
    credit: Cents | null
    vatRate?: BasisPoints
  }[]
}

const TEMPLATES = Object.entries(ENTRY_TEMPLATES).map(([value, label]) => ({ value, label }))
const codeOf = (value: string): EntryTemplateCode | undefined =>
  entryTemplateCode.options.find((option) => option === value)
const RATES = [
  { value: '2000', label: '20 %' },
  { value: '1000', label: '10 %' },
  { value: '550', label: '5,5 %' },
  { value: '0', label: 'sans TVA' },
]

/** Guided entry: a model, an amount, and its lines are reckoned; they may then be changed like any other. */
export function EntryModel({
  accounts,
  onFill,
}: {
  accounts: readonly { value: string; label: string }[]
  onFill: (filled: FilledEntry) => void
}) {
  const [code, setCode] = useState<EntryTemplateCode>()
  const [amount, setAmount] = useState<Cents | null>(null)
  const [rate, setRate] = useState('2000')
  const [side, setSide] = useState('net')
  const [account, setAccount] = useState<string | null>(null)
  const template = code && entryTemplates[code]
  const fill = () => {
    if (!code || !template || !amount) return
    const guided = {
      amount,
      gross: side === 'gross',
      rate: basisPoints(Number(rate)),
      ...(account === null ? {} : { account }),
    }
    onFill({
      journal: template.journal,
      label: ENTRY_TEMPLATES[code],
      lines: guidedLines(code, guided).map(({ account: number, debit, credit, vatRate }) => ({
        account: number,
        party: null,
        debit: debit ?? null,
        credit: credit ?? null,
        ...(vatRate === undefined ? {} : { vatRate }),
      })),
    })
  }
  return (
    <section className={classes.card}>
      <h2>Partir d’un modèle</h2>
      <div className={classes.bar}>
        <SelectField
          label="Modèle"
          placeholder="Aucun"
          value={code ?? null}
          options={TEMPLATES}
          onChange={(value) => {
            setCode(value === null ? undefined : codeOf(value))
            setAccount(null)
          }}
        />
        {template && <AmountField label="Montant" value={amount} onChange={setAmount} />}
        {template?.vat && (
          <>
            <SelectField
              label="Le montant est"
              value={side}
              options={[
                { value: 'net', label: 'hors taxes' },
                { value: 'gross', label: 'toutes taxes comprises' },
              ]}
              onChange={(value) => setSide(value ?? 'net')}
            />
            <SelectField
              label="Taux de TVA"
              value={rate}
              options={RATES}
              onChange={(value) => setRate(value ?? '2000')}
            />
          </>
        )}
        {template?.account && (
          <SelectField
            label="Compte"
            value={account ?? template.account.padEnd(6, '0')}
            options={accounts}
            onChange={setAccount}
          />
        )}
        {template && (
          <Button variant="default" disabled={!amount} onClick={fill}>
            Remplir les lignes
          </Button>
        )}
      </div>
    </section>
  )
}
