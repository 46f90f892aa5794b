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

/** ISO 13616: the country and key moved to the end, letters from A = 10, leave 1 when divided by 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  let remainder = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    for (const digit of Number.parseInt(sign, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97
  }
  return remainder === 1
}
