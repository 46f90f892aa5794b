import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { type BasisPoints, basisPoints } from '#base/money.ts'
import { type DocumentContent, dueDateOf } from '#pgi'
import { proseDay } from '#wording/formats.ts'
import { documentName, documentWords } from '#wording/pgi/kinds.ts'
import { DocumentGrid } from '../document-grid/document-grid.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField, PercentField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import {
  type ChosenDeductions,
  chosenIn,
  type DeductibleDeposit,
  DeductionFields,
  deductionsInput,
} from './deduction-fields.tsx'
import {
  type CatalogueArticle,
  contentInput,
  evaluation,
  gridLines,
  type HeadForm,
  type Line,
} from './document-form-content.ts'
import type { NextKind } from './document-page.tsx'
import { totalRows } from './document-totals.tsx'
import { type PgiFacts, pgiAddress } from './facts.tsx'
import { termsChoices, termsKey, termsOf } from './party-fields.ts'
import classes from './pgi.module.css'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

export type DocumentFormProps = {
  facts: PgiFacts
  kind: NextKind
  present: { document: string; number: string | null; content: DocumentContent } | null
  /** Those that the draft of an invoice may take off. */
  deposits?: readonly DeductibleDeposit[]
  customer: string | null
  customers: readonly {
    code: string
    name: string
    city: string
    discount: BasisPoints
    terms: DocumentContent['terms']
  }[]
  articles: readonly CatalogueArticle[]
}

const VAT_RATES = [basisPoints(2000), basisPoints(1000), basisPoints(550), basisPoints(210), basisPoints(0)] as const
const NO_LINES: readonly Line[] = []
const NO_DEPOSITS: readonly DeductibleDeposit[] = []

/** The entry of a document, by the keyboard alone if one likes: head, lines, totals that follow. */
export function DocumentForm({
  facts,
  kind,
  present,
  deposits = NO_DEPOSITS,
  customer,
  customers,
  articles,
}: DocumentFormProps) {
  const navigate = useNavigate()
  const isDeposit = present?.content.depositOn !== undefined
  const words = documentWords({ kind, isDeposit })
  const [head, setHead] = useState<HeadForm>(() => openHead(facts, present?.content, customer, customers))
  const [lines, setLines] = useState<readonly Line[]>(present ? gridLines(present.content.lines) : NO_LINES)
  const [chosen, setChosen] = useState<ChosenDeductions>(() => chosenIn(deposits, present?.content.deductions))
  const change = (changes: Partial<HeadForm>) => setHead((before) => ({ ...before, ...changes }))
  const catalogue = useMemo(() => new Map(articles.map((article) => [article.code, article])), [articles])
  const initialLines = useMemo(() => (present ? gridLines(present.content.lines) : []), [present])
  const { discount, settlementDiscount, shipping } = head
  const evaluate = useCallback(
    (typed: readonly Line[]) => {
      const { nets, totals } = evaluation(typed, { discount, settlementDiscount, shipping }, catalogue)
      const rates = {
        discount: discount ?? basisPoints(0),
        settlementDiscount: settlementDiscount ?? basisPoints(0),
      }
      return { nets, totals: totalRows(totals, rates) }
    },
    [discount, settlementDiscount, shipping, catalogue],
  )
  const command = useCommand({
    fixed: present !== null,
    onDone: ({ document }) => document && navigate(pgiAddress(facts, `ventes/${document}`)),
  })
  const faulty = command.refused?.said.line
  const problems = faulty === undefined ? [] : [{ line: faulty, message: command.refused?.said.what ?? '' }]
  const [missing, setMissing] = useState<string | null>(null)

  const submit = () => {
    if (head.customer === null) {
      setMissing('Choisissez le client.')
      return
    }
    setMissing(null)
    const typed = contentInput(head.customer, head, lines, termsOf(head.terms))
    const content = { ...typed, ...deductionsInput(deposits, chosen) }
    command.send(
      present ? { type: 'sales.revise', document: present.document, content } : { type: 'sales.draft', kind, content },
    )
  }

  return (
    <PgiPage
      facts={facts}
      back={
        present
          ? { label: documentName(kind, present.number, isDeposit), place: `ventes/${present.document}` }
          : { label: words.many, place: words.slug }
      }
      title={present ? `Modifier le brouillon ${words.of}` : words.fresh}
      subtitle={isDeposit ? DEPOSIT_PURPOSE : PURPOSE[kind]}
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <section className={classes.card}>
          <FieldRow>
            <SelectField
              label="Client"
              placeholder="Nom, code ou ville…"
              required
              error={missing}
              value={head.customer}
              disabled={isDeposit || (present !== null && initialLines.some(({ origin }) => origin !== undefined))}
              options={customers.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city} · ${code}` }))}
              onChange={(code) => {
                const chosen = customers.find((each) => each.code === code)
                change({
                  customer: code,
                  ...(chosen ? { discount: chosen.discount, terms: termsKey(chosen.terms) } : {}),
                })
              }}
            />
            <DayField
              label={`Date ${words.of}`}
              value={head.date}
              onChange={(date) => change({ date })}
              until={facts.today}
              opensAt={facts.today}
              required
            />
            {kind === 'quote' && (
              <DayField
                label="Valable jusqu’au"
                hint="Trente jours si vous laissez vide."
                value={head.validUntil}
                onChange={(validUntil) => change({ validUntil })}
                opensAt={facts.today}
              />
            )}
            {(kind === 'quote' || kind === 'order' || kind === 'deliveryNote') && (
              <DayField
                label="Livraison prévue le"
                value={head.deliveryDate}
                onChange={(deliveryDate) => change({ deliveryDate })}
                opensAt={facts.today}
              />
            )}
            <TextInput
              label="Référence du client"
              description="Son numéro de commande, s’il en a donné un."
              maxLength={200}
              value={head.reference}
              onChange={(event) => change({ reference: event.currentTarget.value })}
            />
            <NativeSelect
              label="Conditions de règlement"
              description={
                kind === 'invoice' && head.date
                  ? `Échéance le ${proseDay(dueDateOf(head.date, termsOf(head.terms)))}.`
                  : undefined
              }
              data={termsChoices(head.terms)}
              value={head.terms}
              onChange={(event) => change({ terms: event.currentTarget.value })}
            />
          </FieldRow>
        </section>
        <section className={classes.card}>
          <h2>Lignes</h2>
          <DocumentGrid
            name="lines"
            initialLines={initialLines}
            articles={articles}
            vatRates={VAT_RATES}
            evaluate={evaluate}
            problems={problems}
            onChange={setLines}
          />
        </section>
        <section className={classes.card}>
          <h2>Pied du document</h2>
          {!isDeposit && (
            <FieldRow>
              <PercentField
                label="Remise sur le document"
                value={discount}
                onChange={(value) => change({ discount: value })}
              />
              <PercentField
                label="Escompte de règlement"
                hint="Accordé sur la facture pour paiement comptant."
                value={settlementDiscount}
                onChange={(value) => change({ settlementDiscount: value })}
              />
              <AmountField label="Port HT" value={shipping} onChange={(value) => change({ shipping: value })} />
            </FieldRow>
          )}
          <Textarea
            label="Note imprimée"
            maxLength={4000}
            autosize
            minRows={2}
            value={head.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </section>
        {deposits.length > 0 && <DeductionFields deposits={deposits} chosen={chosen} onChange={setChosen} />}
        <div className={classes.stickyBar}>
          <p className={classes.hint}>
            {'Un brouillon n’a pas encore de numéro\u202f: il se relit, se modifie, puis se valide.'}
          </p>
          <div className={classes.end}>
            <Button type="submit" loading={command.pending} disabled={lines.length === 0}>
              {present ? 'Enregistrer le brouillon' : 'Créer le brouillon'}
            </Button>
          </div>
        </div>
      </form>
    </PgiPage>
  )
}

const DEPOSIT_PURPOSE =
  'Une avance sur la commande, TVA comprise. Elle n’est pas une vente\u202f: la facture finale la déduira.'

const PURPOSE: Readonly<Record<NextKind, string>> = {
  quote: 'L’offre faite au client. Acceptée, elle devient une commande ou une facture sans rien ressaisir.',
  order: 'Ce que le client commande. À la validation, la marchandise lui est réservée.',
  deliveryNote: 'Ce qui part chez le client. À la validation, le stock diminue.',
  invoice: 'Ce que le client doit. À la validation, la facture prend son numéro et ne change plus.',
  creditNote: 'Ce que l’entreprise rend au client. Mieux vaut partir de la facture à corriger.',
}

function openHead(
  { today }: PgiFacts,
  content: DocumentContent | undefined,
  customer: string | null,
  customers: DocumentFormProps['customers'],
): HeadForm {
  const chosen = customers.find(({ code }) => code === customer)
  return {
    customer: content?.customer ?? chosen?.code ?? null,
    date: content?.date ?? today,
    validUntil: content?.validUntil ?? null,
    deliveryDate: content?.deliveryDate ?? null,
    reference: content?.reference ?? '',
    terms: termsKey(content?.terms ?? chosen?.terms ?? { days: 30 }),
    discount: content?.discount ?? chosen?.discount ?? basisPoints(0),
    settlementDiscount: content?.settlementDiscount ?? null,
    shipping: content?.shipping ?? null,
    note: content?.note ?? '',
  }
}
