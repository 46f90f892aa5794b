import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import { AppLayout } from './app-layout.tsx'
import classes from './error-page.module.css'

export type ErrorPageProps = {
  status: number
  /** The sentence that the route gave, when it gave one. */
  sentence?: string
  /** What to do about it, when it is not what is done about such a status. */
  todo?: string
  reference?: string
  /** The stack, in development only. */
  detail?: string
}

type Words = { title: string; what: string; todo: string }

function wordsFor(status: number): Words {
  switch (status) {
    case 401:
      return {
        title: 'Connectez-vous',
        what: 'Cette page est réservée aux personnes connectées, et votre session a pu expirer.',
        todo: 'Connectez-vous, puis revenez : ce que vous aviez enregistré est toujours là.',
      }
    case 403:
      return {
        title: 'Cette page ne vous est pas ouverte',
        what: 'Elle existe, mais votre compte n’y a pas accès.',
        todo: 'Si vous deviez pouvoir l’ouvrir, demandez-le à votre professeur ou à l’administrateur de l’établissement.',
      }
    case 404:
      return {
        title: 'Cette page n’existe pas',
        what: 'L’adresse est peut-être incomplète, ou ce qu’elle montrait a été déplacé.',
        todo: 'Vérifiez l’adresse, ou repartez de l’accueil.',
      }
    case 429:
      return {
        title: 'Trop de demandes en peu de temps',
        what: 'Le serveur fait patienter les demandes trop nombreuses pour rester disponible à tous.',
        todo: 'Attendez une minute, puis réessayez.',
      }
    default:
      return {
        title: 'La page n’a pas pu être préparée',
        what: 'Le serveur a rencontré une difficulté. Ce que vous aviez enregistré est conservé.',
        todo: 'Réessayez. Si cela continue, communiquez la référence ci-dessous à votre professeur ou à l’assistance.',
      }
  }
}

export function ErrorPage({ status, sentence, todo, reference, detail }: ErrorPageProps) {
  const words = wordsFor(status)
  return (
    <AppLayout width="reading">
      <title>{`${words.title} · Atelier GPME`}</title>
      <p className={classes.status}>{status >= 500 ? 'Incident' : `Erreur ${status}`}</p>
      <h1 className={classes.title}>{words.title}</h1>
      <p className={classes.what}>{sentence ?? words.what}</p>
      <p className={classes.todo}>{todo ?? words.todo}</p>
      <Group mt="lg" gap="xs">
        {status >= 500 || status === 429 ? (
          <Button component="a" href="">
            Réessayer
          </Button>
        ) : null}
        <Button component={Link} to="/" variant={status >= 500 || status === 429 ? 'default' : 'filled'}>
          Revenir à l’accueil
        </Button>
      </Group>
      {reference && (
        <p className={classes.reference}>
          Référence : <code>{reference}</code>
        </p>
      )}
      {detail && <pre className={classes.detail}>{detail}</pre>}
    </AppLayout>
  )
}
