import { expect, test } from 'vitest'
import { sellingCompany, TODAY } from '#tests/support/selling-company.ts'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import { askQuery } from './ask-query.ts'
import { BOUNDS } from './bounds.ts'
import { queryTables } from './tables/index.ts'

const invoiced = after(
  sellingCompany(smallCompany()),
  TODAY,
  {
    type: 'sales.draft',
    kind: 'invoice',
    content: {
      customer: 'C0001',
      lines: [
        { article: 'BUR', quantity: thousand(2) },
        { article: 'POSE', quantity: thousand(3) },
      ],
    },
  },
  { type: 'sales.validate', document: 'invoice-1' },
  {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(1) }] },
  },
  { type: 'sales.validate', document: 'invoice-2' },
  { type: 'accounting.transfer' },
)

function answer(question: string) {
  const asked = askQuery(invoiced, question, TODAY)
  if (!asked.ok) throw new Error(JSON.stringify(asked.error))
  return asked.value
}
const rows = (question: string) => answer(question).rows
const refused = (question: string) => {
  const asked = askQuery(invoiced, question, TODAY)
  return asked.ok ? 'answered' : asked.error
}

test('columns keep their nature: money stays money, money divided by money is a plain number', () => {
  const { columns, rows: found } = answer(
    'SELECT numero, montant_ht, montant_ht * 2 AS double, montant_ttc / montant_ht AS rapport, montant_ht + 0.5, date FROM factures ORDER BY numero',
  )
  expect(columns).toEqual([
    { name: 'numero', type: 'text' },
    { name: 'montant_ht', type: 'money' },
    { name: 'double', type: 'money' },
    { name: 'rapport', type: 'number' },
    { name: 'montant_ht + 0.5', type: 'money' },
    { name: 'date', type: 'day' },
  ])
  // 2 × 400 + 3 × 45 = 935; VAT included, 1,2 times as much.
  expect(found[0]).toEqual(['FA2026-00001', 935_00, 1_870_00, 1_200, 935_50, '2026-04-20'])
})

test('the turnover of each customer, those who bought nothing included', () => {
  expect(
    rows(`SELECT c.nom, COALESCE(SUM(f.montant_ht), 0) AS ca, COUNT(f.numero)
      FROM clients c LEFT JOIN factures f ON f.code_client = c.code
      GROUP BY c.nom ORDER BY ca DESC, c.nom`),
  ).toEqual([
    ['Garage Belleville', 935_00, 1],
    ['Mairie de Vertou', 150_00, 1],
    ['Cabinet Morel', 0, 0],
  ])
})

test('three tables: quantities sold by family', () => {
  expect(
    rows(`SELECT a.famille, a.nature, SUM(l.quantite)
      FROM factures f INNER JOIN lignes_facture l ON l.numero = f.numero INNER JOIN articles a ON a.code = l.code_article
      WHERE f.date BETWEEN '01/04/2026' AND '2026-04-30' GROUP BY a.famille, a.nature ORDER BY 2`),
  ).toEqual([
    ['Bureaux', 'bien', 3_000],
    ['Bureaux', 'service', 3_000],
  ])
})

test('the books are in balance, by a question', () => {
  expect(rows('SELECT SUM(debit) - SUM(credit), COUNT(DISTINCT numero) FROM ecritures')).toEqual([[0, 2]])
})

test('rates are percentages, dates are compared and counted', () => {
  expect(rows("SELECT taux_tva FROM articles WHERE taux_tva = 20 AND code = 'BUR'")).toEqual([[2_000]])
  expect(rows("SELECT echeance - date, ANNEE(date), MOIS(date) FROM factures WHERE numero = 'FA2026-00001'")).toEqual([
    [30, 2026, 4],
  ])
})

test('what is not known equals nothing, not even another unknown', () => {
  expect(rows('SELECT COUNT(*) FROM clients WHERE siren = siren')).toEqual([[0]])
  expect(rows('SELECT COUNT(*) FROM clients WHERE siren IS NULL')).toEqual([[3]])
  expect(rows('SELECT 1 / 0 FROM articles LIMIT 1')).toEqual([[null]])
})

test('LIKE forgets capitals and accents, as somebody looking for a name does', () => {
  expect(rows("SELECT code FROM clients WHERE nom LIKE '%BELLE%'")).toEqual([['C0001']])
  expect(rows("SELECT code FROM clients WHERE nom LIKE 'garage_belleville'")).toEqual([['C0001']])
  expect(rows("SELECT COUNT(*) FROM clients WHERE nom LIKE '%a%a%e%e%'")).toEqual([[1]])
})

test('keywords may be written in any case, over several lines, with a comment', () => {
  expect(rows("select Code -- le code\nfrom CLIENTS\nwhere NOM like 'cab%';")).toEqual([['C0002']])
})

test.each([
  ['', { code: 'question_empty', at: 0 }],
  ['DELETE FROM clients', { code: 'read_only', at: 0, found: 'DELETE' }],
  ['SELECT code FROM clients; DROP TABLE clients', { code: 'one_question_only', at: 26, found: 'DROP' }],
  ['SELEC code FROM clients', { code: 'select_expected', at: 0 }],
  ['SELECT code clients', { code: 'word_expected', at: 19, wanted: ['FROM'] }],
  ['SELECT code FROM client', { code: 'table_unknown', at: 17, length: 6, near: 'clients' }],
  ['SELECT cod FROM clients', { code: 'column_unknown', at: 7, length: 3, near: 'code' }],
  ['SELECT numero FROM factures f JOIN lignes_facture l ON l.numero = f.numero', { code: 'column_ambiguous', at: 7 }],
  ['SELECT f.code FROM clients c', { code: 'table_unknown', at: 7, found: 'f' }],
  ['SELECT c.code FROM clients c JOIN prospects c ON c.code = c.code', { code: 'alias_twice' }],
  ['SELECT SOMME(solde) FROM clients', { code: 'function_unknown', found: 'SOMME(solde)' }],
  ['SELECT nom + 1 FROM clients', { code: 'number_expected', found: 'nom' }],
  ["SELECT code FROM clients WHERE solde = 'cent'", { code: 'types_differ', wanted: ['money', 'text'] }],
  ["SELECT numero FROM factures WHERE date > '30/02/2026'", { code: 'day_expected', at: 41 }],
  ['SELECT code FROM clients WHERE solde', { code: 'condition_expected', found: 'solde' }],
  ['SELECT code FROM clients WHERE SUM(solde) > 3', { code: 'aggregate_not_here', at: 31 }],
  ['SELECT ville, nom, COUNT(*) FROM clients GROUP BY ville', { code: 'column_not_grouped', found: 'nom' }],
  ['SELECT * FROM clients GROUP BY ville', { code: 'star_with_groups', at: 7 }],
  ['SELECT code FROM clients ORDER BY 2', { code: 'rank_unknown', wanted: ['1'] }],
  ['SELECT code FROM clients LIMIT 0', { code: 'limit_out_of_range', found: '0' }],
  ["SELECT code FROM clients WHERE nom = 'Morel", { code: 'text_not_closed', at: 37 }],
  ['SELECT code FROM clients WHERE nom = "Morel"', { code: 'character_unknown', at: 37 }],
  ['SELECT code FROM clients WHERE code IN (SELECT code FROM clients)', { code: 'subquery_not_allowed', at: 40 }],
  ['SELECT code FROM (SELECT code FROM clients)', { code: 'subquery_not_allowed', at: 17 }],
  ['SELECT code FROM clients UNION SELECT code FROM prospects', { code: 'one_question_only', found: 'UNION' }],
  ['SELECT code FROM clients GROUPE BY code', { code: 'word_expected', found: 'BY' }],
])('%s is refused where it is wrong', (question, expected) => {
  expect(refused(question)).toMatchObject(expected)
})

test('no question goes too far: length, depth, joins, pairs', () => {
  expect(refused(`SELECT code FROM clients -- ${'x'.repeat(BOUNDS.length)}`)).toMatchObject({
    code: 'question_too_long',
  })
  const deep = `SELECT ${'('.repeat(300)}1${')'.repeat(300)} FROM clients`
  expect(refused(deep)).toMatchObject({ code: 'too_deep' })
  const joins = Array.from({ length: 7 }, (_, at) => `JOIN comptes k${at} ON k${at}.numero = '1'`).join(' ')
  expect(refused(`SELECT c.code FROM clients c ${joins}`)).toMatchObject({ code: 'too_many_joins' })
  expect(
    refused(
      'SELECT COUNT(*) FROM comptes a JOIN comptes b ON a.numero <> b.numero JOIN comptes c ON b.numero <> c.numero',
    ),
  ).toMatchObject({
    code: 'too_many_steps',
  })
})

test('an answer too long is cut, and says how long it was', () => {
  const long = answer('SELECT a.numero FROM comptes a JOIN comptes b ON a.intitule <> b.intitule')
  expect(long.rows).toHaveLength(BOUNDS.rows)
  expect(long.count).toBeGreaterThan(BOUNDS.rows)
})

test('every column of every table can be asked for, and every link leads to a column', () => {
  for (const [table, { columns }] of Object.entries(queryTables)) {
    const shown = answer(`SELECT * FROM ${table}`)
    expect(shown.columns.map(({ name }) => name)).toEqual(columns.map(({ name }) => name))
    for (const { link } of columns) {
      if (link === undefined) continue
      const [to = '', column = ''] = link.split('.')
      expect(answer(`SELECT ${column} FROM ${to} LIMIT 1`).columns).toHaveLength(1)
    }
  }
})
