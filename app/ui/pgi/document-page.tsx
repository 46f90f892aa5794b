import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { minus, sumOf } from '#base/money.ts'
import type { DocumentAnswer, DocumentKind, DocumentRow, EntryRow, OutstandingAnswer } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { DOCUMENT_KINDS, documentName, documentWords, statusWords } from '#wording/pgi/kinds.ts'
import { ChainTimeline } from '../chain-timeline.tsx'
import { StatusMark } from '../status-mark.tsx'
import { chainStep } from './chain-step.ts'
import { DepositDialog } from './deposit-dialog.tsx'
import { DocumentBody } from './document-body.tsx'
import { AbandonDialog, CreditDialog, DeclineDialog } from './document-dialogs.tsx'
import { type PgiFacts, usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { TransformDialog } from './transform-dialog.tsx'
import { useCommand } from './use-command.ts'

export type DocumentPageProps = {
  facts: PgiFacts
  document: DocumentAnswer
  chain: readonly DocumentRow[]
  entries: readonly EntryRow[]
  /** What the transfer to the books would write. */
  coming: readonly EntryRow[]
  history: readonly { seq: number; on: Day; by: string; name: string }[]
  credit: OutstandingAnswer | null
  /** Of a validated invoice or credit note: why no Factur-X can be had of it, null when one can. */
  electronic?: { refused: string | null } | null
}

/** A return note is not a step of the chain: it takes back what the chain delivered. */
export type NextKind = Exclude<DocumentKind, 'returnNote'>

/** What a document may become, the usual one first. */
export const NEXT_KINDS: Readonly<Record<DocumentKind, readonly NextKind[]>> = {
  quote: ['order', 'invoice'],
  order: ['deliveryNote', 'invoice'],
  deliveryNote: ['invoice'],
  returnNote: ['creditNote'],
  invoice: ['creditNote'],
  creditNote: [],
}

const TRANSFORM: Readonly<Record<DocumentKind, string>> = {
  quote: 'Transformer…',
  order: 'Livrer ou facturer…',
  deliveryNote: 'Facturer…',
  returnNote: 'Établir l’avoir…',
  invoice: 'Établir un avoir…',
  creditNote: '',
}

type Asking = 'transform' | 'return' | 'deposit' | 'decline' | 'abandon' | null

/** A sales document: its chain, its lines, its totals, what it did in the books, and what may be done with it. */
export function DocumentPage(props: DocumentPageProps) {
  const { facts, document, chain } = props
  const { kind, number, status, isDeposit } = document
  const { to } = usePgi()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asking>(null)
  const act = useCommand({ onDone: () => setAsking(null) })
  const transform = useCommand({
    onDone: ({ document: made }) => {
      setAsking(null)
      if (made) navigate(to(`ventes/${made}`))
    },
  })
  const overLimit = act.refused?.askable ? act.refused : null
  const words = documentWords(document)
  const title = documentName(kind, number, isDeposit)
  const steps = stepsOf(chain, document, to)
  return (
    <PgiPage
      facts={facts}
      back={{ label: words.many, place: words.slug }}
      title={title}
      marks={<StatusMark {...statusWords(kind, status)} />}
      subtitle={subtitleOf(document)}
      actions={
        <DocumentActions
          {...props}
          pending={act.pending}
          onValidate={() => act.send({ type: 'sales.validate', document: document.id })}
          onAccept={() => act.send({ type: 'quote.accept', document: document.id })}
          onAsk={setAsking}
        />
      }
    >
      {!overLimit && asking === null && <RefusalNote said={act.refused?.said} />}
      {steps.length > 1 && (
        <div className={classes.chain}>
          <ChainTimeline current={document.id} steps={steps} />
        </div>
      )}
      <DocumentBody {...props} />
      <CreditDialog
        refused={overLimit}
        pending={act.pending}
        onCancel={act.forget}
        onConfirm={() => act.send({ type: 'sales.validate', document: document.id, overLimit: true })}
      />
      <TransformDialog
        opened={asking === 'transform'}
        document={document}
        command={transform}
        onClose={() => {
          transform.forget()
          setAsking(null)
        }}
      />
      <ReturnDialog
        opened={asking === 'return'}
        document={document}
        command={transform}
        onClose={() => {
          transform.forget()
          setAsking(null)
        }}
      />
      <DepositDialog
        opened={asking === 'deposit'}
        on={`${kind === 'quote' ? 'le devis' : 'la commande'} ${number ?? ''}`}
        gross={document.gross}
        asked={sumOf(document.deposits, ({ gross, credited }) => minus(gross, credited))}
        command={transform}
        onAsk={({ share, date }) =>
          transform.send({ type: 'sales.deposit', from: document.id, share, ...(date ? { date } : {}) })
        }
        onClose={() => {
          transform.forget()
          setAsking(null)
        }}
      />
      <DeclineDialog
        opened={asking === 'decline'}
        name={title}
        command={act}
        onConfirm={(reason) =>
          act.send({ type: 'quote.decline', document: document.id, ...(reason ? { reason } : {}) })
        }
        onClose={() => setAsking(null)}
      />
      <AbandonDialog
        opened={asking === 'abandon'}
        of={words.of}
        lines={document.lines.length}
        command={act}
        onConfirm={() => act.send({ type: 'sales.abandon', document: document.id })}
        onClose={() => setAsking(null)}
      />
    </PgiPage>
  )
}

function subtitleOf(document: DocumentAnswer): string {
  const { customer, date, dueDate, content } = document
  return [
    `${customer.name} (${customer.code})`,
    shortDay(date),
    ...(dueDate ? [`échéance le ${shortDay(dueDate)}`] : []),
    ...(content.validUntil ? [`valable jusqu’au ${shortDay(content.validUntil)}`] : []),
    ...(content.deliveryDate ? [`livraison le ${shortDay(content.deliveryDate)}`] : []),
  ].join(' · ')
}

/** The documents that are there, then the next step of the chain when it is still to come. */
function stepsOf(chain: readonly DocumentRow[], document: DocumentAnswer, to: (place: string) => string) {
  const steps = chain.map((row) => chainStep(row, to))
  const last = chain.findLast((row) => !row.isDeposit)
  const isOver =
    document.isDeposit || ['abandoned', 'declined', 'paid', 'used', 'returned', 'credited'].includes(document.status)
  const next = last && last.kind !== 'invoice' && !isOver ? NEXT_KINDS[last.kind][0] : undefined
  return next ? [...steps, { id: next, kind: DOCUMENT_KINDS[next].one }] : steps
}

type ActionsProps = DocumentPageProps & {
  pending: boolean
  onValidate: () => void
  onAccept: () => void
  onAsk: (asking: Asking) => void
}

function DocumentActions({ facts, document, electronic, pending, onValidate, onAccept, onAsk }: ActionsProps) {
  const { to } = usePgi()
  const { id, kind, status } = document
  const print = (
    <Button
      component="a"
      href={to(`ventes/${id}/imprimer`)}
      target="_blank"
      rel="noopener"
      variant="default"
      size="compact-md"
    >
      Imprimer
    </Button>
  )
  const papers = (
    <>
      {print}
      {electronic && <ElectronicInvoice id={id} refused={electronic.refused} />}
    </>
  )
  if (facts.readOnly) return papers
  if (status === 'draft') {
    return (
      <>
        <Button size="compact-md" loading={pending} onClick={onValidate}>
          {`Valider ${documentWords(document).the}`}
        </Button>
        {kind === 'returnNote' ? (
          <Button size="compact-md" variant="default" onClick={() => onAsk('return')}>
            Modifier…
          </Button>
        ) : (
          <PgiAction place={`ventes/${id}/modifier`} second>
            Modifier
          </PgiAction>
        )}
        {print}
        <Button size="compact-md" variant="default" onClick={() => onAsk('abandon')}>
          Abandonner…
        </Button>
      </>
    )
  }
  if (status === 'abandoned') return print
  const isOpenQuote = kind === 'quote' && (status === 'sent' || status === 'expired')
  const canTransform =
    NEXT_KINDS[kind].length > 0 && status !== 'declined' && document.lines.some(({ remaining }) => remaining > 0)
  const owes = kind === 'invoice' && (document.balance ?? 0) > 0
  return (
    <>
      {owes && (
        <PgiAction place={`reglements/nouveau?client=${document.customer.code}&lignes=${id}`}>Encaisser…</PgiAction>
      )}
      {isOpenQuote && (
        <Button size="compact-md" loading={pending} onClick={onAccept}>
          Accepté par le client
        </Button>
      )}
      {canTransform && (
        <Button
          size="compact-md"
          variant={isOpenQuote || kind === 'invoice' ? 'default' : 'filled'}
          onClick={() => onAsk('transform')}
        >
          {TRANSFORM[kind]}
        </Button>
      )}
      {document.lines.some(({ returnable }) => returnable > 0) && (
        <Button size="compact-md" variant="default" onClick={() => onAsk('return')}>
          Retour du client…
        </Button>
      )}
      {canAskDeposit(document) && (
        <Button size="compact-md" variant="default" onClick={() => onAsk('deposit')}>
          Facturer un acompte…
        </Button>
      )}
      {isOpenQuote && (
        <Button size="compact-md" variant="default" onClick={() => onAsk('decline')}>
          Refusé…
        </Button>
      )}
      {kind === 'order' && (
        <PgiAction place={`suivi-commandes?q=${document.number ?? ''}`} second>
          Suivre
        </PgiAction>
      )}
      {status === 'late' && (
        <PgiAction place={`relances/nouvelle?client=${document.customer.code}&lignes=${id}`} second>
          Relancer…
        </PgiAction>
      )}
      {papers}
    </>
  )
}

/** Of what is still to be delivered or invoiced; a quote, once the customer accepted it. */
const canAskDeposit = ({ kind, status, lines }: DocumentAnswer): boolean =>
  ((kind === 'quote' && status === 'accepted') || (kind === 'order' && status !== 'draft')) &&
  lines.some(({ remaining }) => remaining > 0)

/** The invoice as software reads it: the PDF with its XML inside, or the XML alone. */
function ElectronicInvoice({ id, refused }: { id: string; refused: string | null }) {
  const { to } = usePgi()
  const place = to(`ventes/${id}/facture-electronique`)
  if (refused !== null) {
    return (
      <Text size="sm" c="dimmed">
        {`Pas de facture électronique\u202f: ${refused}`}
      </Text>
    )
  }
  return (
    <>
      <Button component="a" href={place} variant="default" size="compact-md">
        Facture électronique (Factur-X)
      </Button>
      <Button
        component="a"
        href={`${place}${place.includes('?') ? '&' : '?'}format=xml`}
        variant="default"
        size="compact-md"
      >
        XML seul
      </Button>
    </>
  )
}
