/** What makes French identifiers hold together. */

/** Luhn's key of a SIREN (nine digits). */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  let sum = 0
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(text[8 - index])
    const weighed = index % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

/** FR, the key (12 + 3 × (SIREN mod 97)) mod 97, the SIREN. */
export function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${siren}`
}

/** The remainder by 97 of a number too long for one, its letters counted from A = 10. */
function remainderBy97(text: string): number {
  let remainder = 0
  for (const sign of text) {
    for (const digit of Number.parseInt(sign, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97
  }
  return remainder
}

/** ISO 13616: the country and key moved to the end, letters from A = 10, leave 1 when divided by 97. */
export const isIban = (text: string): boolean =>
  /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) && remainderBy97(text.slice(4) + text.slice(0, 4)) === 1

/** The IBAN of a French account, both its keys worked out: that of the RIB, and that of the IBAN. */
export function frenchIban(bank: string, branch: string, account: string): string {
  const key = 97 - remainderBy97(`${bank}${branch}${account}00`)
  const basic = `${bank}${branch}${account}${String(key).padStart(2, '0')}`
  return `FR${String(98 - remainderBy97(`${basic}FR00`)).padStart(2, '0')}${basic}`
}
