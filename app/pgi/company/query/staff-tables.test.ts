import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { askQuery } from './ask-query.ts'
import { queryTables } from './tables/index.ts'

const staffed = staffedCompany()

function rows(question: string, at = '2026-04-20') {
  const asked = askQuery(staffed, question, day(at))
  if (!asked.ok) throw new Error(JSON.stringify(asked.error))
  return asked.value.rows
}

test('who works here, by the contract of the day: an amendment changes the pay, one who left is said to have', () => {
  const question = 'SELECT nom, salaire_mensuel, situation, motif_sortie FROM salaries ORDER BY nom'
  expect(rows(question)).toEqual([
    ['Girard', 1_900_00, 'parti', 'fin de CDD'],
    ['Morel', 3_200_00, 'présent', null],
    ['Petit', 2_250_00, 'présent', null],
    ['Robin', 1_650_00, 'présent', null],
  ])
  expect(rows("SELECT salaire_mensuel FROM salaries WHERE nom = 'Petit'", '2026-03-31')).toEqual([[2_100_00]])
})

test('full-time equivalents of each team', () => {
  expect(
    rows(`SELECT equipe, COUNT(*), SUM(equivalent_temps_plein) FROM salaries
      WHERE situation = 'présent' GROUP BY equipe ORDER BY equipe`),
  ).toEqual([
    ['Bureau', 2, 2_000],
    ['Magasin', 1, 800],
  ])
})

test('contracts and amendments, one row for each signature', () => {
  expect(
    rows("SELECT version, contrat, debut, salaire_mensuel FROM contrats WHERE code_salarie = 'E002' ORDER BY version"),
  ).toEqual([
    [0, 'CDI', '2024-03-04', 2_100_00],
    [1, 'CDI', '2026-04-01', 2_250_00],
  ])
  expect(rows("SELECT motif, fin FROM contrats WHERE contrat = 'CDD'")).toEqual([
    ['accroissement d’activité', '2026-03-31'],
  ])
})

test('absences: ouvrables for leave, ouvrés for work, Easter Monday in neither', () => {
  // 3 to 10 April: Friday, Saturday, Tuesday to Friday, and the Saturday before the return.
  expect(
    rows(`SELECT s.nom, a.nature, a.jours_ouvrables, a.jours_ouvres, a.etat FROM absences a
      INNER JOIN salaries s ON s.code = a.code_salarie WHERE a.etat = 'acceptée' ORDER BY s.nom`),
  ).toEqual([
    ['Morel', 'congés payés', 7, 5, 'acceptée'],
    ['Petit', 'maladie', 3, 3, 'acceptée'],
  ])
})

test('a week of forty hours is five hours of overtime; a part-timer’s three are complementary', () => {
  expect(
    rows(`SELECT s.nom, f.heures, f.heures_sup_125, f.heures_comp_110, f.heures_comp_125 FROM feuilles_temps f
      INNER JOIN salaries s ON s.code = f.code_salarie ORDER BY s.nom`),
  ).toEqual([
    ['Morel', 40_000, 5_000, 0, 0],
    // 2,8 h are within a tenth of the contract.
    ['Robin', 31_000, 0, 2_800, 200],
  ])
})

test('the payroll of February: four pays and a bonus', () => {
  expect(rows("SELECT COUNT(*), SUM(brut) FROM bulletins WHERE mois = '2026-02' AND etat = 'validé'")).toEqual([
    [4, 3_200_00 + 400_00 + 2_100_00 + 1_650_00 + 1_900_00],
  ])
  expect(rows("SELECT DISTINCT mois FROM bulletins WHERE vire = 'oui'")).toEqual([['2026-03']])
})

test('the lines of the payslips add up to their totals', () => {
  expect(rows('SELECT SUM(montant) FROM elements_brut')).toEqual(rows('SELECT SUM(brut) FROM bulletins'))
  expect(rows('SELECT SUM(part_salariale), SUM(part_patronale) FROM lignes_bulletin')).toEqual(
    rows('SELECT SUM(cotisations_salariales), SUM(cotisations_patronales) FROM bulletins'),
  )
  expect(rows('SELECT COUNT(*) FROM bulletins WHERE brut + cotisations_patronales <> cout_employeur')).toEqual([[0]])
})

test('a draft received from elsewhere is nobody’s pay', () => {
  expect(rows("SELECT COUNT(*) FROM bulletins WHERE code_salarie = 'E003' AND mois = '2026-04'")).toEqual([[0]])
})

test('fine rates are percentages too, to the thousandth', () => {
  // The notice of the accident rate is of 1 April.
  const notified =
    "SELECT taux_patronal, depuis FROM taux_cotisation WHERE taux_patronal = 1.85 AND origine = 'entreprise'"
  expect(rows(notified)).toEqual([[1_850, '2026-04-01']])
  expect(rows(notified, '2026-03-31')).toEqual([])
  expect(rows('SELECT COUNT(DISTINCT rubrique) FROM taux_cotisation')).toEqual(
    rows('SELECT COUNT(*) FROM taux_cotisation'),
  )
  expect(
    rows(
      "SELECT taux_patronal * base / 100 - part_patronale AS ecart FROM lignes_bulletin WHERE rubrique LIKE 'Accidents%' AND numero = 'payslip-1'",
    ),
  ).toEqual([[0]])
})

test('expense reports: the VAT of a train ticket is not recovered, that of a meal is', () => {
  expect(rows('SELECT nature, tva, tva_recuperable FROM lignes_note_frais WHERE tva > 0 ORDER BY rang')).toEqual([
    ['transport', 10_00, 0],
    ['repas', 2_00, 2_00],
  ])
  expect(rows('SELECT SUM(montant), SUM(tva_recuperable) FROM lignes_note_frais')).toEqual(
    rows('SELECT SUM(montant), SUM(tva_recuperable) FROM notes_frais'),
  )
})

test('no table holds what managing people does not need', () => {
  const columns = Object.values(queryTables).flatMap((table) => table.columns.map(({ name }) => name))
  expect(columns.filter((name) => /nir|secu|iban|taux_imposition/.test(name))).toEqual([])
})
