import { byText } from '#base/sorting.ts'
import { vatBoxes } from '#content/law/vat-return.ts'
import { entryOf } from '../../../accounting/state.ts'
import type { VatReturn } from '../../../accounting/vat/state.ts'
import type { Company } from '../../company.ts'
import { vatSource } from '../../views/named.ts'
import { count, key, link, money, queryTable, text } from '../table.ts'
import { VAT_SECTIONS } from './words.ts'

/** Prepared or declared, by month. */
function returnsOf({ accounting: { vat } }: Company): VatReturn[] {
  const months = new Set([...vat.prepared.keys(), ...vat.declared.keys()])
  return [...months].sort(byText).flatMap((month) => vat.declared.get(month) ?? vat.prepared.get(month) ?? [])
}

/** The form is in whole euros; a box left empty is nil. */
const inBox = ({ boxes }: VatReturn, box: string): number => (boxes[box] ?? 0) * 100

export const vatTables = {
  declarations_tva: queryTable(
    {
      mois: key,
      statut: text,
      tva_brute: money,
      tva_deductible: money,
      tva_a_payer: money,
      credit_reporte: money,
      remboursement_demande: money,
      numero_ecriture: count,
    },
    (company) =>
      returnsOf(company).map((each) => ({
        mois: each.month,
        statut: company.accounting.vat.declared.has(each.month) ? 'déclarée' : 'préparée',
        tva_brute: inBox(each, '16.tax'),
        tva_deductible: inBox(each, '23.tax'),
        tva_a_payer: inBox(each, '32.tax'),
        credit_reporte: inBox(each, '27.tax'),
        remboursement_demande: each.refund,
        numero_ecriture: entryOf(company.accounting, vatSource(each.month))?.number ?? null,
      })),
  ),
  /** One row a box of the form, null where it has no such column. */
  cases_tva: queryTable(
    {
      mois: link('declarations_tva.mois'),
      ligne: text,
      code: text,
      libelle: text,
      partie: text,
      base: money,
      taxe: money,
    },
    (company) =>
      returnsOf(company).flatMap((each) =>
        vatBoxes.map(({ box, code, label, section, holds }) => ({
          mois: each.month,
          ligne: box,
          code,
          libelle: label,
          partie: VAT_SECTIONS[section],
          base: holds === 'tax' ? null : inBox(each, `${box}.base`),
          taxe: holds === 'base' ? null : inBox(each, `${box}.tax`),
        })),
      ),
  ),
}
