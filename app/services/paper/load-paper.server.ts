import { playAnswer, type World } from '#scenario'
import type { Paper } from '#ui/paper/paper.ts'
import { printNamed } from '#wording/named.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireRole } from '../accounts/current-user.server.ts'
import { playableWorld } from '../catalogue/playable-world.server.ts'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'
import { type ShownDeliverable, shownDeliverables } from '../correction/shown-copy.ts'
import { paperOf } from './paper.server.ts'

export type LoadedPaper = { slug: string; seed: number; paper: Paper }
export type PaperKey = LoadedPaper & {
  criteria: readonly {
    id: string
    step: string
    title: string
    points: number
    task: string
    competence: string
    why: string
  }[]
  answers: readonly ShownDeliverable[]
}

/** The figures of a paper are those of a seed: `?graine=12`, the first when nothing is asked. */
function seedOf(request: Request): number {
  const asked = new URL(request.url).searchParams.get('graine') ?? ''
  const seed = /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  return Math.max(1, seed)
}

async function worldOfPaper(request: Request, slug: string): Promise<{ world: World; paper: Paper; seed: number }> {
  await requireRole(request, 'teacher')
  const seed = seedOf(request)
  const isPublished = publishedScenarios().some((one) => one.slug === slug)
  const world = isPublished ? playableWorld(slug, seed) : undefined
  const paper = world?.ok ? await paperOf(world.value) : undefined
  if (!world?.ok || !paper) throw new AccessDenied({ code: 'not_found' })
  return { world: world.value, paper, seed }
}

/** A paper as a teacher prints it for a class: everybody then has the figures of one seed. */
export async function loadPaper(request: Request, slug: string): Promise<LoadedPaper> {
  const { paper, seed } = await worldOfPaper(request, slug)
  return { slug, seed, paper }
}

/** The same with its key: what is marked under each question, and the model answer of these figures. */
export async function loadPaperKey(request: Request, slug: string): Promise<PaperKey> {
  const { world, paper, seed } = await worldOfPaper(request, slug)
  const { text, modelAnswer } = world.scenario
  const { run, deliverables } = playAnswer(world, modelAnswer.answer, printNamed)
  return {
    slug,
    seed,
    paper,
    criteria: text.criteria.map(({ id, step, title, points, task, competence, why }) => ({
      id,
      step,
      title,
      points,
      task,
      competence,
      why,
    })),
    answers: shownDeliverables(run, deliverables),
  }
}
