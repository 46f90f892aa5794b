import type { ReactNode } from 'react'
import { duration, listOf, plural } from '#wording/formats.ts'
import { points } from '#wording/teacher.ts'
import classes from './paper.module.css'
import type { Paper, PaperDossier, PaperMission } from './paper.ts'

const NARROW = '\u202f'
const worth = (value: number): string => `${points(value)}\u00a0${value < 2 ? 'point' : 'points'}`
const numbersOf = (annexes: readonly number[]): string =>
  annexes.length === 1 ? `annexe\u00a0${annexes[0]}` : `annexes\u00a0${listOf(annexes.map(String))}`

/** A written paper, in the order of the real ones: cover, composition, presentation, dossiers, annexes. */
export function PaperView({
  paper,
  text,
  under,
  besideAnnex,
}: {
  paper: Paper
  /** Shows HTML of our server's own making. */
  text: (html: string) => ReactNode
  /** What stands under a question: the way to its answers, or its key. */
  under?: (mission: PaperMission) => ReactNode
  besideAnnex?: (id: string, title: string) => ReactNode
}) {
  return (
    <article className={classes.paper}>
      <Cover paper={paper} />
      <Composition paper={paper} />
      <section className={classes.part} aria-labelledby="presentation">
        <h2 id="presentation">Présentation du cas</h2>
        {text(paper.presentation)}
      </section>
      {paper.dossiers.map((dossier) => (
        <Dossier key={dossier.id} dossier={dossier} text={text} under={under} />
      ))}
      {paper.annexes.map(({ id, number, title, html, dossiers }) => (
        <section key={id} id={`annexe-${number}`} className={classes.annex} aria-labelledby={`titre-annexe-${number}`}>
          <div className={classes.line}>
            <h2 id={`titre-annexe-${number}`}>{`Annexe\u00a0${number} – ${title}`}</h2>
            {besideAnnex?.(id, title)}
          </div>
          <p className={classes.soft}>
            {dossiers.length === 1 ? `Dossier\u00a0${dossiers[0]}` : `Dossiers\u00a0${listOf(dossiers.map(String))}`}
          </p>
          <div className={classes.sheet}>{text(html)}</div>
        </section>
      ))}
    </article>
  )
}

function Cover({ paper: { exam, material, annexes } }: { paper: Paper }) {
  return (
    <section className={classes.cover} aria-label="Page de garde">
      <p className={classes.diploma}>Brevet de technicien supérieur « Gestion de la PME »</p>
      <p className={classes.exam}>{`Épreuve ${exam.code} – unité ${exam.unit}`}</p>
      <p className={classes.exam}>{exam.label}</p>
      <p>{exam.session}</p>
      <dl>
        <div>
          <dt>Durée</dt>
          <dd>{duration(exam.minutes)}</dd>
        </div>
        <div>
          <dt>Coefficient</dt>
          <dd>{exam.coefficient}</dd>
        </div>
        <div>
          <dt>Barème</dt>
          <dd>{worth(exam.points)}</dd>
        </div>
        <div>
          <dt>Sujet</dt>
          <dd>{exam.subject}</dd>
        </div>
      </dl>
      {material.length > 0 && <p>{`Matériel autorisé${NARROW}: ${material.join(`${NARROW}; `)}.`}</p>}
      <p className="print-only">Dès que le sujet vous est remis, assurez-vous qu’il est complet.</p>
      <p>
        {`Le sujet comporte ${plural(annexes.length, 'annexe', 'annexes')}. L’entreprise, les personnes et les chiffres sont fictifs. Le PGI est fermé pendant l’épreuve${NARROW}: ses états sont imprimés en annexe. La copie est anonyme${NARROW}: ne signez aucun écrit de votre nom.`}
      </p>
    </section>
  )
}

function Composition({ paper: { dossiers, annexes, exam } }: { paper: Paper }) {
  return (
    <section className={classes.part} aria-labelledby="composition">
      <h2 id="composition">Composition du cas</h2>
      <table className={classes.composition}>
        <thead>
          <tr>
            <th scope="col">Dossier</th>
            <th scope="col">Annexes</th>
            <th scope="col" data-align="end">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => (
            <tr key={dossier.id}>
              <th scope="row">
                <a href={`#dossier-${dossier.number}`}>{`Dossier\u00a0${dossier.number} – ${dossier.title}`}</a>
              </th>
              <td>{dossier.annexes.join(', ')}</td>
              <td data-align="end">{dossier.points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td data-align="end">{exam.points}</td>
          </tr>
        </tfoot>
      </table>
      <ol className={classes.annexes}>
        {annexes.map(({ number, title }) => (
          <li key={number}>
            <a href={`#annexe-${number}`}>{`Annexe\u00a0${number} – ${title}`}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Dossier({
  dossier: { number, title, points: total, html, annexes, missions },
  text,
  under,
}: {
  dossier: PaperDossier
  text: (html: string) => ReactNode
  under: ((mission: PaperMission) => ReactNode) | undefined
}) {
  return (
    <section id={`dossier-${number}`} className={classes.dossier} aria-labelledby={`titre-dossier-${number}`}>
      <h2 id={`titre-dossier-${number}`}>{`Dossier\u00a0${number} – ${title}`}</h2>
      <p className={classes.soft}>{`${worth(total)}, ${numbersOf(annexes)}`}</p>
      {text(html)}
      {missions.map((mission) => (
        <section key={mission.step} className={classes.mission} aria-labelledby={`mission-${mission.number}`}>
          <h3 id={`mission-${mission.number}`}>
            {`${mission.number} ${mission.title}`}
            <span className={classes.worth}>{worth(mission.points)}</span>
          </h3>
          {text(mission.html)}
          {under?.(mission)}
        </section>
      ))}
    </section>
  )
}
