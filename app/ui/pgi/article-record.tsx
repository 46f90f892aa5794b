import { cents, proportion } from '#base/money.ts'
import type { ArticleAnswer } from '#pgi'
import { percent, quantity, shortDay } from '#wording/formats.ts'
import { MOVEMENT_KINDS } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { KeyValue } from '../key-value.tsx'
import { ExplainedAmount } from '../provenance.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { TableFrame } from './table-frame.tsx'

/** Fiche article: prices, stock, and the stock card at weighted average cost. */
export function ArticleRecord({ article }: { article: ArticleAnswer }) {
  const margin = cents(article.salePrice - article.purchasePrice)
  return (
    <div className={classes.split}>
      <section className={classes.card}>
        <h2>Mouvements de stock</h2>
        {article.kind === 'service' ? (
          <p className={classes.hint}>Une prestation n’a pas de stock.</p>
        ) : (
          <Movements article={article} />
        )}
      </section>
      <div className={classes.stack}>
        {article.kind === 'goods' && (
          <section className={classes.card}>
            <h2>Stock</h2>
            <KeyValue
              items={[
                { label: 'Stock réel', value: quantity(article.quantity) },
                { label: 'Réservé aux commandes', value: quantity(article.reserved) },
                { label: <strong>Disponible</strong>, value: <strong>{quantity(article.available)}</strong>, key: 'd' },
                { label: 'Seuil', value: article.threshold === null ? '–' : quantity(article.threshold) },
                {
                  label: 'Coût moyen pondéré',
                  value:
                    article.averageCost === null ? (
                      '–'
                    ) : (
                      <ExplainedAmount
                        value={article.averageCost}
                        label="Coût moyen pondéré"
                        explanation={{
                          title: 'D’où vient le coût moyen\u202f?',
                          rule: 'Valeur du stock divisée par la quantité en stock, après chaque entrée (PCG, art. 213-34).',
                          inputs: [
                            { label: 'Valeur du stock', value: <Amount value={article.value} /> },
                            { label: 'Quantité', value: quantity(article.quantity) },
                          ],
                          result: { label: 'Coût d’une unité', value: <Amount value={article.averageCost} /> },
                        }}
                      />
                    ),
                },
                { label: 'Valeur du stock', value: <Amount value={article.value} /> },
              ]}
            />
          </section>
        )}
        <section className={classes.card}>
          <h2>Vente</h2>
          <KeyValue
            items={[
              { label: 'Prix de vente HT', value: <Amount value={article.salePrice} /> },
              { label: 'Prix d’achat HT', value: <Amount value={article.purchasePrice} /> },
              { label: 'Marge sur achat', value: <Amount value={margin} /> },
              {
                label: 'Taux de marque',
                value:
                  article.salePrice === 0
                    ? '–'
                    : `${Math.round(proportion(margin, 1000, article.salePrice)) / 10}\u202f%`.replace('.', ','),
              },
              { label: 'TVA', value: percent(article.vatRate) },
              {
                label: 'Compte de vente',
                value: <PgiLink place={`grand-livre?compte=${article.salesAccount}`}>{article.salesAccount}</PgiLink>,
              },
              { label: 'Famille', value: article.family },
            ]}
          />
        </section>
      </div>
    </div>
  )
}

function Movements({ article }: { article: ArticleAnswer }) {
  if (article.movements.length === 0) {
    return (
      <EmptyState title="Aucun mouvement">
        Une réception fait entrer la marchandise, une livraison la fait sortir au coût moyen.
      </EmptyState>
    )
  }
  const latestFirst = article.movements.map((movement, rank) => ({ ...movement, rank })).reverse()
  return (
    <TableFrame label="Mouvements, du dernier au premier">
      <table className={classes.table}>
        <caption className="visually-hidden">Mouvements, du dernier au premier</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Mouvement</th>
            <th scope="col">Pièce</th>
            <th scope="col" data-align="end">
              Quantité
            </th>
            <th scope="col" data-align="end">
              Coût unitaire
            </th>
            <th scope="col" data-align="end">
              Valeur
            </th>
            <th scope="col" data-align="end">
              Stock
            </th>
            <th scope="col" data-align="end">
              Coût moyen
            </th>
          </tr>
        </thead>
        <tbody>
          {latestFirst.map((movement) => {
            const document = movement.sources.find((source) => !source.startsWith('article-'))
            return (
              <tr key={movement.rank}>
                <td>{shortDay(movement.date)}</td>
                <td>{MOVEMENT_KINDS[movement.kind]}</td>
                <th scope="row">
                  {document ? <PgiLink place={`ventes/${document}`}>{movement.reference}</PgiLink> : movement.reference}
                </th>
                <td data-align="end">{`${movement.quantity > 0 ? '+' : ''}${quantity(movement.quantity)}`}</td>
                <td data-align="end">
                  {movement.unitCost === null ? '–' : <Amount value={movement.unitCost} form="bare" />}
                </td>
                <td data-align="end">
                  <Amount value={movement.value} form="bare" />
                </td>
                <td data-align="end">{quantity(movement.stock)}</td>
                <td data-align="end">
                  {movement.averageCost === null ? '–' : <Amount value={movement.averageCost} form="bare" />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
