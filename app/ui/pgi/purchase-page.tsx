import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { minus, sumOf } from '#base/money.ts'
import type { Answer, EntryRow, PurchaseAnswer, PurchaseKind, PurchaseRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { PURCHASE_DEPOSIT, PURCHASE_KINDS, purchaseName, purchaseStatusWords } from '#wording/pgi/purchases.ts'
import { ChainTimeline } from '../chain-timeline.tsx'
import { StatusMark } from '../status-mark.tsx'
import { DepositDialog } from './deposit-dialog.tsx'
import { AbandonDialog } from './document-dialogs.tsx'
import { type PgiFacts, usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiPage } from './pgi-page.tsx'
import { PrintButton } from './print-button.tsx'
import { PurchaseBody } from './purchase-body.tsx'
import { PurchaseNextDialog } from './purchase-next-dialog.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { type CommandHook, useCommand } from './use-command.ts'

export type PurchasePageProps = {
  facts: PgiFacts
  document: PurchaseAnswer
  chain: readonly PurchaseRow[]
  match: Answer<'purchase-match'>
  entries: readonly EntryRow[]
  coming: readonly EntryRow[]
  history: readonly { seq: number; on: Day; by: string; name: string }[]
}

/** What a document may become, the usual one first. */
export const NEXT_PURCHASES: Readonly<Record<PurchaseKind, readonly PurchaseKind[]>> = {
  purchaseOrder: ['goodsReceipt', 'purchaseInvoice'],
  goodsReceipt: ['purchaseInvoice', 'goodsReturn'],
  purchaseInvoice: ['supplierCreditNote'],
  goodsReturn: ['supplierCreditNote'],
  supplierCreditNote: [],
}

const NEXT: Readonly<Record<PurchaseKind, string>> = {
  purchaseOrder: 'Réceptionner ou facturer…',
  goodsReceipt: 'Facturer ou renvoyer…',
  purchaseInvoice: 'Enregistrer un avoir…',
  goodsReturn: 'Enregistrer l’avoir…',
  supplierCreditNote: '',
}

type Asking = 'next' | 'deposit' | 'dispute' | 'abandon' | null

/** A purchase document: its chain, its control, its lines, its totals, what it did in the books, what may be done with it. */
export function PurchasePage(props: PurchasePageProps) {
  const { facts, document, chain } = props
  const { id, kind, number, status, isDeposit } = document
  const { to } = usePgi()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asking>(null)
  const act = useCommand({ onDone: () => setAsking(null) })
  const next = useCommand({
    onDone: ({ purchase }) => {
      setAsking(null)
      if (purchase) navigate(to(`achats/${purchase}`))
    },
  })
  const unread = act.refused?.askable ? act.refused : null
  const words = PURCHASE_KINDS[kind]
  const steps = chain.map((row) => stepOf(row, to))
  return (
    <PgiPage
      facts={facts}
      back={{ label: words.many, place: words.slug }}
      title={purchaseName(kind, number, isDeposit)}
      marks={<StatusMark {...purchaseStatusWords(kind, status)} />}
      subtitle={subtitleOf(document)}
      actions={
        <>
          {!facts.readOnly && <Actions {...props} act={act} onAsk={setAsking} />}
          {kind === 'purchaseOrder' && number !== null && (
            <PgiAction place={`suivi-commandes-fournisseurs?q=${number}`} second>
              Suivre
            </PgiAction>
          )}
          {(kind === 'purchaseOrder' || kind === 'goodsReturn') && <PrintButton place={`achats/${id}/imprimer`} />}
        </>
      }
    >
      {!unread && asking === null && <RefusalNote said={act.refused?.said} />}
      {steps.length > 1 && (
        <div className={classes.chain}>
          <ChainTimeline current={id} steps={steps} />
        </div>
      )}
      <PurchaseBody {...props} />
      <Modal opened={unread !== null} onClose={act.forget} title={<strong>Des écarts subsistent</strong>}>
        <RefusalNote said={unread?.said} tone="alert" />
        <p>Si vous donnez le bon à payer, la facture gardera la trace des écarts acceptés.</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={act.forget} data-autofocus>
            Ne pas approuver
          </Button>
          <Button
            loading={act.pending}
            onClick={() => act.send({ type: 'purchase.approve', document: id, acknowledged: true })}
          >
            Accepter les écarts
          </Button>
        </Group>
      </Modal>
      <PurchaseNextDialog
        opened={asking === 'next'}
        document={document}
        command={next}
        onClose={() => {
          next.forget()
          setAsking(null)
        }}
      />
      <DepositDialog
        opened={asking === 'deposit'}
        on={`la commande ${number ?? ''}`}
        gross={document.gross}
        asked={sumOf(document.deposits, ({ gross, credited }) => minus(gross, credited))}
        isPurchase
        command={next}
        onAsk={(deposit) => next.send({ type: 'purchase.deposit', from: id, ...deposit })}
        onClose={() => {
          next.forget()
          setAsking(null)
        }}
      />
      <DisputeDialog
        opened={asking === 'dispute'}
        command={act}
        onConfirm={(reason) => act.send({ type: 'purchase.dispute', document: id, reason })}
        onClose={() => setAsking(null)}
      />
      <AbandonDialog
        opened={asking === 'abandon'}
        of={words.of}
        lines={document.lines.length}
        command={act}
        onConfirm={() => act.send({ type: 'purchase.abandon', document: id })}
        onClose={() => setAsking(null)}
      />
    </PgiPage>
  )
}

function stepOf(row: PurchaseRow, to: (place: string) => string) {
  const { word, shape } = purchaseStatusWords(row.kind, row.status)
  return {
    id: row.id,
    kind: row.isDeposit ? PURCHASE_DEPOSIT : PURCHASE_KINDS[row.kind].one,
    number: row.number ?? 'brouillon',
    date: shortDay(row.date),
    status: row.number === null ? undefined : word,
    shape,
    to: to(`achats/${row.id}`),
  }
}

function subtitleOf({ supplier, date, reference, dueDate, content }: PurchaseAnswer): string {
  return [
    `${supplier.name} (${supplier.code})`,
    shortDay(date),
    ...(reference ? [`pièce ${reference}`] : []),
    ...(dueDate ? [`échéance le ${shortDay(dueDate)}`] : []),
    ...(content.deliveryDate ? [`livraison attendue le ${shortDay(content.deliveryDate)}`] : []),
  ].join(' · ')
}

type ActionsProps = PurchasePageProps & { act: CommandHook; onAsk: (asking: Asking) => void }

function Actions({ document, act, onAsk }: ActionsProps) {
  const { id, kind, status, control } = document
  if (status === 'abandoned') return null
  if (status === 'draft') {
    return (
      <>
        <Button
          size="compact-md"
          loading={act.pending}
          onClick={() => act.send({ type: 'purchase.validate', document: id })}
        >
          {`Valider ${PURCHASE_KINDS[kind].the}`}
        </Button>
        <PgiAction place={`achats/${id}/modifier`} second>
          Modifier
        </PgiAction>
        <Button size="compact-md" variant="default" onClick={() => onAsk('abandon')}>
          Abandonner…
        </Button>
      </>
    )
  }
  const toApprove = kind === 'purchaseInvoice' && control !== 'approved'
  const owed = kind === 'purchaseInvoice' && control === 'approved' && (document.balance ?? 0) > 0
  const canGoOn = NEXT_PURCHASES[kind].some((to) => document.lines.some(({ remaining }) => remaining[to] > 0))
  return (
    <>
      {toApprove && (
        <Button
          size="compact-md"
          loading={act.pending}
          onClick={() => act.send({ type: 'purchase.approve', document: id })}
        >
          Bon à payer
        </Button>
      )}
      {owed && (
        <PgiAction place={`reglements-fournisseurs/nouveau?fournisseur=${document.supplier.code}&lignes=${id}`}>
          Payer…
        </PgiAction>
      )}
      {kind === 'purchaseInvoice' && control !== 'disputed' && status !== 'paid' && (
        <Button size="compact-md" variant="default" onClick={() => onAsk('dispute')}>
          Mettre en litige…
        </Button>
      )}
      {canGoOn && status !== 'closed' && (
        <Button
          size="compact-md"
          variant={kind === 'purchaseInvoice' ? 'default' : 'filled'}
          onClick={() => onAsk('next')}
        >
          {NEXT[kind]}
        </Button>
      )}
      {kind === 'purchaseOrder' &&
        status !== 'closed' &&
        document.lines.some(({ remaining }) => remaining.purchaseInvoice > 0) && (
          <Button size="compact-md" variant="default" onClick={() => onAsk('deposit')}>
            Enregistrer un acompte…
          </Button>
        )}
      {(status === 'ordered' || status === 'partlyReceived') && (
        <Button
          size="compact-md"
          variant="default"
          loading={act.pending}
          onClick={() => act.send({ type: 'purchase.close', document: id })}
        >
          Solder la commande
        </Button>
      )}
    </>
  )
}

function DisputeDialog({
  opened,
  command,
  onConfirm,
  onClose,
}: {
  opened: boolean
  command: CommandHook
  onConfirm: (reason: string) => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>Mettre la facture en litige</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm(reason.trim())
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <TextInput
          label="Motif"
          description="Ce qui diffère de la commande ou de la réception. La facture ne sera pas payée tant qu’elle n’est pas approuvée."
          required
          value={reason}
          maxLength={200}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={command.pending}>
            Mettre en litige
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
