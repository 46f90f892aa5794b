import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { makePrinter, type Printer } from '#documents/print/print-document.ts'

const FONTS = [
  '400Regular/Inter_400Regular.ttf',
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
  '700Bold/Inter_700Bold.ttf',
]

let kept: Printer | undefined

/** The one printer of this process, made for the first document. */
export function printer(): Printer {
  const { resolve } = createRequire(import.meta.url)
  kept ??= makePrinter(FONTS.map((font) => readFileSync(resolve(`@expo-google-fonts/inter/${font}`))))
  return kept
}
