import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type BasisPoints, type Cents, plus } from '#base/money.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { AmountField, PercentField } from '#ui/fields/number-field.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedLoan, LOAN_PERIODS } from '#ui/pgi/lists/plans.ts'
import classes from '#ui/pgi/pgi.module.css'
import { PlanForm } from '#ui/pgi/plans/plan-form.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { plural } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/loan'

export const meta = () => [{ title: 'Tableau d’emprunt · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { view, ...args } = askedLoan({ params: new URL(request.url).searchParams })
  const { desk, facts } = await look(request, params.attempt, { view, args })
  return { facts, asked: args, loan: ask(desk.company, { view, ...args }) }
}

type Asked = Route.ComponentProps['loaderData']['asked']

/** As the address has it. */
const valuesOf = ({ principal, yearlyRate, periodsPerYear, periods, kind }: Asked) => ({
  capital: String(principal),
  taux: String(yearlyRate),
  rythme: String(periodsPerYear),
  echeances: String(periods),
  type: kind === 'constantCapital' ? 'capital' : 'echeance',
})

export default function Loan({ loaderData: { facts, asked, loan } }: Route.ComponentProps) {
  const { rows, interest } = loan
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.loan}
        at={facts.today}
        years={[]}
        count={plural(rows.length, 'échéance', 'échéances')}
        exported={valuesOf(asked)}
        bar={<LoanForm asked={asked} />}
      >
        <dl className={classes.figures}>
          <div>
            <dt>Première échéance</dt>
            <dd>{rows[0] && <Amount value={rows[0].payment} />}</dd>
          </div>
          <div>
            <dt>Coût de l’emprunt</dt>
            <dd>
              <Amount value={interest} />
              <span className={classes.aside}>total des intérêts, hors frais et assurance</span>
            </dd>
          </div>
          <div>
            <dt>Total à payer</dt>
            <dd>
              <Amount value={plus(asked.principal, interest)} />
            </dd>
          </div>
        </dl>
        <StatementTable
          caption="Tableau d’amortissement de l’emprunt"
          heads={['Échéance', 'Capital dû au début', 'Intérêts', 'Capital remboursé', 'Montant', 'Capital dû à la fin']}
          groups={[
            {
              rows: rows.map((row) => ({
                key: String(row.period),
                label: String(row.period),
                cells: [row.owedBefore, row.interest, row.capital, row.payment, row.owedAfter].map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns do not move
                  <Amount key={index} value={value} form="bare" />
                )),
              })),
            },
          ]}
        />
        <p className={classes.hint}>
          Intérêts = capital dû au début × taux annuel ÷ nombre d’échéances par an. La dernière échéance rembourse ce
          qui reste, au centime près.
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

function LoanForm({ asked }: { asked: Asked }) {
  const [principal, setPrincipal] = useState<Cents | null>(asked.principal)
  const [rate, setRate] = useState<BasisPoints | null>(asked.yearlyRate)
  const [rhythm, setRhythm] = useState(String(asked.periodsPerYear))
  const [periods, setPeriods] = useState(String(asked.periods))
  const [type, setType] = useState(asked.kind === 'constantCapital' ? 'capital' : 'echeance')
  return (
    <PlanForm
      title="Emprunt"
      values={{
        capital: String(principal ?? ''),
        taux: String(rate ?? ''),
        rythme: rhythm,
        echeances: periods,
        type,
      }}
    >
      <FieldRow>
        <AmountField label="Montant emprunté" required value={principal} onChange={setPrincipal} />
        <PercentField label="Taux annuel" required value={rate} onChange={setRate} />
        <NativeSelect
          label="Une échéance"
          data={LOAN_PERIODS.map(({ value, label }) => ({ value: String(value), label }))}
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value)}
        />
        <TextInput
          label="Nombre d’échéances"
          required
          inputMode="numeric"
          maxLength={3}
          value={periods}
          onChange={(event) => setPeriods(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <NativeSelect
          label="Remboursement"
          data={[
            { value: 'echeance', label: 'échéances constantes' },
            { value: 'capital', label: 'capital constant' },
          ]}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
        />
      </FieldRow>
    </PlanForm>
  )
}
