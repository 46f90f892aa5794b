import { ActionIcon, Button, Menu, Modal, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { data, Form, Link, useNavigation, useSubmit } from 'react-router'
import { requireClassTeacher } from '#services/access/membership.server.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import {
  addMember,
  createMember,
  type Member,
  membersOf,
  newFirstPasswords,
  removeMember,
  setTimeFactor,
} from '#services/classes/members.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PasswordSlips } from '#ui/password-slips.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { accountRefusal } from '#wording/account-refusals.ts'
import { NARROW_SPACE, plural } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/members'
import styles from './class.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Membres de ${loaderData?.classGroup.name ?? 'la classe'} · Atelier GPME` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, name, schoolYear } = await requireClassTeacher(user, params.class)
  return { classGroup: { id, name, schoolYear }, members: await membersOf(id), address: new URL(request.url).host }
}

const refuse = (said: { what: string; todo?: string }) => data({ said }, { status: 400 })

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const form = await request.formData()
  const textOf = (name: string) => String(form.get(name) ?? '')
  const user = textOf('user')
  switch (textOf('intent')) {
    case 'add': {
      const done = await addMember(by, params.class, textOf('username'))
      return done.ok ? { done: `${done.value.name} fait partie de la classe.` } : refuse(teacherRefusal(done.error))
    }
    case 'create': {
      const person = { firstName: textOf('firstName'), lastName: textOf('lastName') }
      const done = await createMember(by, params.class, person)
      return done.ok ? { slips: [done.value] } : refuse(accountRefusal(done.error))
    }
    case 'remove': {
      const done = await removeMember(by, params.class, user)
      return done.ok ? { done: 'La personne ne fait plus partie de la classe.' } : refuse(teacherRefusal(done.error))
    }
    case 'reset':
      return { slips: await newFirstPasswords(by, params.class, [user]) }
    case 'time': {
      const factor = Number(textOf('factor').replace(',', '.'))
      const done = await setTimeFactor(by, params.class, user, factor)
      return done.ok ? { done: 'Le temps majoré est enregistré.' } : refuse(teacherRefusal(done.error))
    }
    default:
      return refuse(teacherRefusal({ code: 'malformed_form' }))
  }
}

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { classGroup, members, address } = loaderData
  const [timed, setTimed] = useState<Member>()
  const [removed, setRemoved] = useState<Member>()
  const [reset, setReset] = useState<Member>()
  const submit = useSubmit()
  const pending = useNavigation().formMethod === 'POST'
  const send = (fields: Record<string, string>) => {
    submit(fields, { method: 'post', preventScrollReset: true })
    setTimed(undefined)
    setRemoved(undefined)
    setReset(undefined)
  }
  const students = members.filter(({ role }) => role === 'student')
  const at = `/classes/${classGroup.id}`
  const slips = (actionData && 'slips' in actionData && actionData.slips) || []
  const said = actionData && 'said' in actionData ? actionData.said : undefined
  const done = actionData && 'done' in actionData ? actionData.done : undefined
  if (slips.length > 0) {
    return (
      <>
        <PageHeader
          title="Premier mot de passe"
          back={{ label: 'Membres', to: `${at}/membres` }}
          subtitle={classGroup.name}
        />
        <PasswordSlips slips={slips} address={address} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="Membres"
        count={plural(students.length, 'étudiant', 'étudiants')}
        back={{ label: classGroup.name, to: at }}
        actions={
          <>
            <Button component={Link} to={`${at}/import`}>
              Importer une liste
            </Button>
            <Button component={Link} to={`${at}/mots-de-passe`} variant="default">
              Premiers mots de passe
            </Button>
          </>
        }
      />
      {said && <ErrorNote {...said} />}
      <p className="visually-hidden" role="status">
        {done ?? ''}
      </p>
      <PlainTable
        label="Membres de la classe"
        sticky
        columns={[
          { id: 'name', label: 'Nom' },
          { id: 'username', label: 'Identifiant' },
          { id: 'role', label: 'Rôle' },
          { id: 'time', label: 'Temps aux examens', align: 'end' },
          { id: 'state', label: 'Compte' },
          { id: 'tools', label: <span className="visually-hidden">Actions</span>, align: 'end' },
        ]}
      >
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">{`${member.lastName} ${member.firstName}`}</th>
            <td>{member.username}</td>
            <td>{member.role === 'teacher' ? 'enseignant' : 'étudiant'}</td>
            <Figure>{member.timeFactorPercent === 100 ? '' : `${member.timeFactorPercent}${NARROW_SPACE}%`}</Figure>
            <td>
              {member.closed ? (
                <StatusMark word="fermé" shape="cross" />
              ) : (
                member.neverSignedIn && <StatusMark word="premier mot de passe à changer" shape="ring" />
              )}
            </td>
            <td data-align="end">
              <Menu>
                <Menu.Target>
                  <ActionIcon aria-label={`Actions pour ${member.firstName} ${member.lastName}`}>
                    <IconDots size={17} stroke={1.6} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {member.role === 'student' && (
                    <>
                      <Menu.Item onClick={() => setReset(member)}>Nouveau mot de passe…</Menu.Item>
                      <Menu.Item onClick={() => setTimed(member)}>Temps majoré…</Menu.Item>
                    </>
                  )}
                  <Menu.Item onClick={() => setRemoved(member)}>Retirer de la classe…</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </td>
          </tr>
        ))}
      </PlainTable>
      <section className={styles.section}>
        <h2>Ajouter une personne</h2>
        <Form method="post" className={styles.form} key={members.length}>
          <TextInput label="Nom" name="lastName" required withAsterisk={false} maxLength={80} />
          <TextInput label="Prénom" name="firstName" required withAsterisk={false} maxLength={80} />
          <Button type="submit" name="intent" value="create" loading={pending} variant="default">
            Créer un compte étudiant
          </Button>
        </Form>
      </section>
      <section className={styles.section}>
        <h2>Ajouter une personne qui a déjà un compte</h2>
        <Form method="post" className={styles.form} key={members.length}>
          <TextInput label="Identifiant" name="username" required withAsterisk={false} placeholder="prenom.nom" />
          <Button type="submit" name="intent" value="add" loading={pending} variant="default">
            Ajouter à la classe
          </Button>
        </Form>
      </section>
      <ConfirmDialog
        opened={removed !== undefined}
        question={`Retirer ${removed?.firstName} ${removed?.lastName} de la classe\u202f?`}
        confirmLabel="Retirer de la classe"
        destructive
        onConfirm={() => removed && send({ intent: 'remove', user: removed.id })}
        onCancel={() => setRemoved(undefined)}
      >
        Son compte et ses copies sont conservés&#8239;; ils ne figurent plus dans la classe ni dans sa grille.
      </ConfirmDialog>
      <ConfirmDialog
        opened={reset !== undefined}
        question={`Donner un nouveau mot de passe à ${reset?.firstName} ${reset?.lastName} ?`}
        confirmLabel="Donner un nouveau mot de passe"
        onConfirm={() => reset && send({ intent: 'reset', user: reset.id })}
        onCancel={() => setReset(undefined)}
      >
        L’ancien ne fonctionnera plus et ses sessions se fermeront. Ses travaux sont enregistrés.
      </ConfirmDialog>
      {timed && (
        <TimeDialog
          key={timed.id}
          member={timed}
          onCancel={() => setTimed(undefined)}
          onSave={(factor) => send({ intent: 'time', user: timed.id, factor: String(factor) })}
        />
      )}
    </>
  )
}

const THIRD = 133

/** The effect only: how much time, never why. */
function TimeDialog({
  member,
  onSave,
  onCancel,
}: {
  member: Member
  onSave: (factor: number) => void
  onCancel: () => void
}) {
  const [factor, setFactor] = useState(member.timeFactorPercent)
  const choice = factor === 100 ? 'none' : factor === THIRD ? 'third' : 'other'
  return (
    <Modal
      opened
      onClose={onCancel}
      title={<strong>{`Temps aux examens de ${member.firstName} ${member.lastName}`}</strong>}
    >
      <div className={styles.stack}>
        <SegmentedControl
          aria-label="Temps majoré"
          value={choice}
          onChange={(value) => setFactor(value === 'none' ? 100 : value === 'third' ? THIRD : 150)}
          data={[
            { value: 'none', label: 'Temps ordinaire' },
            { value: 'third', label: 'Tiers temps' },
            { value: 'other', label: 'Autre' },
          ]}
        />
        <NumberInput
          label="Part du temps ordinaire"
          value={factor}
          onChange={(value) => setFactor(Number(value))}
          min={100}
          max={200}
          allowDecimal={false}
          suffix={`${NARROW_SPACE}%`}
          description="Vaut pour les examens qui seront commencés. Seul l’effet est enregistré, jamais sa raison."
        />
        <div className={styles.tools}>
          <Button variant="default" onClick={onCancel}>
            Annuler
          </Button>
          <Button onClick={() => onSave(factor)}>Enregistrer</Button>
        </div>
      </div>
    </Modal>
  )
}
