import type { Event } from '#pgi'
import { type FormRefusal, submitPgiForm } from '#services/attempts/desk-form.server.ts'
import type { SubmitRefusal, Submitted } from '#services/attempts/submit-act.server.ts'
import type { Made, Outcome } from '#ui/pgi/use-command.ts'
import { listOf } from '#wording/formats.ts'
import { FORM_REFUSALS, type FormRefusalCode, fieldName } from '#wording/pgi/form-refusals.ts'
import { refusalSentence } from '#wording/refusals.ts'

/** Refusals that say what to look at: once it was, the same command may be given again. */
const ASKABLE: ReadonlySet<string> = new Set([
  'credit_limit_exceeded',
  'planning_conflict',
  'discrepancies_not_acknowledged',
])

/** Gives the PGI the command of a form, and answers in words. */
export async function giveCommand(request: Request, attempt: string): Promise<Outcome> {
  const done = await submitPgiForm(request, attempt)
  if (!done.ok) return refusedForm(done.error)
  const { refusal } = done.value
  if (refusal) {
    return {
      ok: false,
      code: refusal.code,
      said: refusalSentence(refusal),
      done: done.value.acts.length - 1,
      askable: ASKABLE.has(refusal.code),
    }
  }
  return { ok: true, made: madeBy(done.value), done: done.value.acts.length }
}

function refusedForm(refusal: SubmitRefusal | FormRefusal): Outcome {
  const code: FormRefusalCode = refusal.code
  const said = FORM_REFUSALS[code]
  if (refusal.code !== 'malformed_command') return { ok: false, code, said }
  const fields = [...new Set(refusal.issues.map(({ path }) => fieldName(path)))]
  return { ok: false, code, said: { ...said, meaning: `À corriger\u202f: ${listOf(fields)}.` } }
}

/** What the commands made, the last of each kind, to go and see it. */
function madeBy({ acts }: Submitted): Made {
  const made: Made = { entries: 0 }
  for (const act of acts) if (act.kind === 'pgi') for (const { event } of act.events) note(made, event)
  return made
}

function note(made: Made, event: Event): void {
  switch (event.type) {
    case 'DocumentDrafted':
    case 'DocumentRevised':
      made.document = event.document
      break
    case 'PurchaseDrafted':
    case 'PurchaseRevised':
      made.purchase = event.document
      break
    case 'PurchaseOrderSent':
    case 'GoodsReceiptRecorded':
    case 'PurchaseInvoiceRecorded':
    case 'GoodsReturnRecorded':
    case 'SupplierCreditNoteRecorded':
      made.purchase = event.document
      made.number = event.number
      break
    case 'PriceRequestSent':
      made.request = event.request
      made.number = event.number
      break
    case 'SupplierCreated':
      made.supplier = event.supplier
      break
    case 'PaymentRecorded':
      made.payment = event.payment
      break
    case 'RemittanceRecorded':
      made.remittance = event.remittance
      break
    case 'QuoteSent':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'CustomerReturnRecorded':
    case 'InvoiceIssued':
    case 'CreditNoteIssued':
      made.document = event.document
      made.number = event.number
      break
    case 'EmployeeHired':
      made.employee = event.employee
      break
    case 'PayslipPrepared':
    case 'PayslipReceived':
      made.payslip = event.payslip
      break
    case 'PartyCreated':
      made.party = event.party
      break
    case 'ArticleCreated':
      made.article = event.article
      break
    case 'ReceiptRecorded':
      made.receipt = event.receipt
      break
    case 'OpportunityOpened':
      made.opportunity = event.opportunity
      break
    case 'CampaignOpened':
      made.campaign = event.campaign
      break
    case 'ProjectOpened':
      made.project = event.project
      break
    case 'AssetAcquired':
      made.asset = event.asset
      break
    case 'EntryPosted':
      made.entry = `entry-${event.number}`
      made.entries += 1
      break
    default:
      break
  }
}
