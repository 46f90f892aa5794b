import type { AccountingEvent } from '../events.ts'
import type { VatState } from './state.ts'

type VatEvent = Extract<AccountingEvent, { type: 'VatReturnPrepared' | 'VatDeclared' }>

export function evolve(state: VatState, event: VatEvent): VatState {
  const { type: _, ...said } = event
  switch (event.type) {
    case 'VatReturnPrepared':
      return { ...state, prepared: state.prepared.set(event.month, said) }
    case 'VatDeclared':
      return { ...state, declared: state.declared.set(event.month, { ...said, through: event.through }) }
  }
}
