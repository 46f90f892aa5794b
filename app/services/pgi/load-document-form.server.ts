import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'
import { ask, type Company, type DocumentAnswer, type DocumentContent, type DocumentKind, documentId } from '#pgi'
import type { DeductibleDeposit } from '#ui/pgi/deduction-fields.tsx'
import { kindOfPlace } from '#ui/pgi/lists/sales-documents.ts'
import { quantity } from '#wording/formats.ts'
import { deductibleDeposits } from './deductible-deposits.ts'
import { look, notInPgi } from './look.server.ts'

export type CustomerChoice = {
  code: string
  name: string
  city: string
  discount: BasisPoints
  terms: DocumentContent['terms']
}

/** What the entry of a document needs: the document being modified, or the kind of a new one. */
export async function loadDocumentForm(request: Request, attempt: string, asked?: string) {
  const { desk, facts } = await look(request, attempt)
  const { company, today } = desk
  const params = new URL(request.url).searchParams
  const id = asked === undefined ? undefined : documentId.safeParse(asked)
  const found = id?.success ? ask(company, { view: 'sales-document', at: today, document: id.data }) : null
  if (asked !== undefined && !found) throw notInPgi('Ce document n’existe pas dans le PGI.')
  const kind = found?.kind ?? kindOfPlace(params.get('type') ?? '') ?? 'quote'
  if (kind === 'returnNote') throw notInPgi('Un bon de retour part de ce qui a été livré et se modifie sur sa page.')
  return {
    facts,
    kind,
    present: found && { document: found.id, status: found.status, number: found.number, content: found.content },
    deposits: found ? depositsFor(company, found, today) : [],
    customer: found?.customer.code ?? params.get('client'),
    customers: customerChoices(company, kind),
    articles: ask(company, { view: 'articles' }).rows.map((row) => ({
      code: row.code,
      label: row.label,
      unitPrice: row.salePrice,
      vat: row.vatRate,
      salesAccount: row.salesAccount,
      goods: row.kind === 'goods',
      detail:
        row.kind === 'goods' ? `${quantity(row.available)} disponible${row.available > 1000 ? 's' : ''}` : 'prestation',
    })),
  }
}

/** Those of its sale; an invoice that follows nothing may take any deposit of its customer. */
function depositsFor(company: Company, document: DocumentAnswer, today: Day): DeductibleDeposit[] {
  const { kind, isDeposit, content, customer } = document
  if (kind !== 'invoice' || isDeposit) return []
  const isAlone = content.lines.every(({ origin }) => origin === undefined)
  const rows = isAlone ? ask(company, { view: 'deposits', at: today, customer: customer.code }).rows : document.deposits
  return deductibleDeposits(rows, content)
}

/** A prospect is only offered quotes. */
function customerChoices(company: Company, kind: DocumentKind): CustomerChoice[] {
  return [...company.crm.parties.values()]
    .filter(({ archived, role }) => !archived && (role === 'customer' || kind === 'quote'))
    .map(({ code, fields: { name, billing, discount, terms } }) => ({
      code,
      name,
      city: billing.city,
      discount: discount ?? basisPoints(0),
      terms,
    }))
    .sort((left, right) => byText(folded(left.name), folded(right.name)))
}
