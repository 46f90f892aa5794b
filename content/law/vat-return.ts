import { day } from '#base/dates.ts'
import type { Dated, Source } from './dated.ts'

/** Sections of the form: A what was done, B the tax on it and what is deducted, then what is paid or carried. */
export type VatSection = 'taxed' | 'untaxed' | 'due' | 'deductible' | 'result'

/** Une ligne de la déclaration CA3. */
export type VatBox = Dated & {
  readonly box: string
  /** The code that the line has in the file sent to the administration. */
  readonly code: string
  readonly label: string
  readonly section: VatSection
  /** What is written there: an amount net of tax, a tax, or both. */
  readonly holds: 'base' | 'tax' | 'both'
  readonly source: Source
}

const since2022 = day('2022-01-01')
/** Read on the print of 2022-2023; a later one may have moved a line. */
const form: Source = { text: 'formulaire n° 3310-CA3-SD (n° 10963*28)', verified: false }

const row = (
  section: VatSection,
  holds: VatBox['holds'],
  box: string,
  code: string,
  label: string,
  source: Source = form,
): VatBox => ({ box, code, label, section, holds, from: since2022, source })

/** The lines that a company of this size meets, in the order of the form. */
export const vatBoxes: readonly VatBox[] = [
  row('taxed', 'base', 'A1', '0979', 'Ventes, prestations de services'),
  // Which line takes building subcontracting was not read in the notice.
  row('taxed', 'base', 'A2', '0981', 'Autres opérations imposables', { text: form.text, verified: false }),
  row(
    'taxed',
    'base',
    'A3',
    '0044',
    'Achats de prestations de services à un assujetti non établi en France (CGI, art. 283-2)',
  ),
  row('taxed', 'base', 'A4', '0056', 'Importations'),
  row('taxed', 'base', 'B2', '0031', 'Acquisitions intracommunautaires'),
  row('untaxed', 'base', 'E1', '0032', 'Exportations hors UE'),
  row('untaxed', 'base', 'E2', '0033', 'Autres opérations non imposables'),
  row('untaxed', 'base', 'F2', '0034', 'Livraisons intracommunautaires'),
  row('due', 'both', '08', '0207', 'Taux normal 20 %'),
  row('due', 'both', '09', '0105', 'Taux réduit 5,5 %'),
  row('due', 'both', '9B', '0151', 'Taux réduit 10 %'),
  row('due', 'both', 'T6', '1010', 'Taux particulier 2,1 %'),
  row('due', 'both', 'I1', '0210', 'Importations au taux de 20 %'),
  row('due', 'both', 'I2', '0211', 'Importations au taux de 10 %'),
  row('due', 'both', 'I4', '0213', 'Importations au taux de 5,5 %'),
  row('due', 'both', 'I5', '0214', 'Importations au taux de 2,1 %'),
  row('due', 'tax', '15', '0600', 'TVA antérieurement déduite à reverser'),
  row('due', 'tax', '16', '—', 'Total de la TVA brute due'),
  row('due', 'tax', '17', '0035', 'dont TVA sur acquisitions intracommunautaires'),
  row('deductible', 'tax', '19', '0703', 'Biens constituant des immobilisations'),
  row('deductible', 'tax', '20', '0702', 'Autres biens et services'),
  row('deductible', 'tax', '21', '0059', 'Autre TVA à déduire'),
  row('deductible', 'tax', '22', '8001', 'Report du crédit de la déclaration précédente'),
  row('deductible', 'tax', '23', '—', 'Total de la TVA déductible'),
  row('deductible', 'tax', '24', '0710', 'dont TVA déductible sur importations'),
  row('result', 'tax', '25', '0705', 'Crédit de TVA (ligne 23 − ligne 16)'),
  row('result', 'tax', 'TD', '8900', 'TVA due (ligne 16 − ligne 23)'),
  row('result', 'tax', '26', '8002', 'Remboursement de crédit demandé'),
  row('result', 'tax', '27', '8003', 'Crédit à reporter (ligne 25 − ligne 26)'),
  row('result', 'tax', '28', '8901', 'TVA nette due'),
  row('result', 'tax', '32', '9992', 'Total à payer'),
]

/** The line of each rate, and that of imports at this rate. Rates in basis points. */
export const boxOfRate: ReadonlyMap<number, string> = new Map([
  [2000, '08'],
  [1000, '9B'],
  [550, '09'],
  [210, 'T6'],
])
export const boxOfImportRate: ReadonlyMap<number, string> = new Map([
  [2000, 'I1'],
  [1000, 'I2'],
  [550, 'I4'],
  [210, 'I5'],
])
