import { z } from 'zod'

/** An entry in the brouillard. */
export const draftId = z.string().regex(/^draft-\d+$/)
