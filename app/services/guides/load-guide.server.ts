/** A lesson of a page on one known fault: what it is, how to see it oneself, how to mend it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMutantCode, type MutantArea, type MutantCode, mutantAreas, mutantKinds } from '#grading'
import { projectRoot } from '../catalogue/folders.server.ts'
import { renderAccepted } from '../texts/render-text.server.ts'

export const guidesFolder = join(projectRoot, 'content', 'guides')

const NO_NAMES = new Map()

/** Its text as HTML. Every known fault has its guide: a test holds that. */
export async function guideHtml(code: MutantCode): Promise<string> {
  const file = `${code}.mdx`
  return renderAccepted({
    file,
    source: readFileSync(join(guidesFolder, file), 'utf8'),
    names: NO_NAMES,
    isLesson: true,
  })
}

const codes = Object.keys(mutantKinds).filter(isMutantCode)

/** Every guide, by area of work, in the order of the list of faults. */
export const guidesByArea = (): { area: MutantArea; codes: MutantCode[] }[] =>
  mutantAreas.map((area) => ({ area, codes: codes.filter((code) => mutantKinds[code].area === area) }))
