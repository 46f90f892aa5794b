import { Button, PasswordInput, TextInput } from '@mantine/core'
import { data, Form, redirect, useNavigation, useSearchParams } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { currentUser } from '#services/accounts/current-user.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { accountRefusal } from '#wording/account-refusals.ts'
import { addressOf } from '../../request-reference.ts'
import type { Route } from './+types/sign-in'
import classes from './account.module.css'
import { safeReturn } from './safe-return.ts'

export const meta = () => [{ title: 'Connexion · Atelier GPME' }]
export const handle = { width: 'reading' }

const wayBack = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('retour'))

export async function loader({ request }: Route.LoaderArgs) {
  if (await currentUser(request)) throw redirect(wayBack(request))
  return null
}

export async function action({ request }: Route.ActionArgs) {
  requireSameOrigin(request)
  const form = await request.formData()
  const username = textOf(form, 'username')
  const done = await signIn({
    username,
    password: textOf(form, 'password'),
    address: addressOf(request),
    userAgent: request.headers.get('user-agent') ?? undefined,
    now: new Date(),
  })
  if (done.ok) throw redirect(wayBack(request), { headers: done.value })
  const status = done.error.code === 'too_many_tries' ? 429 : 400
  return data({ said: accountRefusal(done.error), username }, { status })
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const [params] = useSearchParams()
  const pending = useNavigation().formAction?.startsWith('/connexion') ?? false
  return (
    <div className={classes.narrow}>
      <h1>Connexion</h1>
      {params.has('retour') && !actionData && (
        <p className={classes.soft}>Connectez-vous pour ouvrir la page demandée.</p>
      )}
      {actionData && <ErrorNote {...actionData.said} />}
      <Form method="post" className={classes.form}>
        <TextInput
          label="Identifiant"
          name="username"
          defaultValue={actionData?.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          size="md"
          autoFocus={!actionData}
        />
        <PasswordInput
          label="Mot de passe"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          autoFocus={Boolean(actionData)}
          visibilityToggleButtonProps={{ 'aria-label': 'Montrer ou cacher le mot de passe' }}
        />
        <Button type="submit" size="md" loading={pending}>
          Se connecter
        </Button>
      </Form>
      <p className={classes.soft}>
        Votre identifiant ressemble à <span className="no-break">prenom.nom</span>. Mot de passe oublié&nbsp;? Votre
        enseignant peut vous en remettre un nouveau&#8239;; vos travaux sont conservés.
      </p>
    </div>
  )
}
