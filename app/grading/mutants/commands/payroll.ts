/** Faults in pay: hours, absences, rates, payslips typed and payslips checked. */
import { cents, proportion } from '#base/money.ts'
import type { Command } from '#pgi'
import { neighbourOfEmployee } from '../neighbours.ts'
import type { CommandOf, Spoiling, Spoilt } from '../spoilt-command.ts'

export function payrollFaults(command: Command, { company }: Spoiling): Spoilt[] {
  switch (command.type) {
    case 'payrollVariable.record': {
      const { kind, amount } = command
      return [
        ...onNeighbour(command),
        ...(kind === 'overtime50'
          ? [['overtime_25_for_50', [{ ...command, kind: 'overtime25' }]] satisfies Spoilt]
          : []),
        ...(amount ? [['amount_times_ten', [{ ...command, amount: cents(amount * 10) }]] satisfies Spoilt] : []),
      ]
    }
    case 'absence.request':
      return [
        ...onNeighbour(command),
        ...(isPaid(command.kind)
          ? []
          : [['absence_not_deducted', [{ ...command, kind: 'training' }]] satisfies Spoilt]),
      ]
    case 'payslip.prepare':
      return onNeighbour(command)
    case 'payslip.enter':
      return [...onNeighbour(command), ...slipFaults(command)]
    case 'payslip.check': {
      const [, ...others] = command.faults
      return command.faults.length > 0 ? [['payroll_fault_missed', [{ ...command, faults: others }]]] : []
    }
    default:
      return []
  }

  function onNeighbour(one: OfOneEmployee): Spoilt[] {
    const near = neighbourOfEmployee(company, one.employee)
    return near ? [['wrong_employee', [{ ...one, employee: near.code }]]] : []
  }
}

type OfOneEmployee =
  | CommandOf<'payrollVariable.record'>
  | CommandOf<'absence.request'>
  | CommandOf<'payslip.prepare'>
  | CommandOf<'payslip.enter'>

const isPaid = (kind: CommandOf<'absence.request'>['kind']): boolean =>
  kind === 'paidLeave' || kind === 'training' || kind === 'familyEvent'

type Slip = CommandOf<'payslip.enter'>['slip']

/** A payslip typed line by line, as somebody computed it. */
function slipFaults(command: CommandOf<'payslip.enter'>): Spoilt[] {
  const { slip } = command
  const becomes = (changes: Partial<Slip>): readonly Command[] => [{ ...command, slip: { ...slip, ...changes } }]
  const gross = slip.earnings.reduce((sum, { amount }) => sum + amount, 0)
  const capped = slip.lines.find(({ code, base }) => code === 'cappedPension' && base !== undefined && base < gross)
  const overtime = slip.earnings.some(({ code }) => code === 'overtime50')
  const absence = slip.earnings.some(({ code }) => code === 'absence')
  const { withheld, taxableNet, netBeforeTax, netPaid } = slip
  const wrong =
    withheld && taxableNet && netBeforeTax && taxableNet !== netBeforeTax
      ? cents(proportion(withheld, netBeforeTax, taxableNet))
      : undefined
  return [
    ...(capped?.base
      ? [
          [
            'payroll_ceiling_ignored',
            becomes({
              lines: slip.lines.map((line) =>
                line === capped && capped.base
                  ? {
                      ...line,
                      base: cents(gross),
                      employee: cents(proportion(line.employee, gross, capped.base)),
                      employer: cents(proportion(line.employer, gross, capped.base)),
                    }
                  : line,
              ),
            }),
          ] satisfies Spoilt,
        ]
      : []),
    ...(overtime
      ? [
          [
            'overtime_25_for_50',
            becomes({
              earnings: slip.earnings.map((one) =>
                one.code === 'overtime50'
                  ? { code: 'overtime25', amount: cents(proportion(one.amount, 125, 150)) }
                  : one,
              ),
            }),
          ] satisfies Spoilt,
        ]
      : []),
    ...(absence
      ? [
          [
            'absence_not_deducted',
            becomes({ earnings: slip.earnings.filter(({ code }) => code !== 'absence') }),
          ] satisfies Spoilt,
        ]
      : []),
    ...(wrong !== undefined && withheld
      ? [
          [
            'withholding_on_wrong_net',
            becomes({
              withheld: wrong,
              ...(netPaid === undefined ? {} : { netPaid: cents(netPaid + withheld - wrong) }),
            }),
          ] satisfies Spoilt,
        ]
      : []),
  ]
}
