import { openDesk } from '#services/attempts/open-desk.server.ts'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { fecFile, yearsWithBooks } from '#services/pgi/fec-file.ts'
import { notInPgi } from '#services/pgi/look.server.ts'
import type { Route } from './+types/fec-file'

/** The FEC of a fiscal year, named by its last day: `?au=2026-12-31`. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { company } = await openDesk(request, params.attempt, { view: 'fec' })
  const asked = new URL(request.url).searchParams.get('au')
  const year = yearsWithBooks(company).find(({ to }) => to === asked)
  if (!year) throw notInPgi('Aucun exercice ouvert ne se clôt à cette date.')
  return fileResponse(fecFile(company, year))
}
