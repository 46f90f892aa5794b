import { invariant } from '#base/result.ts'
import { annexOrder, examOf, pointsOfDossier, pointsOfStep, stepNumber, type World } from '#scenario'
import type { Paper } from '#ui/paper/paper.ts'
import { printedAnnex } from '../desk/annex-page.server.ts'
import { scenarioHtml } from '../desk/texts-of-run.server.ts'

/** The paper of a world: its texts and its annexes bear the figures of this seed. Undefined when it is no paper. */
export async function paperOf(world: World): Promise<Paper | undefined> {
  const { scenario, today } = world
  const { text } = scenario
  const { paper } = text
  if (!paper) return undefined
  const exam = examOf(paper, Number(today.slice(0, 4)))
  const order = annexOrder(text, paper)
  const numberOf = (annex: string): number => order.indexOf(annex) + 1
  const titles = new Map(text.mission.steps.map(({ id, title }) => [id, title]))
  return {
    title: text.title,
    exam: {
      code: exam.exam,
      unit: paper.unit,
      label: exam.label,
      session: paper.session,
      subject: paper.code,
      coefficient: exam.coefficient.value,
      points: exam.maxPoints.value,
      minutes: text.duration,
    },
    material: exam.material,
    presentation: await scenarioHtml({ world }, scenario.brief.file),
    dossiers: await Promise.all(
      paper.dossiers.map(async (dossier, index) => ({
        id: dossier.id,
        number: index + 1,
        title: dossier.title,
        points: pointsOfDossier(text, dossier),
        html: await scenarioHtml({ world }, dossier.text),
        annexes: dossier.annexes.map(numberOf).sort((left, right) => left - right),
        missions: await Promise.all(
          dossier.missions.map(async ({ step, text: question, answers }) => ({
            step,
            number: stepNumber(text, step),
            title: titles.get(step) ?? step,
            points: pointsOfStep(text, step),
            html: await scenarioHtml({ world }, question),
            answers,
          })),
        ),
      })),
    ),
    annexes: await Promise.all(
      order.map(async (id) => {
        const html = await printedAnnex(world, id)
        invariant(html !== undefined, `the annex ${id} of a paper stands on paper`)
        const dossiers = paper.dossiers.flatMap(({ annexes }, index) => (annexes.includes(id) ? [index + 1] : []))
        return { id, number: numberOf(id), title: text.annexes[id]?.title ?? id, html, dossiers }
      }),
    ),
  }
}
