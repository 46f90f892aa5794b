import { Button, Group, Radio } from '@mantine/core'
import { useState } from 'react'
import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { requireClassTeacher } from '#services/access/membership.server.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { createAssignment } from '#services/assignments/save-assignment.server.ts'
import { commandIdSchema } from '#services/attempts/deliverables.server.ts'
import { missionCards } from '#services/referentiel/scenarios-of-task.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { duration, plural } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/new'
import classes from './assignment.module.css'
import { TermsFields } from './terms-fields.tsx'
import { termsOf, textOf } from './terms-form.ts'

export const meta = () => [{ title: 'Nouveau devoir · Atelier GPME' }]
export const handle = { width: 'reading' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, name } = await requireClassTeacher(user, params.class)
  return { classGroup: { id, name }, missions: missionCards() }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  await requireClassTeacher(by, params.class)
  const form = await request.formData()
  const id = commandIdSchema.safeParse(textOf(form, 'id'))
  const terms = termsOf(form)
  if (!id.success) return refuse(teacherRefusal({ code: 'malformed_form' }))
  if (!terms) return refuse(teacherRefusal({ code: 'date_invalid' }))
  const slug = textOf(form, 'slug')
  const done = await createAssignment({ by, classGroupId: params.class, id: id.data, slug, ...terms, now: new Date() })
  return done.ok ? redirect(`/devoirs/${done.value.id}`) : refuse(teacherRefusal(done.error))
}

const refuse = (said: ReturnType<typeof teacherRefusal>) => data({ said }, { status: 400 })

export default function NewAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const { classGroup, missions } = loaderData
  // Made with the form: a double click is one assignment.
  const [id] = useState(() => crypto.randomUUID())
  const [slug, setSlug] = useState(missions[0]?.slug ?? '')
  const pending = useNavigation().formMethod === 'POST'
  const mission = missions.find((one) => one.slug === slug)
  const back = { label: classGroup.name, to: `/classes/${classGroup.id}` }
  if (!mission) {
    return (
      <>
        <PageHeader title="Nouveau devoir" back={back} />
        <EmptyState title="Aucun scénario n’est publié">
          Un scénario se publie quand son contrôle ne signale plus d’erreur.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title="Nouveau devoir" back={back} />
      {actionData && <ErrorNote {...actionData.said} />}
      <Form method="post" className={classes.form}>
        <input type="hidden" name="id" value={id} readOnly />
        <Radio.Group label="Scénario" name="slug" value={slug} onChange={setSlug}>
          <div className={classes.choices}>
            {missions.map((one) => (
              <Radio
                key={one.slug}
                value={one.slug}
                label={one.title}
                description={`${one.summary} ${duration(one.duration)} environ, ${plural(one.points, 'point', 'points')}, ${plural(one.tasks.length, 'tâche', 'tâches')} du référentiel.`}
              />
            ))}
          </div>
        </Radio.Group>
        <TermsFields
          key={slug}
          title={mission.title}
          mode="training"
          opensAt=""
          closesAt=""
          durationMinutes={mission.duration}
          correctionOrder="by_name"
          blindCorrection={false}
          disputesUntil=""
        />
        <Group gap="xs">
          <Button type="submit" loading={pending}>
            Donner ce devoir
          </Button>
          <Button component={Link} to={back.to} variant="default">
            Annuler
          </Button>
        </Group>
      </Form>
    </>
  )
}
