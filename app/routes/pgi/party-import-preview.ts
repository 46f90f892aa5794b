import { previewImport } from '#services/pgi/preview-import.server.ts'
import type { Route } from './+types/party-import-preview'

/** The bytes of a list, answered with what importing it would do. */
export const action = async ({ request, params }: Route.ActionArgs): Promise<Response> =>
  Response.json(await previewImport(request, params.attempt))
