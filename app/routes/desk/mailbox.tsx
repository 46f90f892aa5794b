import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Link, NavLink, Outlet, useLocation, useParams, useSearchParams } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { inboxOf, sentIn } from '#services/desk/mailbox.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Shape } from '#ui/shape.tsx'
import { time } from '#wording/formats.ts'
import type { Route } from './+types/mailbox'

export const meta = () => [{ title: 'Messagerie · Atelier GPME' }]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const { run } = await openDesk(request, params.attempt)
  return { inbox: inboxOf(run), sent: sentIn(run) }
}

/** Down and up go from one message to the next. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link.matches(':focus'))
  const next = links[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

export default function Mailbox({ loaderData: { inbox, sent } }: Route.ComponentProps) {
  const { to, readOnly } = useDesk()
  const { mail } = useParams()
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const writing = pathname.endsWith('/nouveau')
  const inSent = params.get('dossier') === 'envoyes' || sent.some(({ id }) => id === mail)
  const mails = inSent ? sent : inbox
  return (
    <div className={classes.mailbox} data-open={mail || writing ? true : undefined}>
      <section className={classes.folder} aria-label="Messages">
        <div className={classes.folderHead}>
          <div className={classes.folderTitle}>
            <h1>Messagerie</h1>
            {!readOnly && (
              <Button component={Link} to={to('messagerie/nouveau')} size="compact-md">
                Nouveau message
              </Button>
            )}
          </div>
          <nav className={classes.tabs} aria-label="Dossiers">
            <Link to={to('messagerie')} aria-current={inSent ? undefined : 'true'}>
              {`Reçus (${inbox.length})`}
            </Link>
            <Link to={withFolder(to('messagerie'))} aria-current={inSent ? 'true' : undefined}>
              {`Envoyés (${sent.length})`}
            </Link>
          </nav>
        </div>
        {mails.length === 0 && (
          <EmptyState title={inSent ? 'Aucun message envoyé' : 'Aucun message'}>
            {inSent
              ? 'Ce que vous envoyez reste ici, tel que votre lecteur le reçoit.'
              : 'Les messages de l’histoire arrivent ici.'}
          </EmptyState>
        )}
        <ul className={classes.mails} onKeyDown={moveInList}>
          {mails
            .map((each) => ({ ...each, read: each.read || each.id === mail }))
            .map((one) => (
              <li key={one.id}>
                <NavLink to={to(`messagerie/${one.id}`)} data-unread={one.read ? undefined : true}>
                  {one.read ? <span /> : <Shape name="disc" size={8} />}
                  <span className={classes.who}>
                    {!one.read && <span className="visually-hidden">Non lu, </span>}
                    {one.who}
                  </span>
                  <span className={classes.at}>
                    {one.attachments > 0 && (
                      <IconPaperclip size={13} stroke={1.6} role="img" aria-label="Pièce jointe" />
                    )}{' '}
                    {time(one.at)}
                  </span>
                  <span className={classes.subject}>{one.subject === '' ? '(sans objet)' : one.subject}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </section>
      <section className={classes.reading} aria-label={writing ? 'Nouveau message' : 'Message'}>
        <Outlet />
      </section>
    </div>
  )
}

const withFolder = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}dossier=envoyes`
