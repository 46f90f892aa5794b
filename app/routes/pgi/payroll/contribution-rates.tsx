import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { ask } from '#pgi'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { loadList } from '#services/pgi/load-list.server.ts'
import { Amount } from '#ui/amount.tsx'
import { choicesOf, chosenIn } from '#ui/pgi/choices.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { contributionRatesList } from '#ui/pgi/lists/payroll.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { unpackRows } from '#ui/pgi/packed-rows.ts'
import { RateDialog } from '#ui/pgi/payroll/rate-dialog.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { useCommand } from '#ui/pgi/use-command.ts'
import { shortDay } from '#wording/formats.ts'
import { PAYROLL_FIGURES } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/contribution-rates'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.contributionRates.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const loaded = await loadList(request, params.attempt, contributionRatesList)
  const { company, today } = await openDesk(request, params.attempt)
  return { ...loaded, figures: ask(company, { view: 'contribution-rates', at: today }).figures }
}

export default function ContributionRates({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <RatesPage {...loaderData} />
    </PgiProvider>
  )
}

const FIGURES = ['minimumHourlyWage', 'monthlyCeiling'] as const

function RatesPage({ facts, rows, figures }: Route.ComponentProps['loaderData']) {
  const [opened, setOpened] = useState(false)
  const command = useCommand({ onDone: () => setOpened(false) })
  const rates = useMemo(() => unpackRows(rows), [rows])
  return (
    <>
      <ListPage
        list={contributionRatesList}
        facts={facts}
        rows={rows}
        actions={
          <>
            <Button size="compact-md" onClick={() => setOpened(true)}>
              Appliquer une notification…
            </Button>
            <NewButton
              second
              label="Smic ou plafond…"
              title="Nouveau Smic ou nouveau plafond"
              submitLabel="Enregistrer le montant"
              fields={[
                {
                  name: 'figure',
                  kind: 'select',
                  label: 'Montant',
                  required: true,
                  options: choicesOf(PAYROLL_FIGURES),
                  initial: 'minimumHourlyWage',
                },
                { name: 'from', kind: 'day', label: 'Date d’effet', required: true },
                { name: 'amount', kind: 'money', label: 'Nouveau montant', required: true },
                { name: 'reference', kind: 'text', label: 'Texte ou courrier', hint: 'Décret, arrêté, lettre.' },
              ]}
              commandOf={(values) => ({
                type: 'payrollFigure.update',
                figure: chosenIn(FIGURES, values.text('figure'), 'minimumHourlyWage'),
                from: values.day('from', facts.today),
                amount: values.money('amount'),
                reference: values.optional('reference'),
              })}
            >
              Les bulletins déjà validés gardent l’ancien montant.
            </NewButton>
          </>
        }
        above={
          <dl className={classes.figures} aria-label="Montants de la paie">
            {figures.map(({ figure, amount, from, source }) => (
              <div key={figure}>
                <dt>{PAYROLL_FIGURES[figure]}</dt>
                <dd>
                  <Amount value={amount} />
                  <span className={classes.aside}>{`depuis le ${shortDay(from)}, ${source.text}`}</span>
                </dd>
              </div>
            ))}
          </dl>
        }
      />
      <RateDialog
        rates={rates}
        command={command}
        opened={opened}
        onClose={() => {
          command.forget()
          setOpened(false)
        }}
      />
    </>
  )
}
