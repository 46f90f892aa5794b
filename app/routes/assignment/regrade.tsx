import { Button, Group } from '@mantine/core'
import { Form, Link, redirect, useNavigation } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '#services/assignments/require-assignment-teacher.server.ts'
import { type Regraded, regrade, rehearseRegrade } from '#services/correction/regrade.server.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { plural } from '#wording/formats.ts'
import { points } from '#wording/teacher.ts'
import type { Route } from './+types/regrade'
import classes from './assignment.module.css'

export const meta = () => [{ title: 'Réévaluer les copies · Atelier GPME' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, title } = await requireAssignmentTeacher(user, params.assignment)
  return { id, title, rows: await rehearseRegrade(user, id) }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  await regrade(by, params.assignment, new Date())
  return redirect(`/devoirs/${params.assignment}`)
}

export default function Regrade({ loaderData }: Route.ComponentProps) {
  const { id, title, rows } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  const changed = rows.filter(({ changes }) => changes.length > 0)
  return (
    <>
      <PageHeader
        title="Réévaluer les copies"
        count={plural(rows.length, 'copie', 'copies')}
        back={{ label: title, to: `/devoirs/${id}` }}
        subtitle="Voici ce que donnerait une nouvelle évaluation, avant de l’appliquer. Vos décisions sont conservées."
      />
      <p className={classes.note} role="status">
        {changed.length === 0
          ? 'Aucune note ne changerait\u202f: le correcteur arrive au même résultat pour chaque copie.'
          : `${plural(changed.length, 'copie changerait', 'copies changeraient')} de note.`}
      </p>
      <PlainTable
        label="Avant et après"
        sticky
        columns={[
          { id: 'name', label: 'Copie' },
          { id: 'before', label: 'Avant', align: 'end' },
          { id: 'after', label: 'Après', align: 'end' },
          { id: 'gap', label: 'Écart', align: 'end' },
          { id: 'why', label: 'Critères concernés' },
        ]}
      >
        {rows.map((row) => (
          <tr key={row.attemptId}>
            <th scope="row">
              <Link to={`/devoirs/${id}/copies/${row.attemptId}`}>{row.name}</Link>
            </th>
            <Figure>{row.before === null ? '' : points(row.before)}</Figure>
            <Figure>
              <strong>{points(row.after)}</strong>
            </Figure>
            <Figure>{gapOf(row)}</Figure>
            <td>{row.changes.map(changeText).join(' ; ')}</td>
          </tr>
        ))}
      </PlainTable>
      <Form method="post">
        <Group gap="xs" mt="lg">
          <Button type="submit" loading={pending} disabled={changed.length === 0}>
            Appliquer la nouvelle évaluation
          </Button>
          <Button component={Link} to={`/devoirs/${id}`} variant="default">
            Ne rien changer
          </Button>
        </Group>
      </Form>
    </>
  )
}

function gapOf({ before, after }: Regraded): string {
  const gap = after - (before ?? 0)
  if (before === null || gap === 0) return '–'
  return gap > 0 ? `+${points(gap)}` : points(gap)
}

const changeText = ({ title, before, after }: Regraded['changes'][number]): string =>
  `${title} (de ${points(before)} à ${points(after)})`
