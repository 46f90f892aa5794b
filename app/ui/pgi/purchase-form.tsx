import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, thousandths } from '#base/money.ts'
import {
  lineAmount,
  type PurchaseContent,
  type PurchaseInput,
  type PurchaseKind,
  type PurchaseLine,
  purchaseTotalsOf,
  shippingVatRate,
  type VatTreatment,
} from '#pgi'
import { PURCHASE_KINDS, purchaseName, VAT_TREATMENTS } from '#wording/pgi/purchases.ts'
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
import type { CatalogueArticle, Line } from './document-form-content.ts'
import { type PgiFacts, pgiAddress } from './facts.tsx'
import { termsChoices, termsKey, termsOf } from './party-fields.ts'
import classes from './pgi.module.css'
import { PgiPage } from './pgi-page.tsx'
import { purchaseTotalRows } from './purchase-totals.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { supplierOption } from './supplier-choice.tsx'
import { useCommand } from './use-command.ts'

export type PurchaseFormProps = {
  facts: PgiFacts
  kind: PurchaseKind
  present: { document: string; number: string | null; content: PurchaseContent } | null
  /** Those that the draft of an invoice may take off. */
  deposits?: readonly DeductibleDeposit[]
  supplier: string | null
  suppliers: readonly {
    code: string
    name: string
    city: string
    terms: PurchaseContent['terms']
    account: string
  }[]
  articles: readonly CatalogueArticle[]
  /** Lines that a new document begins with. */
  wanted: readonly Omit<Line, 'discount'>[]
}

type Head = {
  supplier: string | null
  date: Day | null
  reference: string
  referenceDate: Day | null
  deliveryDate: Day | null
  dueDate: Day | null
  terms: string
  /** Empty: what the supplier's record says. */
  treatment: VatTreatment | ''
  /** The account of the lines that are not articles, when it is not the supplier's. */
  account: string
  discount: BasisPoints | null
  settlementDiscount: BasisPoints | null
  shipping: Cents | null
  statedGross: Cents | null
  note: string
}

const VAT_RATES = [basisPoints(2000), basisPoints(1000), basisPoints(550), basisPoints(210), basisPoints(0)] as const
const NO_DEPOSITS: readonly DeductibleDeposit[] = []
const TREATMENTS = [
  { value: '', label: 'celui du fournisseur' },
  ...Object.entries(VAT_TREATMENTS).map(([value, label]) => ({ value, label })),
]
const isTreatment = (value: string): value is VatTreatment => Object.hasOwn(VAT_TREATMENTS, value)

const gridLines = (lines: readonly PurchaseLine[]): Line[] =>
  lines.map(({ article, label, quantity, unitPrice, discount, vatRate, origin }) => ({
    article: article ?? null,
    description: label,
    quantity,
    unitPrice,
    discount,
    vat: vatRate,
    ...(origin ? { origin } : {}),
  }))

/** The entry of a purchase, by the keyboard alone if one likes: head, lines, totals that follow. */
export function PurchaseForm({
  facts,
  kind,
  present,
  deposits = NO_DEPOSITS,
  supplier,
  suppliers,
  articles,
  wanted,
}: PurchaseFormProps) {
  const navigate = useNavigate()
  const words = PURCHASE_KINDS[kind]
  const isDeposit = present?.content.depositOn !== undefined
  const isOwed = kind === 'purchaseInvoice' || kind === 'supplierCreditNote'
  const [head, setHead] = useState<Head>(() => openHead(facts, present?.content, supplier, suppliers))
  const initialLines = useMemo(
    () => (present ? gridLines(present.content.lines) : wanted.map((line) => ({ ...line, discount: basisPoints(0) }))),
    [present, wanted],
  )
  const [lines, setLines] = useState<readonly Line[]>(initialLines)
  const [chosen, setChosen] = useState<ChosenDeductions>(() => chosenIn(deposits, present?.content.deductions))
  const change = (changes: Partial<Head>) => setHead((before) => ({ ...before, ...changes }))
  const { discount, settlementDiscount, shipping, treatment } = head
  const evaluate = useCallback(
    (typed: readonly Line[]) => {
      const written = typed.map(
        (line): PurchaseLine => ({
          label: line.description,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
          discount: line.discount,
          vatRate: treatment === 'exempt' ? basisPoints(0) : line.vat,
          account: '607000',
          goods: false,
        }),
      )
      const rates = {
        discount: discount ?? basisPoints(0),
        settlementDiscount: settlementDiscount ?? basisPoints(0),
        treatment: treatment === '' ? ('domestic' as const) : treatment,
      }
      const totals = purchaseTotalsOf({
        ...rates,
        lines: written,
        shipping: shipping ?? cents(0),
        shippingVatRate: shippingVatRate(written),
      })
      return { nets: written.map(lineAmount), totals: purchaseTotalRows(totals, rates) }
    },
    [discount, settlementDiscount, shipping, treatment],
  )
  const command = useCommand({
    fixed: present !== null,
    onDone: ({ purchase }) => purchase && navigate(pgiAddress(facts, `achats/${purchase}`)),
  })
  const faulty = command.refused?.said.line
  const problems = faulty === undefined ? [] : [{ line: faulty, message: command.refused?.said.what ?? '' }]
  const [missing, setMissing] = useState<string | null>(null)
  const submit = () => {
    if (head.supplier === null) {
      setMissing('Choisissez le fournisseur.')
      return
    }
    setMissing(null)
    const content = { ...contentInput(head.supplier, head, lines), ...deductionsInput(deposits, chosen) }
    command.send(
      present
        ? { type: 'purchase.revise', document: present.document, content }
        : { type: 'purchase.draft', kind, content },
    )
  }
  return (
    <PgiPage
      facts={facts}
      back={
        present
          ? { label: purchaseName(kind, present.number, isDeposit), place: `achats/${present.document}` }
          : { label: words.many, place: words.slug }
      }
      title={present ? `Modifier le brouillon ${words.of}` : words.fresh}
      subtitle={PURPOSE[kind]}
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
              label="Fournisseur"
              placeholder="Nom, code ou ville…"
              required
              error={missing}
              value={head.supplier}
              disabled={isDeposit || initialLines.some(({ origin }) => origin !== undefined)}
              options={suppliers.map(supplierOption)}
              onChange={(code) => {
                const chosen = suppliers.find((each) => each.code === code)
                change({ supplier: code, ...(chosen ? { terms: termsKey(chosen.terms) } : {}) })
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
            <TextInput
              label={isOwed ? 'N° donné par le fournisseur' : 'Référence du fournisseur'}
              required={isOwed}
              maxLength={200}
              value={head.reference}
              onChange={(event) => change({ reference: event.currentTarget.value })}
            />
            {isOwed && (
              <DayField
                label="Datée du"
                hint={'La date écrite par le fournisseur\u202f: l’échéance en part.'}
                value={head.referenceDate}
                onChange={(referenceDate) => change({ referenceDate })}
                until={facts.today}
                opensAt={facts.today}
              />
            )}
            {kind === 'purchaseOrder' && (
              <DayField
                label="Livraison attendue le"
                value={head.deliveryDate}
                onChange={(deliveryDate) => change({ deliveryDate })}
                opensAt={facts.today}
              />
            )}
            <NativeSelect
              label="Conditions de règlement"
              data={termsChoices(head.terms)}
              value={head.terms}
              onChange={(event) => change({ terms: event.currentTarget.value })}
            />
            {!isDeposit && (
              <NativeSelect
                label="Régime de TVA"
                data={TREATMENTS}
                value={head.treatment}
                onChange={({ currentTarget: { value } }) => change({ treatment: isTreatment(value) ? value : '' })}
              />
            )}
            {!isDeposit && (
              <TextInput
                label="Compte des lignes libres"
                description={'Vide\u202f: celui du fournisseur. 2… pour une immobilisation.'}
                maxLength={8}
                value={head.account}
                onChange={(event) => change({ account: event.currentTarget.value })}
              />
            )}
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
          <FieldRow>
            {!isDeposit && (
              <>
                <PercentField
                  label="Remise sur le document"
                  value={discount}
                  onChange={(value) => change({ discount: value })}
                />
                <PercentField
                  label="Escompte de règlement"
                  hint="Accordé par le fournisseur sur sa facture."
                  value={settlementDiscount}
                  onChange={(value) => change({ settlementDiscount: value })}
                />
                <AmountField label="Port HT" value={shipping} onChange={(value) => change({ shipping: value })} />
              </>
            )}
            {kind === 'purchaseInvoice' && (
              <AmountField
                label="Total TTC imprimé"
                hint={'Celui de la facture papier\u202f: le contrôle le compare au nôtre.'}
                value={head.statedGross}
                onChange={(statedGross) => change({ statedGross })}
              />
            )}
          </FieldRow>
          <Textarea
            label="Note"
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

const PURPOSE: Readonly<Record<PurchaseKind, string>> = {
  purchaseOrder: 'Ce que l’entreprise commande. À la validation, la marchandise est attendue.',
  goodsReceipt: 'Ce qui arrive. À la validation, le stock augmente au prix de la commande.',
  purchaseInvoice: 'Ce que le fournisseur facture, tel qu’il le facture. Le contrôle dira ce qui diffère.',
  goodsReturn: 'Ce qui repart. À la validation, le stock diminue.',
  supplierCreditNote: 'Ce que le fournisseur rend. À la validation, l’avoir diminue ce qu’on lui doit.',
}

function openHead(
  { today }: PgiFacts,
  content: PurchaseContent | undefined,
  supplier: string | null,
  suppliers: PurchaseFormProps['suppliers'],
): Head {
  const chosen = suppliers.find(({ code }) => code === supplier)
  return {
    supplier: content?.supplier ?? chosen?.code ?? null,
    date: content?.date ?? today,
    reference: content?.reference ?? '',
    referenceDate: content?.referenceDate ?? null,
    deliveryDate: content?.deliveryDate ?? null,
    dueDate: content?.dueDate ?? null,
    terms: termsKey(content?.terms ?? chosen?.terms ?? { days: 30 }),
    treatment: content?.treatment ?? '',
    // A deposit has its own account, whatever is typed.
    account: content?.depositOn ? '' : (content?.lines.find(({ article }) => article === undefined)?.account ?? ''),
    discount: content?.discount ?? null,
    settlementDiscount: content?.settlementDiscount ?? null,
    shipping: content?.shipping ?? null,
    statedGross: content?.statedGross ?? null,
    note: content?.note ?? '',
  }
}

/** What the command says. Fields left empty are left to the records of the supplier and of the articles. */
function contentInput(supplier: string, head: Head, lines: readonly Line[]): PurchaseInput {
  const account = head.account.trim()
  return {
    supplier,
    lines: lines.map((line) => ({
      ...(line.article === null ? {} : { article: line.article }),
      ...(line.description.trim() === '' ? {} : { label: line.description.trim() }),
      quantity: thousandths(line.quantity),
      unitPrice: line.unitPrice,
      discount: line.discount,
      vatRate: line.vat,
      ...(account !== '' && line.article === null ? { account } : {}),
      ...(line.origin ? { origin: line.origin } : {}),
    })),
    terms: termsOf(head.terms),
    ...(head.date ? { date: head.date } : {}),
    ...(head.reference.trim() === '' ? {} : { reference: head.reference.trim() }),
    ...(head.referenceDate ? { referenceDate: head.referenceDate } : {}),
    ...(head.deliveryDate ? { deliveryDate: head.deliveryDate } : {}),
    ...(head.dueDate ? { dueDate: head.dueDate } : {}),
    ...(head.treatment === '' ? {} : { treatment: head.treatment }),
    ...(head.discount === null ? {} : { discount: head.discount }),
    ...(head.settlementDiscount === null ? {} : { settlementDiscount: head.settlementDiscount }),
    ...(head.shipping === null ? {} : { shipping: head.shipping }),
    ...(head.statedGross === null ? {} : { statedGross: head.statedGross }),
    ...(head.note.trim() === '' ? {} : { note: head.note.trim() }),
  }
}
