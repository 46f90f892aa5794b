/** Budgets, costs and loans: what their pages are asked with, read from the address, and their answers as tables. */
import { type BasisPoints, basisPoints, type Cents, cents, thousandths, ZERO } from '#base/money.ts'
import type { Answer, QuestionOf } from '#pgi'
import { monthAndYear } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import {
  amountIn,
  cellOf,
  MOST_UNITS,
  moneyIn,
  nameIn,
  namesOf,
  type PlanCells,
  rateIn,
  readLines,
  unitsIn,
  wholeIn,
} from '../plans/plan-address.ts'
import { countColumn, moneyColumn, textColumn } from './columns.tsx'
import { askedDay } from './fixed-assets.ts'
import { defineList, type ListContext } from './list-definition.ts'

type Params = Pick<ListContext, 'params'>
type RowOf<Name extends 'budget-variances' | 'cash-budget' | 'loan-plan' | 'partial-cost'> =
  Answer<Name>['rows'][number]
type FullCostRow = NonNullable<Answer<'full-cost'>>['rows'][number]

const EMPTY = { title: 'Aucune ligne', children: 'Saisissez au moins une ligne, puis calculez.' }

/** First digits of accounts of classes 6 and 7; those after an exclamation mark are left out. */
export const BUDGET_ACCOUNTS = '!?[67][0-9]*( !?[67][0-9]*)*'
const isBudgetAccounts = (text: string): boolean => new RegExp(`^${BUDGET_ACCOUNTS}$`).test(text)

type BudgetLine = QuestionOf<'budget-variances'>['lines'][number]

/** The income statement of a small company in few lines, each account in one of them. */
export const USUAL_BUDGET: readonly BudgetLine[] = [
  { label: 'Chiffre d’affaires', accounts: '70', planned: ZERO },
  { label: 'Autres produits', accounts: '71 72 73 74 75 76 77 78 79', planned: ZERO },
  { label: 'Achats et variation des stocks', accounts: '60', planned: ZERO },
  { label: 'Services extérieurs', accounts: '61 62', planned: ZERO },
  { label: 'Impôts et taxes', accounts: '63', planned: ZERO },
  { label: 'Charges de personnel', accounts: '64', planned: ZERO },
  { label: 'Autres charges de gestion', accounts: '65', planned: ZERO },
  { label: 'Charges financières', accounts: '66', planned: ZERO },
  { label: 'Charges exceptionnelles', accounts: '67', planned: ZERO },
  { label: 'Dotations', accounts: '68', planned: ZERO },
  { label: 'Participation et impôts sur les bénéfices', accounts: '69', planned: ZERO },
]

/** Lines `name|accounts|planned` of the address; none when nothing was typed. */
export const askedBudget = ({ params }: Params): BudgetLine[] =>
  readLines(params, 'ligne').flatMap((cells): BudgetLine[] => {
    const label = nameIn(cells)
    const accounts = cellOf(cells, 1).trim()
    return label !== '' && isBudgetAccounts(accounts)
      ? [{ label, accounts, planned: moneyIn(cellOf(cells, 2)) ?? ZERO }]
      : []
  })

export const budgetsList = defineList<'budget-variances', RowOf<'budget-variances'>>({
  place: PLACES.budgets,
  view: 'budget-variances',
  unit: ['ligne', 'lignes'],
  question: (context) => {
    const lines = askedBudget(context)
    return { view: 'budget-variances', at: askedDay(context), lines: lines.length > 0 ? lines : [...USUAL_BUDGET] }
  },
  rows: ({ rows }) => rows,
  rowId: (row) => row.label,
  columns: [
    textColumn('libelle', 'Libellé', (row) => row.label),
    textColumn('comptes', 'Comptes', (row) => row.accounts),
    moneyColumn('budget', 'Budget', (row) => row.planned),
    moneyColumn('realise', 'Réalisé', (row) => row.actual),
    moneyColumn('ecart', 'Écart', (row) => row.variance),
    textColumn('sens', 'Sens', (row) => (row.variance === 0 ? null : row.isFavourable ? 'favorable' : 'défavorable')),
  ],
  empty: EMPTY,
})

/** When an amount is paid, by the word the address has for it: parts of it, so many months later. */
export const TERMS: Readonly<Record<string, { label: string; parts: readonly (readonly [number, number])[] }>> = {
  comptant: { label: 'comptant', parts: [[0, 10_000]] },
  '30': { label: 'à 30 jours', parts: [[1, 10_000]] },
  '60': { label: 'à 60 jours', parts: [[2, 10_000]] },
  'moitie-30': {
    label: 'moitié comptant, moitié à 30 jours',
    parts: [
      [0, 5_000],
      [1, 5_000],
    ],
  },
  'moitie-60': {
    label: 'moitié à 30 jours, moitié à 60 jours',
    parts: [
      [1, 5_000],
      [2, 5_000],
    ],
  },
}
const NOW = [{ months: 0, part: basisPoints(10_000) }]

type Planned = QuestionOf<'cash-budget'>['sales'][number]

/** How many cells of a line come before its months. */
const CELLS_BEFORE_MONTHS = 3

/** A line `name|VAT rate|terms|month 1|month 2…`, net of VAT. */
function plannedOf(cells: PlanCells, months: number): Planned[] {
  const amounts = Array.from({ length: months }, (_, month) => amountIn(cellOf(cells, CELLS_BEFORE_MONTHS + month)))
  if (nameIn(cells) === '' || amounts.every((amount) => amount === 0)) return []
  const terms = TERMS[cellOf(cells, 2)]?.parts.map(([later, part]) => ({ months: later, part: basisPoints(part) }))
  return [{ code: nameIn(cells), vatRate: rateIn(cellOf(cells, 1)), amounts, terms: terms ?? NOW }]
}

/** A line `name|month 1|month 2…` of what was born before: VAT included, it is paid in the months it is written in. */
const inheritedOf = (cells: PlanCells | undefined, months: number): Cents[] =>
  Array.from({ length: cells === undefined ? 0 : months }, (_, month) => amountIn(cellOf(cells ?? [], 1 + month)))

export const askedMonths = ({ params }: Params): number => wholeIn(params.get('mois'), 1, 12) ?? 6

/** All but the day, which is the story's. */
export function askedCashBudget(context: Params): Omit<QuestionOf<'cash-budget'>, 'view' | 'at'> {
  const { params } = context
  const months = askedMonths(context)
  const [receipts, payments] = readLines(params, 'bilan')
  return {
    months,
    openingCash: moneyIn(params.get('tresorerie')) ?? ZERO,
    openingVat: amountIn(params.get('tva-initiale')),
    openingReceipts: inheritedOf(receipts, months),
    openingPayments: inheritedOf(payments, months),
    sales: readLines(params, 'vente').flatMap((cells) => plannedOf(cells, months)),
    purchases: readLines(params, 'depense').flatMap((cells) => plannedOf(cells, months)),
  }
}

export const cashBudgetList = defineList<'cash-budget', RowOf<'cash-budget'>>({
  place: PLACES.cashBudget,
  view: 'cash-budget',
  unit: ['mois', 'mois'],
  question: (context) => ({ view: 'cash-budget', at: context.today, ...askedCashBudget(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.date,
  columns: [
    textColumn('mois', 'Mois', (row) => monthAndYear(row.date)),
    moneyColumn('debut', 'Trésorerie initiale', (row) => row.opening),
    moneyColumn('encaissements', 'Encaissements', (row) => row.receipts),
    moneyColumn('decaissements', 'Décaissements', (row) => row.payments),
    moneyColumn('tva', 'TVA à décaisser le mois suivant', (row) => row.vatDue),
    moneyColumn('credit', 'Crédit de TVA', (row) => row.vatCredit),
    moneyColumn('fin', 'Trésorerie finale', (row) => row.closing),
  ],
  empty: EMPTY,
})

export const LOAN_PERIODS = [
  { value: 1, label: 'par an' },
  { value: 2, label: 'par semestre' },
  { value: 4, label: 'par trimestre' },
  { value: 12, label: 'par mois' },
] as const

/** Ten thousand euros over five years at 4 %, unless the address says otherwise. */
export function askedLoan({ params }: Params): QuestionOf<'loan-plan'> {
  const rate = wholeIn(params.get('taux'), 0, 10_000)
  const asked = wholeIn(params.get('rythme'), 1, 12)
  return {
    view: 'loan-plan',
    principal: cents(wholeIn(params.get('capital'), 1, 1_000_000_000_00) ?? 10_000_00),
    yearlyRate: basisPoints(rate ?? 400),
    periodsPerYear: LOAN_PERIODS.find(({ value }) => value === asked)?.value ?? 1,
    periods: wholeIn(params.get('echeances'), 1, 480) ?? 5,
    kind: params.get('type') === 'capital' ? 'constantCapital' : 'constantPayment',
  }
}

export const loanList = defineList<'loan-plan', RowOf<'loan-plan'>>({
  place: PLACES.loan,
  view: 'loan-plan',
  unit: ['échéance', 'échéances'],
  question: askedLoan,
  rows: ({ rows }) => rows,
  rowId: (row) => String(row.period),
  columns: [
    countColumn('echeance', 'Échéance', (row) => row.period),
    moneyColumn('avant', 'Capital dû au début', (row) => row.owedBefore),
    moneyColumn('interets', 'Intérêts', (row) => row.interest),
    moneyColumn('capital', 'Capital remboursé', (row) => row.capital),
    moneyColumn('montant', 'Montant de l’échéance', (row) => row.payment),
    moneyColumn('apres', 'Capital dû à la fin', (row) => row.owedAfter),
  ],
  empty: EMPTY,
})

/** How many cells of a centre, and of a product, come before those that each centre has. */
export const CELLS_BEFORE_CENTRES = { centre: 2, product: 3 } as const

export type AskedCosts = {
  readonly question: QuestionOf<'full-cost'>
  /** The names of the centres, in their order; those that give to others are auxiliary. */
  readonly centres: readonly string[]
  readonly auxiliaries: readonly boolean[]
  /** Auxiliary centres whose parts do not make the whole, with what they make. */
  readonly incomplete: readonly { readonly name: string; readonly given: BasisPoints }[]
  /** Whether everything that the auxiliary centres give reaches a centre that products bear. */
  readonly isComplete: boolean
}

/** Lines `centre|charges|part to centre 1|part to centre 2…` and `product|sales|direct costs|units of centre 1…`. */
export function askedFullCost({ params }: Params): AskedCosts {
  const typed = readLines(params, 'centre')
  const centreLines = typed.length > 0 ? typed : USUAL_CENTRES
  const centres = namesOf(centreLines, 'Centre')
  const before = CELLS_BEFORE_CENTRES
  const gives = centreLines.map((cells, from) =>
    centres.map((_, to) => (to === from ? basisPoints(0) : rateIn(cellOf(cells, before.centre + to)))),
  )
  const givenBy = gives.map((parts) => parts.reduce((sum, part) => sum + part, 0))
  const auxiliaries = givenBy.map((given) => given > 0)
  const productLines = readLines(params, 'produit').filter((cells) => nameIn(cells) !== '')
  const products = namesOf(productLines, 'Produit').map((code, index) => {
    const cells = productLines[index] ?? []
    return {
      code,
      revenue: amountIn(cellOf(cells, 1)),
      direct: amountIn(cellOf(cells, 2)),
      units: Object.fromEntries(
        centres.flatMap((name, centre) =>
          auxiliaries[centre] ? [] : [[name, unitsIn(cellOf(cells, before.product + centre))]],
        ),
      ),
    }
  })
  const incomplete = centres.flatMap((name, index) => {
    const given = givenBy[index] ?? 0
    return given === 0 || given === 10_000 ? [] : [{ name, given: basisPoints(given) }]
  })
  return {
    centres,
    auxiliaries,
    incomplete,
    isComplete: incomplete.length === 0 && auxiliaries.includes(false),
    question: {
      view: 'full-cost',
      centres: centres.map((code, index) => ({
        code,
        primary: amountIn(cellOf(centreLines[index] ?? [], 1)),
        units: thousandths(
          Math.min(
            products.reduce((sum, { units }) => sum + (units[code] ?? 0), 0),
            MOST_UNITS,
          ),
        ),
        ...(auxiliaries[index]
          ? {
              gives: Object.fromEntries(
                centres.flatMap((to, at) => (to === code ? [] : [[to, gives[index]?.[at] ?? basisPoints(0)]])),
              ),
            }
          : {}),
      })),
      products,
    },
  }
}

export const USUAL_CENTRES: readonly PlanCells[] = [['Approvisionnement'], ['Production'], ['Distribution']]

export const fullCostList = defineList<'full-cost', FullCostRow>({
  place: PLACES.fullCost,
  view: 'full-cost',
  unit: ['produit', 'produits'],
  question: (context) => {
    const { question, isComplete } = askedFullCost(context)
    return isComplete ? question : { ...question, products: [] }
  },
  rows: (answer) => answer?.rows ?? [],
  rowId: (row) => row.code,
  columns: [
    textColumn('produit', 'Produit', (row) => row.code),
    moneyColumn('ventes', 'Chiffre d’affaires', (row) => row.revenue),
    moneyColumn('directes', 'Charges directes', (row) => row.direct),
    moneyColumn('indirectes', 'Charges indirectes', (row) => row.indirect),
    moneyColumn('cout', 'Coût de revient', (row) => row.cost),
    moneyColumn('resultat', 'Résultat', (row) => row.result),
  ],
  empty: EMPTY,
})

/** Lines `product|sales|variable costs|specific fixed costs`; one product without a figure when nothing was typed. */
export function askedPartialCost({ params }: Params): QuestionOf<'partial-cost'> {
  const lines = readLines(params, 'produit').filter((cells) => nameIn(cells) !== '')
  const asked = lines.length > 0 ? lines : [['Produit 1']]
  const products = namesOf(asked, 'Produit').map((code, index) => {
    const cells = asked[index] ?? []
    return {
      code,
      revenue: amountIn(cellOf(cells, 1)),
      variable: amountIn(cellOf(cells, 2)),
      specificFixed: amountIn(cellOf(cells, 3)),
    }
  })
  return { view: 'partial-cost', products, commonFixed: amountIn(params.get('fixes')) }
}

export const partialCostList = defineList<'partial-cost', RowOf<'partial-cost'>>({
  place: PLACES.partialCost,
  view: 'partial-cost',
  unit: ['produit', 'produits'],
  question: askedPartialCost,
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  columns: [
    textColumn('produit', 'Produit', (row) => row.code),
    moneyColumn('ventes', 'Chiffre d’affaires', (row) => row.revenue),
    moneyColumn('variables', 'Charges variables', (row) => row.variable),
    moneyColumn('marge', 'Marge sur coûts variables', (row) => row.contribution),
    moneyColumn('specifiques', 'Charges fixes spécifiques', (row) => row.specificFixed),
    moneyColumn('specifique', 'Marge sur coûts spécifiques', (row) => row.specificMargin),
  ],
  empty: EMPTY,
})
