import { database } from '#db/current.server.ts'
import { settled } from '#db/errors.server.ts'
import type { Company } from '#pgi'
import { findCompany } from './companies.server.ts'
import { contentHashOfCompany, type FrozenCompany, frozen, thawed } from './frozen-company.ts'

/** Keeps a company as it stands: what happened in it is what its attempts follow, whatever becomes of its files. */
export async function freezeCompany(company: Company): Promise<{ id: string }> {
  const { slug } = company.identity
  const where = { slug_contentHash: { slug, contentHash: contentHashOfCompany(company) } }
  const select = { id: true }
  const before = await database().companyVersion.findUnique({ where, select })
  if (before) return before
  const create = frozen(company)
  return settled(() => database().companyVersion.upsert({ where, create, update: {}, select }))
}

/** Companies of earlier versions that this process has opened: each takes a second and a hundred megabytes. */
const KEPT = 3
const opened = new Map<string, Company>()

/** The company of a frozen version: today's when they have lived the same, else as it was kept. */
export async function companyOfVersion(id: string): Promise<Company> {
  const today = todayIfSame(await outlineOf(id))
  if (today) return today
  const company = opened.get(id) ?? thawed(await frozenCompanyOf(id))
  opened.delete(id)
  opened.set(id, company)
  const oldest = opened.keys().next().value
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest)
  return company
}

/** What another thread needs to open it: nothing but its name while it is today's. */
export type CompanyToOpen = Outline & { kept?: FrozenCompany }

export async function companyToOpen(id: string): Promise<CompanyToOpen> {
  const outline = await outlineOf(id)
  return todayIfSame(outline) ? outline : { ...outline, kept: await frozenCompanyOf(id) }
}

type Outline = Pick<FrozenCompany, 'slug' | 'contentHash'>

/** Versions never change: each is asked for once. */
const outlines = new Map<string, Outline>()

async function outlineOf(id: string): Promise<Outline> {
  const known = outlines.get(id)
  if (known) return known
  const select = { slug: true, contentHash: true }
  const outline = await database().companyVersion.findUniqueOrThrow({ where: { id }, select })
  outlines.set(id, outline)
  return outline
}

function todayIfSame({ slug, contentHash }: Outline): Company | undefined {
  const today = findCompany(slug)
  return today && contentHashOfCompany(today) === contentHash ? today : undefined
}

const frozenCompanyOf = (id: string): Promise<FrozenCompany> =>
  database().companyVersion.findUniqueOrThrow({
    where: { id },
    select: { slug: true, contentHash: true, identity: true, history: true },
  })
