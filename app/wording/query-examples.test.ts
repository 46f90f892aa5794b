import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { QUERY_EXAMPLES } from './pgi/query-words.ts'

test.each(QUERY_EXAMPLES)(
  'the example « $title » can be asked, of a company with people as of one without',
  ({ question }) => {
    for (const company of [sellingCompany(), staffedCompany()]) {
      expect(ask(company, { view: 'query', at: day('2026-04-20'), question })).toMatchObject({ ok: true })
    }
  },
)
