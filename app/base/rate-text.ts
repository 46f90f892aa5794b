import type { BasisPoints } from './money.ts'

/** A rate as labels write it: « 5,5 % ». */
export const rateText = (rate: BasisPoints): string => `${String(rate / 100).replace('.', ',')}\u202f%`
