import { ask, type ImportRow } from '#pgi'
import { listOf, plural } from '#wording/formats.ts'
import type { Said } from '#wording/refusals.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { limitedBody } from '../desk/limited-body.ts'
import { look } from './look.server.ts'
import { type PartyListRefusal, readPartyList } from './party-list.ts'

export type ImportPreview =
  | { ok: false; said: Said }
  | { ok: true; rows: readonly ImportRow[]; ignored: readonly string[]; preview: ReturnType<typeof previewOf> }

/** A list of parties is a few hundred kilobytes at most. */
const HEAVIEST = 400_000

const previewOf = (company: Parameters<typeof ask>[0], rows: readonly ImportRow[], role: 'prospect' | 'customer') =>
  ask(company, { view: 'import-preview', rows: [...rows], role, decisions: [] })

/** Reads a list and says what importing it would do. Nothing is written. */
export async function previewImport(request: Request, attempt: string): Promise<ImportPreview> {
  requireSameOrigin(request)
  const role = new URL(request.url).searchParams.get('role') === 'customer' ? 'customer' : 'prospect'
  const { desk } = await look(request, attempt)
  const body = await limitedBody(request, HEAVIEST)
  if (!body.ok) {
    return {
      ok: false,
      said: {
        what: 'Le fichier est trop lourd.',
        todo: 'Enregistrez-le au format CSV, ou importez-le en plusieurs fois.',
      },
    }
  }
  const list = readPartyList(body.value)
  if (!list.ok) return { ok: false, said: sentenceOf(list.error) }
  return { ok: true, ...list.value, preview: previewOf(desk.company, list.value.rows, role) }
}

function sentenceOf(refusal: PartyListRefusal): Said {
  switch (refusal.code) {
    case 'list_empty':
      return {
        what: 'Le fichier ne contient aucune ligne.',
        todo: 'Gardez la ligne de titres, puis une ligne par tiers.',
      }
    case 'list_unreadable':
      return { what: 'Ce fichier n’est pas un texte.', todo: 'Enregistrez-le au format CSV depuis le tableur.' }
    case 'list_too_long':
      return {
        what: `Le fichier compte ${plural(refusal.lines, 'ligne', 'lignes')}\u202f: ${refusal.max} au plus.`,
        todo: 'Importez-le en plusieurs fois.',
      }
    case 'name_column_missing':
      return {
        what: 'Aucune colonne ne donne le nom des tiers.',
        meaning: refusal.found.length === 0 ? undefined : `Titres trouvés\u202f: ${listOf(refusal.found)}.`,
        todo: 'Intitulez une colonne «\u202fRaison sociale\u202f».',
      }
  }
}
