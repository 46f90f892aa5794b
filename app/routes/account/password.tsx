import { Button, PasswordInput } from '@mantine/core'
import { data, Form, Link, useNavigation } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { changePassword } from '#services/accounts/change-password.server.ts'
import { requireUser } from '#services/accounts/current-user.server.ts'
import { SHORTEST_PASSWORD } from '#services/accounts/password-rules.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { accountRefusal } from '#wording/account-refusals.ts'
import { addressOf } from '../../request-reference.ts'
import type { Route } from './+types/password'
import classes from './account.module.css'

export const meta = () => [{ title: 'Mot de passe · Atelier GPME' }]
export const handle = { width: 'reading' }

export async function loader({ request }: Route.LoaderArgs) {
  const { username, mustChangePassword } = await requireUser(request, { withFirstPassword: true })
  return { username, first: mustChangePassword, shortest: SHORTEST_PASSWORD }
}

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  await requireUser(request, { withFirstPassword: true })
  const form = await request.formData()
  const textOf = (name: string) => String(form.get(name) ?? '')
  const next = textOf('next')
  if (next !== textOf('again')) return data({ said: accountRefusal({ code: 'passwords_differ' }) }, { status: 400 })
  const asked = { request, current: textOf('current'), next, address: addressOf(request), now: new Date() }
  const done = await changePassword(asked)
  if (done.ok) return { changed: true as const }
  return data({ said: accountRefusal(done.error) }, { status: done.error.code === 'too_many_tries' ? 429 : 400 })
}

export default function Password({ loaderData, actionData }: Route.ComponentProps) {
  const { username, first, shortest } = loaderData
  const pending = useNavigation().formMethod === 'POST'
  if (actionData && 'changed' in actionData) {
    return (
      <div className={classes.narrow}>
        <h1>Mot de passe</h1>
        <p role="status">
          <StatusMark word="Votre mot de passe est changé." shape="check" tone="good" />
        </p>
        <p className={classes.soft}>Vos sessions ouvertes sur d’autres machines sont fermées.</p>
        <Button component={Link} to="/">
          Aller à l’accueil
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={first ? 'Choisissez votre mot de passe' : 'Mot de passe'}
        subtitle={
          first
            ? 'Celui que vous avez reçu ne sert qu’une fois. Choisissez-en un que vous seul connaîtrez.'
            : `Compte ${username}`
        }
      />
      {actionData && <ErrorNote {...actionData.said} />}
      <Form method="post" className={classes.form}>
        <input type="hidden" autoComplete="username" value={username} readOnly />
        <Field
          name="current"
          label={first ? 'Mot de passe reçu' : 'Mot de passe actuel'}
          autoComplete="current-password"
        />
        <Field
          name="next"
          label="Nouveau mot de passe"
          autoComplete="new-password"
          description={`${shortest} caractères au moins. Une phrase courte convient très bien.`}
        />
        <Field name="again" label="Nouveau mot de passe, une seconde fois" autoComplete="new-password" />
        <Button type="submit" size="md" loading={pending}>
          Changer le mot de passe
        </Button>
      </Form>
    </div>
  )
}

type FieldProps = { name: string; label: string; autoComplete: string; description?: string }

const Field = (props: FieldProps) => (
  <PasswordInput
    {...props}
    required
    withAsterisk={false}
    size="md"
    visibilityToggleButtonProps={{ 'aria-label': `Montrer ou cacher\u202f: ${props.label}` }}
  />
)
