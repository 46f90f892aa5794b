import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fineRate } from '#base/fine-rate.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { amount, finePercent, percent, quantity } from '#wording/formats.ts'
import { parseFrenchNumber } from '#wording/parse.ts'

/** What a number counts: cents are typed in euros, thousandths in units, basis points and hundred-thousandths in per cent. */
export type NumberUnit = 'cents' | 'thousandths' | 'basisPoints' | 'fineRate'

const DECIMALS: Record<NumberUnit, number> = { cents: 2, thousandths: 3, basisPoints: 2, fineRate: 3 }

export function textOf(value: number | null, unit: NumberUnit): string {
  if (value === null) return ''
  switch (unit) {
    case 'cents':
      return amount(cents(value))
    case 'thousandths':
      return quantity(thousandths(value))
    case 'basisPoints':
      return percent(basisPoints(value)).slice(0, -2)
    case 'fineRate':
      return finePercent(fineRate(value)).slice(0, -2)
  }
}

export const NOT_A_NUMBER = 'Ce n’est pas un nombre\u202f: écrivez par exemple 1\u202f234,56.'

export type NumberText = {
  /** The input's: a form is not sent while what is typed is not a number. */
  ref: RefObject<HTMLInputElement | null>
  text: string
  /** Whether what is typed is not a number. */
  wrong: boolean
  change: (text: string) => void
  /** Writes the number back as it should be written. */
  settle: () => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The text of a number being typed: free while typing, tidy when one leaves. */
export function useNumberText(
  value: number | null,
  unit: NumberUnit,
  onChange: (value: number | null) => void,
): NumberText {
  // What is being typed; null when the value speaks for itself.
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null || draft.trim() === '' ? null : parseFrenchNumber(draft, DECIMALS[unit])
  const wrong = draft !== null && draft.trim() !== '' && read === null
  const ref = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => ref.current?.setCustomValidity(wrong ? NOT_A_NUMBER : ''), [wrong])
  return {
    ref,
    text: draft ?? textOf(value, unit),
    wrong,
    change: (text) => {
      setDraft(text)
      const next = text.trim() === '' ? null : parseFrenchNumber(text, DECIMALS[unit])
      if (text.trim() === '' || next !== null) onChange(next)
    },
    settle: () => {
      if (!wrong) setDraft(null)
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation()
        setDraft(null)
      }
    },
  }
}
