import type { BlockCode, CompetenceCode, UnitCode } from '#content/referentiel/blocks.ts'
import { blocks as blockSources } from '#content/referentiel/blocks.ts'
import type { ActivityCode, DomainCode, TaskCode } from '#content/referentiel/domains.ts'
import type { Confidence } from '#content/referentiel/shapes.ts'
import { domain, task } from './domains.ts'
import { guard, lookup } from './lookup.ts'

/** Bloc de compétences. */
export type Block = {
  readonly code: BlockCode
  readonly label: string
  readonly domain: DomainCode
  readonly unit: UnitCode
  readonly competences: readonly CompetenceCode[]
}

/** Compétence. The code is ours; `officialCode` is null because the official texts give none. */
export type Competence = {
  readonly code: CompetenceCode
  readonly officialCode: string | null
  readonly label: string
  readonly block: BlockCode
  readonly unit: UnitCode
  readonly activities: readonly ActivityCode[]
  readonly linkConfidence: Confidence
}

function readBlocks() {
  const blocks: Block[] = []
  const competences: Competence[] = []
  for (const source of blockSources) {
    const inBlock: Competence[] = []
    for (const item of source.competences) inBlock.push({ ...item, block: source.code, unit: source.unit })
    competences.push(...inBlock)
    blocks.push({
      code: source.code,
      // The synthesis table gives domain, block and unit the same title.
      label: domain(source.domain).label,
      domain: source.domain,
      unit: source.unit,
      competences: inBlock.map((item) => item.code),
    })
  }
  return { blocks, competences }
}

const read = readBlocks()

export const blocks: readonly Block[] = read.blocks
export const competences: readonly Competence[] = read.competences

export const block = lookup(blocks)
export const competence = lookup(competences)

export const isBlockCode = guard(blocks)
export const isCompetenceCode = guard(competences)

export const unitOfCompetence = (code: CompetenceCode): UnitCode => competence(code).unit
export const competencesOfUnit = (code: UnitCode): readonly Competence[] =>
  competences.filter((item) => item.unit === code)

/** Several for some activities: 3.1 carries three competences. */
export const competencesOfActivity = (code: ActivityCode): readonly Competence[] =>
  competences.filter((item) => item.activities.includes(code))
export const competencesOfTask = (code: TaskCode): readonly Competence[] => competencesOfActivity(task(code).activity)
