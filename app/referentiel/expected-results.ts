import type { DomainCode, ExpectedResultCode } from '#content/referentiel/domains.ts'
import { domains } from '#content/referentiel/domains.ts'
import { guard, lookup } from './lookup.ts'

export type ResultFamily = 'operational' | 'methodological'

/** Résultat attendu. The code is ours; the wording and the order are the standard's. */
export type ExpectedResult = {
  readonly code: ExpectedResultCode
  readonly label: string
  readonly domain: DomainCode
  readonly family: ResultFamily
}

function readResults(): ExpectedResult[] {
  const results: ExpectedResult[] = []
  for (const domain of domains) {
    for (const result of domain.operationalResults) {
      results.push({ ...result, domain: domain.code, family: 'operational' })
    }
    for (const result of domain.methodologicalResults) {
      results.push({ ...result, domain: domain.code, family: 'methodological' })
    }
  }
  return results
}

export const expectedResults: readonly ExpectedResult[] = readResults()
export const expectedResult = lookup(expectedResults)
export const isExpectedResultCode = guard(expectedResults)

export const expectedResultsOfDomain = (code: DomainCode): readonly ExpectedResult[] =>
  expectedResults.filter((result) => result.domain === code)
