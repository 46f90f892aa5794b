import { Button, Group } from '@mantine/core'
import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { applyComment, endCommentUse, previewComment } from '#services/correction/give-comments.server.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { applyToText, correctionRefusal, EQUAL_COPY_STATES, signedPoints } from '#wording/correction.ts'
import { plural } from '#wording/formats.ts'
import { pointsOutOf, teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/comment'
import classes from './assignment.module.css'
import { textOf } from './terms-form.ts'

export const meta = () => [{ title: 'Appliquer un commentaire · Atelier GPME' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const from = new URL(request.url).searchParams.get('copie')
  return { ...(await previewComment(user, params.assignment, params.comment)), from }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const intent = textOf(await request.formData(), 'intent')
  const now = new Date()
  if (intent === 'end') {
    await endCommentUse(by, params.assignment, params.comment, now)
    return null
  }
  if (intent !== 'apply') return data({ said: teacherRefusal({ code: 'malformed_form' }) }, { status: 400 })
  const done = await applyComment(by, params.assignment, params.comment, now)
  if (!done.ok) return data({ said: correctionRefusal(done.error) }, { status: 400 })
  // Written out: the address of a form that a script sends ends otherwise than the page's.
  const copy = new URL(request.url).searchParams.get('copie')
  const page = `/devoirs/${params.assignment}/commentaires/${params.comment}`
  return redirect(copy === null ? page : `${page}?${new URLSearchParams({ copie: copy })}`)
}

/** Which copies made the mistake, and what the comment would change for each, before it is given. */
export default function ApplyComment({ loaderData, actionData }: Route.ComponentProps) {
  const { assignment, classGroup, comment, inUse, criterion, copies, from } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  const toGive = copies.filter(({ state }) => state === 'to_give').length
  const back = from
    ? { label: 'Revenir à la copie', to: `/devoirs/${assignment.id}/copies/${from}` }
    : { label: assignment.title, to: `/devoirs/${assignment.id}` }
  return (
    <>
      <PageHeader
        title="Appliquer un commentaire"
        back={back}
        marks={inUse && <StatusMark word={`en service dans ${classGroup.name}`} shape="check" tone="good" />}
        subtitle={`${criterion} · ${plural(copies.length, 'copie de la classe a fait', 'copies de la classe ont fait')} cette erreur`}
      />
      {actionData?.said && <ErrorNote {...actionData.said} />}
      <p className={classes.words}>
        {comment.text}
        {comment.adjustment !== null && <strong>{` (${signedPoints(comment.adjustment)})`}</strong>}
      </p>
      <PlainTable
        label="Copies qui ont cette erreur"
        sticky
        columns={[
          { id: 'name', label: 'Copie' },
          { id: 'assignment', label: 'Devoir' },
          { id: 'before', label: 'Points', align: 'end' },
          { id: 'after', label: 'Avec le commentaire', align: 'end' },
          { id: 'state', label: 'État' },
        ]}
      >
        {copies.map((copy) => (
          <tr key={copy.attemptId}>
            <th scope="row">
              <Link to={`/devoirs/${copy.assignmentId}/copies/${copy.attemptId}`}>{copy.name}</Link>
            </th>
            <td>{copy.assignment}</td>
            <Figure>{pointsOutOf(copy.before, copy.max)}</Figure>
            <Figure>
              {copy.state === 'taken_off' || copy.after === copy.before ? '–' : pointsOutOf(copy.after, copy.max)}
            </Figure>
            <td>
              <StatusMark {...EQUAL_COPY_STATES[copy.state]} />
              {copy.decided && <span className={classes.soft}> · vos points fixés tiennent</span>}
            </td>
          </tr>
        ))}
      </PlainTable>
      <p className={classes.after}>
        Les prochaines copies de la classe qui feront cette erreur recevront aussi le commentaire. Vous pouvez le
        retirer copie par copie.
      </p>
      <Form method="post">
        <Group gap="xs">
          {(toGive > 0 || !inUse) && !comment.retired && (
            <Button type="submit" name="intent" value="apply" loading={pending}>
              {toGive > 0 ? applyToText(toGive) : 'Donner aux prochaines copies'}
            </Button>
          )}
          {inUse && (
            <Button type="submit" name="intent" value="end" variant="default" disabled={pending}>
              Ne plus donner aux prochaines copies
            </Button>
          )}
          <Button component={Link} to={back.to} variant="default">
            {inUse && toGive === 0 ? 'Terminer' : 'Annuler'}
          </Button>
        </Group>
      </Form>
    </>
  )
}
