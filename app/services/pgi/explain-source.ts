/** What is behind a figure: documents, receipts and entries it comes from, the rules that made them, what happened to them. */
import type { Day } from '#base/dates.ts'
import { type Cents, minus, negate } from '#base/money.ts'
import { ask, type Company, type DocumentRow, type EntryRow, type OutstandingAnswer, purchaseId } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { documentName, PAYMENT_METHODS, statusWords } from '#wording/pgi/kinds.ts'
import { periodText } from '#wording/pgi/payroll.ts'
import { purchaseName, purchaseStatusWords } from '#wording/pgi/purchases.ts'
import { EVENT_NAMES, POSTING_RULES } from '#wording/pgi/rules.ts'
import { chainOf, documentById } from './document-chain.ts'

export type SourceFigure = { label: string; amount?: Cents; text?: string }
export type SourceCard = {
  source: string
  title: string
  /** Its page in the PGI. */
  place: string | null
  figures: SourceFigure[]
  /** The documents that it follows and those that follow it. */
  chain: DocumentRow[]
  rule: { sentence: string; law: string } | null
  entries: readonly EntryRow[]
  events: { seq: number; on: Day; by: string; name: string }[]
}
export type Explanation = { cards: SourceCard[]; credit: OutstandingAnswer | null }

const MOST = 6

export function explainSources(company: Company, sources: readonly string[], today: Day): Explanation {
  const cards = [...new Set(sources)].slice(0, MOST).map((source) => cardOf(company, source, today))
  const customer = sources.map((source) => customerOf(company, source, today)).find((code) => code !== undefined)
  return {
    cards,
    credit: customer === undefined ? null : ask(company, { view: 'customer-outstanding', customer, at: today }),
  }
}

function cardOf(company: Company, source: string, today: Day): SourceCard {
  const { events, entries, rules } = ask(company, { view: 'provenance', source })
  const [rule] = rules
  const document = documentById(company, source, today)
  return {
    source,
    ...namedSource(company, source, today),
    chain: document ? chainOf(company, document, today) : [],
    rule: rule ? { sentence: POSTING_RULES[rule.code] ?? rule.code, law: rule.law } : null,
    // An account or a party is in too many entries to be shown here: its own page lists them.
    entries: /^(account|party|article|employee)-/.test(source) ? [] : entries,
    events: /^account-/.test(source)
      ? []
      : events.slice(-12).map(({ seq, on, by, type }) => ({ seq, on, by, name: EVENT_NAMES[type] })),
  }
}

type Named = Pick<SourceCard, 'title' | 'place' | 'figures'>

function namedSource(company: Company, source: string, today: Day): Named {
  const rest = source.slice(source.indexOf('-') + 1)
  const document = documentById(company, source, today)
  if (document) {
    const paid = document.balance === null ? null : minus(document.toPay, document.balance)
    return {
      title: documentName(document.kind, document.number, document.isDeposit),
      place: `ventes/${document.id}`,
      figures: [
        { label: 'Date', text: shortDay(document.date) },
        ...(document.dueDate ? [{ label: 'Échéance', text: shortDay(document.dueDate) }] : []),
        { label: 'Total TTC', amount: document.gross },
        ...(document.deducted > 0 ? [{ label: 'Acomptes déduits', amount: negate(document.deducted) }] : []),
        ...(document.kind === 'invoice' && paid !== null
          ? [
              {
                label: 'Règlements et avoirs lettrés',
                amount: minus(document.balance ?? document.toPay, document.toPay),
              },
            ]
          : []),
        ...(document.balance === null ? [] : [{ label: 'Restant dû', amount: document.balance }]),
        { label: 'Statut', text: statusWords(document.kind, document.status).word },
      ],
    }
  }
  const purchase = namedPurchase(company, source, today)
  if (purchase) return purchase
  if (source.startsWith('receipt-')) return namedReceipt(company, source)
  if (source.startsWith('entry-')) {
    const number = rest.replace(/\.\d+$/, '')
    return { title: `Écriture n°\u00a0${number}`, place: null, figures: [] }
  }
  if (source.startsWith('party-') && company.crm.suppliers.has(rest)) {
    const found = ask(company, { view: 'supplier', supplier: rest, at: today })
    return {
      title: found?.name ?? rest,
      place: `fournisseurs/${rest}`,
      figures: found ? [{ label: 'Solde du compte', amount: found.balance }] : [],
    }
  }
  if (source.startsWith('party-')) {
    const found = ask(company, { view: 'customer', customer: rest, at: today })
    return {
      title: found?.name ?? rest,
      place: `clients/${rest}`,
      figures: found ? [{ label: 'Solde du compte', amount: found.balance }] : [],
    }
  }
  if (source.startsWith('article-')) return { title: `Article ${rest}`, place: `articles/${rest}`, figures: [] }
  if (source.startsWith('account-'))
    return { title: `Compte ${rest}`, place: `grand-livre?compte=${rest}`, figures: [] }
  if (source.startsWith('employee-')) return namedEmployee(company, rest, today)
  if (source.startsWith('payslip-')) return namedPayslip(company, source)
  if (source.startsWith('absence-')) return { title: 'Absence', place: 'paie/absences', figures: [] }
  if (source.startsWith('timeSheet-')) return { title: 'Heures de la semaine', place: 'paie/temps', figures: [] }
  if (source.startsWith('variable-')) return { title: 'Élément variable de paie', place: 'paie/temps', figures: [] }
  if (source.startsWith('expenseReport-')) return { title: 'Note de frais', place: 'paie/frais', figures: [] }
  if (source.startsWith('rate-')) return { title: 'Taux notifié à l’entreprise', place: 'paie/taux', figures: [] }
  if (source === 'payroll-settings') return { title: 'Paramètres de paie', place: 'paie/parametres', figures: [] }
  if (source.startsWith('socialPayment-'))
    return { title: 'Paiement à un organisme social', place: 'paie/declarations', figures: [] }
  if (source.startsWith('folder-')) return { title: `Dossier ${rest}`, place: 'plan-de-classement', figures: [] }
  if (source.startsWith('filing-')) return { title: 'Classement', place: 'classement', figures: [] }
  if (source.startsWith('benefitsReceipt-'))
    return { title: 'Indemnités journalières reçues', place: 'paie/indemnites', figures: [] }
  if (source.startsWith('benefitsSettlement-'))
    return { title: 'Indemnités journalières soldées', place: 'paie/indemnites', figures: [] }
  if (source.startsWith('salaryPayment-'))
    return { title: 'Virement des salaires', place: 'paie/bulletins', figures: [] }
  const asset = namedAsset(company, source, today)
  if (asset) return asset
  if (source.startsWith('reassignment-')) return { title: 'Réaffectation de règlement', place: null, figures: [] }
  const selling = namedBySelling(company, source)
  if (selling) return selling
  if (source.startsWith('matching-')) return { title: 'Lettrage', place: null, figures: [] }
  const kind = BOOK_SOURCES[source.slice(0, source.indexOf('-'))]
  if (kind !== undefined) return { title: kind, place: null, figures: [] }
  return { title: source, place: null, figures: [] }
}

function namedPurchase(company: Company, source: string, today: Day): Named | undefined {
  const parsed = purchaseId.safeParse(source)
  const found = parsed.success ? ask(company, { view: 'purchase-document', document: parsed.data, at: today }) : null
  if (!found) return undefined
  return {
    title: purchaseName(found.kind, found.number, found.isDeposit),
    place: `achats/${found.id}`,
    figures: [
      { label: 'Date', text: shortDay(found.date) },
      ...(found.dueDate ? [{ label: 'Échéance', text: shortDay(found.dueDate) }] : []),
      { label: 'Total TTC', amount: found.gross },
      { label: 'Statut', text: purchaseStatusWords(found.kind, found.status).word },
    ],
  }
}

function namedEmployee(company: Company, code: string, today: Day): Named {
  const found = ask(company, { view: 'employee', employee: code, at: today })
  return {
    title: found?.name ?? code,
    place: `paie/salaries/${code}`,
    figures: found ? [{ label: 'Emploi', text: found.job }] : [],
  }
}

function namedPayslip(company: Company, source: string): Named {
  const found = ask(company, { view: 'payslip', payslip: source })
  return {
    title: found ? `Bulletin de ${found.employee.name}, ${periodText(found.period)}` : source,
    place: `paie/bulletins/${source}`,
    figures: found
      ? [
          { label: 'Brut', amount: found.gross },
          { label: 'Net à payer', amount: found.netPaid },
        ]
      : [],
  }
}

/** What the CRM and the planning know by an identifier of their own. */
function namedBySelling({ crm, planning }: Company, source: string): Named | undefined {
  const rest = source.slice(source.indexOf('-') + 1)
  const opportunity = crm.opportunities.get(source)
  if (opportunity) {
    const { label, amount } = opportunity.fields
    return { title: label, place: `opportunites/${source}`, figures: [{ label: 'Montant', amount }] }
  }
  const campaign = crm.campaigns.get(source)
  if (campaign) return { title: campaign.fields.label, place: `campagnes/${source}`, figures: [] }
  const activity = crm.activities.get(source)
  if (activity) {
    const { subject, date } = activity.fields
    return { title: subject, place: null, figures: [{ label: 'Date', text: shortDay(date) }] }
  }
  const project = planning.projects.get(source)
  if (project) return { title: project.fields.label, place: `projets/${source}`, figures: [] }
  const appointment = planning.appointments.get(source)
  if (appointment) {
    const { label, date } = appointment.fields
    return { title: label, place: `agenda?au=${date}`, figures: [{ label: 'Date', text: shortDay(date) }] }
  }
  const time = planning.times.get(source)
  if (time)
    return { title: time.fields.work, place: 'temps', figures: [{ label: 'Date', text: shortDay(time.fields.date) }] }
  const collaborator = source.startsWith('collaborator-') && crm.collaborators.get(rest)
  if (collaborator) return { title: collaborator.fields.name, place: 'collaborateurs', figures: [] }
  const resource = source.startsWith('resource-') && planning.resources.get(rest)
  return resource ? { title: resource.fields.label, place: 'planning', figures: [] } : undefined
}

/** What the fixed assets and the end of the year put in the books. */
const BOOK_SOURCES: Readonly<Record<string, string>> = {
  depreciation: 'Dotation aux amortissements',
  impairment: 'Dépréciation d’une immobilisation',
  retirement: 'Sortie d’une immobilisation',
  assetSale: 'Cession d’une immobilisation',
  doubtful: 'Virement en créances douteuses',
  provision: 'Dépréciation des créances',
  writeOff: 'Créance irrécouvrable',
  accrual: 'Régularisation de fin d’exercice',
  reversal: 'Extourne',
  openingStock: 'Annulation du stock initial',
  closingStock: 'Constatation du stock final',
  result: 'Détermination du résultat',
  closing: 'Clôture des comptes de bilan',
  opening: 'À-nouveaux',
  allocation: 'Affectation du résultat',
  fiscalYear: 'Exercice',
}

function namedAsset(company: Company, source: string, today: Day): Named | undefined {
  const asset = /^asset-\d+$/.test(source) ? ask(company, { view: 'fixed-asset', asset: source, at: today }) : null
  if (!asset) return undefined
  const { label, cost, accumulated, netBookValue } = asset.row
  return {
    title: label,
    place: `immobilisations/${source}`,
    figures: [
      { label: 'Coût', amount: cost },
      { label: 'Amortissements cumulés', amount: accumulated },
      { label: 'Valeur nette comptable', amount: netBookValue },
    ],
  }
}

function namedReceipt(company: Company, source: string): Named {
  const receipt = ask(company, { view: 'receipts' }).rows.find(({ id }) => id === source)
  if (!receipt) return { title: source, place: null, figures: [] }
  return {
    title: `Règlement ${receipt.reference}`,
    place: `lettrage/${receipt.customer.code}`,
    figures: [
      { label: 'Client', text: receipt.customer.name },
      { label: 'Reçu le', text: shortDay(receipt.date) },
      { label: 'Mode', text: PAYMENT_METHODS[receipt.method] },
      { label: 'Montant', amount: receipt.amount },
      { label: 'Affecté', amount: receipt.allocated },
      { label: 'Non affecté', amount: receipt.unallocated },
      ...(receipt.movedFrom ? [{ label: 'Porté d’abord à', text: receipt.movedFrom.name }] : []),
    ],
  }
}

function customerOf(company: Company, source: string, today: Day): string | undefined {
  const document = documentById(company, source, today)
  if (document) return document.customer.code
  if (source.startsWith('party-')) return source.slice('party-'.length)
  if (source.startsWith('receipt-')) {
    return ask(company, { view: 'receipts' }).rows.find(({ id }) => id === source)?.customer.code
  }
  return undefined
}
