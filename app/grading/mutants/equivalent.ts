/** Whether a fault left any trace: a copy that means the same as another one has none, and proves nothing about a marking scheme. */
import type { Company } from '#pgi'
import { changesOf } from '../changes.ts'
import type { Copy } from '../evidence.ts'
import { canonicalText } from '../paths.ts'

/** The same changes of the company by meaning, the same mails, the same deliverables. */
export function isSameCopy(one: Copy, other: Copy, world: Company): boolean {
  return (
    canonicalText(traceOf(one, world)) === canonicalText(traceOf(other, world)) &&
    canonicalText([...one.deliverables].sort()) === canonicalText([...other.deliverables].sort())
  )
}

const traceOf = (copy: Copy, world: Company) => ({
  changes: changesOf(copy, world)
    .map(({ about, meaning }) => `${about} ${meaning}`)
    .sort(),
  mails: copy.mails.map(({ id: _id, ...mail }) => mail),
})
