import { NativeSelect } from '@mantine/core'
import { type Answer, OPPORTUNITY_STAGES, type OpportunityKind, type OpportunityRow } from '#pgi'
import { percent, plural, shortDay } from '#wording/formats.ts'
import { OPPORTUNITY_WARNINGS, STAGES } from '#wording/pgi/crm-words.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'
import { stageChoices } from './opportunity-fields.ts'

/** The pipeline, a list for each open stage: an opportunity changes stage by the choice that it carries. */
export function OpportunityBoard({ kind, pipeline }: { kind: OpportunityKind; pipeline: Answer<'opportunities'> }) {
  const { readOnly } = usePgi()
  const command = useCommand()
  const move = (opportunity: string, chosen: string) => {
    const stage = OPPORTUNITY_STAGES.find((each) => each === chosen)
    if (stage) command.send({ type: 'opportunity.move', opportunity, stage })
  }
  if (pipeline.count === 0) {
    return (
      <EmptyState title="Aucune opportunité">
        Créez-en une depuis la liste{'\u202f'}: elle commence à la première étape.
      </EmptyState>
    )
  }
  return (
    <div className={classes.stack}>
      <RefusalNote said={command.refused?.said} />
      <dl className={classes.figures} aria-label="Ensemble des affaires en cours">
        <div>
          <dt>En cours</dt>
          <dd>
            <Amount value={pipeline.openAmount} />
          </dd>
        </div>
        <div>
          <dt>Pondéré</dt>
          <dd>
            <Amount value={pipeline.openWeighted} />
          </dd>
        </div>
        {pipeline.stages
          .filter(({ stage }) => stage === 'won' || stage === 'lost')
          .map(({ stage, count, amount }) => (
            <div key={stage}>
              <dt>{STAGES[kind][stage]}</dt>
              <dd>
                <Amount value={amount} />
                <span className={classes.aside}>{plural(count, 'affaire', 'affaires')}</span>
              </dd>
            </div>
          ))}
      </dl>
      <div className={classes.board}>
        {OPPORTUNITY_STAGES.map((stage) => {
          const there = pipeline.rows.filter((row) => row.stage === stage)
          const total = pipeline.stages.find((each) => each.stage === stage)
          return (
            <section key={stage} className={classes.column}>
              <h2>{STAGES[kind][stage]}</h2>
              <p>
                {plural(there.length, 'affaire', 'affaires')}
                {total && total.count > 0 && (
                  <>
                    {', '}
                    <Amount value={total.amount} />
                  </>
                )}
              </p>
              <ul className={classes.cards}>
                {there.map((row) => (
                  <Card
                    key={row.id}
                    row={row}
                    kind={kind}
                    readOnly={readOnly}
                    pending={command.pending}
                    onMove={move}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}

function Card({
  row,
  kind,
  readOnly,
  pending,
  onMove,
}: {
  row: OpportunityRow
  kind: OpportunityKind
  readOnly: boolean
  pending: boolean
  onMove: (opportunity: string, stage: string) => void
}) {
  const [warning] = row.warnings
  return (
    <li>
      <div>
        <PgiLink place={`opportunites/${row.id}`}>
          <strong>{row.label}</strong>
        </PgiLink>
        {row.customer && <p className={classes.hint}>{row.customer.name}</p>}
        <p>
          <Amount value={row.amount} />
          {`, ${percent(row.probability)}`}
        </p>
        <p className={classes.hint}>{`Conclusion prévue le ${shortDay(row.expectedOn)}`}</p>
        {warning && (
          <p>
            <StatusMark word="à vérifier" shape="triangle" tone="alert" /> {OPPORTUNITY_WARNINGS[warning]}
          </p>
        )}
      </div>
      {!readOnly && (
        <NativeSelect
          label="Étape"
          aria-label={`Étape de ${row.label}`}
          disabled={pending}
          data={stageChoices(kind)}
          value={row.stage}
          onChange={(event) => onMove(row.id, event.currentTarget.value)}
        />
      )}
    </li>
  )
}
