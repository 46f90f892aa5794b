import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, Outlet, useFetcher, useLocation, useNavigate } from 'react-router'
import { moment } from '#base/dates.ts'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { deskFacts } from '#services/desk/desk-facts.server.ts'
import { BesidePane, useBeside } from '#ui/desk/beside.tsx'
import { deskCommands } from '#ui/desk/commands.tsx'
import { DeskToolsProvider } from '#ui/desk/desk-context.tsx'
import { ExamClock } from '#ui/desk/exam-clock.tsx'
import { HandedInNote } from '#ui/desk/handed-in-note.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { useDeskFacts } from '#ui/desk/use-desk-facts.ts'
import { WaitMenu } from '#ui/desk/wait-menu.tsx'
import { DeskShell } from '#ui/desk-shell.tsx'
import { pgiSection } from '#ui/pgi/places.ts'
import type { SaveStateProps } from '#ui/save-state.tsx'
import { clockTime, savedOutOf, unreadMessages } from '#wording/desk.ts'
import type { Said } from '#wording/refusals.ts'
import type { Route } from './+types/layout'

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  return deskFacts(await openDesk(request, params.attempt))
}

/** The student's desk around whatever is being done. */
export default function DeskLayout({ loaderData }: Route.ComponentProps) {
  const { facts, refresh } = useDeskFacts(loaderData)
  const { attempt, step, readOnly, mode } = facts
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const base = `/tentatives/${attempt}`
  const to = useCallback(
    (place = '') => `${base}${place === '' ? '' : `/${place}`}${step === undefined ? '' : `?etape=${step}`}`,
    [base, step],
  )
  const beside = useBeside(attempt)
  const [saving, showSaving] = useState<SaveStateProps | null>(null)
  const tools = useMemo(
    () => ({ attempt, mode, readOnly, to, openBeside: beside.open, showSaving, refresh }),
    [attempt, mode, readOnly, to, beside.open, refresh],
  )
  const waiting = useFetcher<{ ok: boolean; said?: Said }>()
  const waitFor = (minutes: number) =>
    waiting.submit(
      { commandId: crypto.randomUUID(), minutes: String(minutes) },
      { method: 'post', action: `${base}/attendre` },
    )
  useRefusedWait(waiting.data)
  useNewMails(facts.mails, (id) => navigate(to(`messagerie/${id}`)))
  // The page that hands in goes on by itself: to go anywhere from here would take the place of the result it leads to.
  useEnd(facts.handedIn, loaderData.handedIn, () => {
    if (pathname !== to('rendre')) navigate(to('rendre'))
  })

  const unread = facts.mails.filter(({ read }) => !read).length
  const saved = facts.deliverables.filter((one) => one.saved).length
  const total = facts.deliverables.length
  const state: SaveStateProps =
    saving ?? (facts.savedAt ? { state: 'saved', at: clockTime(facts.savedAt) } : { state: 'idle' })
  return (
    <DeskToolsProvider value={tools}>
      <DeskShell
        company={facts.company}
        moment={moment(facts.moment)}
        save={state}
        addresses={{
          mission: to(),
          documents: to('documents'),
          livrables: to('livrables'),
          ...(facts.paper ? {} : { messagerie: to('messagerie'), agenda: to('agenda'), pgi: to('pgi') }),
        }}
        counts={{
          ...(unread > 0
            ? { messagerie: { text: String(unread), meaning: unreadMessages(unread), tone: 'alert' } }
            : {}),
          livrables: { text: `${saved}/${total}`, meaning: savedOutOf(saved, total) },
        }}
        section={pathname.startsWith(`${base}/pgi`) ? pgiSection({ attempt, step }) : undefined}
        clock={
          <>
            {facts.deadline && <ExamClock deadline={facts.deadline} now={facts.now} onEnd={refresh} />}
            {!readOnly && !facts.paper && <WaitMenu pending={waiting.state !== 'idle'} onWait={waitFor} />}
          </>
        }
        handIn={
          !readOnly && (
            <Button component={Link} to={to('rendre')} size="compact-md">
              Rendre
            </Button>
          )
        }
        commands={deskCommands(facts, { to, waitFor, openBeside: beside.open })}
        beside={
          beside.what === null
            ? undefined
            : { title: beside.title ?? 'À côté', content: <BesidePane beside={beside} />, onClose: beside.close }
        }
      >
        {facts.handedIn && step === undefined && !pathname.endsWith('/rendre') && <HandedInNote facts={facts} />}
        <Outlet />
      </DeskShell>
    </DeskToolsProvider>
  )
}

function useRefusedWait(answer: { ok: boolean; said?: Said } | undefined): void {
  useEffect(() => {
    if (answer?.said)
      notifications.show({ color: 'red.9', title: answer.said.what, message: answer.said.meaning ?? '' })
  }, [answer])
}

/** Says that a message has just arrived, wherever one is. */
function useNewMails(mails: readonly { id: string; subject: string }[], open: (id: string) => void): void {
  const known = useRef<number | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = mails.length
    if (before === null) return
    for (const { id, subject } of mails.slice(before)) {
      notifications.show({
        id: `mail-${id}`,
        title: 'Nouveau message',
        message: subject,
        autoClose: 8_000,
        onClick: () => open(id),
        style: { cursor: 'pointer' },
      })
    }
  }, [mails, open])
}

/** The server has handed the copy in: the time was up, or another tab did. */
function useEnd(handedIn: boolean, wasAlready: boolean, go: () => void): void {
  const gone = useRef(wasAlready)
  useEffect(() => {
    if (!handedIn || gone.current) return
    gone.current = true
    go()
  }, [handedIn, go])
}
