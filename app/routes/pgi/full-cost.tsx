import { sumOf } from '#base/money.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedFullCost, CELLS_BEFORE_CENTRES, USUAL_CENTRES } from '#ui/pgi/lists/plans.ts'
import classes from '#ui/pgi/pgi.module.css'
import { cellOf, namesOf, type PlanCells, rateIn, readLines, writeLine } from '#ui/pgi/plans/plan-address.ts'
import { PlanForm } from '#ui/pgi/plans/plan-form.tsx'
import { PlanTable, usePlanLines, written } from '#ui/pgi/plans/plan-table.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { StatementTable } from '#ui/pgi/statements/statement-table.tsx'
import { listOf, percent, plural } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/full-cost'

export const meta = () => [{ title: 'Coûts complets · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams
  const asked = askedFullCost({ params: typed })
  const { view, ...args } = asked.question
  const { desk, facts } = await look(request, params.attempt, { view, args })
  const centres = readLines(typed, 'centre')
  return {
    facts,
    auxiliaries: asked.auxiliaries,
    incomplete: asked.incomplete,
    centres: centres.length > 0 ? centres : USUAL_CENTRES,
    products: readLines(typed, 'produit'),
    found: asked.isComplete ? ask(desk.company, asked.question) : null,
  }
}

type Data = Route.ComponentProps['loaderData']

export default function FullCost({ loaderData }: Route.ComponentProps) {
  const { facts, centres, products, found } = loaderData
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.fullCost}
        at={facts.today}
        years={[]}
        count={plural(centres.length, 'centre', 'centres')}
        exported={{ centre: centres.map(writeLine), produit: products.map(writeLine) }}
        bar={<FullCostForm centres={centres} products={products} />}
      >
        {found ? <Costs data={loaderData} found={found} /> : <Impossible data={loaderData} />}
        <p className={classes.hint}>
          Un centre auxiliaire répartit tout ce qu’il coûte entre les autres. Un centre principal l’impute aux produits
          selon leurs unités d’œuvre (heures, kilos, unités vendues…).
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

function Impossible({ data: { incomplete, auxiliaries } }: { data: Data }) {
  const meaning =
    incomplete.length > 0
      ? `${listOf(incomplete.map(({ name, given }) => `${name} répartit ${percent(given)}`))}\u202f: il en faut 100\u202f%.`
      : auxiliaries.includes(false)
        ? 'Des centres auxiliaires se donnent tout l’un à l’autre\u202f: leurs charges n’arrivent jamais aux produits.'
        : 'Tous les centres répartissent leurs charges\u202f: aucun ne les impute aux produits.'
  return (
    <ErrorNote
      tone="alert"
      live={false}
      what="Les charges indirectes ne peuvent pas être réparties."
      meaning={meaning}
      todo="Corrigez la répartition des centres auxiliaires, puis calculez."
    />
  )
}

function Costs({ data: { auxiliaries, products }, found }: { data: Data; found: NonNullable<Data['found']> }) {
  return (
    <>
      <StatementTable
        caption="Répartition des charges indirectes"
        heads={[
          'Centre',
          'Répartition primaire',
          'Après les prestations reçues',
          'À imputer',
          'Coût de l’unité d’œuvre',
        ]}
        groups={[
          {
            rows: [
              ...found.centres.map((centre, index) => ({
                key: centre.code,
                label: auxiliaries[index] ? `${centre.code} (auxiliaire)` : centre.code,
                cells: [
                  <Amount key="primary" value={centre.primary} form="bare" />,
                  <Amount key="before" value={centre.beforeGiving} form="bare" />,
                  <Amount key="total" value={centre.total} form="bare" zero="dash" />,
                  centre.unitCost === null || auxiliaries[index] ? (
                    '–'
                  ) : (
                    <Amount key="unit" value={centre.unitCost} form="bare" />
                  ),
                ],
              })),
              {
                key: 'total',
                label: 'Total',
                look: 'total' as const,
                cells: [
                  <Amount key="primary" value={sumOf(found.centres, ({ primary }) => primary)} form="bare" />,
                  null,
                  <Amount key="total" value={sumOf(found.centres, ({ total }) => total)} form="bare" />,
                  null,
                ],
              },
            ],
          },
        ]}
      />
      {products.length > 0 && (
        <StatementTable
          caption="Coût de revient et résultat de chaque produit"
          heads={[
            'Produit',
            'Chiffre d’affaires',
            'Charges directes',
            'Charges indirectes',
            'Coût de revient',
            'Résultat',
          ]}
          groups={[
            {
              rows: [
                ...found.rows.map((row) => ({
                  key: row.code,
                  label: row.code,
                  cells: [
                    <Amount key="revenue" value={row.revenue} form="bare" />,
                    <Amount key="direct" value={row.direct} form="bare" />,
                    <Amount key="indirect" value={row.indirect} form="bare" />,
                    <Amount key="cost" value={row.cost} form="bare" />,
                    <Amount key="result" value={row.result} form="bare" />,
                  ],
                })),
                {
                  key: 'total',
                  label: 'Ensemble',
                  look: 'total' as const,
                  cells: [null, null, null, null, <Amount key="result" value={found.result} form="bare" />],
                },
              ],
            },
          ]}
        />
      )}
    </>
  )
}

function FullCostForm({ centres: typed, products: made }: Pick<Data, 'centres' | 'products'>) {
  const before = CELLS_BEFORE_CENTRES
  const centres = usePlanLines(typed)
  const products = usePlanLines(made.length > 0 ? made : [[]])
  const names = namesOf(centres.cells, 'Centre')
  const gives = (cells: PlanCells) => names.some((_, to) => rateIn(cellOf(cells, before.centre + to)) > 0)
  const remove = (id: number, index: number) => {
    centres.remove(id)
    centres.dropColumn(before.centre + index)
    products.dropColumn(before.product + index)
  }
  return (
    <PlanForm
      title="Centres d’analyse et produits"
      values={{
        centre: written(centres),
        produit: written({ cells: products.cells.filter((cells) => cellOf(cells, 0).trim() !== '') }),
      }}
    >
      <PlanTable
        caption="Centres d’analyse, leurs charges et ce que les centres auxiliaires donnent aux autres"
        lineName="centre"
        plan={centres}
        blank={[]}
        addLabel="Ajouter un centre"
        onRemove={remove}
        isClosed={(line, column) => column === before.centre + line}
        columns={[
          { label: 'Centre', kind: 'text', required: true },
          { label: 'Charges indirectes', kind: 'amount' },
          ...names.map((name) => ({ label: `donne à ${name}`, kind: 'rate' as const })),
        ]}
      />
      <PlanTable
        caption="Produits, leurs charges directes et les unités d’œuvre qu’ils consomment"
        lineName="produit"
        plan={products}
        blank={[]}
        addLabel="Ajouter un produit"
        isClosed={(_, column) => column >= before.product && gives(centres.cells[column - before.product] ?? [])}
        columns={[
          { label: 'Produit', kind: 'text' },
          { label: 'Chiffre d’affaires', kind: 'amount' },
          { label: 'Charges directes', kind: 'amount' },
          ...names.map((name) => ({ label: `unités de ${name}`, kind: 'quantity' as const })),
        ]}
      />
    </PlanForm>
  )
}
