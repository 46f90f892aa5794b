import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { clockTime } from '#wording/desk.ts'
import type { Said } from '#wording/refusals.ts'
import { keep, readKept } from '../desk/use-draft.ts'
import type { SaveStateProps } from '../save-state.tsx'

/** What the server answers to a save. */
export type SaveAnswer =
  | { ok: true; sha256: string; at: string }
  | { ok: false; code: string; said: Said; sha256?: string | null }

export type Autosave<Content> = {
  /** Something was typed: kept in this browser at once, sent a moment later. */
  change: (content: Content) => void
  /** Sends now what has not been sent: before leaving, when the window loses the focus. */
  flush: () => void
  state: SaveStateProps | null
  /** Why the server said no, until the next save that passes. */
  said: Said | null
  /** Someone saved in between: which version they saved. Nothing more is sent until one has chosen. */
  conflict: boolean
  keepMine: () => void
  /** Puts what is here aside in this browser, and forgets it as the current work. */
  setMineAside: () => void
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), sha256: z.string(), at: z.string() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    said: z.object({ what: z.string(), meaning: z.string().optional(), todo: z.string().optional() }),
    sha256: z.string().nullish(),
  }),
])

const keptSchema = z.object({ commandId: z.string(), basedOn: z.string().nullable(), content: z.unknown() })
export type Kept = z.infer<typeof keptSchema>

const IDLE_MS = 1_500
/** Someone who types without a pause is saved all the same. */
const LONGEST_MS = 15_000
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const
/** What a request sent while the page goes away may weigh. */
const KEEPALIVE_BYTES = 60_000

/** Work that was typed here and that the server has not acknowledged. */
export function keptWork(key: string): Kept | undefined {
  const parsed = keptSchema.safeParse(readKept(key))
  return parsed.success ? parsed.data : undefined
}

export const asideKey = (key: string): string => `${key}.de-cote`

type Options = {
  /** Where saves go, and the name under which work is kept in this browser. */
  address: string
  storageKey: string
  /** The version that this work started from. */
  basedOn: string | null
  /** Work found in this browser, that the editor shows: sent again at once, as the same act. */
  kept: Kept | undefined
  /** The server has this version, the first of the deliverable or one more. */
  onSaved: (sha256: string, isFirst: boolean) => void
}

const SIGNED_OUT: Said = {
  what: 'Votre session a expiré.',
  meaning: 'Votre travail est gardé sur cet ordinateur, pas encore sur le serveur.',
  todo: 'Reconnectez-vous dans un autre onglet\u202f: l’enregistrement reprendra ici tout seul.',
}

export function useAutosave<Content>({ address, storageKey, basedOn, kept, onSaved }: Options): Autosave<Content> {
  const [state, setState] = useState<SaveStateProps | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [conflict, setConflict] = useState(false)
  const saved = useRef(onSaved)
  useEffect(() => {
    saved.current = onSaved
  })
  const work = useRef({
    base: basedOn,
    /** The content to send, with the act that it will be; null when all is saved. */
    pending: null as { content: unknown; commandId: string } | null,
    sending: false,
    stopped: false,
    failures: 0,
    timer: 0,
    since: 0,
    theirs: null as string | null,
    mounted: true,
  })

  const send = useCallback(
    async (keepalive = false) => {
      const now = work.current
      window.clearTimeout(now.timer)
      if (now.sending || now.stopped || !now.pending) return
      const { content, commandId } = now.pending
      now.sending = true
      if (now.mounted) setState({ state: 'saving' })
      const body = JSON.stringify({ commandId, basedOn: now.base, content })
      const answer = await post(address, body, keepalive && body.length < KEEPALIVE_BYTES)
      now.sending = false
      const later = (delay: number) => {
        now.timer = window.setTimeout(() => void send(), delay)
      }
      if (answer === 'unreachable' || answer === 'signed_out') {
        const delay = RETRY_MS[Math.min(now.failures, RETRY_MS.length - 1)] ?? IDLE_MS
        now.failures += 1
        if (now.mounted) {
          setState({ state: 'offline' })
          setSaid(answer === 'signed_out' ? SIGNED_OUT : null)
          later(delay)
        }
        return
      }
      now.failures = 0
      if (answer.ok) {
        const isFirst = now.base === null
        now.base = answer.sha256
        const unchanged = now.pending?.commandId === commandId
        if (unchanged) {
          now.pending = null
          keep(storageKey, undefined)
        } else if (now.pending) keep(storageKey, { ...now.pending, basedOn: now.base })
        if (!now.mounted) return
        setSaid(null)
        setState({ state: 'saved', at: clockTime(answer.at) })
        saved.current(answer.sha256, isFirst)
        if (!unchanged) later(IDLE_MS)
        return
      }
      now.stopped = answer.code !== 'too_many_writers' && answer.code !== 'content_refused'
      if (!now.mounted) return
      setSaid(answer.said)
      if (answer.code === 'saved_elsewhere') {
        now.theirs = answer.sha256 ?? null
        setConflict(true)
        setState({ state: 'conflict' })
      } else {
        setState({ state: 'offline' })
        if (answer.code === 'too_many_writers') later(IDLE_MS)
      }
    },
    [address, storageKey],
  )

  const change = useCallback(
    (content: Content) => {
      const now = work.current
      now.pending = { content, commandId: crypto.randomUUID() }
      keep(storageKey, { ...now.pending, basedOn: now.base })
      if (now.stopped) return
      window.clearTimeout(now.timer)
      if (now.since === 0) now.since = performance.now()
      const waited = performance.now() - now.since
      setState((current) => (current?.state === 'offline' ? current : { state: 'saving' }))
      now.timer = window.setTimeout(
        () => {
          now.since = 0
          void send()
        },
        Math.min(IDLE_MS, Math.max(0, LONGEST_MS - waited)),
      )
    },
    [send, storageKey],
  )

  useEffect(() => {
    const now = work.current
    now.mounted = true
    if (kept) {
      now.pending = { content: kept.content, commandId: kept.commandId }
      now.base = kept.basedOn
      void send()
    }
    const leave = () => void send(true)
    const hide = () => document.visibilityState === 'hidden' && leave()
    const online = () => void send()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', online)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hide)
    return () => {
      now.mounted = false
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', online)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hide)
      void send(true)
    }
  }, [send, kept])

  const flush = useCallback(() => void send(), [send])
  const keepMine = useCallback(() => {
    const now = work.current
    now.base = now.theirs
    now.stopped = false
    if (now.pending) now.pending = { ...now.pending, commandId: crypto.randomUUID() }
    setConflict(false)
    setSaid(null)
    void send()
  }, [send])
  const setMineAside = useCallback(() => {
    const now = work.current
    if (now.pending) keep(asideKey(storageKey), { content: now.pending.content })
    now.pending = null
    keep(storageKey, undefined)
  }, [storageKey])
  return { change, flush, state, said, conflict, keepMine, setMineAside }
}

async function post(
  address: string,
  body: string,
  keepalive: boolean,
): Promise<z.infer<typeof answerSchema> | 'unreachable' | 'signed_out'> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      keepalive,
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
    })
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signed_out'
    const parsed = answerSchema.safeParse(await response.json())
    return parsed.success ? parsed.data : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
