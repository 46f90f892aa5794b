/** A table of refusals: every code of a module once, in the order of precedence that its type lists. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import type { CommandInput, Company } from '#pgi'
import { after, smallCompany, tell, thousand } from './small-company.ts'

export type Case = { given: Company; command: CommandInput; expected: Record<string, unknown>; today?: string }
/** A code of the type that has no case does not compile. */
export type Cases<Refused extends { code: string }> = { [Code in Refused['code']]: Case }

export const TODAY = day('2026-03-16')
export const company = smallCompany()
export const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)

export function check(cases: Record<string, Case>) {
  for (const [code, { given, command, expected, today }] of Object.entries(cases)) {
    test(`${code}: ${command.type}`, () => {
      expect(tell(given, command, today ?? TODAY)).toEqual({ code, ...expected })
    })
  }
}

type Draft = Extract<CommandInput, { type: 'sales.draft' }>
/** Two desks for the town hall, unless told otherwise. */
export const draft = (kind: Draft['kind'], content: Partial<Draft['content']> = {}): Draft => ({
  type: 'sales.draft',
  kind,
  content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(2) }], ...content },
})
export const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
