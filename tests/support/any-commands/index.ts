/** Commands as a student would type them: often right, often not. Ids point at documents that may or may not exist. */
import fc from 'fast-check'
import type { Company } from '#pgi'
import { books } from './books.ts'
import { crm } from './crm.ts'
import type { Domain, Json } from './draws.ts'
import { fixedAssets } from './fixed-assets.ts'
import { payments } from './payments.ts'
import { payroll } from './payroll.ts'
import { planning } from './planning.ts'
import { purchases } from './purchases.ts'
import { sales } from './sales.ts'

const DOMAINS = { sales, purchases, payments, payroll, books, crm, planning, fixedAssets } satisfies Record<
  string,
  Domain
>
export type DomainName = keyof typeof DOMAINS
export const DOMAIN_NAMES = Object.keys(DOMAINS) as DomainName[]

/** What a student types. Aimed, it is about something that is really there; else about whatever comes to mind. */
export type Typed = {
  readonly domain: DomainName
  readonly command: Json
  readonly aimed: boolean
  readonly pick: number
  /** What is typed when there is nothing to aim at. */
  readonly opening: Json
}

const aimed = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })

const typedAbout = (domain: DomainName): { weight: number; arbitrary: fc.Arbitrary<Typed> } => ({
  weight: DOMAINS[domain].weight,
  arbitrary: fc.record({
    domain: fc.constant(domain),
    command: DOMAINS[domain].commands,
    aimed,
    pick: fc.nat(1_000),
    opening: DOMAINS[domain].opening,
  }),
})

const sequence = (domains: readonly DomainName[], maxLength: number): fc.Arbitrary<Typed[]> =>
  fc.array(fc.oneof(...domains.map(typedAbout)), { minLength: 1, maxLength, size: 'max' })

/** A little of everything, or much of a few domains. */
export const typedCommands: fc.Arbitrary<Typed[]> = fc.oneof(
  sequence(DOMAIN_NAMES, 260),
  sequence(['sales', 'purchases', 'payments', 'books'], 160),
  fc.subarray(DOMAIN_NAMES, { minLength: 1, maxLength: 2 }).chain((domains) => sequence(domains, 140)),
)

/** The JSON that a form would send. */
export function jsonOf(company: Company, { domain, command, aimed, pick, opening }: Typed): Json {
  const there = aimed ? DOMAINS[domain].aim(company, command, pick) : undefined
  if (there === undefined) return command
  return there === command ? opening : there
}
