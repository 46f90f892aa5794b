import { questionOfAnswer } from '#scenario'
import type { Desk } from '../attempts/open-desk.server.ts'
import { paperOf } from '../paper/paper.server.ts'
import { readIn } from './desk-facts.server.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

export type MissionStep = { id: string; title: string; done: boolean | undefined; criteria: string[] }

/** The mission as the student may see it: in an exam, nothing tells what is marked. */
export async function missionPage({ row, run }: Desk) {
  const { scenario, cast } = run.world
  const { text } = scenario
  const training = row.mode === 'training'
  const read = readIn(run)
  const steps = text.mission.steps.map(
    ({ id, title, done }): MissionStep => ({
      id,
      title,
      done: done ? run.state.doneSteps.includes(id) : undefined,
      criteria: training ? text.criteria.filter(({ step }) => step === id).map((criterion) => criterion.title) : [],
    }),
  )
  return {
    paper: (await paperOf(run.world)) ?? null,
    title: text.title,
    summary: text.summary,
    minutes: text.duration,
    training,
    brief: await scenarioHtml(run, scenario.brief.file),
    steps,
    deliverables: Object.entries(text.deliverables).map(([id, { title, kind, brief }]) => ({
      id,
      title,
      question: questionOfAnswer(text, id)?.number ?? null,
      kind,
      brief: brief ?? null,
      saved: run.saved.has(id),
    })),
    annexes: Object.entries(text.annexes).flatMap(([id, { title }]) => (run.annexes.has(id) ? [{ id, title }] : [])),
    people: [...cast.values()].filter(({ party }) => !party).map(({ name, role }) => ({ name, role })),
    unread: [...run.inbox].filter(({ mail }) => !read.has(mail)).length,
  }
}
