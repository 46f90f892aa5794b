import { Button, Group } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconFileCheck,
  IconFileText,
  IconLayoutSidebarRight,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { type Correspondent, openMail } from '#services/desk/mailbox.server.ts'
import { noteReading } from '#services/desk/note-reading.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { TextBody } from '#ui/desk/text-body.tsx'
import { time } from '#wording/formats.ts'
import type { Route } from './+types/mail'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.mail.subject ?? 'Message'} · Messagerie · Atelier GPME` },
]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  const mail = await openMail(desk.run, params.mail)
  if (!mail) throw new Response('Ce message n’est pas, ou pas encore, dans votre messagerie.', { status: 404 })
  if (mail.folder === 'inbox') await noteReading(desk, mail.id)
  return { mail }
}

const nameOf = ({ name, role }: Correspondent): string => (role === '' ? name : `${name} (${role})`)

export default function Mail({ loaderData: { mail } }: Route.ComponentProps) {
  const { to, readOnly, openBeside } = useDesk()
  return (
    <article>
      <Link to={to('messagerie')} className={classes.onlySmall}>
        <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" /> Messagerie
      </Link>
      <header className={classes.mailHead}>
        <div className={classes.mailTop}>
          <h2>{mail.subject === '' ? '(sans objet)' : mail.subject}</h2>
          {mail.folder === 'inbox' && (
            <Group gap={8}>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconLayoutSidebarRight size={16} stroke={1.6} aria-hidden="true" />}
                onClick={() => openBeside(`mail:${mail.id}`)}
              >
                À côté
              </Button>
              {!readOnly && (
                <Button
                  component={Link}
                  to={`${to('messagerie/nouveau')}?repondre=${mail.id}`}
                  size="compact-md"
                  leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden="true" />}
                >
                  Répondre
                </Button>
              )}
            </Group>
          )}
        </div>
        {mail.from && (
          <p>
            De <strong>{mail.from.name}</strong>
            {mail.from.role !== '' && `, ${mail.from.role}`} · {time(mail.at)}
          </p>
        )}
        {mail.to.length > 0 && (
          <p>
            À <strong>{mail.to.map(nameOf).join(', ')}</strong> · {time(mail.at)}
          </p>
        )}
        {mail.cc.length > 0 && <p>Copie à {mail.cc.map(nameOf).join(', ')}</p>}
        {mail.answers && (
          <p>
            En réponse à <Link to={to(`messagerie/${mail.answers.id}`)}>{mail.answers.subject}</Link>
          </p>
        )}
      </header>
      {'html' in mail.body ? (
        <TextBody html={mail.body.html} />
      ) : (
        <div className={classes.plainText}>{mail.body.text}</div>
      )}
      {mail.annexes.length + mail.deliverables.length > 0 && (
        <ul className={classes.attached} aria-label="Pièces jointes">
          {mail.annexes.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className={classes.attachment} onClick={() => openBeside(`annex:${id}`)}>
                <IconFileText size={16} stroke={1.6} aria-hidden="true" />
                {title}
              </button>
            </li>
          ))}
          {mail.deliverables.map(({ id, title }) => (
            <li key={id}>
              <Link className={classes.attachment} to={to(`livrables/${id}`)}>
                <IconFileCheck size={16} stroke={1.6} aria-hidden="true" />
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
