import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { ask, type Company, type QuestionOf } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedBudget, BUDGET_ACCOUNTS, USUAL_BUDGET } from '#ui/pgi/lists/plans.ts'
import classes from '#ui/pgi/pgi.module.css'
import { type PlanCells, writeLine } from '#ui/pgi/plans/plan-address.ts'
import { PlanForm } from '#ui/pgi/plans/plan-form.tsx'
import { PlanTable, usePlanLines, written } from '#ui/pgi/plans/plan-table.tsx'
import { AccountAmount } from '#ui/pgi/statements/account-amount.tsx'
import { StatementPage, yearName } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { percent, proseDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/budgets'

export const meta = () => [{ title: 'Budgets et écarts · PGI' }]

type BudgetLine = QuestionOf<'budget-variances'>['lines'][number]

export async function loader({ request, params }: Route.LoaderArgs) {
  const opened = await openStatement(request, params.attempt, 'budget-variances', (asked) => ({
    lines: askedBudget({ params: asked }),
  }))
  const { desk, facts, at, years, accounts } = opened
  const typed = askedBudget({ params: opened.params })
  const lines = typed.length > 0 ? typed : asTheYearBefore(desk.company, at)
  const variances = ask(desk.company, { view: 'budget-variances', at, lines })
  return { facts, at, years, accounts, lines, isProposed: typed.length === 0, variances }
}

/** What was done the year before, as a first budget. */
function asTheYearBefore(company: Company, at: Day): BudgetLine[] {
  const lines = [...USUAL_BUDGET]
  const { previous } = ask(company, { view: 'budget-variances', at, lines })
  if (!previous) return lines
  const { rows } = ask(company, { view: 'budget-variances', at: previous.to, lines })
  return rows.map(({ label, accounts, actual }) => ({ label, accounts, planned: actual }))
}

const cellsOf = (lines: readonly BudgetLine[]): PlanCells[] =>
  lines.map(({ label, accounts, planned }) => [label, accounts, String(planned)])

export default function Budgets({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, lines, isProposed, variances } = loaderData
  const { rows, year, previous } = variances
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.budgets}
        at={at}
        years={years}
        count={`exercice ${yearName(year.from, year.to)}`}
        exported={{ ligne: cellsOf(lines).map(writeLine) }}
        bar={<BudgetForm lines={lines} at={at} today={facts.today} key={at} />}
      >
        {isProposed && previous && (
          <p className={classes.hint}>
            {`Budget proposé\u202f: le réalisé de l’exercice ${yearName(previous.from, previous.to)}. Remplacez ses montants par ceux de votre prévision.`}
          </p>
        )}
        {at < year.to && (
          <p className={classes.hint}>
            {`L’exercice se termine le ${proseDay(year.to)}\u202f: le budget est celui de l’exercice entier, le réalisé s’arrête au ${proseDay(at)}.`}
          </p>
        )}
        <StatementTable
          caption="Budget, réalisé et écarts"
          heads={['Ligne', 'Budget', 'Réalisé', 'Écart', 'En %', 'Sens']}
          groups={(['income', 'expense'] as const).map((side) => ({
            title: side === 'income' ? 'Produits' : 'Charges',
            rows: rows
              .filter((row) => row.side === side)
              .map((row, index) => ({
                key: `${index} ${row.label}`,
                label: row.label,
                cells: [
                  <Amount key="planned" value={row.planned} form="bare" zero="dash" />,
                  <AccountAmount
                    key="actual"
                    value={row.actual}
                    label={row.label}
                    rule="Mouvements de l’exercice sur ces comptes."
                    names={row.moved}
                    accounts={accounts}
                    from={year.from}
                    to={at}
                  />,
                  <Amount key="variance" value={row.variance} form="bare" zero="dash" />,
                  row.rate === null ? '–' : percent(row.rate),
                  row.variance === 0 ? (
                    '–'
                  ) : (
                    <StatusMark
                      key="sense"
                      word={row.isFavourable ? 'favorable' : 'défavorable'}
                      shape={row.isFavourable ? 'check' : 'triangle'}
                      tone={row.isFavourable ? 'good' : 'alert'}
                    />
                  ),
                ],
              })),
          }))}
        />
        <p className={classes.hint}>
          Écart = réalisé − budget. Il est favorable quand un produit dépasse son budget ou quand une charge reste
          au-dessous du sien.
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

function BudgetForm({ lines, at, today }: { lines: readonly BudgetLine[]; at: Day; today: Day }) {
  const plan = usePlanLines(cellsOf(lines))
  const [until, setUntil] = useState<Day | null>(at)
  const to = until ?? today
  return (
    <PlanForm title="Budget de l’exercice" values={{ ligne: written(plan), au: to === today ? [] : to }}>
      <FieldRow>
        <DayField label="Réalisé jusqu’au" value={until} onChange={setUntil} opensAt={today} />
      </FieldRow>
      <PlanTable
        caption="Lignes du budget"
        lineName="ligne"
        plan={plan}
        blank={[]}
        addLabel="Ajouter une ligne"
        columns={[
          { label: 'Libellé', kind: 'text', required: true },
          {
            label: 'Comptes',
            kind: 'text',
            required: true,
            pattern: BUDGET_ACCOUNTS,
            title: 'Débuts de comptes de classe 6 ou 7, séparés par des espaces\u202f; !603 retire le 603',
          },
          { label: 'Budget', kind: 'amount', required: true },
        ]}
      />
    </PlanForm>
  )
}
