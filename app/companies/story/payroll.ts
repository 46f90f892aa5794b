/** The staff: their contracts on the first day, their absences and hours, and each month their payslips and their pay. */
import { addDays, type Day } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { type BasisPoints, cents, thousandths } from '#base/money.ts'
import { monthContaining } from '#base/months.ts'
import { invariant } from '#base/result.ts'
import type { Master, Person } from '../master.ts'
import { lastWorkingDay, monthsBetween, workingDayUntil } from './calendar.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

type Absence = Master['people']['absences'][number]
type Week = Master['people']['weeks'][number]

/** Leave is asked for some weeks before; the rest is known the day it begins. */
const NOTICE = 21
/** Of thirty business days a year, what is left on 31 December. */
const LEAVE_LEFT = thousandths(15_000)

/** A basis point is ten hundred-thousandths. */
const fine = (rate: BasisPoints) => fineRate(rate * 10)

const hours = (value: number) => thousandths(Math.round(value * 1000))

export function* planPayroll(world: World): Story {
  const { employer, staff, absences, weeks } = world.master.people
  if (!employer) return
  yield* setUp(world, employer)
  for (const person of staff) {
    const start = person.employment?.hiredOn ?? world.first
    if (start <= world.first) yield* hire(world, world.first, person)
    else world.agenda.plan(workingDayUntil(addDays(start, -3)), 'books', (today) => hire(world, today, person))
  }
  for (const absence of absences) {
    const asked = absence.kind === 'paidLeave' ? addDays(absence.from, -NOTICE) : absence.from
    world.agenda.plan(asked > world.first ? asked : world.first, 'books', (today) => beAway(world, today, absence))
  }
  for (const week of weeks) {
    world.agenda.plan(workingDayUntil(addDays(week.monday, 4)), 'books', (today) => noteWeek(world, today, week))
  }
  for (const month of monthsBetween(world.first, world.last)) {
    world.agenda.plan(lastWorkingDay(month), 'books', (today) => pay(world, today))
  }
}

function* setUp(world: World, employer: NonNullable<Master['people']['employer']>): Story {
  const { siret, ape, collectiveAgreement, accidentRate, mobilityRate, healthPlan, sickPay } = employer
  const headcount = world.master.people.staff.filter(({ employment }) => employment?.contract === 'permanent').length
  const settings = {
    siret,
    ape,
    collectiveAgreement,
    headcount,
    accidentRate: fine(accidentRate),
    ...(mobilityRate === undefined ? {} : { mobilityRate: fine(mobilityRate) }),
    healthPlan,
    ...(sickPay === undefined ? {} : { sickPay }),
    generalRelief: 'progressive' as const,
    teamAbsences: 1,
  }
  yield* perform(world, world.first, world.nameOf('direction'), { type: 'payroll.setUp', settings })
}

function* hire(world: World, today: Day, person: Person): Story {
  const { employment, name, title, gross } = person
  invariant(employment, `${name} has a contract`)
  const { sex, birthDate, hiredOn, contract, until, reason, healthPlan, withholdingRate } = employment
  const [firstName = name, ...rest] = name.split(' ')
  const by = world.nameOf('direction')
  const recorded = yield* perform(world, today, by, {
    type: 'employee.hire',
    fields: {
      firstName,
      lastName: rest.join(' '),
      sex,
      birthDate,
      nationality: 'française',
      healthPlan,
      ...(withholdingRate === undefined ? {} : { withholdingRate: fine(withholdingRate) }),
    },
    contract: {
      kind: contract,
      start: hiredOn,
      ...(until === undefined ? {} : { end: until }),
      ...(reason === undefined ? {} : { reason }),
      job: title,
      classification: employment.classification,
      category: employment.category,
      weeklyHours: hours(employment.weeklyHours),
      monthlyPay: gross,
      trial: 0,
    },
  })
  for (const { event } of recorded) if (event.type === 'EmployeeHired') world.employees.set(person.id, event.employee)
  const employee = codeOf(world, person.id)
  yield* perform(world, today, by, { type: 'preHiring.declare', employee, date: addDays(hiredOn, -3) })
  if (hiredOn >= world.first) return
  yield* perform(world, today, by, {
    type: 'leaveBalance.open',
    employee,
    on: addDays(world.first, -1),
    days: LEAVE_LEFT,
    referenceGross: cents(gross * 12),
  })
}

function codeOf({ employees }: World, person: string): string {
  const code = employees.get(person)
  invariant(code !== undefined, `${person} is in the staff register`)
  return code
}

function* beAway(world: World, today: Day, { person, kind, from, to }: Absence): Story {
  const direction = world.nameOf('direction')
  const name = world.master.people.staff.find(({ id }) => id === person)?.name ?? direction
  const employee = codeOf(world, person)
  const command = { type: 'absence.request' as const, employee, kind, from, to, inAdvance: false }
  const recorded = yield* perform(world, today, name, command)
  for (const { event } of recorded) {
    if (event.type === 'AbsenceRequested') {
      yield* perform(world, today, direction, { type: 'absence.approve', absence: event.absence })
    }
  }
}

function* noteWeek(world: World, today: Day, { person, monday, hours: worked }: Week): Story {
  const command = { type: 'timeSheet.enter' as const, employee: codeOf(world, person), week: monday }
  yield* perform(world, today, world.nameOf('direction'), { ...command, hours: worked.map(hours) })
}

/**
 * Who somebody of the register is elsewhere: a resource of the planning, which their absences close; a salesperson, whose
 * commissions go on their payslips.
 */
export function* linkEmployee(world: World, person: string, kind: 'resource' | 'collaborator', code: string): Story {
  const employee = world.employees.get(person)
  if (employee === undefined) return
  const by = world.nameOf('direction')
  yield* perform(world, world.first, by, { type: 'employee.link', employee, kind, code, from: world.first })
}

/** Payslips are prepared, read and validated, then paid, on the last working day. */
function* pay(world: World, today: Day): Story {
  const by = world.nameOf('accounting')
  const period = monthContaining(today)
  for (const { id, employment } of world.master.people.staff) {
    if (!employment || monthContaining(employment.hiredOn) > period) continue
    if (employment.until !== undefined && monthContaining(employment.until) < period) continue
    const employee = codeOf(world, id)
    if (employment.until !== undefined && monthContaining(employment.until) === period) {
      const departure = { type: 'employee.leave' as const, employee, on: employment.until }
      yield* perform(world, today, by, { ...departure, reason: 'endOfFixedTerm' })
    }
    const prepared = yield* perform(world, today, by, { type: 'payslip.prepare', employee, period, paidOn: today })
    for (const { event } of prepared) {
      if (event.type === 'PayslipPrepared') {
        yield* perform(world, today, by, { type: 'payslip.validate', payslip: event.payslip })
      }
    }
  }
  yield* perform(world, today, by, { type: 'salaries.pay', period, date: today })
}
