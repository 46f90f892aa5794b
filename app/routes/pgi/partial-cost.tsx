import { useState } from 'react'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { ask, type Company, type QuestionOf } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { AmountField } from '#ui/fields/number-field.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedPartialCost } from '#ui/pgi/lists/plans.ts'
import { USUALLY_VARIABLE } from '#ui/pgi/lists/statements.ts'
import classes from '#ui/pgi/pgi.module.css'
import { type PlanCells, writeLine } from '#ui/pgi/plans/plan-address.ts'
import { PlanForm } from '#ui/pgi/plans/plan-form.tsx'
import { PlanTable, usePlanLines, written } from '#ui/pgi/plans/plan-table.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { plural } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/partial-cost'

export const meta = () => [{ title: 'Coûts partiels · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams
  const { view, ...args } = askedPartialCost({ params: typed })
  const { desk, facts } = await look(request, params.attempt, { view, args })
  const asked = typed.has('produit') ? { view, ...args } : wholeActivity(desk.company, { at: facts.today })
  return { facts, asked, found: ask(desk.company, asked) }
}

/** The company as a single product, from its books: what one starts from. */
function wholeActivity(company: Company, { at }: Pick<QuestionOf<'break-even'>, 'at'>): QuestionOf<'partial-cost'> {
  const { revenue, variableCosts, fixedCosts } = ask(company, {
    view: 'break-even',
    at,
    closed: [],
    variable: [...USUALLY_VARIABLE],
  })
  const atLeastNil = (value: Cents) => cents(Math.max(value, 0))
  return {
    view: 'partial-cost',
    products: [
      {
        code: 'Ensemble de l’activité',
        revenue: atLeastNil(revenue),
        variable: atLeastNil(variableCosts),
        specificFixed: ZERO,
      },
    ],
    commonFixed: atLeastNil(fixedCosts),
  }
}

type Asked = Route.ComponentProps['loaderData']['asked']

const linesOf = ({ products }: Asked): PlanCells[] =>
  products.map(({ code, revenue, variable, specificFixed }) => [
    code,
    String(revenue),
    String(variable),
    String(specificFixed),
  ])

export default function PartialCost({ loaderData: { facts, asked, found } }: Route.ComponentProps) {
  const { rows, margin, commonFixed, result } = found
  const negative = rows.filter(({ specificMargin }) => specificMargin < 0)
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.partialCost}
        at={facts.today}
        years={[]}
        count={plural(rows.length, 'produit', 'produits')}
        exported={{ produit: linesOf(asked).map(writeLine), fixes: String(commonFixed) }}
        bar={<PartialCostForm asked={asked} />}
      >
        <StatementTable
          caption="Marges par produit"
          heads={[
            'Produit',
            'Chiffre d’affaires',
            'Charges variables',
            'Marge sur coûts variables',
            'Fixes spécifiques',
            'Marge sur coûts spécifiques',
          ]}
          groups={[
            {
              rows: rows.map((row) => ({
                key: row.code,
                label: row.code,
                cells: [
                  <Amount key="revenue" value={row.revenue} form="bare" />,
                  <Amount key="variable" value={row.variable} form="bare" />,
                  <Amount key="contribution" value={row.contribution} form="bare" />,
                  <Amount key="fixed" value={row.specificFixed} form="bare" />,
                  <Amount key="margin" value={row.specificMargin} form="bare" />,
                ],
              })),
            },
          ]}
        />
        <dl className={classes.figures}>
          <div>
            <dt>Marges sur coûts spécifiques</dt>
            <dd>
              <Amount value={margin} />
            </dd>
          </div>
          <div>
            <dt>Charges fixes communes</dt>
            <dd>
              <Amount value={commonFixed} />
            </dd>
          </div>
          <div>
            <dt>Résultat</dt>
            <dd>
              <Amount value={result} />
            </dd>
          </div>
        </dl>
        <p className={classes.hint}>
          {negative.length === 0
            ? 'Chaque produit couvre ses propres charges\u202f: l’abandonner ferait baisser le résultat.'
            : `Marge sur coûts spécifiques négative\u202f: ${negative.map(({ code }) => code).join(', ')}. Sans cela, et toutes choses égales par ailleurs, le résultat serait plus élevé.`}
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

function PartialCostForm({ asked }: { asked: Asked }) {
  const products = usePlanLines(linesOf(asked))
  const [fixed, setFixed] = useState<Cents | null>(asked.commonFixed)
  return (
    <PlanForm title="Produits et charges" values={{ produit: written(products), fixes: String(fixed ?? '') }}>
      <PlanTable
        caption="Produits"
        lineName="produit"
        plan={products}
        blank={[]}
        addLabel="Ajouter un produit"
        columns={[
          { label: 'Produit', kind: 'text', required: true },
          { label: 'Chiffre d’affaires', kind: 'amount', required: true },
          { label: 'Charges variables', kind: 'amount' },
          { label: 'Fixes spécifiques', kind: 'amount' },
        ]}
      />
      <FieldRow>
        <AmountField label="Charges fixes communes" value={fixed} onChange={setFixed} />
      </FieldRow>
    </PlanForm>
  )
}
