import type { DomainCode } from '#content/referentiel/domains.ts'
import type { PgiFunctionCode, PgiModuleCode } from '#content/referentiel/pgi-functions.ts'
import { pgiModules as moduleSources } from '#content/referentiel/pgi-functions.ts'
import { guard, lookup } from './lookup.ts'

export type PgiModule = {
  readonly code: PgiModuleCode
  readonly label: string
  readonly functions: readonly PgiFunctionCode[]
}

/** What an ERP module lets one do, and the domains where it serves. */
export type PgiFunction = {
  readonly code: PgiFunctionCode
  readonly label: string
  readonly module: PgiModuleCode
  readonly domains: readonly DomainCode[]
}

function readModules() {
  const modules: PgiModule[] = []
  const functions: PgiFunction[] = []
  for (const source of moduleSources) {
    const inModule: PgiFunction[] = []
    for (const item of source.functions) inModule.push({ ...item, module: source.code })
    functions.push(...inModule)
    modules.push({ code: source.code, label: source.label, functions: inModule.map((item) => item.code) })
  }
  return { modules, functions }
}

const read = readModules()

export const pgiModules: readonly PgiModule[] = read.modules
export const pgiFunctions: readonly PgiFunction[] = read.functions
export const pgiModule = lookup(pgiModules)
export const pgiFunction = lookup(pgiFunctions)
export const isPgiFunctionCode = guard(pgiFunctions)

export const pgiFunctionsOfDomain = (code: DomainCode): readonly PgiFunction[] =>
  pgiFunctions.filter((item) => item.domains.includes(code))
