import { invariant } from '#base/result.ts'
import type { YearEndEvent } from './events.ts'
import type { Accrual, YearEndState } from './state.ts'

export function evolveYearEnd(state: YearEndState, event: YearEndEvent): YearEndState {
  switch (event.type) {
    case 'FiscalYearOpened':
      return { ...state, opened: state.opened.push({ from: event.from, to: event.to }) }
    case 'FiscalYearClosed':
      return { ...state, closed: state.closed.set(event.from, event.result) }
    case 'AccrualRecorded': {
      const { accrual, kind, year } = event
      return withAccrual(state, { accrual, kind, year, isReversed: false })
    }
    case 'AccrualReversed': {
      const known = state.accruals.get(event.accrual)
      invariant(known, `${event.accrual} was recorded before it is reversed`)
      return withAccrual(state, { ...known, isReversed: true })
    }
    case 'DebtProvided':
      return { ...state, provisions: state.provisions.set(event.customer, event.provision) }
  }
}

const withAccrual = (state: YearEndState, accrual: Accrual): YearEndState => ({
  ...state,
  accruals: state.accruals.set(accrual.accrual, accrual),
})
