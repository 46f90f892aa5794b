/** Builds a company as it stands when a story begins: every command of its history, through the same PGI as anybody's. */

import { vatNumberOf } from '#base/identifiers.ts'
import { invariant } from '#base/result.ts'
import { ask, type Company, execute, found, type Identity } from '#pgi'
import type { Master } from './master.ts'
import { type CompanyFiles, readCompany } from './read-company.ts'
import { history } from './story/history.ts'

export function identityOf({ company }: Master): Identity {
  const { slug, identity, fiscalYears } = company
  const fiscalYear = fiscalYears.at(-1)
  invariant(fiscalYear, 'a company has a fiscal year')
  return {
    slug,
    ...identity,
    vatNumber: vatNumberOf(identity.siren),
    fiscalYear,
    previousFiscalYears: fiscalYears.slice(0, -1),
  }
}

export function liveHistory(master: Master): Company {
  let company = found(identityOf(master))
  const steps = history(master, (at) =>
    ask(company, { view: 'leave-balances', at }).rows.map(({ employee: { code }, balance }) => ({
      employee: code,
      balance,
    })),
  )
  let step = steps.next()
  while (!step.done) {
    const { command, context } = step.value
    const result = execute(company, command, context)
    invariant(
      result.ok,
      `on ${context.today} ${context.by} was refused ${JSON.stringify(command)}: ${result.ok ? '' : JSON.stringify(result.error)}`,
    )
    company = result.value.company
    step = steps.next(result.value.events)
  }
  return company
}

/** The files of a company that is part of the product: a mistake in them is a bug. */
export function openCompany(files: CompanyFiles): Company {
  const master = readCompany(files)
  invariant(master.ok, `these files are no company: ${master.ok ? '' : JSON.stringify(master.error.slice(0, 5))}`)
  return liveHistory(master.value)
}
