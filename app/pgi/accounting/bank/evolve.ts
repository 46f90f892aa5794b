import { PersistentList } from '#base/persistent-list.ts'
import { invariant } from '#base/result.ts'
import type { AccountingEvent } from '../events.ts'
import type { BankState } from './state.ts'

type BankEvent = Extract<AccountingEvent, { type: 'BankStatementImported' | 'BankLinesPointed' | 'BankPointingUndone' }>

export function evolve(state: BankState, event: BankEvent): BankState {
  switch (event.type) {
    case 'BankStatementImported': {
      const { statement, said } = event
      const before = state.byAccount.get(said.account) ?? PersistentList.empty<string>()
      return {
        ...state,
        statements: state.statements.set(statement, { ...said, statement }),
        statementIds: state.statementIds.push(statement),
        byAccount: state.byAccount.set(said.account, before.push(statement)),
      }
    }
    case 'BankLinesPointed': {
      const { type: _, ...pointing } = event
      const pointed = [...event.lines, ...event.entries].reduce(
        (sofar, line) => sofar.set(line, event.pointing),
        state.pointed,
      )
      return { ...state, pointed, pointings: state.pointings.set(event.pointing, pointing) }
    }
    case 'BankPointingUndone': {
      const pointing = state.pointings.get(event.pointing)
      invariant(pointing, `an event names ${event.pointing}, which never was`)
      const pointed = [...pointing.lines, ...pointing.entries].reduce(
        (sofar, line) => sofar.delete(line),
        state.pointed,
      )
      return {
        ...state,
        pointed,
        pointings: state.pointings.set(event.pointing, { ...pointing, undone: event.date }),
      }
    }
  }
}
