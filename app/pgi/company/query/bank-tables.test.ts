import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { after, smallCompany } from '#tests/support/small-company.ts'
import { ask } from '../views/index.ts'
import { askQuery } from './ask-query.ts'

/** A sale of 1 000 € and its VAT; 1 200 € come to the bank, which keeps 24 €; February is declared, and an entry waits in the brouillard. */
const banked = after(
  smallCompany(),
  '2026-03-02',
  {
    type: 'entry.record',
    journal: 'VE',
    date: day('2026-02-10'),
    label: 'Vente',
    reference: 'V-1',
    lines: [
      { account: '411', party: 'C0001', debit: cents(1_200_00) },
      { account: '707', credit: cents(1_000_00) },
      { account: '44571', credit: cents(200_00), vatRate: basisPoints(2000) },
    ],
  },
  {
    type: 'entry.record',
    journal: 'BQ',
    date: day('2026-02-20'),
    label: 'Virement Belleville',
    reference: 'VIR 9',
    lines: [
      { account: '512', debit: cents(1_200_00) },
      { account: '411', party: 'C0001', credit: cents(1_200_00) },
    ],
  },
  {
    type: 'bank-statement.import',
    reference: 'Février',
    from: day('2026-02-01'),
    to: day('2026-02-28'),
    opening: cents(0),
    closing: cents(1_176_00),
    lines: [
      { date: day('2026-02-21'), label: 'VIR BELLEVILLE', reference: '9', amount: cents(1_200_00) },
      { date: day('2026-02-27'), label: 'FRAIS', amount: cents(-24_00) },
    ],
  },
  { type: 'bank.point', lines: ['statement-1.0'], entries: ['entry-2.0'] },
  { type: 'vat.declare', month: '2026-02' },
  {
    type: 'entry.draft',
    journal: 'OD',
    date: day('2026-02-28'),
    label: 'Loyer',
    reference: 'OD 4',
    lines: [{ account: '613200', debit: cents(500_00) }],
  },
  {
    type: 'entry.draft',
    journal: 'OD',
    label: 'Erreur',
    reference: 'OD 5',
    lines: [{ account: '616', debit: cents(1) }],
  },
  { type: 'entry.discard', draft: 'draft-2' },
)

function rows(question: string) {
  const asked = askQuery(banked, question, day('2026-03-02'))
  if (!asked.ok) throw new Error(JSON.stringify(asked.error))
  return asked.value.rows
}

test('the statements of the bank, and the lines that nobody pointed', () => {
  expect(rows('SELECT numero, compte, reference, solde_initial, solde_final FROM releves')).toEqual([
    ['statement-1', '512000', 'Février', 0, 1_176_00],
  ])
  expect(rows('SELECT rang, date, libelle, montant, numero_pointage FROM lignes_releve ORDER BY rang')).toEqual([
    [1, '2026-02-21', 'VIR BELLEVILLE', 1_200_00, 'pointing-1'],
    [2, '2026-02-27', 'FRAIS', -24_00, null],
  ])
})

test('what is pointed, on the side of the bank and on that of the books', () => {
  expect(rows('SELECT numero, cote, numero_releve, numero_ecriture, rang FROM pointages ORDER BY cote')).toEqual([
    ['pointing-1', 'comptabilité', null, 2, 1],
    ['pointing-1', 'relevé', 'statement-1', null, 1],
  ])
})

test('a return declared and its boxes, in whole euros', () => {
  expect(
    rows('SELECT mois, statut, tva_brute, tva_deductible, tva_a_payer, numero_ecriture FROM declarations_tva'),
  ).toEqual([['2026-02', 'déclarée', 200_00, 0, 200_00, 3]])
  expect(
    rows("SELECT ligne, partie, base, taxe FROM cases_tva WHERE ligne IN ('08', '20', '32') ORDER BY ligne"),
  ).toEqual([
    ['08', 'TVA brute', 1_000_00, 200_00],
    ['20', 'TVA déductible', null, 0],
    ['32', 'TVA nette', null, 200_00],
  ])
})

test('the brouillard holds what is neither validated nor discarded', () => {
  expect(rows('SELECT numero, compte, libelle, debit, credit FROM brouillard')).toEqual([
    ['draft-1', '613200', 'Loyer', 500_00, 0],
  ])
})

test('the bank in the books and on its statements, and what is left to point', () => {
  const value = (formula: string, unit: 'money' | 'number' = 'money') => {
    const own = after(banked, '2026-03-02', {
      type: 'indicator.define',
      indicator: 'ESSAI',
      fields: { label: 'Essai', board: 'financial', formula, unit },
    })
    const { rows: found } = ask(own, { view: 'dashboard', from: day('2026-02-01'), to: day('2026-02-28') })
    return found.find(({ code }) => code === 'ESSAI')?.value
  }
  expect(value('solde_banque')).toBe(1_200_00)
  expect(value('solde_releve')).toBe(1_176_00)
  expect(value('lignes_a_pointer', 'number')).toBe(1_000)
  expect(value('tva_declaree')).toBe(200_00)
})
