import { Button, TextInput } from '@mantine/core'
import { data, Form, Link, useNavigation } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { renameSchool } from '#services/accounts/manage-accounts.server.ts'
import { administratorHome } from '#services/home/administrator-home.server.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { wholeNumber } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/school'
import classes from './admin.module.css'

export const meta = () => [{ title: 'Administration · Atelier GPME' }]

export async function loader({ request }: Route.LoaderArgs) {
  return administratorHome(await requireRole(request, 'administrator'))
}

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'administrator')
  const done = await renameSchool(by, String((await request.formData()).get('name') ?? ''))
  return done.ok
    ? { done: true as const }
    : data({ said: teacherRefusal({ code: 'school_name_missing' }) }, { status: 400 })
}

export default function School({ loaderData, actionData }: Route.ComponentProps) {
  const { school, counts } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  return (
    <>
      <PageHeader
        title="Administration"
        actions={
          <>
            <Button component={Link} to="/administration/comptes">
              Comptes
            </Button>
            <Button component={Link} to="/administration/journal" variant="default">
              Journal
            </Button>
          </>
        }
      />
      <section className={classes.section}>
        <h2>Établissement</h2>
        {actionData && 'said' in actionData && <ErrorNote {...actionData.said} />}
        <Form method="post" className={classes.form}>
          <TextInput
            label="Nom"
            name="name"
            key={school}
            defaultValue={school}
            maxLength={120}
            required
            withAsterisk={false}
            w={360}
          />
          <Button type="submit" loading={pending} variant="default">
            Enregistrer
          </Button>
          {actionData && 'done' in actionData && (
            <span role="status">
              <StatusMark word="enregistré" shape="check" tone="good" />
            </span>
          )}
        </Form>
      </section>
      <section className={classes.section}>
        <h2>Comptes</h2>
        <div className={classes.counts}>
          <KeyValue
            items={[
              { label: 'Étudiants', value: wholeNumber(counts.students) },
              { label: 'Enseignants', value: wholeNumber(counts.teachers) },
              { label: 'Administrateurs', value: wholeNumber(counts.administrators) },
            ]}
          />
        </div>
      </section>
    </>
  )
}
