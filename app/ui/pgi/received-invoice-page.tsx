import { Button, FileButton, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { UPLOAD_SIZE_LIMIT } from '#documents/upload-size.ts'
import { invoiceRefusalSaid } from '#wording/pgi/electronic-invoices.ts'
import { FORM_REFUSALS } from '#wording/pgi/form-refusals.ts'
import type { Said } from '#wording/refusals.ts'
import { EmptyState } from '../empty-state.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { ReceivedBody } from './received-body.tsx'
import type { Reading, ReadingAnswer } from './received-reading.ts'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

type Kind = Reading['invoice']['kind']
const MAKE_DRAFT: Readonly<Record<Kind, string>> = {
  invoice: 'Créer le brouillon de la facture',
  creditNote: 'Créer le brouillon de l’avoir',
  deposit: 'Créer le brouillon de la facture d’acompte',
  corrective: 'Créer le brouillon de la facture',
}
const ABOUT: Readonly<Record<Kind, string>> = {
  invoice: 'Commande facturée',
  creditNote: 'Facture rectifiée',
  deposit: 'Commande que l’acompte paie d’avance',
  corrective: 'Commande facturée',
}

/** What was read: a file of the reader’s, or an invoice that came as a document of the mission. */
type Origin = File | { readonly annex: string }
export type ReceivedInvoicePageProps = {
  /** The electronic invoices received in the mission. */
  readonly received: readonly { readonly id: string; readonly title: string }[]
  /** The one that the address opens, read already. */
  readonly opened: { readonly annex: string; readonly answer: ReadingAnswer } | null
}

/** A file is chosen, read, compared; one click makes the draft. What was read stays on screen until another file is. */
export function ReceivedInvoicePage({ received, opened }: ReceivedInvoicePageProps) {
  const { attempt, to } = usePgi()
  const navigate = useNavigate()
  const [origin, setOrigin] = useState<Origin | undefined>(opened ? { annex: opened.annex } : undefined)
  const [reading, setReading] = useState<Reading | undefined>(opened?.answer.ok ? opened.answer.reading : undefined)
  const [said, setSaid] = useState<Said | undefined>(opened && !opened.answer.ok ? opened.answer.said : undefined)
  const [pending, setPending] = useState(false)
  const command = useCommand({ onDone: ({ purchase }) => purchase && navigate(to(`achats/${purchase}`)) })
  const read = async (chosen: Origin | undefined | null, about?: string) => {
    if (!chosen || pending) return
    setSaid(undefined)
    command.forget()
    const isFile = chosen instanceof File
    if (isFile && chosen.size > UPLOAD_SIZE_LIMIT) {
      setSaid(invoiceRefusalSaid({ code: 'invoice_too_large', size: chosen.size, limit: UPLOAD_SIZE_LIMIT }))
      return
    }
    setPending(true)
    const asked = new URLSearchParams({
      ...(isFile ? { nom: chosen.name } : { annexe: chosen.annex }),
      ...(about === undefined ? {} : { sur: about }),
    })
    const address = `/tentatives/${attempt}/pgi/facture-electronique-recue/lecture?${asked}`
    const answer = await answerTo(address, isFile ? chosen : null)
    setPending(false)
    if (!answer.ok) {
      setSaid(answer.said)
      return
    }
    setOrigin(chosen)
    setReading(answer.reading)
  }
  return (
    <div className={classes.stack}>
      <RefusalNote said={said ?? command.refused?.said} />
      <div className={`${classes.bar} ${classes.above}`}>
        <FileButton
          accept=".pdf,.xml,application/pdf,application/xml,text/xml"
          onChange={(chosen) => void read(chosen)}
        >
          {(props) => (
            <Button {...props} variant={reading ? 'default' : 'filled'} loading={pending}>
              {reading ? 'Choisir un autre fichier…' : 'Choisir un fichier PDF ou XML…'}
            </Button>
          )}
        </FileButton>
        {received.map(({ id, title }) => (
          <Button key={id} variant="default" disabled={pending} onClick={() => void read({ annex: id })}>
            {`Lire\u202f: ${title}`}
          </Button>
        ))}
        {reading && reading.candidates.length > 0 && (
          <NativeSelect
            label={ABOUT[reading.invoice.kind]}
            data={[
              ...reading.candidates.map(({ id, number }) => ({ value: id, label: number })),
              { value: 'rien', label: 'Aucune' },
            ]}
            value={reading.about?.id ?? 'rien'}
            disabled={pending}
            onChange={(event) => void read(origin, event.currentTarget.value)}
          />
        )}
      </div>
      {reading ? (
        <ReadingShown key={`${reading.file.digest}-${reading.about?.id ?? ''}`} reading={reading} />
      ) : (
        <EmptyState title="Aucune facture lue">
          {`Choisissez la facture que le fournisseur a envoyée\u202f: ${received.length > 0 ? 'celle de vos documents, ou ' : ''}un PDF Factur-X, ou son fichier XML. Elle est lue et comparée\u202f; rien ne s’enregistre avant que vous ne le demandiez.`}
        </EmptyState>
      )}
      {reading?.command && (
        <div className={classes.stickyBar}>
          <div className={classes.end}>
            <Button
              loading={command.pending}
              disabled={pending}
              onClick={() => reading.command && command.send(reading.command)}
            >
              {MAKE_DRAFT[reading.invoice.kind]}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

/** Takes the focus as it appears, so that whoever does not see the page hears what was read. */
function ReadingShown({ reading }: { reading: Reading }) {
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => shown.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={shown} tabIndex={-1} className={classes.refusal}>
      <ReceivedBody reading={reading} />
    </div>
  )
}

async function answerTo(address: string, body: File | null): Promise<ReadingAnswer> {
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } })
  } catch {
    return { ok: false, code: 'not_sent', said: FORM_REFUSALS.not_sent }
  }
  if (response.redirected) return { ok: false, code: 'signed_out', said: FORM_REFUSALS.signed_out }
  if (!response.ok) return { ok: false, code: 'server_failed', said: FORM_REFUSALS.server_failed }
  // Written by our own action, which its type binds.
  const answer: ReadingAnswer = await response.json()
  return answer
}
