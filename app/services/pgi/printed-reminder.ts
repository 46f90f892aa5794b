/** A reminder put into words, ready for the page: what was due on its day, and what the customer is asked. */
import { minus, sumOf } from '#base/money.ts'
import type { PrintedDocument } from '#documents/print/printed-document.ts'
import { ask, type Company, type OverdueRow, type ReminderRow } from '#pgi'
import { amount, euros, plural, shortDay } from '#wording/formats.ts'
import { sirenText } from '#wording/pgi/kinds.ts'
import { latePenaltyMention, legalIdentity, REMINDER_LETTERS, recoveryMention } from '#wording/pgi/mentions.ts'

export function printedReminder(company: Company, reminder: ReminderRow): PrintedDocument {
  const { identity, crm } = company
  const { date, customer, level } = reminder
  const fields = crm.parties.get(customer.code)?.fields
  const letter = REMINDER_LETTERS[Math.min(level, REMINDER_LETTERS.length) - 1] ?? REMINDER_LETTERS[0]
  const due = dueOn(company, reminder)
  const total = sumOf(due, ({ balance }) => balance)
  const { address, phone } = identity
  return {
    name: `${letter.kind} ${customer.name} ${date}`,
    kind: letter.kind,
    number: customer.name,
    warning: null,
    seller: {
      name: identity.name,
      lines: [...address.lines, `${address.postcode} ${address.city}`, `Tél. ${phone}`],
    },
    recipient: {
      heading: 'Client',
      name: fields?.name ?? customer.name,
      lines: fields
        ? [
            ...fields.billing.lines,
            `${fields.billing.postcode} ${fields.billing.city}`,
            ...(fields.siren ? [`SIREN ${sirenText(fields.siren)}`] : []),
          ]
        : [],
    },
    delivery: null,
    facts: [
      { label: 'Date', value: shortDay(date) },
      { label: 'Client', value: customer.code },
      { label: 'Objet', value: letter.subject(plural(due.length, 'facture échue', 'factures échues')) },
    ],
    lines: {
      columns: [
        { label: 'Facture', align: 'start' },
        { label: 'Du', align: 'start', width: 22 },
        { label: 'Échéance', align: 'start', width: 22 },
        { label: 'Retard', align: 'end', width: 18 },
        { label: 'À payer TTC', align: 'end', width: 26 },
        { label: 'Déjà réglé', align: 'end', width: 24 },
        { label: 'Reste dû', align: 'end', width: 26 },
      ],
      rows: due.map(({ invoice, dueDate, daysLate, amount: whole, balance }) => [
        invoice.number,
        shortDay(invoice.date),
        shortDay(dueDate),
        plural(daysLate, 'jour', 'jours'),
        amount(whole),
        amount(minus(whole, balance)),
        amount(balance),
      ]),
    },
    vat: null,
    totals: [{ label: 'Total à régler TTC', value: euros(total), strong: true }],
    payment: [
      { label: 'IBAN', value: identity.iban.replace(/(.{4})(?=.)/g, '$1 ') },
      { label: 'BIC', value: identity.bic },
    ],
    note: letter.text,
    mentions: level > 1 && fields?.category !== 'individual' ? [latePenaltyMention(identity), recoveryMention] : [],
    signature: null,
    footer: legalIdentity(identity),
  }
}

/** What the invoices that it names still owed on its day; one paid since is in the letter all the same. */
function dueOn(company: Company, { date, customer, items }: ReminderRow): OverdueRow[] {
  const named = new Set(items.map(({ item }) => item))
  const { rows } = ask(company, { view: 'overdue-invoices', at: date, of: [customer.code] })
  return rows.filter(({ invoice }) => named.has(invoice.id))
}
