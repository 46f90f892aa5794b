/** Key of a social security number: 97 less the remainder of its thirteen digits (Corsica: 2A is 19, 2B is 18). */
export function nirKeyOf(nir: string): string {
  const digits = nir.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return String(97 - Number(BigInt(digits) % 97n)).padStart(2, '0')
}
