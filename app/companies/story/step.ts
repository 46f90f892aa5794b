import type { Command, Context, Recorded } from '#pgi'

/** One thing that somebody did. */
export type Step = { readonly command: Command; readonly context: Context }

/**
 * A story gives its steps one by one and is told what each made happen, so that it reacts to the company itself: it pays
 * the invoice that the company computed, it delivers what is really on the shelf. It repeats none of the company's rules.
 */
export type Story<Result = void> = Generator<Step, Result, readonly Recorded[]>
