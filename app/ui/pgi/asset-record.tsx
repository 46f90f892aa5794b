import { minus, negate, proportion } from '#base/money.ts'
import type { FixedAssetAnswer, PlanRow } from '#pgi'
import { hundredths, shortDay } from '#wording/formats.ts'
import { planReason } from '#wording/pgi/plan-reasons.ts'
import { COST_COMPONENTS, DAY_COUNTS, DEPRECIATION_METHODS } from '#wording/pgi/statements.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { KeyValue } from '../key-value.tsx'
import { ExplainedAmount } from '../provenance.tsx'
import { StatusMark } from '../status-mark.tsx'
import { planStatus } from './lists/fixed-assets.ts'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { TableFrame } from './table-frame.tsx'

/** Fiche d’immobilisation: the plan line by line, what the cost is made of, what became of it. */
export function AssetRecord({ asset }: { asset: FixedAssetAnswer }) {
  const { row, fields, components, disposal } = asset
  return (
    <div className={classes.stack}>
      <section className={classes.card}>
        <h2>Plan d’amortissement</h2>
        {asset.plan.length === 0 ? (
          <EmptyState title="Aucun plan">
            Le plan commence à la mise en service du bien. Un terrain ou un fonds commercial ne s’amortit pas.
          </EmptyState>
        ) : (
          <Plan asset={asset} />
        )}
      </section>
      <div className={classes.pair}>
        <section className={classes.card}>
          <h2>Coût d’acquisition</h2>
          <KeyValue
            items={[
              ...components.map(({ component, amount: value, label }, index) => ({
                key: String(index),
                label: label ?? COST_COMPONENTS[component],
                value: (
                  <Amount
                    value={component === 'discount' || component === 'settlementDiscount' ? negate(value) : value}
                  />
                ),
              })),
              { label: <strong>Coût</strong>, value: <Amount value={row.cost} strong />, key: 'cost' },
              { label: 'Valeur résiduelle', value: <Amount value={asset.residualValue} /> },
              { label: 'Base amortissable', value: <Amount value={asset.base} /> },
            ]}
          />
        </section>
        <section className={classes.card}>
          <h2>Fiche</h2>
          <KeyValue
            items={[
              {
                label: 'Compte',
                value: <PgiLink place={`grand-livre?compte=${row.account}`}>{row.account}</PgiLink>,
              },
              { label: 'Acquise le', value: shortDay(row.acquiredOn) },
              {
                label: 'Mise en service le',
                value: row.commissionedOn === null ? 'pas encore' : shortDay(row.commissionedOn),
              },
              { label: 'Mode', value: `${DEPRECIATION_METHODS[row.method]}, ${row.years}\u00a0ans` },
              { label: 'Décompte', value: DAY_COUNTS[fields.dayCount] },
              { label: 'Fournisseur', value: fields.supplier ?? '–' },
              { label: 'Facture', value: fields.reference ?? '–' },
              { label: 'Emplacement', value: row.location ?? '–' },
              ...(asset.excess > 0
                ? [{ label: 'Amortissements dérogatoires (145)', value: <Amount value={asset.excess} /> }]
                : []),
            ]}
          />
        </section>
        {disposal && (
          <section className={classes.card}>
            <h2>{disposal.reason === 'sale' ? 'Cession' : 'Mise au rebut'}</h2>
            <KeyValue
              items={[
                { label: 'Date', value: shortDay(disposal.date) },
                { label: 'Amortissements cumulés', value: <Amount value={disposal.accumulated} /> },
                { label: 'Valeur comptable sortie (657)', value: <Amount value={disposal.netBookValue} /> },
                { label: 'Prix de cession HT (757)', value: <Amount value={disposal.price} /> },
                {
                  label: <strong>Résultat de cession</strong>,
                  value: <Amount value={gainOf(disposal)} strong />,
                  key: 'gain',
                },
              ]}
            />
          </section>
        )}
      </div>
    </div>
  )
}

const gainOf = ({ price, netBookValue }: NonNullable<FixedAssetAnswer['disposal']>) => minus(price, netBookValue)

function Plan({ asset: { plan } }: { asset: FixedAssetAnswer }) {
  const hasTax = plan.some(({ tax }) => tax !== null)
  return (
    <TableFrame label="Plan d’amortissement, exercice par exercice">
      <table className={classes.table}>
        <caption className="visually-hidden">Plan d’amortissement, exercice par exercice</caption>
        <thead>
          <tr>
            <th scope="col">Exercice clos le</th>
            {['Base', 'Taux', 'Durée', 'Dotation', 'Cumul', 'Valeur nette'].map((head) => (
              <th key={head} scope="col" data-align="end">
                {head}
              </th>
            ))}
            {hasTax && (
              <th scope="col" data-align="end">
                Dérogatoire
              </th>
            )}
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>
          {plan.map((line) => (
            <tr key={line.to}>
              <th scope="row">{shortDay(line.to)}</th>
              <td data-align="end">{line.economic && <Amount value={line.economic.base} form="bare" />}</td>
              <td data-align="end">{line.economic && rateText(line.economic.rate)}</td>
              <td data-align="end">{line.economic && shareText(line.economic.share)}</td>
              <td data-align="end">
                <Charge line={line} />
              </td>
              <td data-align="end">
                <Amount value={line.accumulated} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={line.netBookValue} form="bare" />
              </td>
              {hasTax && (
                <td data-align="end">
                  <Amount value={line.excess} form="bare" zero="dash" />
                </td>
              )}
              <td>
                <StatusMark {...planStatus(line.status)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** The charge, which says how it is reached. */
function Charge({ line }: { line: PlanRow }) {
  const { economic, charge } = line
  if (!economic) return <Amount value={charge} form="bare" zero="dash" />
  return (
    <ExplainedAmount
      value={charge}
      form="bare"
      label={`Dotation au ${shortDay(line.to)}`}
      explanation={{
        title: 'Comment se calcule cette dotation\u202f?',
        rule: planReason(economic),
        inputs: [
          { label: 'Base', value: <Amount value={economic.base} form="bare" /> },
          { label: 'Taux', value: rateText(economic.rate) },
          { label: 'Durée', value: shareText(economic.share) },
        ],
        result: { label: 'Dotation', value: <Amount value={charge} form="bare" /> },
      }}
    />
  )
}

type Line = NonNullable<PlanRow['economic']>

const rateText = ({ numerator, denominator }: Line['rate']): string =>
  `${hundredths(proportion(10_000, numerator, denominator))}\u202f%`
const shareText = ({ count, of, unit }: Line['share']): string => `${count}/${of}\u00a0${unit === 'day' ? 'j' : 'mois'}`
