/** A large journal, always the same one: sales, purchases, receipts and payments over a year, three lines an entry. */
import { random } from '#base/random.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** As a CSV of `atelier pgi import-journal`, so that reading it is measured too. */
export function bigJournal(lines: number): Uint8Array {
  const draw = random('big journal')
  const text: string[] = ['date;journal;numéro;compte;auxiliaire;libellé;débit;crédit']
  for (let entry = 0; text.length <= lines; entry += 1) {
    const day = Math.floor((entry * 3 * 364) / lines)
    const date = `2025-${two(Math.floor(day / 31) + 1)}-${two((day % 28) + 1)}`
    const sale = entry % 2 === 0
    const net = draw.int(10_00, 3_000_00)
    const vat = Math.round(net / 5)
    const figure = (value: number): string => `${Math.floor(value / 100)},${two(value % 100)}`
    const party = sale ? `C${1000 + draw.int(0, 999)}` : `F${1000 + draw.int(0, 299)}`
    const head = `${date};${sale ? 'VE' : 'AC'};${entry + 1}`
    const account = sale ? 707000 + draw.int(0, 199) : 601000 + draw.int(0, 199)
    const label = `${sale ? 'Facture' : 'Facture fournisseur'} ${entry + 1}`
    if (sale) {
      text.push(
        `${head};411000;${party};${label};${figure(net + vat)};0,00`,
        `${head};${account};;${label};0,00;${figure(net)}`,
        `${head};445710;;${label};0,00;${figure(vat)}`,
      )
    } else {
      text.push(
        `${head};${account};;${label};${figure(net)};0,00`,
        `${head};445660;;${label};${figure(vat)};0,00`,
        `${head};401000;${party};${label};0,00;${figure(net + vat)}`,
      )
    }
  }
  return new TextEncoder().encode(`${text.join('\n')}\n`)
}
