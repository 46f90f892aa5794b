import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ask, type BreakEvenRow } from '#pgi'
import { openStatement } from '#services/pgi/open-statement.server.ts'
import { Amount } from '#ui/amount.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedVariable, USUALLY_VARIABLE } from '#ui/pgi/lists/statements.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiLink } from '#ui/pgi/pgi-link.tsx'
import { StatementPage, YearLinks } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { percent, proseDay, quantity } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/break-even'

export const meta = () => [{ title: 'Seuil de rentabilité · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const opened = await openStatement(request, params.attempt, 'break-even')
  const { desk, facts, at, years, accounts } = opened
  const { variable = [...USUALLY_VARIABLE] } = askedVariable({ params: opened.params })
  return {
    facts,
    at,
    years,
    accounts,
    variable,
    found: ask(desk.company, { view: 'break-even', at, variable, closed: [] }),
  }
}

export default function BreakEven({ loaderData }: Route.ComponentProps) {
  const { facts, at, years, accounts, variable, found } = loaderData
  const [prefixes, setPrefixes] = useState(variable.join(' '))
  const kinds: readonly { kind: BreakEvenRow['kind']; title: string }[] = [
    { kind: 'variable', title: 'Charges variables' },
    { kind: 'fixed', title: 'Charges fixes' },
  ]
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.breakEven}
        at={at}
        years={years}
        exported={{ variables: variable.join(' ') }}
        bar={
          <PeriodBar to={at} today={facts.today} toLabel="Situation au" extra={{ variables: prefixes }} key={at}>
            <TextInput
              label="Charges variables"
              value={prefixes}
              onChange={(event) => setPrefixes(event.currentTarget.value.replace(/[^\d ]/g, ''))}
            />
            <YearLinks facts={facts} place={PLACES.breakEven} years={years} />
          </PeriodBar>
        }
      >
        <dl className={classes.figures}>
          <div>
            <dt>Seuil de rentabilité</dt>
            <dd>
              {found.threshold === null ? 'hors d’atteinte' : <Amount value={found.threshold} />}
              <span className={classes.aside}>
                {found.threshold === null
                  ? 'chaque vente coûte plus qu’elle ne rapporte'
                  : found.reachedOn
                    ? `atteint le ${proseDay(found.reachedOn)}, ventes régulières`
                    : 'pas atteint avec ces ventes'}
              </span>
            </dd>
          </div>
          <div>
            <dt>Marge sur coûts variables</dt>
            <dd>
              <Amount value={found.contribution} />
              <span className={classes.aside}>
                {found.contributionRate === null ? '' : `${percent(found.contributionRate)} du chiffre d’affaires`}
              </span>
            </dd>
          </div>
          <div>
            <dt>Marge de sécurité</dt>
            <dd>
              {found.safetyMargin === null ? '–' : <Amount value={found.safetyMargin} />}
              <span className={classes.aside}>
                {found.safetyIndex === null ? '' : `indice de sécurité ${percent(found.safetyIndex)}`}
              </span>
            </dd>
          </div>
          <div>
            <dt>Levier opérationnel</dt>
            <dd>
              {found.leverage === null ? '–' : quantity(found.leverage)}
              <span className={classes.aside}>marge sur coûts variables ÷ résultat</span>
            </dd>
          </div>
        </dl>
        <StatementTable
          caption="Compte de résultat différentiel"
          heads={['Charges et marges', 'N']}
          groups={[
            {
              rows: [
                {
                  key: 'revenue',
                  label: 'Chiffre d’affaires',
                  look: 'subtotal',
                  cells: [<Amount key="n" value={found.revenue} form="bare" />],
                },
              ],
            },
            ...kinds.map(({ kind, title }) => ({
              title,
              rows: [
                ...found.rows
                  .filter((row) => row.kind === kind)
                  .map((row) => ({
                    key: row.account,
                    label: `${row.account} ${accounts[row.account]?.label ?? ''}`,
                    cells: [
                      <PgiLink key="n" place={`grand-livre?compte=${row.account}&du=${found.year.from}&au=${at}`}>
                        <Amount value={row.amount} form="bare" />
                      </PgiLink>,
                    ],
                  })),
                ...(kind === 'fixed' && found.otherIncome !== 0
                  ? [
                      {
                        key: 'other',
                        label: 'Autres produits, en déduction',
                        cells: [<Amount key="n" value={found.otherIncome} form="bare" />],
                      },
                    ]
                  : []),
                kind === 'variable'
                  ? {
                      key: 'contribution',
                      label: 'Marge sur coûts variables',
                      look: 'total' as const,
                      cells: [<Amount key="n" value={found.contribution} form="bare" />],
                    }
                  : {
                      key: 'result',
                      label: 'Résultat courant avant impôts',
                      look: 'total' as const,
                      cells: [<Amount key="n" value={found.result} form="bare" />],
                    },
              ],
            })),
          ]}
        />
        <p className={classes.hint}>
          Seuil = charges fixes ÷ taux de marge sur coûts variables. Une charge est variable quand son compte commence
          par un des numéros choisis ci-dessus{'\u202f'}; l’entreprise en décide selon son activité.
        </p>
      </StatementPage>
    </PgiProvider>
  )
}
