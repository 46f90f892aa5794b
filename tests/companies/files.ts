import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CompanyFiles } from '#companies'

/** The files of a company of the product, as its folder holds them. */
export function companyFiles(slug: string): CompanyFiles {
  const folder = fileURLToPath(new URL(`../../content/companies/${slug}/`, import.meta.url))
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]))
}
