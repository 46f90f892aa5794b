import { Button, Checkbox, Group, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Link, useFetcher } from 'react-router'
import { applyToText, bankTitle, signedPoints } from '#wording/correction.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './criteria.module.css'

export type ShownBank = {
  mistake: { cause: string; recognised: boolean }
  copies: number
  comments: readonly {
    id: string
    text: string
    adjustment: number | null
    author: string
    mine: boolean
    shared: boolean
    inUse: boolean
  }[]
  neighbours: readonly string[]
}

type Commented = {
  text: { id: string }
  comments: readonly { comment: string; text: string; adjustment: number | null; teacherName: string }[]
}
type Answer = { said: { what: string; todo?: string } } | null

export type CommentBankProps = {
  criterion: Commented
  /** None where nothing was lost: there is no mistake to comment. */
  bank: ShownBank | undefined
  applyAt: (comment: string) => string
}

/** The comments that the copy bears, those that the bank has for its mistake, and a new one. */
export function CommentBank({ criterion, bank, applyAt }: CommentBankProps) {
  const fetcher = useFetcher<Answer>()
  const [writing, setWriting] = useState(false)
  const pending = fetcher.state !== 'idle'
  const ask = (intent: string, comment: string) => fetcher.submit({ intent, comment }, { method: 'post' })
  if (!bank && criterion.comments.length === 0) return null
  return (
    <section className={classes.bank} aria-label="Commentaires">
      {criterion.comments.length > 0 && (
        <>
          <h4>Sur cette copie</h4>
          <ul className={classes.comments}>
            {criterion.comments.map(({ comment, text, adjustment, teacherName }) => (
              <li key={comment}>
                <span className={classes.said}>{withPoints(text, adjustment)}</span>
                <span className={classes.soft}>{` · ${teacherName}`}</span>
                <span className={classes.links}>
                  {bank && bank.copies > 1 && <Link to={applyAt(comment)}>{`${applyToText(bank.copies)}…`}</Link>}
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    disabled={pending}
                    onClick={() => ask('remove', comment)}
                    aria-label={`Retirer de cette copie\u202f: ${text}`}
                  >
                    Retirer de cette copie
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {bank && (
        <>
          <h4>{bankTitle(bank.mistake)}</h4>
          {bank.comments.length > 0 && (
            <ul className={classes.comments}>
              {bank.comments.map(({ id, text, adjustment, author, mine, shared, inUse }) => (
                <li key={id}>
                  <span className={classes.said}>{withPoints(text, adjustment)}</span>
                  <span className={classes.soft}>
                    {`${mine ? (shared ? ' · partagé' : '') : ` · ${author}`}${inUse ? ' · en service dans la classe' : ''}`}
                  </span>
                  <span className={classes.links}>
                    <Button size="compact-xs" variant="default" disabled={pending} onClick={() => ask('give', id)}>
                      Donner à cette copie
                    </Button>
                    <Link to={applyAt(id)}>{`${applyToText(bank.copies)}…`}</Link>
                    {mine && (
                      <Button size="compact-xs" variant="subtle" disabled={pending} onClick={() => ask('retire', id)}>
                        Retirer de la banque
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
          {writing ? (
            <CommentForm criterion={criterion.text.id} neighbours={bank.neighbours} onDone={() => setWriting(false)} />
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
              Écrire un commentaire
            </Button>
          )}
        </>
      )}
    </section>
  )
}

const withPoints = (text: string, adjustment: number | null): string =>
  adjustment === null ? text : `${text} (${signedPoints(adjustment)})`

function CommentForm({
  criterion,
  neighbours,
  onDone,
}: {
  criterion: string
  neighbours: readonly string[]
  onDone: () => void
}) {
  const fetcher = useFetcher<Answer>()
  // Made with the form: a double click is one comment.
  const [id] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const [adjustment, setAdjustment] = useState<string | number>('')
  const [shared, setShared] = useState(false)
  const [sent, setSent] = useState(false)
  const pending = fetcher.state !== 'idle'
  if (sent && !pending && !fetcher.data?.said) {
    setSent(false)
    onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label="Nouveau commentaire"
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        fetcher.submit(
          { intent: 'write', id, criterion, text, points: String(adjustment), shared: shared ? 'on' : '' },
          { method: 'post' },
        )
      }}
    >
      <Textarea
        label="Commentaire, lu par l’étudiant"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        data-autofocus
      />
      {neighbours.length > 0 && (
        <div className={classes.links}>
          <span className={classes.soft}>Reprendre</span>
          {neighbours.map((words) => (
            <Button key={words} size="compact-xs" variant="subtle" onClick={() => setText(words)}>
              {words.length > SHORT ? `${words.slice(0, SHORT)}…` : words}
            </Button>
          ))}
        </div>
      )}
      <NumberInput
        label="Ajustement, s’il y en a un"
        description="Ajouté à ce que propose le correcteur, par quarts. Vide&#8239;: aucun."
        value={adjustment}
        onChange={setAdjustment}
        step={0.25}
        decimalSeparator=","
        w={220}
      />
      <Checkbox
        label="Partager avec les enseignants de l’établissement"
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={pending} disabled={text.trim() === ''}>
          Garder et donner à cette copie
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          Annuler
        </Button>
      </Group>
    </form>
  )
}

const SHORT = 40
