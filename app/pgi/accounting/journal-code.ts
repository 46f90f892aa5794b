import { z } from 'zod'

export const journalCode = z.enum(['AN', 'AC', 'VE', 'BQ', 'CA', 'OD'])
export type JournalCode = z.infer<typeof journalCode>
