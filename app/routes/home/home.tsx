import { currentUser, requireUser } from '#services/accounts/current-user.server.ts'
import { administratorHome } from '#services/home/administrator-home.server.ts'
import { studentHome } from '#services/home/student-home.server.ts'
import { teacherHome } from '#services/home/teacher-home.server.ts'
import type { Route } from './+types/home'
import { AdministratorHome } from './administrator-home.tsx'
import { PublicHome } from './public-home.tsx'
import { StudentHome } from './student-home.tsx'
import { TeacherHome } from './teacher-home.tsx'

export const meta = () => [
  { title: 'Atelier GPME' },
  { name: 'description', content: 'S’entraîner au BTS Gestion de la PME, dans le bureau d’une entreprise.' },
]

export async function loader({ request }: Route.LoaderArgs) {
  if (!(await currentUser(request))) return { role: 'public' as const }
  const user = await requireUser(request)
  const now = new Date()
  const { firstName } = user
  switch (user.role) {
    case 'student':
      return { role: 'student' as const, firstName, now: now.toISOString(), home: await studentHome(user, now) }
    case 'teacher':
      return { role: 'teacher' as const, firstName, home: await teacherHome(user, now) }
    case 'administrator':
      return { role: 'administrator' as const, home: await administratorHome(user) }
  }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  switch (loaderData.role) {
    case 'public':
      return <PublicHome />
    case 'student':
      return <StudentHome {...loaderData} />
    case 'teacher':
      return <TeacherHome {...loaderData} />
    case 'administrator':
      return <AdministratorHome {...loaderData.home} />
  }
}
