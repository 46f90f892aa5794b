import { z } from 'zod'
import type { CommitmentObject } from '#content/writing/commitments.ts'
import { type Commitment, findCommitments } from '../commitments.ts'
import { count, days, list, money, name, rate, text, verdict } from '../figures.ts'
import type { Figure, Finding } from '../verdict.ts'
import { findWriting, isOneWriting, ONE_WRITING, writingFields } from '../writings.ts'
import { defineCheck } from './define.ts'

const args = z
  .strictObject({
    ...writingFields,
    /** How far one may go; 0, or a limit that is not said, and nothing of the kind may be promised. */
    limits: z
      .strictObject({
        discount: z.int().min(0).max(10_000).default(0),
        /** Days. */
        delay: z.int().min(0).default(0),
        /** Cents. */
        money: z.int().min(0).default(0),
      })
      .prefault({}),
  })
  .refine(isOneWriting, ONE_WRITING)

/** The text promises nothing beyond what was delegated. Amounts, rates and delays are read where they are written. */
export const textDelegation = defineCheck('text.delegation', args, ({ limits, ...writing }) => ({
  evaluate({ student }) {
    const found = findWriting(student, writing)
    if (!found.ok) return found.error
    const { paragraphs, place, whole } = found.value
    const beyond = findCommitments(paragraphs).filter(({ object, size }) => size === null || size > limits[object])
    if (beyond.length === 0) return verdict({ ratio: 1, code: 'commitment_within', locations: [whole] })
    const findings = beyond.map(
      (one): Finding => ({
        label: `commitment_${one.object}`,
        found: text(one.text),
        expected: limits[one.object] > 0 ? sizeOf(one.object, limits[one.object]) : name('no_commitment'),
        location: place(one),
        right: false,
      }),
    )
    return verdict({
      ratio: 0,
      code: 'commitment_beyond',
      figures: { count: count(beyond.length), quoted: list(beyond.map(quoteOf)), ...limitOf(beyond[0], limits) },
      findings,
    })
  },
}))

const quoteOf = ({ text: written }: Commitment): string => written.trim()

function limitOf(
  first: Commitment | undefined,
  limits: Readonly<Record<CommitmentObject, number>>,
): Readonly<Record<string, Figure>> {
  const limit = first && limits[first.object]
  return first && limit !== undefined && limit > 0 ? { limit: sizeOf(first.object, limit) } : {}
}

function sizeOf(object: CommitmentObject, size: number): Figure {
  if (object === 'discount') return rate(size)
  return object === 'money' ? money(size) : days(size)
}
