import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { isDay } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { QueryAnswerView, QueryColumnShown, QueryError, SchemaTable } from '#pgi'
import { amount, finePercent, percent, plural, quantity, shortDay, wholeNumber } from '#wording/formats.ts'
import { COLUMN_TYPES, QUERY_EXAMPLES, QUERY_TABLES, queryFault } from '#wording/pgi/query-words.ts'
import { EmptyState } from '../../empty-state.tsx'
import { PlainTable } from '../../plain-table.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'

/** A question in SQL, the tables it may be about, and its answer or where it is wrong. */
export function QueryEditor({
  question,
  answer,
  tables,
}: {
  question: string
  answer: QueryAnswerView | null
  tables: readonly SchemaTable[]
}) {
  const [, setParams] = useSearchParams()
  const [text, setText] = useState(question)
  const ask = (wanted: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.set('question', wanted)
      return next
    })
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        <form
          className={`${classes.card} ${classes.stack} ${classes.question}`}
          onSubmit={(event) => {
            event.preventDefault()
            ask(text)
          }}
        >
          <Textarea
            label="Question"
            description="SELECT … FROM … WHERE … GROUP BY … ORDER BY … Ctrl + Entrée pour l’envoyer."
            autosize
            minRows={6}
            maxLength={4_000}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault()
                ask(text)
              }
            }}
          />
          <Group>
            <Button type="submit" disabled={text.trim() === ''}>
              Interroger
            </Button>
          </Group>
          <div>
            <p className={classes.hint}>Exemples</p>
            <div className={classes.examples}>
              {QUERY_EXAMPLES.map(({ title, question: example }) => (
                <Button
                  key={title}
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    setText(example)
                    ask(example)
                  }}
                >
                  {title}
                </Button>
              ))}
            </div>
          </div>
        </form>
        {answer === null ? (
          <EmptyState title="Aucune question posée">
            Choisissez un exemple pour commencer, ou composez la vôtre avec les tables ci-contre.
          </EmptyState>
        ) : answer.ok ? (
          <AnswerTable answer={answer} question={question} />
        ) : (
          <Fault question={question} error={answer.error} />
        )}
      </div>
      <Dictionary
        tables={tables}
        onPick={(name) => setText((before) => `${before}${before === '' || /\s$/.test(before) ? '' : ' '}${name}`)}
      />
    </div>
  )
}

function Fault({ question, error }: { question: string; error: QueryError }) {
  const { at, length } = error
  return (
    <section className={classes.card}>
      <RefusalNote said={queryFault(error)} />
      <pre className={classes.fault}>
        {question.slice(0, at)}
        <mark>{length === 0 ? ' …' : question.slice(at, at + length)}</mark>
        {question.slice(at + length)}
      </pre>
    </section>
  )
}

const FIGURES: ReadonlySet<QueryColumnShown['kind']> = new Set(['money', 'quantity', 'rate', 'fineRate', 'count'])

function shown(cell: string | number | null | undefined, { kind }: QueryColumnShown): string {
  if (cell === null || cell === undefined) return '–'
  if (typeof cell === 'string') return kind === 'day' && isDay(cell) ? shortDay(cell) : cell
  if (kind === 'money') return amount(cents(cell))
  if (kind === 'quantity') return quantity(thousandths(cell))
  if (kind === 'fineRate') return finePercent(fineRate(cell))
  return kind === 'rate' ? percent(basisPoints(cell)) : wholeNumber(cell)
}

function AnswerTable({ answer, question }: { answer: Extract<QueryAnswerView, { ok: true }>; question: string }) {
  const { to } = usePgi()
  const file = (format: string) => to(`requetes/fichier?${new URLSearchParams({ question, format })}`)
  return (
    <section className={`${classes.card} ${classes.stack}`} aria-label="Réponse">
      <div className={classes.cardHead}>
        <p role="status">
          {plural(answer.count, 'ligne', 'lignes')}
          {answer.cut && `\u202f; les ${wholeNumber(answer.rows.length)} premières sont montrées`}
        </p>
        <Group gap="xs">
          <a href={file('xlsx')}>Classeur (.xlsx)</a>
          <a href={file('csv')}>Texte (.csv)</a>
        </Group>
      </div>
      {answer.count === 0 ? (
        <EmptyState title="Aucune ligne">La question est juste{'\u202f'}; rien ne remplit ses conditions.</EmptyState>
      ) : (
        <PlainTable
          label="Réponse à la question"
          columns={answer.columns.map(({ name, kind }) => ({
            id: name,
            label: name,
            ...(FIGURES.has(kind) ? { align: 'end' as const } : {}),
          }))}
        >
          {answer.rows.map(({ rank, cells }) => (
            <tr key={rank}>
              {answer.columns.map((column, at) => (
                <td key={column.name} data-align={FIGURES.has(column.kind) ? 'end' : undefined}>
                  {shown(cells[at], column)}
                </td>
              ))}
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  )
}

function Dictionary({ tables, onPick }: { tables: readonly SchemaTable[]; onPick: (name: string) => void }) {
  return (
    <aside className={`${classes.card} ${classes.dictionary}`} aria-label="Tables et colonnes">
      <h2>Dictionnaire des données</h2>
      {tables.map(({ table, columns }) => (
        <details key={table}>
          <summary>{table}</summary>
          <p className={classes.hint}>{QUERY_TABLES[table]}</p>
          <ul>
            {columns.map(({ name, type, key, link }) => (
              <li key={name}>
                <code>{name}</code>
                {`\u202f: ${COLUMN_TYPES[type]}${key ? ', clé' : ''}${link ? `, renvoie à ${link}` : ''}`}
              </li>
            ))}
          </ul>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Ajouter ${table} à la question`}
            onClick={() => onPick(table)}
          >
            Ajouter à la question
          </Button>
        </details>
      ))}
    </aside>
  )
}
