import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { smallCompany } from '#tests/support/small-company.ts'
import { askQuery } from './ask-query.ts'

const bought = purchaseStory(smallCompany())

function rows(question: string, at = '2026-04-20') {
  const asked = askQuery(bought, question, day(at))
  if (!asked.ok) throw new Error(JSON.stringify(asked.error))
  return asked.value.rows
}

test('an order sent, and what was received of it', () => {
  expect(rows('SELECT numero, code_fournisseur, montant_ht, montant_ttc, statut FROM commandes_fournisseur')).toEqual([
    ['CF2026-00001', 'F0001', 1_960_00, 2_352_00, 'reçu en partie'],
  ])
  expect(
    rows(`SELECT c.numero, c.quantite, c.prix_unitaire, r.quantite FROM lignes_commande_fournisseur c
      LEFT JOIN lignes_reception r ON r.code_article = c.code_article`),
  ).toEqual([['CF2026-00001', 10_000, 190_00, 8_000]])
  expect(rows('SELECT numero, reference_fournisseur, statut FROM receptions')).toEqual([
    ['BR2026-00001', 'BL 4410', 'facturé'],
  ])
})

test('invoices received, their control and what is left to pay of them', () => {
  const question = `SELECT numero, reference_fournisseur, montant_ht, montant_ttc, controle, statut, reste_a_payer
    FROM factures_fournisseur ORDER BY numero`
  expect(rows(question)).toEqual([
    ['FF2026-00001', 'F-901', 1_980_00, 2_376_00, 'bonne à payer', 'payé en partie', 915_20],
    ['FF2026-00002', 'P-55', 60_00, 72_00, 'à contrôler', 'à contrôler', 72_00],
  ])
  expect(rows("SELECT statut FROM factures_fournisseur WHERE numero = 'FF2026-00001'", '2026-05-20')).toEqual([
    ['en retard'],
  ])
})

test('purchases by account: the lines of invoices less those of credit notes', () => {
  expect(
    rows('SELECT compte, SUM(montant_ht) FROM lignes_facture_fournisseur GROUP BY compte ORDER BY compte'),
  ).toEqual([
    ['606400', 60_00],
    ['607000', 1_920_00],
  ])
  expect(rows('SELECT numero, montant_ht, montant_ttc, reste_a_payer, statut FROM avoirs_fournisseur')).toEqual([
    ['AF2026-00001', 384_00, 460_80, 0, 'imputé'],
  ])
  expect(rows('SELECT designation, quantite, montant_ht FROM lignes_avoir_fournisseur')).toEqual([
    ['Bureau droit 160 cm', 2_000, 384_00],
  ])
})

test('suppliers, what they are owed, and what was paid to them', () => {
  const question = `SELECT f.nom, f.solde_du, SUM(r.montant) FROM fournisseurs f
    LEFT JOIN reglements_fournisseur r ON r.code_fournisseur = f.code GROUP BY f.nom, f.solde_du ORDER BY f.nom`
  expect(rows(question)).toEqual([
    ['Panneaux de l’Ouest', 915_20, 1_000_00],
    ['Papeterie Glaz', 72_00, null],
    ['Sièges du Bocage', 0, null],
  ])
  expect(rows('SELECT date, mode, reference, paye_le, reste_a_imputer FROM reglements_fournisseur')).toEqual([
    ['2026-04-15', 'virement', 'VIR 31', '2026-04-15', 0],
  ])
})
