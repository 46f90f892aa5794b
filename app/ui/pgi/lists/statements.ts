/** The statements as tables, for exports: their pages lay them out otherwise. */
import { type Cents, cents } from '#base/money.ts'
import type { BalanceSheetRow, BreakEvenRow, CashRow, IncomeRow, MassRow, SigRow } from '#pgi'
import { PLACES } from '#wording/pgi/places.ts'
import {
  BALANCE_SHEET_LINES,
  BALANCE_SHEET_SECTIONS,
  BALANCE_SHEET_SIDES,
  COST_KINDS,
  INCOME_LINES,
  INCOME_SECTIONS,
  MASSES,
  SIG_BALANCES,
  SIG_PARTS,
} from '#wording/pgi/statements.ts'
import { dayColumn, moneyColumn, textColumn } from './columns.tsx'
import { askedDay } from './fixed-assets.ts'
import { defineList, type ListContext } from './list-definition.ts'

const EMPTY = { title: 'Aucune écriture à cette date', children: 'Les comptes de cet exercice n’ont pas encore bougé.' }
const LINES: readonly [string, string] = ['ligne', 'lignes']

export const balanceSheetList = defineList<'balance-sheet', BalanceSheetRow>({
  place: PLACES.balanceSheet,
  view: 'balance-sheet',
  unit: LINES,
  question: (context) => ({ view: 'balance-sheet', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => `${row.side}-${row.line}`,
  columns: [
    textColumn('cote', 'Côté', (row) => BALANCE_SHEET_SIDES[row.side]),
    textColumn('partie', 'Partie', (row) => BALANCE_SHEET_SECTIONS[row.section]),
    textColumn('rubrique', 'Rubrique', (row) => BALANCE_SHEET_LINES[row.line]),
    moneyColumn('brut', 'Brut', (row) => row.gross),
    moneyColumn('amortissements', 'Amortissements et dépréciations', (row) => row.depreciation),
    moneyColumn('net', 'Net', (row) => row.net),
    moneyColumn('precedent', 'Exercice précédent', (row) => row.previous),
  ],
  empty: EMPTY,
})

export const incomeStatementList = defineList<'income-statement', IncomeRow>({
  place: PLACES.incomeStatement,
  view: 'income-statement',
  unit: LINES,
  question: (context) => ({ view: 'income-statement', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.line,
  columns: [
    textColumn('partie', 'Partie', (row) => INCOME_SECTIONS[row.section]),
    textColumn('rubrique', 'Rubrique', (row) => INCOME_LINES[row.line]),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('precedent', 'Exercice précédent', (row) => row.previous),
  ],
  empty: EMPTY,
})

export const sigList = defineList<'sig', SigRow>({
  place: PLACES.sig,
  view: 'sig',
  unit: LINES,
  question: (context) => ({ view: 'sig', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => `${row.balance}-${row.part}`,
  columns: [
    textColumn('solde', 'Solde', (row) => SIG_BALANCES[row.balance].name),
    textColumn('composante', 'Composante', (row) => (row.part === null ? null : SIG_PARTS[row.part])),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('precedent', 'Exercice précédent', (row) => row.previous),
    moneyColumn('variation', 'Variation', (row) => row.change),
  ],
  empty: EMPTY,
})

export const massesList = defineList<'functional-balance', MassRow>({
  place: PLACES.functionalBalance,
  view: 'functional-balance',
  unit: ['masse', 'masses'],
  question: (context) => ({ view: 'functional-balance', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.mass,
  columns: [
    textColumn('masse', 'Masse', (row) => MASSES[row.mass]),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('precedent', 'Exercice précédent', (row) => row.previous),
  ],
  empty: EMPTY,
})

/** `seuil` is in whole euros, `jours` a count; both are in the address. */
export function askedCash({ today, params }: Pick<ListContext, 'today' | 'params'>) {
  const euros = Number(params.get('seuil') ?? 0)
  const days = Number(params.get('jours') ?? 60)
  const threshold: Cents = Number.isInteger(euros) && Math.abs(euros) <= 10_000_000 ? cents(euros * 100) : cents(0)
  return { at: today, threshold, days: Number.isInteger(days) && days >= 1 && days <= 366 ? days : 60 }
}

export const cashPositionList = defineList<'cash-position', CashRow>({
  place: PLACES.cashPosition,
  view: 'cash-position',
  unit: ['jour', 'jours'],
  question: (context) => ({ view: 'cash-position', planned: [], ...askedCash(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.date,
  columns: [
    dayColumn('date', 'Date', (row) => row.date),
    moneyColumn('recu', 'Encaissements', (row) => row.received),
    moneyColumn('paye', 'Décaissements', (row) => row.paid),
    moneyColumn('solde', 'Solde', (row) => row.balance),
    textColumn('libelle', 'Libellé', (row) => row.label),
  ],
  empty: EMPTY,
})

/** First digits of the accounts that follow sales, separated by spaces in the address. */
export function askedVariable({ params }: Pick<ListContext, 'params'>): { variable?: string[] } {
  const prefixes = (params.get('variables') ?? '').split(/[\s,;]+/).filter((prefix) => /^6\d{0,5}$/.test(prefix))
  return prefixes.length > 0 ? { variable: prefixes } : {}
}

export const breakEvenList = defineList<'break-even', BreakEvenRow>({
  place: PLACES.breakEven,
  view: 'break-even',
  unit: ['charge', 'charges'],
  question: (context) => ({
    view: 'break-even',
    at: askedDay(context),
    closed: [],
    variable: [...USUALLY_VARIABLE],
    ...askedVariable(context),
  }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.account,
  columns: [
    textColumn('compte', 'Compte', (row) => row.account),
    textColumn('nature', 'Nature', (row) => COST_KINDS[row.kind]),
    moneyColumn('montant', 'Montant', (row) => row.amount),
  ],
  empty: EMPTY,
})

/** Purchases and their variation, carriage on sales, commissions: what follows sales in most small companies. */
export const USUALLY_VARIABLE = ['601', '602', '603', '604', '607', '609', '6222', '6241', '6242'] as const
