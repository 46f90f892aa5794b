import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { requireClassTeacher } from '#services/access/membership.server.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { membersOf, newFirstPasswords } from '#services/classes/members.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PasswordSlips } from '#ui/password-slips.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { plural } from '#wording/formats.ts'
import type { Route } from './+types/first-passwords'
import styles from './class.module.css'

export const meta = () => [{ title: 'Premiers mots de passe · Atelier GPME' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, name } = await requireClassTeacher(user, params.class)
  const students = (await membersOf(id)).filter(({ role }) => role === 'student')
  return { classGroup: { id, name }, students, address: new URL(request.url).host }
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const users = (await request.formData()).getAll('user').map(String)
  return { slips: await newFirstPasswords(by, params.class, users) }
}

export default function FirstPasswords({ loaderData, actionData }: Route.ComponentProps) {
  const { classGroup, students, address } = loaderData
  const waiting = students.filter(({ neverSignedIn }) => neverSignedIn)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(waiting.map(({ id }) => id)))
  const pending = useNavigation().formMethod === 'POST'
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <PageHeader
        title="Premiers mots de passe"
        back={{ label: 'Membres', to: `/classes/${classGroup.id}/membres` }}
        subtitle={`${classGroup.name}. Un mot de passe ne se relit pas\u202f: pour le réimprimer, on en donne un nouveau.`}
      />
      {actionData && actionData.slips.length > 0 ? (
        <PasswordSlips slips={actionData.slips} address={address} />
      ) : students.length === 0 ? (
        <EmptyState title="La classe n’a pas encore d’étudiant">Importez d’abord sa liste.</EmptyState>
      ) : (
        <Form method="post">
          <p className={styles.note}>
            {waiting.length === 0
              ? 'Tous ont déjà choisi leur mot de passe. Cochez ceux qui l’ont perdu.'
              : `${plural(waiting.length, 'étudiant ne s’est pas encore connecté', 'étudiants ne se sont pas encore connectés')}. Le mot de passe qu’ils ont reçu sera remplacé.`}
          </p>
          <PlainTable
            label="Étudiants"
            columns={[
              { id: 'choose', label: <span className="visually-hidden">Choisir</span>, width: '3rem' },
              { id: 'name', label: 'Nom' },
              { id: 'username', label: 'Identifiant' },
              { id: 'state', label: 'Mot de passe' },
            ]}
          >
            {students.map((student) => (
              <tr key={student.id}>
                <td>
                  <Checkbox
                    size="xs"
                    name="user"
                    value={student.id}
                    checked={chosen.has(student.id)}
                    onChange={() => toggle(student.id)}
                    aria-label={`${student.firstName} ${student.lastName}`}
                  />
                </td>
                <th scope="row">{`${student.lastName} ${student.firstName}`}</th>
                <td>{student.username}</td>
                <td>{student.neverSignedIn ? 'premier, pas encore changé' : 'choisi par l’étudiant'}</td>
              </tr>
            ))}
          </PlainTable>
          <Button type="submit" mt="lg" loading={pending} disabled={chosen.size === 0}>
            {`Donner ${plural(chosen.size, 'nouveau mot de passe', 'nouveaux mots de passe')}`}
          </Button>
        </Form>
      )}
    </>
  )
}
