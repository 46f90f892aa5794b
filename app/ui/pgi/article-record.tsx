import { cents, proportion } from '#base/money.ts'
import { type ArticleAnswer, documentId } from '#pgi'
import { percent, quantity, shortDay } from '#wording/formats.ts'
import { COSTINGS, MOVEMENT_KINDS } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { KeyValue } from '../key-value.tsx'
import { ExplainedAmount, type ProvenanceProps } from '../provenance.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { TableFrame } from './table-frame.tsx'

/** Fiche article: prices, stock, and the stock card at weighted average cost, or layer by layer. */
export function ArticleRecord({ article }: { article: ArticleAnswer }) {
  const margin = cents(article.salePrice - article.purchasePrice)
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        {article.costing === 'fifo' && <Layers layers={article.layers} />}
        <section className={classes.card}>
          <h2>Mouvements de stock</h2>
          {article.kind === 'service' ? (
            <p className={classes.hint}>Une prestation n’a pas de stock.</p>
          ) : (
            <Movements article={article} />
          )}
        </section>
      </div>
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
                  label: article.costing === 'fifo' ? 'Coût moyen des lots' : 'Coût moyen pondéré',
                  value:
                    article.averageCost === null ? (
                      '–'
                    ) : (
                      <ExplainedAmount
                        value={article.averageCost}
                        label="Coût moyen"
                        explanation={{
                          title: 'D’où vient le coût moyen\u202f?',
                          rule:
                            article.costing === 'fifo'
                              ? 'Valeur du stock divisée par la quantité en stock. Les sorties se font au coût de leur lot.'
                              : 'Valeur du stock divisée par la quantité en stock, après chaque entrée (PCG, art. 213-34).',
                          inputs: [
                            { label: 'Valeur du stock', value: <Amount value={article.value} /> },
                            { label: 'Quantité', value: quantity(article.quantity) },
                          ],
                          result: { label: 'Coût d’une unité', value: <Amount value={article.averageCost} /> },
                        }}
                      />
                    ),
                },
                {
                  label: 'Valeur du stock',
                  value: (
                    <ExplainedAmount value={article.value} label="Valeur du stock" explanation={worthOf(article)} />
                  ),
                },
                { label: 'Valorisation', value: COSTINGS[article.costing] },
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

/** The last movements, or the layers, that make the value of what is on the shelf. */
function worthOf({ costing, layers, movements, value }: ArticleAnswer): ProvenanceProps {
  const result = { label: 'Valeur du stock', value: <Amount value={value} /> }
  if (costing === 'fifo') {
    return {
      title: 'D’où vient la valeur du stock\u202f?',
      rule: 'Somme des lots qui restent\u202f: le plus ancien sort le premier (PCG, art. 213-34).',
      inputs: layers.map((layer, rank) => ({
        label: `${rank + 1}. ${layer.reference}, ${quantity(layer.quantity)}`,
        value: <Amount value={layer.value} />,
      })),
      result,
    }
  }
  const shown = movements.slice(-LAST_MOVES)
  const earlier = movements.at(-LAST_MOVES - 1)
  return {
    title: 'D’où vient la valeur du stock\u202f?',
    rule: 'Chaque entrée y ajoute son coût, chaque sortie en retire le coût moyen du moment (PCG, art. 213-34).',
    inputs: [
      ...(earlier ? [{ label: `Valeur au ${shortDay(earlier.date)}`, value: <Amount value={earlier.worth} /> }] : []),
      ...shown.map((movement, rank) => ({
        label: `${rank + 1}. ${shortDay(movement.date)} ${movement.reference}`,
        value: <Amount value={movement.value} />,
      })),
    ],
    result,
  }
}

const LAST_MOVES = 6

function Layers({ layers }: { layers: ArticleAnswer['layers'] }) {
  return (
    <section className={classes.card}>
      <h2>Lots en stock</h2>
      {layers.length === 0 ? (
        <p className={classes.hint}>Rien en stock.</p>
      ) : (
        <TableFrame label="Lots en stock, le premier à sortir d’abord">
          <table className={classes.table}>
            <caption className="visually-hidden">Lots en stock, le premier à sortir d’abord</caption>
            <thead>
              <tr>
                <th scope="col">Entré le</th>
                <th scope="col">Pièce</th>
                <th scope="col" data-align="end">
                  Reste
                </th>
                <th scope="col" data-align="end">
                  Coût unitaire
                </th>
                <th scope="col" data-align="end">
                  Valeur
                </th>
              </tr>
            </thead>
            <tbody>
              {layers.map((layer, rank) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its rank in the queue.
                <tr key={rank}>
                  <td>{shortDay(layer.date)}</td>
                  <th scope="row">
                    <Piece reference={layer.reference} sources={layer.sources} />
                  </th>
                  <td data-align="end">{quantity(layer.quantity)}</td>
                  <td data-align="end">{layer.unitCost !== null && <Amount value={layer.unitCost} form="bare" />}</td>
                  <td data-align="end">
                    <Amount value={layer.value} form="bare" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

/** The document that moved goods, sold or bought; what a person typed when there is none. */
function Piece({ reference, sources }: { reference: string; sources: readonly string[] }) {
  const document = sources.find((source) => !source.startsWith('article-'))
  if (document === undefined) return reference
  const isSale = documentId.safeParse(document).success
  return <PgiLink place={`${isSale ? 'ventes' : 'achats'}/${document}`}>{reference}</PgiLink>
}

function Movements({ article }: { article: ArticleAnswer }) {
  if (article.movements.length === 0) {
    return (
      <EmptyState title="Aucun mouvement">
        Une réception fait entrer la marchandise, une livraison la fait sortir à son coût.
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
            return (
              <tr key={movement.rank}>
                <td>{shortDay(movement.date)}</td>
                <td>{MOVEMENT_KINDS[movement.kind]}</td>
                <th scope="row">
                  <Piece reference={movement.reference} sources={movement.sources} />
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
