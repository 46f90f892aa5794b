import { z } from 'zod'
import { findName, type Located } from '#documents/letter-facts.ts'
import { binding, bindingValues, resolved, valueOrBinding } from '../binding.ts'
import { findLetter } from '../deliverables.ts'
import type { Evidence } from '../evidence.ts'
import { list, text, verdict } from '../figures.ts'
import { headOf } from '../letter-parts.ts'
import { letterText, namesIn } from '../text.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  /** The name, or the id of someone of the cast. */
  to: valueOrBinding,
  /** Lines of the address that must stand there too: street, postcode, city. */
  address: z.array(valueOrBinding).default([]),
  /** Names that may be written there by mistake, to tell who the letter really goes to. */
  others: binding.default({ view: 'customers', args: {}, field: 'name' }),
})

/** The name alone is half of an addressee when an address is asked. */
const NAME = 0.5

/** The letter goes to the right person: name and address stand above the salutation, not merely in a sentence. */
export const letterAddressee = defineCheck('letter.addressee', args, ({ deliverable, to, address, others }) => ({
  evaluate(evidence, reference) {
    const { today, student } = evidence
    const found = findLetter(student, deliverable)
    if (!found.ok) return found.error
    const { place, whole } = letterText(deliverable, found.value)
    const head = headOf(found.value)
    const wanted = namesOf(resolved(to, reference, today), evidence)
    const [name = ''] = wanted
    const everyoneElse = bindingValues(reference, others, today).filter(
      (one) => typeof one !== 'string' || !wanted.includes(one),
    )
    const written = wanted.map((one) => findName(head, one)).find((one) => one !== undefined)
    // « Martin » is written in « Martin et Fils » too.
    const instead = namesIn(head, everyoneElse).find(({ found: at }) => !written || covers(at, written))
    const figures = { expected: text(name), ...(instead ? { found: text(instead.name) } : {}) }
    const finding: Finding = {
      label: name,
      found: instead ? text(instead.name) : written ? text(written.text) : null,
      expected: text(name),
      location: instead ? place(instead.found) : written ? place(written) : whole,
    }
    if (instead) return verdict({ ratio: 0, code: 'recipient_wrong', figures, findings: [finding] })
    if (!written) return verdict({ ratio: 0, code: 'recipient_missing', figures, findings: [finding] })
    const lines = address.flatMap((line) => {
      const asked = resolved(line, reference, today)
      return typeof asked === 'string' && asked !== '' ? [asked] : []
    })
    const missing = lines.filter((line) => !findName(head, line))
    if (missing.length === 0) return verdict({ ratio: 1, code: 'recipient_right', figures, findings: [finding] })
    return verdict({
      ratio: NAME + (1 - NAME) * (1 - missing.length / lines.length),
      code: 'recipient_incomplete',
      figures: { ...figures, missing: list(missing) },
      findings: [
        finding,
        ...missing.map((line) => ({ label: line, found: null, expected: text(line), location: null })),
      ],
    })
  },
  trivialAgainst: ({ today }, reference) => !resolved(to, reference, today),
}))

/** Every way that someone of the cast may be written; anybody else has one name. */
export const namesOf = (id: unknown, { names }: Pick<Evidence, 'names'>): readonly string[] => {
  if (typeof id !== 'string' || id === '') return []
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? [id]
}

const covers = (one: Located, other: Located): boolean =>
  one.paragraph === other.paragraph &&
  one.start <= other.start &&
  one.end >= other.end &&
  one.end - one.start > other.end - other.start
