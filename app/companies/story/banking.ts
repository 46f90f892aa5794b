/** Cheques and cash go to the bank: the cheques every Friday with a slip, the cash at the end of the month. */
import { addDays, type Day, weekday } from '#base/dates.ts'
import { lastWorkingDay, workingDayFrom } from './calendar.ts'
import type { EntryLine, World } from './world.ts'

const FRIDAY = 5

/** The next Friday, that day included; the Monday after when banks are closed. */
export const remittanceDay = (from: Day): Day => workingDayFrom(addDays(from, (FRIDAY - weekday(from) + 7) % 7))

export function bankCheque(world: World, today: Day, receipt: string, reference: string, amount: number): void {
  const date = remittanceDay(today)
  const label = 'Remise de chèques'
  const slip = world.statement.find((line) => line.date === date && line.label === label)
  const cheque: EntryLine = { account: '511200', credit: amount, label: `${label} – ${reference}` }
  if (!slip) {
    const lines = [{ account: '512000', debit: amount }, cheque]
    world.statement.push({ date, journal: 'BQ', label, lines, cheques: [receipt] })
    return
  }
  const [bank, ...cheques] = slip.lines
  const total = { account: '512000', debit: (bank?.debit ?? 0) + amount }
  world.statement.splice(world.statement.indexOf(slip), 1, {
    ...slip,
    lines: [total, ...cheques, cheque],
    cheques: [...(slip.cheques ?? []), receipt],
  })
}

/** Cash leaves the till one day and reaches the account through 58, which comes back to zero (PCG art. 1215-58). */
export function bankCash(world: World, today: Day, amount: number): void {
  const date = lastWorkingDay(today)
  world.statement.push(
    {
      date,
      journal: 'CA',
      label: 'Versement d’espèces à la banque',
      lines: [
        { account: '580000', debit: amount },
        { account: '530000', credit: amount },
      ],
    },
    {
      date,
      journal: 'BQ',
      label: 'Versement d’espèces',
      lines: [
        { account: '512000', debit: amount },
        { account: '580000', credit: amount },
      ],
    },
  )
}
