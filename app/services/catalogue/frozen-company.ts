import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Company, found, type Identity, type Recorded, replay } from '#pgi'

/**
 * A company as it is kept: who it is, and all that happened in it. Not its files, for the same files live another year when
 * the story or the PGI changes, and an attempt's acts follow what had happened.
 */
export type FrozenCompany = {
  slug: string
  /** Of what happened: two companies with the same hash have lived the same. */
  contentHash: string
  /** JSON text. */
  identity: string
  /** JSON text, gzipped. */
  history: Uint8Array<ArrayBuffer>
}

const hashes = new WeakMap<Company, string>()

export function contentHashOfCompany(company: Company): string {
  const known = hashes.get(company)
  if (known) return known
  const made = createHash('sha256').update(JSON.stringify(company.identity))
  for (const recorded of company.history) made.update(JSON.stringify(recorded))
  const hash = made.digest('hex')
  hashes.set(company, hash)
  return hash
}

export const frozen = (company: Company): FrozenCompany => ({
  slug: company.identity.slug,
  contentHash: contentHashOfCompany(company),
  identity: JSON.stringify(company.identity),
  history: new Uint8Array(gzipSync(JSON.stringify([...company.history]))),
})

const ranks = z.array(z.looseObject({ seq: z.int() }))
const names = z.looseObject({ slug: z.string() })

/** We wrote both ourselves: only their outline is looked at again. */
export function thawed({ identity, history }: Pick<FrozenCompany, 'identity' | 'history'>): Company {
  const events: unknown = JSON.parse(gunzipSync(history).toString('utf8'))
  const who: unknown = JSON.parse(identity)
  ranks.parse(events)
  names.parse(who)
  return replay(found(who as Identity), events as Recorded[])
}
