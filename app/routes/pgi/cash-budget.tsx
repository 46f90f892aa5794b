import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, addMonths, type Day, daysBetween, firstOfMonth } from '#base/dates.ts'
import { type Cents, negate, sumOf, ZERO } from '#base/money.ts'
import { ask, type Company } from '#pgi'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { AmountField } from '#ui/fields/number-field.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedCashBudget, askedMonths, TERMS } from '#ui/pgi/lists/plans.ts'
import classes from '#ui/pgi/pgi.module.css'
import { cellOf, type PlanCells, readLines, writeLine } from '#ui/pgi/plans/plan-address.ts'
import { PlanForm } from '#ui/pgi/plans/plan-form.tsx'
import { type PlanColumn, type PlanLines, PlanTable, usePlanLines, written } from '#ui/pgi/plans/plan-table.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { euros, monthAndYear, percent, plural } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/cash-budget'

export const meta = () => [{ title: 'Budget de trésorerie · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams
  const { desk, facts } = await look(request, params.attempt, {
    view: 'cash-budget',
    args: askedCashBudget({ params: typed }),
  })
  const { company, today } = desk
  const months = askedMonths({ params: typed })
  const completed = typed.has('bilan') ? typed : withWhatIsInherited(typed, company, today, months)
  const asked = askedCashBudget({ params: completed })
  return {
    facts,
    months,
    openingCash: asked.openingCash,
    openingVat: asked.openingVat,
    inherited: readLines(completed, 'bilan'),
    sales: readLines(completed, 'vente'),
    expenses: readLines(completed, 'depense'),
    vatRates: loadArticleChoices(company, today).vatRates,
    budget: ask(company, { view: 'cash-budget', at: today, ...asked }),
  }
}

/** What the books say of the cash, of the VAT to pay and of the invoices to come due: what the budget starts from. */
function withWhatIsInherited(typed: URLSearchParams, company: Company, today: Day, months: number): URLSearchParams {
  const last = addDays(addMonths(firstOfMonth(today), months), -1)
  const days = Math.min(daysBetween(today, last) + 1, 366)
  const { opening, rows } = ask(company, { view: 'cash-position', at: today, days, threshold: ZERO, planned: [] })
  const monthly = (amount: (row: (typeof rows)[number]) => Cents) =>
    Array.from({ length: months }, (_, rank) => {
      const month = addMonths(firstOfMonth(today), rank).slice(0, 7)
      return String(
        sumOf(
          rows.filter(({ date }) => date.startsWith(month)),
          amount,
        ),
      )
    })
  const vat = ask(company, { view: 'trial-balance', to: today }).rows.filter(({ account }) =>
    account.startsWith('44551'),
  )
  const next = new URLSearchParams(typed)
  next.set('tresorerie', String(opening))
  next.set('tva-initiale', String(Math.max(negate(sumOf(vat, ({ balance }) => balance)), 0)))
  next.append('bilan', writeLine(['Créances à encaisser', ...monthly(({ received }) => received)]))
  next.append('bilan', writeLine(['Dettes à payer', ...monthly(({ paid }) => paid)]))
  return next
}

type Data = Route.ComponentProps['loaderData']

export default function CashBudget({ loaderData }: Route.ComponentProps) {
  const { facts, months, openingCash, openingVat, inherited, sales, expenses, budget } = loaderData
  const { rows, firstNegative } = budget
  const lowest = rows.reduce<(typeof rows)[number] | undefined>(
    (least, row) => (least === undefined || row.closing < least.closing ? row : least),
    undefined,
  )
  const line = (key: string, label: string, value: (row: (typeof rows)[number]) => Cents, look?: 'total') => ({
    key,
    label,
    look,
    cells: rows.map((row) => <Amount key={row.date} value={value(row)} form="bare" zero="dash" />),
  })
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.cashBudget}
        at={facts.today}
        years={[]}
        count={`sur ${plural(months, 'mois', 'mois')}`}
        exported={{
          mois: String(months),
          tresorerie: String(openingCash),
          'tva-initiale': String(openingVat),
          bilan: inherited.map(writeLine),
          vente: sales.map(writeLine),
          depense: expenses.map(writeLine),
        }}
        bar={<CashBudgetForm data={loaderData} key={months} />}
      >
        {firstNegative && lowest && (
          <ErrorNote
            tone="alert"
            live={false}
            what={`La trésorerie devient négative en ${monthAndYear(firstNegative)}.`}
            meaning={`Au plus bas, ${euros(lowest.closing)} à la fin du mois de ${monthAndYear(lowest.date)}.`}
            todo="Avancez un encaissement, décalez un paiement ou prévoyez un financement à court terme."
          />
        )}
        <StatementTable
          caption="Budget de trésorerie, mois par mois"
          heads={['En euros', ...rows.map(({ date }) => monthAndYear(date))]}
          groups={[
            {
              rows: [
                line('opening', 'Trésorerie initiale', ({ opening }) => opening),
                line('receipts', 'Encaissements', ({ receipts }) => receipts),
                line('payments', 'Décaissements, TVA comprise', ({ payments }) => payments),
                line('closing', 'Trésorerie finale', ({ closing }) => closing, 'total'),
              ],
            },
            {
              title: 'TVA du mois',
              rows: [
                line('vatDue', 'À décaisser le mois suivant', ({ vatDue }) => vatDue),
                line('vatCredit', 'Crédit à reporter', ({ vatCredit }) => vatCredit),
              ],
            },
          ]}
        />
        <p className={classes.hint}>
          Ventes et achats se saisissent hors taxes et se paient TVA comprise, selon leur délai. La TVA collectée moins
          la TVA déductible d’un mois se paie le mois suivant.
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

function CashBudgetForm({ data }: { data: Data }) {
  const { facts, months: typedMonths, vatRates } = data
  const [months, setMonths] = useState(String(typedMonths))
  const [cash, setCash] = useState<Cents | null>(data.openingCash)
  const [vat, setVat] = useState<Cents | null>(data.openingVat)
  const inherited = usePlanLines(data.inherited)
  const blank: PlanCells = ['', '2000', 'comptant']
  const sales = usePlanLines(data.sales.length > 0 ? data.sales : [blank])
  const expenses = usePlanLines(data.expenses.length > 0 ? data.expenses : [blank])
  const first = firstOfMonth(facts.today)
  const monthly = Array.from(
    { length: typedMonths },
    (_, rank): PlanColumn => ({ label: monthAndYear(addMonths(first, rank)), kind: 'amount' }),
  )
  const columns = (name: string): PlanColumn[] => [
    { label: name, kind: 'text' },
    {
      label: 'TVA',
      kind: 'choice',
      options: vatRates.map((rate) => ({ value: String(rate), label: percent(rate) })),
    },
    {
      label: 'Paiement',
      kind: 'choice',
      options: Object.entries(TERMS).map(([value, { label }]) => ({ value, label })),
    },
    ...monthly,
  ]
  const named = ({ cells }: PlanLines) => written({ cells: cells.filter((each) => cellOf(each, 0).trim() !== '') })
  return (
    <PlanForm
      title="Prévisions"
      values={{
        mois: months,
        tresorerie: String(cash ?? 0),
        'tva-initiale': String(vat ?? 0),
        bilan: written(inherited),
        vente: named(sales),
        depense: named(expenses),
      }}
    >
      <FieldRow>
        <TextInput
          label="Nombre de mois (1 à 12)"
          required
          inputMode="numeric"
          pattern="[1-9]|1[0-2]"
          maxLength={2}
          value={months}
          onChange={(event) => setMonths(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <AmountField label="Trésorerie initiale" required value={cash} onChange={setCash} />
        <AmountField label="TVA à payer le premier mois" value={vat} onChange={setVat} />
      </FieldRow>
      <PlanTable
        caption="Créances et dettes déjà nées, TVA comprise"
        lineName="ligne"
        plan={inherited}
        blank={[]}
        columns={[{ label: 'Déjà né, TTC', kind: 'text' }, ...monthly]}
      />
      <PlanTable
        caption="Ventes prévues, hors taxes"
        lineName="vente"
        plan={sales}
        blank={blank}
        addLabel="Ajouter une vente"
        columns={columns('Ventes HT')}
      />
      <PlanTable
        caption="Achats et charges prévus, hors taxes"
        lineName="dépense"
        plan={expenses}
        blank={blank}
        addLabel="Ajouter une dépense"
        columns={columns('Achats et charges HT')}
      />
    </PlanForm>
  )
}
