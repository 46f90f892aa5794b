import { byText } from '#base/sorting.ts'
import type { Article } from '../../../stock/state.ts'
import type { Company } from '../../company.ts'
import { articleRow } from '../../views/articles.ts'
import { day, key, link, money, quantity, queryTable, rate, text, yesNo } from '../table.ts'
import { MOVEMENTS } from './words.ts'

const articlesOf = ({ stock }: Company): Article[] =>
  [...stock.articles.values()].sort((left, right) => byText(left.code, right.code))

export const stockTables = {
  articles: queryTable(
    {
      code: key,
      designation: text,
      famille: text,
      nature: text,
      unite: text,
      prix_vente: money,
      prix_achat: money,
      taux_tva: rate,
      stock: quantity,
      reserve: quantity,
      disponible: quantity,
      seuil: quantity,
      valorisation: text,
      valeur_stock: money,
      archive: text,
    },
    (company) =>
      articlesOf(company).map((article) => {
        const row = articleRow(company, article)
        return {
          code: row.code,
          designation: row.label,
          famille: row.family,
          nature: row.kind === 'goods' ? 'bien' : 'service',
          unite: row.unit,
          prix_vente: row.salePrice,
          prix_achat: row.purchasePrice,
          taux_tva: row.vatRate,
          stock: row.quantity,
          reserve: row.reserved,
          disponible: row.available,
          seuil: row.threshold,
          valorisation: row.costing === 'fifo' ? 'PEPS' : 'CUMP',
          valeur_stock: row.value,
          archive: yesNo(row.archived),
        }
      }),
  ),
  mouvements_stock: queryTable(
    { date: day, code_article: link('articles.code'), nature: text, quantite: quantity, valeur: money, origine: text },
    (company) =>
      articlesOf(company).flatMap(({ code, movements }) =>
        [...movements].map(({ kind, date, source, quantity: moved, value }) => ({
          date,
          code_article: code,
          nature: MOVEMENTS[kind],
          quantite: moved,
          valeur: value,
          origine: company.sales.documents.get(source)?.number ?? source,
        })),
      ),
  ),
}
