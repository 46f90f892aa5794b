import { Button } from '@mantine/core'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { openAnnex } from '#services/desk/annex-page.server.ts'
import { noteReading } from '#services/desk/note-reading.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { TextBody } from '#ui/desk/text-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { Route } from './+types/document'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Document'} · Documents · Atelier GPME` },
]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  const annex = await openAnnex(desk, params.annex)
  if (!annex) throw new Response('Ce document n’est pas, ou pas encore, dans votre bureau.', { status: 404 })
  await noteReading(desk, annex.id)
  return annex
}

export default function Document({ loaderData: { id, title, html } }: Route.ComponentProps) {
  const { to, openBeside } = useDesk()
  return (
    <>
      <PageHeader
        title={title}
        back={{ label: 'Documents', to: to('documents') }}
        actions={
          <Button variant="default" onClick={() => openBeside(`annex:${id}`)}>
            Ouvrir à côté
          </Button>
        }
      />
      <div className={classes.paper}>
        <TextBody html={html} />
      </div>
    </>
  )
}
