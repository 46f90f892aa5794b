import { Outlet, type UIMatch, useMatches } from 'react-router'
import { currentUser } from '#services/accounts/current-user.server.ts'
import { placesOf } from '#services/home/places.server.ts'
import { AppLayout, type AppLayoutProps } from '#ui/app-layout.tsx'
import type { CommandGroup } from '#ui/command-palette.tsx'
import { ROLE_NAMES } from '#wording/teacher.ts'
import type { Route } from './+types/frame'

export const loader = async ({ request }: Route.LoaderArgs) => placesOf(await currentUser(request))

type Places = Route.ComponentProps['loaderData']

/** Every page outside the desk stands in this frame. A page says its width in its `handle`. */
export default function Frame({ loaderData }: Route.ComponentProps) {
  const width = widthOf(useMatches())
  const { user } = loaderData
  if (!user) {
    return (
      <AppLayout nav={PUBLIC} signIn={{ label: 'Se connecter', to: '/connexion' }} width={width}>
        <Outlet />
      </AppLayout>
    )
  }
  const account = { user: { name: user.name, role: ROLE_NAMES[user.role] }, accountTo: '/compte/mot-de-passe' }
  if (loaderData.withFirstPassword) {
    return (
      <AppLayout account={{ user: account.user }} width={width}>
        <Outlet />
      </AppLayout>
    )
  }
  return (
    <AppLayout nav={navOf(user.role)} account={account} commands={commandsOf(loaderData)} width={width}>
      <Outlet />
    </AppLayout>
  )
}

const PUBLIC = [{ label: 'Référentiel', to: '/referentiel' }]

const NAVS = {
  student: [
    { label: 'Accueil', to: '/', end: true },
    { label: 'Missions', to: '/missions' },
    { label: 'Guides', to: '/guides' },
    { label: 'Référentiel', to: '/referentiel' },
  ],
  teacher: [
    { label: 'Accueil', to: '/', end: true },
    { label: 'Classes', to: '/classes' },
    { label: 'Missions', to: '/missions' },
    { label: 'Guides', to: '/guides' },
    { label: 'Référentiel', to: '/referentiel' },
  ],
  administrator: [
    { label: 'Accueil', to: '/', end: true },
    { label: 'Administration', to: '/administration' },
    { label: 'Classes', to: '/classes' },
    { label: 'Référentiel', to: '/referentiel' },
  ],
} as const

const navOf = (role: keyof typeof NAVS) => NAVS[role]

function commandsOf({ user, classes }: Places): CommandGroup[] {
  const places = user ? navOf(user.role).map(({ label, to }) => ({ id: to, label, to })) : []
  const ofClass = classes.flatMap(({ id, name, schoolYear }) => [
    { id: `classe-${id}`, label: name, description: schoolYear, to: `/classes/${id}` },
    { id: `grille-${id}`, label: `Grille de ${name}`, description: schoolYear, to: `/classes/${id}/grille` },
    { id: `membres-${id}`, label: `Membres de ${name}`, description: schoolYear, to: `/classes/${id}/membres` },
  ])
  return [
    { label: 'Aller à', commands: places },
    ...(ofClass.length > 0 ? [{ label: 'Classes', commands: ofClass }] : []),
  ]
}

function widthOf(matches: readonly UIMatch[]): AppLayoutProps['width'] {
  const handle = matches.at(-1)?.handle
  if (typeof handle !== 'object' || handle === null || !('width' in handle)) return 'page'
  return handle.width === 'wide' || handle.width === 'reading' ? handle.width : 'page'
}
