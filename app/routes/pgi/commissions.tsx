import { addMonths, endOfMonth, firstOfMonth } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type CommissionPlan } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { choicesOf, chosenIn } from '#ui/pgi/choices.ts'
import { CommissionStatement } from '#ui/pgi/crm/commission-statement.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedDays } from '#ui/pgi/lists/accounting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import type { QuickField, QuickValues } from '#ui/pgi/quick-form.tsx'
import { COMMISSION_BASES, COMMISSION_METHODS } from '#wording/pgi/crm-words.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/commissions'

export const meta = () => [{ title: 'Commissions · PGI' }]

/** Nothing said is the last whole month: a commission is worked out once the month is over. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'commissions' })
  const { company, today } = desk
  const last = addMonths(firstOfMonth(today), -1)
  const period = askedDays(new URL(request.url).searchParams, { from: last, to: endOfMonth(last) })
  return {
    facts,
    unsaid: endOfMonth(last),
    statement: ask(company, { view: 'commissions', ...period }),
    plans: ask(company, { view: 'commission-plans' }).rows,
  }
}

const BASES: readonly CommissionPlan['base'][] = ['invoiced', 'collected', 'margin']
const TIERS = [1, 2, 3] as const

const planFields: QuickField[] = [
  { name: 'code', kind: 'text', label: 'Code', required: true, hint: 'Un code déjà pris remplace son barème.' },
  { name: 'label', kind: 'text', label: 'Nom', required: true },
  {
    name: 'base',
    kind: 'select',
    label: 'Assiette',
    required: true,
    options: choicesOf(COMMISSION_BASES),
    initial: 'invoiced',
  },
  {
    name: 'method',
    kind: 'select',
    label: 'Calcul',
    required: true,
    options: choicesOf(COMMISSION_METHODS),
    initial: 'slices',
  },
  ...TIERS.flatMap((rank): QuickField[] => [
    {
      name: `from${rank}`,
      kind: 'money',
      label: `Palier ${rank}, à partir de`,
      required: rank === 1,
      ...(rank === 1 ? { initial: cents(0) } : {}),
    },
    { name: `rate${rank}`, kind: 'rate', label: `Taux du palier ${rank}`, required: rank === 1 },
  ]),
]

const tiersOf = (values: QuickValues) =>
  TIERS.flatMap((rank) => {
    const rate = values.rate(`rate${rank}`)
    return rate === undefined ? [] : [{ from: values.money(`from${rank}`), rate }]
  })

export default function Commissions({ loaderData: { facts, statement, plans, unsaid } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        title={PLACES.commissions.label}
        subtitle={PLACES.commissions.purpose}
        exported={{ view: 'commissions', args: { from: statement.from, to: statement.to } }}
        printed
        actions={
          !facts.readOnly && (
            <NewButton
              label="Nouveau barème"
              fields={planFields}
              commandOf={(values) => ({
                type: 'commission.plan',
                plan: values.text('code').toUpperCase(),
                fields: {
                  label: values.text('label'),
                  base: chosenIn(BASES, values.text('base'), 'invoiced'),
                  method: values.text('method') === 'whole' ? 'whole' : 'slices',
                  tiers: tiersOf(values),
                },
              })}
            />
          )
        }
      >
        <PeriodBar key={`${statement.from}${statement.to}`} from={statement.from} to={statement.to} today={unsaid} />
        <CommissionStatement statement={statement} plans={plans} />
      </PgiPage>
    </PgiProvider>
  )
}
