import { join } from 'node:path'
import { openCompany } from '#companies'
import type { Company } from '#pgi'
import { projectRoot, readFolder, subfolders } from './folders.server.ts'

const companiesFolder = join(projectRoot, 'content', 'companies')
const opened = new Map<string, Company>()

export const companySlugs = (): string[] => subfolders(companiesFolder)

/** The opening state of a company: built once by replaying its history, then shared by every attempt. */
export function findCompany(slug: string): Company | undefined {
  const known = opened.get(slug)
  if (known) return known
  if (!companySlugs().includes(slug)) return undefined
  const company = openCompany(readFolder(join(companiesFolder, slug)))
  opened.set(slug, company)
  return company
}
