/** The record of a party as a form holds it: texts, and money in cents. */
import type { BasisPoints, Cents } from '#base/money.ts'
import type { CommandInput, PartyFields } from '#pgi'
import { type PartyCategory, type PaymentMethod, type Terms, termsText, USUAL_TERMS } from '#wording/pgi/kinds.ts'

type PartyInput = Extract<CommandInput, { type: 'customer.create' }>['fields']
type PartyUpdate = Extract<CommandInput, { type: 'party.update' }>['changes']

export type AddressForm = { line1: string; line2: string; line3: string; postcode: string; city: string }
export type PartyForm = {
  name: string
  category: PartyCategory
  siren: string
  vatNumber: string
  billing: AddressForm
  /** Delivered elsewhere than billed. */
  delivered: boolean
  delivery: AddressForm
  contactName: string
  contactRole: string
  phone: string
  email: string
  salesperson: string
  terms: string
  method: PaymentMethod
  discount: BasisPoints | null
  creditLimit: Cents | null
  optOut: boolean
  note: string
}

const NOWHERE: AddressForm = { line1: '', line2: '', line3: '', postcode: '', city: '' }

export const emptyParty: PartyForm = {
  name: '',
  category: 'company',
  siren: '',
  vatNumber: '',
  billing: NOWHERE,
  delivered: false,
  delivery: NOWHERE,
  contactName: '',
  contactRole: '',
  phone: '',
  email: '',
  salesperson: '',
  terms: termsKey({ days: 30 }),
  method: 'transfer',
  discount: null,
  creditLimit: null,
  optOut: false,
  note: '',
}

const addressForm = ({ lines, postcode, city }: PartyFields['billing']): AddressForm => ({
  line1: lines[0] ?? '',
  line2: lines[1] ?? '',
  line3: lines[2] ?? '',
  postcode,
  city,
})

export const partyForm = (fields: PartyFields): PartyForm => ({
  name: fields.name,
  category: fields.category,
  siren: fields.siren ?? '',
  vatNumber: fields.vatNumber ?? '',
  billing: addressForm(fields.billing),
  delivered: fields.delivery !== undefined,
  delivery: fields.delivery ? addressForm(fields.delivery) : NOWHERE,
  contactName: fields.contact?.name ?? '',
  contactRole: fields.contact?.role ?? '',
  phone: fields.contact?.phone ?? '',
  email: fields.contact?.email ?? '',
  salesperson: fields.salesperson ?? '',
  terms: termsKey(fields.terms),
  method: fields.method,
  discount: fields.discount ?? null,
  creditLimit: fields.creditLimit ?? null,
  optOut: fields.optOut,
  note: fields.note ?? '',
})

/** `30`, `45.fin`, `30.fin.10`. */
export function termsKey({ days, endOfMonth = false, dayOfMonth }: Terms): string {
  return [
    String(days),
    ...(endOfMonth || dayOfMonth !== undefined ? [endOfMonth ? 'fin' : ''] : []),
    ...(dayOfMonth === undefined ? [] : [String(dayOfMonth)]),
  ].join('.')
}

export function termsOf(key: string): { days: number; endOfMonth: boolean; dayOfMonth?: number } {
  const [days = '30', end = '', on] = key.split('.')
  return { days: Number(days), endOfMonth: end === 'fin', ...(on === undefined ? {} : { dayOfMonth: Number(on) }) }
}

/** The usual terms, and this record's own when they are not among them. */
export function termsChoices(current: string): { value: string; label: string }[] {
  const keys = new Set([...USUAL_TERMS.map(termsKey), current])
  return [...keys].map((value) => ({ value, label: termsText(termsOf(value)) }))
}

const addressInput = ({ line1, line2, line3, postcode, city }: AddressForm): PartyInput['billing'] => ({
  lines: [line1, line2, line3].map((line) => line.trim()).filter((line) => line !== ''),
  postcode: postcode.replace(/\s/g, ''),
  city,
})

const contactInput = ({ contactName, contactRole, phone, email }: PartyForm): PartyInput['contact'] => {
  const more = {
    ...(contactRole.trim() === '' ? {} : { role: contactRole }),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
  }
  return contactName.trim() === '' && Object.keys(more).length === 0
    ? undefined
    : { name: contactName.trim() || 'Accueil', ...more }
}

const digits = (text: string): string => text.replace(/\s/g, '')
const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

export const partyInput = (form: PartyForm): PartyInput => ({
  name: form.name,
  category: form.category,
  siren: said(digits(form.siren)),
  vatNumber: said(digits(form.vatNumber)),
  billing: addressInput(form.billing),
  delivery: form.delivered ? addressInput(form.delivery) : undefined,
  contact: contactInput(form),
  salesperson: said(form.salesperson),
  terms: termsOf(form.terms),
  method: form.method,
  discount: form.discount ?? undefined,
  creditLimit: form.creditLimit ?? undefined,
  optOut: form.optOut,
  note: said(form.note),
})

/** What the form says, every field told: one left empty is emptied. The PGI keeps what really changed. */
export function partyUpdate(form: PartyForm): PartyUpdate {
  const input = partyInput(form)
  return {
    ...input,
    siren: input.siren ?? null,
    vatNumber: input.vatNumber ?? null,
    delivery: input.delivery ?? null,
    contact: input.contact ?? null,
    salesperson: input.salesperson ?? null,
    discount: input.discount ?? null,
    creditLimit: input.creditLimit ?? null,
    note: input.note ?? null,
  }
}
