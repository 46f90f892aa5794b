import { loadPaperKey } from '#services/paper/load-paper.server.ts'
import { DeliverableView } from '#ui/correction/copy-view.tsx'
import classes from '#ui/paper/paper.module.css'
import { PaperPage } from '#ui/paper/paper-page.tsx'
import { points } from '#wording/teacher.ts'
import type { Route } from './+types/key'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Corrigé\u202f: ${loaderData?.paper.title ?? 'sujet'} · Atelier GPME` },
]

export const loader = ({ request, params }: Route.LoaderArgs) => loadPaperKey(request, params.slug)

export default function Key({ loaderData: { criteria, answers, ...page } }: Route.ComponentProps) {
  return (
    <PaperPage
      {...page}
      isKey
      under={({ step, number, answers: asked }) => (
        <div className={classes.key}>
          <h4>{`Barème de la question ${number}`}</h4>
          <table>
            <caption className="visually-hidden">{`Barème de la question ${number}`}</caption>
            <thead>
              <tr>
                <th scope="col">Critère</th>
                <th scope="col">Tâche</th>
                <th scope="col">Compétence</th>
                <th scope="col">Points</th>
              </tr>
            </thead>
            <tbody>
              {criteria
                .filter((criterion) => criterion.step === step)
                .map((criterion) => (
                  <tr key={criterion.id}>
                    <th scope="row">{criterion.title}</th>
                    <td>{criterion.task}</td>
                    <td>{criterion.competence}</td>
                    <td>{points(criterion.points)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          {answers
            .filter(({ id }) => asked.includes(id))
            .map((answer) => (
              <section key={answer.id} aria-label={`Réponse attendue\u202f: ${answer.title}`}>
                <h4>{`Réponse attendue\u202f: ${answer.title}`}</h4>
                <DeliverableView deliverable={answer} places={[]} />
              </section>
            ))}
        </div>
      )}
    />
  )
}
