import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import type { Company } from '#pgi'
import { findCompany } from './companies.server.ts'
import { contentHashOfCompany, type FrozenCompany, frozen, thawed } from './frozen-company.ts'

/** Keeps a company as it stands: what happened in it is what its attempts follow, whatever becomes of its files. */
export async function freezeCompany(company: Company): Promise<{ id: string }> {
  const { slug } = company.identity
  const contentHash = contentHashOfCompany(company)
  const kept = () =>
    database().companyVersion.findUnique({
      where: { slug_contentHash: { slug, contentHash } },
      select: { id: true },
    })
  const before = await kept()
  if (before) return before
  try {
    return await database().companyVersion.create({ data: frozen(company), select: { id: true } })
  } catch (error) {
    const meanwhile = isUniqueViolation(error) ? await kept() : null
    if (!meanwhile) throw error
    return meanwhile
  }
}

/** Companies of earlier versions that this process has opened: each takes a second and a hundred megabytes. */
const KEPT = 3
const opened = new Map<string, Company>()

/** The company of a frozen version: today's when they have lived the same, else as it was kept. */
export async function companyOfVersion(id: string): Promise<Company> {
  const { slug, contentHash } = await outlineOf(id)
  const today = findCompany(slug)
  if (today && contentHashOfCompany(today) === contentHash) return today
  const company = opened.get(id) ?? thawed(await frozenCompanyOf(id))
  opened.delete(id)
  opened.set(id, company)
  const oldest = opened.keys().next().value
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest)
  return company
}

/** What another thread needs to open it: nothing but its name while it is today's. */
export type CompanyToOpen = { slug: string; contentHash: string; kept?: FrozenCompany }

export async function companyToOpen(id: string): Promise<CompanyToOpen> {
  const { slug, contentHash } = await outlineOf(id)
  const today = findCompany(slug)
  if (today && contentHashOfCompany(today) === contentHash) return { slug, contentHash }
  return { slug, contentHash, kept: await frozenCompanyOf(id) }
}

const outlineOf = (id: string) =>
  database().companyVersion.findUniqueOrThrow({ where: { id }, select: { slug: true, contentHash: true } })

const frozenCompanyOf = (id: string): Promise<FrozenCompany> =>
  database().companyVersion.findUniqueOrThrow({
    where: { id },
    select: { slug: true, contentHash: true, identity: true, history: true },
  })
