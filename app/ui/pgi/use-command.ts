import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { CommandInput } from '#pgi'
import { FORM_REFUSALS } from '#wording/pgi/form-refusals.ts'
import type { Said } from '#wording/refusals.ts'
import { usePgi } from './facts.tsx'

/** What an accepted command made: where to go next. */
export type Made = {
  document?: string
  number?: string
  party?: string
  article?: string
  receipt?: string
  employee?: string
  payslip?: string
  purchase?: string
  request?: string
  supplier?: string
  payment?: string
  remittance?: string
  entry?: string
  opportunity?: string
  campaign?: string
  project?: string
  asset?: string
  entries: number
}

export type Outcome =
  /** `done`: how many commands. */
  | { ok: true; made: Made; done: number }
  | {
      ok: false
      code: string
      said: Said
      /** Asked again with its warning read (`overLimit`, `acknowledged`, `despite`), it would pass. */
      askable?: boolean
      /** Of a list of commands, how many were done before this one was refused. */
      done?: number
    }
type Refused = Extract<Outcome, { ok: false }>

export type CommandHook = {
  /** One command, or several to do in order until one is refused. */
  send: (command: CommandInput | readonly CommandInput[]) => void
  pending: boolean
  /** The last « no », until the next attempt. */
  refused: Refused | null
  forget: () => void
}

/**
 * Sends commands to the PGI. Each attempt carries an identifier of its own, kept until an answer came back, so that a
 * double click, or a second try after a lost connection, is one act. `fixed`: the command depends on what is on screen.
 */
export function useCommand({
  fixed = true,
  onDone,
}: {
  fixed?: boolean
  onDone?: (made: Made, done: number) => void
} = {}): CommandHook {
  const { attempt, seenSeq } = usePgi()
  const { revalidate } = useRevalidator()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)
  const commandId = useRef<string | null>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })

  const send = async (command: CommandInput | readonly CommandInput[]) => {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setRefused(null)
    commandId.current ??= crypto.randomUUID()
    const form = new URLSearchParams({ commandId: commandId.current, command: JSON.stringify(command) })
    if (fixed) form.set('seenSeq', String(seenSeq))
    const outcome = await answerTo(`/tentatives/${attempt}/pgi/commande`, form)
    busy.current = false
    setPending(false)
    if (outcome.ok) {
      commandId.current = null
      revalidate()
      done.current?.(outcome.made, outcome.done)
      return
    }
    // Without an answer of the PGI the same act may have been done: it keeps its identifier.
    if (!UNANSWERED.has(outcome.code)) {
      commandId.current = null
      revalidate()
    }
    setRefused(outcome)
  }

  return { pending, refused, forget: () => setRefused(null), send: (command) => void send(command) }
}

const UNANSWERED: ReadonlySet<string> = new Set(['not_sent', 'signed_out', 'server_failed'])
const REFERENCE_HEADER = 'X-Request-Id'

/**
 * A plain request rather than a form of the router: when the network is down the router reloads the page, and what was
 * typed would be lost.
 */
async function answerTo(address: string, form: URLSearchParams): Promise<Outcome> {
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', body: form })
  } catch {
    return { ok: false, code: 'not_sent', said: FORM_REFUSALS.not_sent }
  }
  if (response.redirected) return { ok: false, code: 'signed_out', said: FORM_REFUSALS.signed_out }
  if (!response.ok) {
    const reference = response.headers.get(REFERENCE_HEADER) ?? undefined
    return { ok: false, code: 'server_failed', said: { ...FORM_REFUSALS.server_failed, reference } }
  }
  // Written by our own action, which its type binds.
  const outcome: Outcome = await response.json()
  return outcome
}
