import { domain1 } from './domain-1.ts'
import { domain2 } from './domain-2.ts'
import { domain3 } from './domain-3.ts'
import { domain4 } from './domain-4.ts'

export const domains = [domain1, domain2, domain3, domain4] as const

type AnyDomain = (typeof domains)[number]
type AnyActivity = AnyDomain['activities'][number]

export type DomainCode = AnyDomain['code']
export type ActivityCode = AnyActivity['code']
export type TaskCode = AnyActivity['tasks'][number]['code']
export type ExpectedResultCode =
  | AnyDomain['operationalResults'][number]['code']
  | AnyDomain['methodologicalResults'][number]['code']
