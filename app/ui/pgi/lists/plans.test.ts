/** The published examples of the statements, asked through the address of their page. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { negate, sumOf } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { ask, parseQuestion } from '#pgi'
import { YEAR_END, yearEndCompany } from '#tests/support/year-end-company.ts'
import {
  askedBudget,
  askedFullCost,
  askedLoan,
  askedPartialCost,
  budgetsList,
  cashBudgetList,
  fullCostList,
  USUAL_BUDGET,
} from './plans.ts'

const company = yearEndCompany()
const today = day('2026-01-01')
const context = (params: URLSearchParams) => ({ params, today, yearFrom: today })
const address = (pairs: readonly (readonly [string, string])[]) => {
  const params = new URLSearchParams()
  for (const [name, value] of pairs) params.append(name, value)
  return params
}

test('a loan of 20 000 € at 4 % over five years: annuities of 4 492,54 €', () => {
  const params = address([
    ['capital', '2000000'],
    ['taux', '400'],
    ['echeances', '5'],
  ])
  expect(ask(company, askedLoan({ params })).rows[0]).toMatchObject({ payment: 4_492_54, interest: 800_00 })
})

test('a loan of constant capital: 5 000 € at 10 %, interest from 500 to 100 €', () => {
  const params = address([
    ['capital', '500000'],
    ['taux', '1000'],
    ['echeances', '5'],
    ['type', 'capital'],
  ])
  const { rows } = ask(company, askedLoan({ params }))
  expect(rows.map(({ interest }) => interest)).toEqual([500_00, 400_00, 300_00, 200_00, 100_00])
})

test('a logistics centre that gives 20, 70 and 10 % leaves 270 000, 360 000 and 153 000 € to the others', () => {
  const asked = askedFullCost({
    params: address([
      ['centre', 'Logistique|5000000||2000|7000|1000'],
      ['centre', 'Approvisionnement|26000000'],
      ['centre', 'Production|32500000'],
      ['centre', 'Administration|14800000'],
      ['produit', 'A|80000000|1000000||1000|2000|1000'],
      ['produit', 'B|20000000|1000000||1000|0|0'],
    ]),
  })
  expect(asked).toMatchObject({ auxiliaries: [true, false, false, false], isComplete: true })
  const found = ask(company, asked.question)
  expect(found?.centres.map(({ total }) => total)).toEqual([0, 270_000_00, 360_000_00, 153_000_00])
  // 270 000 € over the 2 units of the products that take supplies.
  expect(found?.centres[1]?.unitCost).toBe(135_000_00)
  expect(found?.rows.map(({ indirect }) => indirect)).toEqual([135_000_00 + 360_000_00 + 153_000_00, 135_000_00])
})

test('an allotment that does not make the whole gives no cost, on screen or exported', () => {
  const params = address([
    ['centre', 'Logistique|5000000||4000'],
    ['centre', 'Production|100'],
    ['produit', 'A|100|0||1000'],
  ])
  expect(askedFullCost({ params })).toMatchObject({
    isComplete: false,
    incomplete: [{ name: 'Logistique', given: 4_000 }],
  })
  expect(fullCostList.table((question) => ask(company, question), context(params)).rows).toEqual([])
})

test('three months of budget: cash closes at 9 000, 16 800 and 4 600 €', () => {
  const params = address([
    ['mois', '3'],
    ['tresorerie', '500000'],
    ['tva-initiale', '340000'],
    ['bilan', 'Créances|2400000'],
    ['bilan', 'Dettes|2560000'],
    ['vente', 'Ventes|2000|moitie-30|4000000|5000000|4500000'],
    ['depense', 'Achats|2000|30|2000000|2600000|2200000'],
    ['depense', 'Services|2000|comptant|500000|500000|500000'],
    ['depense', 'Matériel|2000|30|0|1500000|0'],
    ['depense', 'Salaires|0|comptant|900000|900000|900000'],
    ['depense', 'Cotisations|0|30|420000|420000|420000'],
  ])
  const { rows } = ask(company, cashBudgetList.question(context(params)))
  expect(rows.map(({ date, closing }) => [date, closing])).toEqual([
    ['2026-01-01', 9_000_00],
    ['2026-02-01', 16_800_00],
    ['2026-03-01', 4_600_00],
  ])
})

test('a product whose own costs are above its margin is told by its address too', () => {
  const asked = askedPartialCost({
    params: address([
      ['produit', 'A|10000|6000|5000'],
      ['produit', 'B|20000|5000|'],
      ['fixes', '3000'],
    ]),
  })
  const { rows, margin, result } = ask(company, asked)
  expect(rows.map(({ specificMargin }) => specificMargin)).toEqual([-10_00, 150_00])
  expect([margin, result]).toEqual([140_00, 110_00])
})

test('the usual lines of a budget take each account of the income statement once', () => {
  const prefixes = USUAL_BUDGET.flatMap(({ accounts }) => accounts.split(' ')).toSorted(byText)
  expect(prefixes).toEqual(Array.from({ length: 20 }, (_, rank) => String(60 + rank)))
  const { rows } = ask(company, budgetsList.question({ ...context(address([['au', YEAR_END]])), today: YEAR_END }))
  const signed = sumOf(rows, ({ side, actual }) => (side === 'income' ? actual : negate(actual)))
  const { result } = ask(company, { view: 'closing-checklist', at: YEAR_END })
  expect(result).not.toBe(0)
  expect(signed).toBe(result)
})

test('a budget line without accounts of classes 6 and 7 is left out', () => {
  const params = address([
    ['ligne', 'Ventes|70|100000'],
    ['ligne', 'Banque|512|1'],
    ['ligne', '|60|1'],
    ['ligne', 'Achats|60 !603|4000'],
  ])
  expect(askedBudget({ params })).toEqual([
    { label: 'Ventes', accounts: '70', planned: 1_000_00 },
    { label: 'Achats', accounts: '60 !603', planned: 40_00 },
  ])
})

test('whatever an address says, what it asks is a question that the PGI understands', () => {
  const name = fc.constantFrom('ligne', 'centre', 'produit', 'vente', 'depense', 'bilan', 'mois', 'capital', 'taux')
  const cell = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.integer({ min: -20_000, max: 20_000 }).map(String),
    fc.constantFrom('60', '70', 'A', '30', 'comptant', '10000', '99999999999999'),
  )
  const value = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join('|'))
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
      const params = address(pairs)
      const costs = askedFullCost({ params })
      const questions = [
        budgetsList.question(context(params)),
        cashBudgetList.question(context(params)),
        askedLoan({ params }),
        askedPartialCost({ params }),
        ...(costs.incomplete.length === 0 ? [costs.question] : []),
      ]
      for (const question of questions) {
        expect(parseQuestion(JSON.parse(JSON.stringify(question)))).toMatchObject({ ok: true })
      }
    }),
    { numRuns: 300 },
  )
})
