import { Tabs } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Letter } from '#documents/letter.ts'
import type { SlideDeck } from '#documents/slides.ts'
import type { Location } from '#grading'
import type { DeliverableKindName } from '#wording/desk.ts'
import { SlidesView } from '../editors/slides-view.tsx'
import { Shape } from '../shape.tsx'
import classes from './copy.module.css'
import { LetterView } from './letter-view.tsx'
import { slidesFound, tabOf } from './places.ts'
import { type SheetShown, SheetView } from './sheet-view.tsx'

export type ShownDeliverable = { id: string; title: string; kind: DeliverableKindName } & (
  | { state: 'missing' }
  | { state: 'unreadable' }
  | { state: 'sheets'; sheets: readonly SheetShown[] }
  | { state: 'text'; letter: Letter }
  | { state: 'slides'; deck: SlideDeck }
)
export type ShownMail = {
  id: string
  to: string
  cc: string
  subject: string
  body: string
  attachments: readonly string[]
}
export type ShownAct = { id: string; at: string; text: string; refused?: string; counts: boolean }

export type CopyViewProps = {
  deliverables: readonly ShownDeliverable[]
  mails: readonly ShownMail[]
  acts: readonly ShownAct[]
  /** What the criterion at hand points at. */
  places: readonly Location[]
}

const SIDE_BY_SIDE = '(min-width: 1000px)'

/** What the student made. It opens and marks what the criterion at hand points at. */
export function CopyView({ deliverables, mails, acts, places }: CopyViewProps) {
  const [tab, setTab] = useState(`livrable-${deliverables[0]?.id ?? ''}`)
  const pane = useRef<HTMLDivElement>(null)
  const wanted = places[0] ? tabOf(places[0]) : undefined
  useEffect(() => {
    if (wanted) setTab(wanted)
  }, [wanted])
  useEffect(() => {
    // Where the panes are one under the other, scrolling to the evidence would take the criterion away.
    if (places.length === 0 || !window.matchMedia(SIDE_BY_SIDE).matches) return
    const found = pane.current?.querySelector(`[data-tab="${tab}"] [data-found]`)
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [places, tab])
  const foundActs = new Set(places.flatMap((place) => (place.kind === 'act' ? [place.id] : [])))
  const foundMails = new Set(places.flatMap((place) => (place.kind === 'mail' ? [place.id] : [])))
  return (
    <div ref={pane} className={classes.copy}>
      <Tabs value={tab} onChange={(value) => value && setTab(value)} keepMounted={false}>
        <Tabs.List aria-label="La copie">
          {deliverables.map(({ id, title, state }) => (
            <Tabs.Tab key={id} value={`livrable-${id}`} rightSection={state === 'missing' && <Missing />}>
              {title}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="courriels">{`Courriels (${mails.length})`}</Tabs.Tab>
          <Tabs.Tab value="actions">{`Actions (${acts.length})`}</Tabs.Tab>
        </Tabs.List>
        {deliverables.map((deliverable) => (
          <Tabs.Panel
            key={deliverable.id}
            value={`livrable-${deliverable.id}`}
            data-tab={`livrable-${deliverable.id}`}
            className={classes.tab}
          >
            <DeliverableView deliverable={deliverable} places={places} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="courriels" data-tab="courriels" className={classes.tab}>
          {mails.length === 0 && <p className={classes.nothing}>Aucun courriel n’a été envoyé.</p>}
          {mails.map((mail) => (
            <Mail key={mail.id} mail={mail} found={foundMails.has(mail.id)} />
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="actions" data-tab="actions" className={classes.tab}>
          <Acts acts={acts} found={foundActs} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

const Missing = () => (
  <span className={classes.missing}>
    <Shape name="cross" size={10} />
    <span className="visually-hidden">non rendu</span>
  </span>
)

/** One deliverable as it was made. */
export function DeliverableView({
  deliverable,
  places,
}: {
  deliverable: ShownDeliverable
  places: readonly Location[]
}) {
  switch (deliverable.state) {
    case 'missing':
      return <p className={classes.nothing}>Ce livrable n’a pas été rendu.</p>
    case 'unreadable':
      return <p className={classes.nothing}>Le fichier rendu n’a pas pu être lu.</p>
    case 'text':
      return <LetterView letter={deliverable.letter} deliverable={deliverable.id} places={places} />
    case 'slides':
      return <SlidesView deck={deliverable.deck} found={slidesFound(places, deliverable.id)} />
    case 'sheets':
      return deliverable.sheets.length === 0 ? (
        <p className={classes.nothing}>Le classeur rendu est vide.</p>
      ) : (
        deliverable.sheets.map((sheet) => (
          <SheetView key={sheet.name} sheet={sheet} deliverable={deliverable.id} places={places} />
        ))
      )
  }
}

function Mail({ mail, found }: { mail: ShownMail; found: boolean }) {
  return (
    <article className={classes.mail} data-found={found || undefined}>
      <h2>{mail.subject || '(sans objet)'}</h2>
      <p className={classes.to}>
        {`À ${mail.to}`}
        {mail.cc && `, copie à ${mail.cc}`}
      </p>
      <p className={classes.body}>{mail.body}</p>
      {mail.attachments.length > 0 && (
        <p className={classes.to}>{`Pièces jointes\u202f: ${mail.attachments.join(', ')}`}</p>
      )}
    </article>
  )
}

function Acts({ acts, found }: { acts: readonly ShownAct[]; found: ReadonlySet<string> }) {
  const [all, setAll] = useState(false)
  const shown = acts.filter(({ counts, id }) => all || counts || found.has(id))
  return (
    <>
      <label className={classes.all}>
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        Montrer aussi les consultations et les lectures
      </label>
      <ol className={classes.acts}>
        {shown.map((act) => (
          <li key={act.id} data-found={found.has(act.id) || undefined}>
            <time>{act.at}</time>
            <span>
              {act.text}
              {act.refused && <span className={classes.refused}>{` – ${act.refused}`}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
