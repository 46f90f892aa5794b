import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { CommandInput } from '#pgi'
import type { Said } from '#wording/refusals.ts'
import { usePgi } from './facts.tsx'

/** What an accepted command made: where to go next. */
export type Made = {
  document?: string
  number?: string
  party?: string
  receipt?: string
  entry?: string
  entries: number
}

export type Outcome =
  | { ok: true; made: Made }
  | { ok: false; code: string; said: Said /** Asked again with `overLimit`, it would pass. */; askable?: boolean }

export type CommandHook = {
  send: (command: CommandInput) => void
  pending: boolean
  /** The last « no », until the next attempt. */
  refused: Extract<Outcome, { ok: false }> | null
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
  onDone?: (made: Made) => void
} = {}): CommandHook {
  const { attempt, seenSeq } = usePgi()
  const fetcher = useFetcher<Outcome>()
  const [refused, setRefused] = useState<CommandHook['refused']>(null)
  const commandId = useRef<string | null>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  const { data, state } = fetcher
  const answered = useRef<Outcome | undefined>(undefined)
  useEffect(() => {
    if (state !== 'idle' || data === undefined || data === answered.current) return
    answered.current = data
    // Without an answer of the server the same act may have been done: it keeps its identifier.
    if (data.ok || data.code !== 'not_sent') commandId.current = null
    setRefused(data.ok ? null : data)
    if (data.ok) done.current?.(data.made)
  }, [data, state])

  return {
    pending: state !== 'idle',
    refused,
    forget: () => setRefused(null),
    send: (command) => {
      if (state !== 'idle') return
      commandId.current ??= crypto.randomUUID()
      setRefused(null)
      fetcher.submit(
        {
          commandId: commandId.current,
          command: JSON.stringify(command),
          ...(fixed ? { seenSeq: String(seenSeq) } : {}),
        },
        { method: 'post', action: `/tentatives/${attempt}/pgi/commande` },
      )
    },
  }
}
