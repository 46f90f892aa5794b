import { Button, TextInput } from '@mantine/core'
import { data, Form, redirect, useNavigation } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { classesOf } from '#services/classes/class-list.server.ts'
import { createClass, schoolYearOf } from '#services/classes/create-class.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { plural } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/classes'
import styles from './class.module.css'
import { ClassTable } from './class-table.tsx'

export const meta = () => [{ title: 'Classes · Atelier GPME' }]

export async function loader({ request }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return { classes: await classesOf(user), schoolYear: schoolYearOf(new Date()), role: user.role }
}

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const form = await request.formData()
  const [name, schoolYear] = [String(form.get('name') ?? ''), String(form.get('schoolYear') ?? '').trim()]
  const done = await createClass({ by, name, schoolYear, now: new Date() })
  if (done.ok) throw redirect(`/classes/${done.value.id}/import`)
  return data({ said: teacherRefusal(done.error), name, schoolYear }, { status: 400 })
}

export default function Classes({ loaderData, actionData }: Route.ComponentProps) {
  const { classes, schoolYear } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  return (
    <>
      <PageHeader title="Classes" count={plural(classes.length, 'classe', 'classes')} />
      {classes.length === 0 ? (
        <EmptyState title="Aucune classe pour l’instant">
          Une classe réunit des étudiants, leurs devoirs et la grille de leurs compétences. Créez-en une ci-dessous,
          puis importez sa liste.
        </EmptyState>
      ) : (
        <ClassTable classes={classes} />
      )}
      <section className={styles.section}>
        <h2>Créer une classe</h2>
        {actionData && <ErrorNote {...actionData.said} />}
        <Form method="post" className={styles.form}>
          <TextInput
            label="Nom"
            name="name"
            placeholder="GPME 1"
            defaultValue={actionData?.name}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <TextInput
            label="Année scolaire"
            name="schoolYear"
            defaultValue={actionData?.schoolYear ?? schoolYear}
            pattern="20\d\d-20\d\d"
            required
            withAsterisk={false}
            w={140}
          />
          <Button type="submit" loading={pending}>
            Créer la classe
          </Button>
        </Form>
      </section>
    </>
  )
}
