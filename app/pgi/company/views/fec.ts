import { z } from 'zod'
import { zDay } from '#base/schema.ts'
import { FEC_COLUMNS, type FecFacts, fecName, fecRows, fecText } from '../../accounting/fec/write-fec.ts'
import type { Company } from '../company.ts'
import { namedParty } from './named.ts'
import { matchingOf } from './open-items.ts'
import { columns, view } from './view.ts'

/**
 * Fichier des écritures comptables of a period. `text` is the file, tab-separated, made only of characters of ISO 8859-15
 * (`latin9Bytes` gives its bytes); `rows` the same with the 18 official column names as fields; `name` what to call it.
 */
export const fec = view({
  args: z.object({ from: zDay, to: zDay }),
  run(company, { from, to }) {
    const rows = fecRows(company.accounting, { from, to }, factsOf(company))
    return { name: fecName(company.identity.siren, to), rows, text: fecText(rows) }
  },
  table: { columns: columns('text', ...FEC_COLUMNS), rows: ({ rows }) => rows },
})

const factsOf = (company: Company): FecFacts => ({
  partyName: (code) => namedParty(company, code).name,
  letterOf(item) {
    const matching = matchingOf(company, item)
    const isComplete = matching !== undefined && matching.letter === matching.letter.toUpperCase()
    return isComplete ? { letter: matching.letter, date: matching.date } : undefined
  },
})
