import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { data, Form, useNavigation, useSubmit } from 'react-router'
import type { Role } from '#db/roles.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import {
  openAccount,
  type SchoolAccount,
  schoolAccounts,
  setAccountClosed,
} from '#services/accounts/manage-accounts.server.ts'
import { resetNamed } from '#services/accounts/reset-named.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import type { Column, Filter } from '#ui/list/column.ts'
import { ListView } from '#ui/list/list-view.tsx'
import { unlessOnlyListChanged, useListState } from '#ui/list/use-list-state.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { PasswordSlips } from '#ui/password-slips.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { accountRefusal } from '#wording/account-refusals.ts'
import { ROLES, teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/accounts'
import classes from './admin.module.css'

export const meta = () => [{ title: 'Comptes · Administration · Atelier GPME' }]
export const shouldRevalidate = unlessOnlyListChanged

export async function loader({ request }: Route.LoaderArgs) {
  const by = await requireRole(request, 'administrator')
  return { accounts: await schoolAccounts(by), address: new URL(request.url).host }
}

const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text)

const refuse = (said: { what: string; todo?: string }) => data({ said }, { status: 400 })

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'administrator')
  const form = await request.formData()
  const textOf = (name: string) => String(form.get(name) ?? '').trim()
  const user = textOf('user')
  switch (textOf('intent')) {
    case 'create': {
      const role = textOf('role')
      const username = textOf('username')
      const person: Parameters<typeof openAccount>[1] = {
        firstName: textOf('firstName'),
        lastName: textOf('lastName'),
        role: isRole(role) ? role : 'student',
        ...(username === '' ? {} : { username }),
      }
      const done = await openAccount(by, person)
      if (!done.ok) return refuse(accountRefusal(done.error))
      return { slips: [{ firstName: person.firstName, lastName: person.lastName, ...done.value }] }
    }
    case 'reset':
      return { slips: [await resetNamed(by, user)] }
    case 'close':
    case 'reopen': {
      const done = await setAccountClosed(by, user, textOf('intent') === 'close')
      return done.ok ? null : refuse(accountRefusal(done.error))
    }
    default:
      return refuse(teacherRefusal({ code: 'malformed_form' }))
  }
}

const COLUMNS: readonly Column<SchoolAccount>[] = [
  { id: 'name', header: 'Nom', value: ({ lastName, firstName }) => `${lastName} ${firstName}` },
  { id: 'username', header: 'Identifiant', value: ({ username }) => username, width: '16rem' },
  { id: 'role', header: 'Rôle', value: ({ role }) => ROLES[role], width: '9rem' },
  { id: 'classes', header: 'Classes', value: ({ classes: names }) => names.join(', '), width: '14rem' },
  {
    id: 'state',
    header: 'État',
    value: ({ closed, neverSignedIn }) => (closed ? 'fermé' : neverSignedIn ? 'jamais connecté' : 'ouvert'),
    cell: ({ closed, neverSignedIn }) =>
      closed ? (
        <StatusMark word="fermé" shape="cross" />
      ) : neverSignedIn ? (
        <StatusMark word="jamais connecté" shape="ring" />
      ) : (
        <StatusMark word="ouvert" shape="disc" tone="good" />
      ),
    width: '11rem',
  },
]

const FILTERS: readonly Filter<SchoolAccount>[] = [
  {
    id: 'role',
    label: 'Rôle',
    options: (['student', 'teacher', 'administrator'] as const).map((role) => ({
      value: role,
      label: ROLES[role],
      sentence: `Rôle ${ROLES[role]}`,
      test: (account) => account.role === role,
    })),
  },
  {
    id: 'etat',
    label: 'État',
    options: [
      { value: 'ferme', label: 'fermé', sentence: 'Comptes fermés', test: ({ closed }) => closed },
      {
        value: 'jamais',
        label: 'jamais connecté',
        sentence: 'Jamais connectés',
        test: ({ closed, neverSignedIn }) => !closed && neverSignedIn,
      },
    ],
  },
]

export default function Accounts({ loaderData, actionData }: Route.ComponentProps) {
  const { accounts, address } = loaderData
  const [state, change] = useListState()
  const [current, setCurrent] = useState<string>()
  const [creating, setCreating] = useState(false)
  const [closing, setClosing] = useState(false)
  const [resetting, setResetting] = useState(false)
  const submit = useSubmit()
  const pending = useNavigation().formMethod === 'POST'
  const account = accounts.find(({ id }) => id === current)
  const slips = (actionData && 'slips' in actionData && actionData.slips) || []
  const said = actionData && 'said' in actionData ? actionData.said : undefined
  const send = (intent: string) => {
    if (account) submit({ intent, user: account.id }, { method: 'post' })
    setClosing(false)
    setResetting(false)
  }
  if (slips.length > 0) {
    return (
      <>
        <PageHeader title="Premier mot de passe" back={{ label: 'Comptes', to: '/administration/comptes' }} />
        <PasswordSlips slips={slips} address={address} />
      </>
    )
  }
  return (
    <>
      {said && <ErrorNote {...said} />}
      <ListView
        title="Comptes"
        unit={['compte', 'comptes']}
        rows={accounts}
        rowId={({ id }) => id}
        columns={COLUMNS}
        filters={FILTERS}
        state={state}
        onChange={change}
        onOpen={({ id }) => setCurrent(id)}
        current={current}
        detail={
          account && (
            <SidePanel
              title={`${account.firstName} ${account.lastName}`}
              onClose={() => setCurrent(undefined)}
              actions={
                <div className={classes.actions}>
                  <Button variant="default" onClick={() => setResetting(true)}>
                    Nouveau mot de passe…
                  </Button>
                  {account.closed ? (
                    <Button variant="default" onClick={() => send('reopen')} loading={pending}>
                      Rouvrir le compte
                    </Button>
                  ) : (
                    <Button variant="default" onClick={() => setClosing(true)}>
                      Fermer le compte…
                    </Button>
                  )}
                </div>
              }
            >
              <KeyValue
                items={[
                  { label: 'Identifiant', value: account.username },
                  { label: 'Rôle', value: ROLES[account.role] },
                  { label: 'Classes', value: account.classes.join(', ') || '–' },
                ]}
              />
            </SidePanel>
          )
        }
        actions={<Button onClick={() => setCreating(true)}>Créer un compte…</Button>}
        empty={{ title: 'Aucun compte', children: 'Créez le premier, ou importez une liste dans une classe.' }}
      />
      <Modal opened={creating} onClose={() => setCreating(false)} title={<strong>Créer un compte</strong>}>
        <Form method="post" className={classes.actions} onSubmit={() => setCreating(false)}>
          <input type="hidden" name="intent" value="create" readOnly />
          <TextInput label="Nom" name="lastName" required withAsterisk={false} maxLength={80} data-autofocus />
          <TextInput label="Prénom" name="firstName" required withAsterisk={false} maxLength={80} />
          <Select
            label="Rôle"
            name="role"
            defaultValue="teacher"
            allowDeselect={false}
            data={(['student', 'teacher', 'administrator'] as const).map((role) => ({
              value: role,
              label: ROLES[role],
            }))}
          />
          <TextInput label="Identifiant" name="username" description="Vide&#8239;: prenom.nom, ou le premier libre." />
          <Button type="submit" mt="sm">
            Créer le compte
          </Button>
        </Form>
      </Modal>
      <ConfirmDialog
        opened={closing}
        question={`Fermer le compte de ${account?.firstName} ${account?.lastName}\u202f?`}
        confirmLabel="Fermer le compte"
        destructive
        onConfirm={() => send('close')}
        onCancel={() => setClosing(false)}
      >
        La personne ne pourra plus se connecter. Ses travaux et ses notes sont conservés&#8239;; le compte peut être
        rouvert.
      </ConfirmDialog>
      <ConfirmDialog
        opened={resetting}
        question={`Donner un nouveau mot de passe à ${account?.firstName} ${account?.lastName}\u202f?`}
        confirmLabel="Donner un nouveau mot de passe"
        onConfirm={() => send('reset')}
        onCancel={() => setResetting(false)}
      >
        L’ancien ne fonctionnera plus et ses sessions se fermeront.
      </ConfirmDialog>
    </>
  )
}
