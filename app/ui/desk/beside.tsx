import { Button, Skeleton } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import classes from './desk.module.css'
import { useDesk } from './desk-context.tsx'
import { TextBody } from './text-body.tsx'

/** The parameter that opens a document beside the work: `?a-cote=annex:procedure`. */
export const BESIDE_PARAMETER = 'a-cote'

export type BesideContent =
  | { title: string; html: string; place: string }
  | { title: string; missing: true }
  | { title: string; unreachable: true }

export type Beside = {
  what: string | null
  title: string | undefined
  content: BesideContent | undefined
  /** Someone has just asked for it: the reading goes there. */
  wanted: boolean
  open: (what: string) => void
  close: () => void
}

const keyOf = (attempt: string) => `atelier.a-cote.${attempt}`

/** What is open beside stays so from one page to the next, and after a reload. */
export function useBeside(attempt: string): Beside {
  const [params, setParams] = useSearchParams()
  const asked = params.get(BESIDE_PARAMETER)
  const [what, setWhat] = useState<string | null>(asked)
  const [content, setContent] = useState<BesideContent>()

  useEffect(() => {
    setWhat((current) => asked ?? current ?? sessionStorage.getItem(keyOf(attempt)))
  }, [asked, attempt])
  useEffect(() => {
    if (!what) return
    sessionStorage.setItem(keyOf(attempt), what)
    let left = false
    setContent(undefined)
    fetchBeside(`/tentatives/${attempt}/a-cote?quoi=${encodeURIComponent(what)}`).then((found) => {
      if (!left) setContent(found)
    })
    return () => {
      left = true
    }
  }, [what, attempt])

  const [wanted, setWanted] = useState(false)
  const opener = useRef<Element | null>(null)
  const open = useCallback((asked: string) => {
    opener.current = document.activeElement
    setWanted(true)
    setWhat(asked)
  }, [])
  const close = useCallback(() => {
    setWhat(null)
    setWanted(false)
    if (opener.current instanceof HTMLElement) opener.current.focus()
    sessionStorage.removeItem(keyOf(attempt))
    setParams(
      (current) => {
        current.delete(BESIDE_PARAMETER)
        return current
      },
      { replace: true, preventScrollReset: true },
    )
  }, [attempt, setParams])
  return { what, title: content?.title, content, wanted, open, close }
}

async function fetchBeside(address: string): Promise<BesideContent> {
  try {
    const response = await fetch(address, { redirect: 'error' })
    if (!response.ok) return { title: 'Document introuvable', missing: true }
    const content: BesideContent = await response.json()
    return content
  } catch {
    return { title: 'Document', unreachable: true }
  }
}

export function BesidePane({ beside: { content, wanted, close } }: { beside: Beside }) {
  const { to } = useDesk()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (content && wanted) pane.current?.focus()
  }, [content, wanted])
  if (!content) {
    return (
      <div aria-busy="true">
        <Skeleton height={14} mb={8} />
        <Skeleton height={14} width="80%" />
      </div>
    )
  }
  if ('unreachable' in content) return <p>La connexion est coupée : fermez ce volet, puis rouvrez le document.</p>
  if ('missing' in content) return <p>Ce document n’est pas, ou pas encore, dans votre bureau.</p>
  return (
    <section
      ref={pane}
      tabIndex={-1}
      aria-label={content.title}
      className={classes.besidePane}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <TextBody html={content.html} />
      <p className={classes.besideFoot}>
        <Button component={Link} to={to(content.place)} variant="default" size="compact-sm">
          Ouvrir en grand
        </Button>
      </p>
    </section>
  )
}
