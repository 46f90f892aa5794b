import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { data, Form, Link, redirect, useNavigation, useSubmit } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { countAttempts } from '#services/assignments/find-assignment.server.ts'
import { requireAssignmentTeacher } from '#services/assignments/require-assignment-teacher.server.ts'
import { changeAssignment, deleteAssignment } from '#services/assignments/save-assignment.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { fieldOf } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { quoted } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/edit'
import classes from './assignment.module.css'
import { TermsFields } from './terms-fields.tsx'
import { termsOf, textOf } from './terms-form.ts'

export const meta = () => [{ title: 'Modifier le devoir · Atelier GPME' }]
export const handle = { width: 'reading' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, title, mode, opensAt, closesAt, durationMinutes, ...correction } = await requireAssignmentTeacher(
    user,
    params.assignment,
  )
  return {
    id,
    terms: {
      title,
      mode,
      opensAt: fieldOf(opensAt),
      closesAt: fieldOf(closesAt),
      durationMinutes,
      correctionOrder: correction.correctionOrder,
      blindCorrection: correction.blindCorrection,
      disputesUntil: fieldOf(correction.disputesUntil),
    },
    attempts: await countAttempts(id),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const form = await request.formData()
  if (textOf(form, 'intent') === 'delete') {
    const done = await deleteAssignment(by, params.assignment, new Date())
    return done.ok ? redirect(`/classes/${done.value.classGroupId}`) : refuse(teacherRefusal(done.error))
  }
  const terms = termsOf(form)
  if (!terms) return refuse(teacherRefusal({ code: 'date_invalid' }))
  const done = await changeAssignment(by, params.assignment, terms)
  return done.ok ? redirect(`/devoirs/${params.assignment}`) : refuse(teacherRefusal(done.error))
}

const refuse = (said: ReturnType<typeof teacherRefusal>) => data({ said }, { status: 400 })

export default function EditAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const { id, terms, attempts } = loaderData
  const [asking, setAsking] = useState(false)
  const submit = useSubmit()
  const pending = useNavigation().formMethod === 'POST'
  const to = `/devoirs/${id}`
  return (
    <>
      <PageHeader title="Modifier le devoir" back={{ label: terms.title, to }} />
      {actionData && <ErrorNote {...actionData.said} />}
      <Form method="post" className={classes.form}>
        <TermsFields {...terms} rulesFixed={attempts > 0} />
        <Group gap="xs">
          <Button type="submit" loading={pending}>
            Enregistrer
          </Button>
          <Button component={Link} to={to} variant="default">
            Annuler
          </Button>
        </Group>
      </Form>
      {attempts === 0 && (
        <div className={classes.danger}>
          <Button variant="default" onClick={() => setAsking(true)}>
            Supprimer le devoir…
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        question={`Supprimer le devoir ${quoted(terms.title)}\u202f?`}
        confirmLabel="Supprimer le devoir"
        destructive
        pending={pending}
        onConfirm={() => submit({ intent: 'delete' }, { method: 'post' })}
        onCancel={() => setAsking(false)}
      >
        Personne ne l’a commencé&#8239;: aucune copie ne sera perdue.
      </ConfirmDialog>
    </>
  )
}
