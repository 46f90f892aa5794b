import type { AssignmentTerms } from '#services/assignments/save-assignment.server.ts'
import { instantOfField } from '#ui/instants.ts'

/** An assignment's terms as the form sends them; `undefined` when a date does not read. */
export function termsOf(form: FormData): AssignmentTerms | undefined {
  const opens = instantIn(form, 'opensAt')
  const closes = instantIn(form, 'closesAt')
  const disputes = instantIn(form, 'disputesUntil')
  if (opens === undefined || closes === undefined || disputes === undefined) return undefined
  const minutes = textOf(form, 'durationMinutes').trim()
  return {
    title: textOf(form, 'title'),
    mode: textOf(form, 'mode') === 'exam' ? 'exam' : 'training',
    opensAt: opens,
    closesAt: closes,
    durationMinutes: /^\d{1,4}$/.test(minutes) ? Number(minutes) : null,
    correctionOrder: textOf(form, 'correctionOrder') === 'shuffled' ? 'shuffled' : 'by_name',
    blindCorrection: textOf(form, 'blindCorrection') === 'on',
    disputesUntil: disputes,
  }
}

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** `null` for an empty field, `undefined` for one that does not read. */
function instantIn(form: FormData, name: string): Date | null | undefined {
  const text = textOf(form, name)
  return text === '' ? null : (instantOfField(text) ?? undefined)
}
