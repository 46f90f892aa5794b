/** How days are counted, what an absence takes off, what leave is worth: public vectors. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import { payOfHours } from '#content/law/payroll-figures.ts'
import { absenceDeduction } from './absence-deduction.ts'
import { businessDaysOfLeave, weekdaysIn, workingDaysIn } from './day-counts.ts'
import { tenthOf } from './leave.ts'
import { nirKeyOf } from './nir.ts'
import { businessHalfDaysOfLeave, overlap } from './span.ts'
import { weekOfWork } from './working-time.ts'

test('an absence by the real hours of the month, and by 151,67 h', () => {
  // January of 22 weekdays has 154 real hours.
  expect(weekdaysIn(day('2026-01-01'), day('2026-01-31')) * 7).toBe(154)
  expect(absenceDeduction(cents(1_971_70), 21, 154)).toBe(268_87)
  expect(absenceDeduction(cents(1_971_70), 21_00, 151_67)).toBe(273_00)
})

test.each([
  ['thirtieths', 7, 30, 420_00],
  ['calendar days', 7, 31, 406_45],
  ['business days', 6, 26, 415_38],
  ['working days', 5_00, 21_67, 415_32],
])('1 800 € for a week away, by %s', (_, absent, reference, expected) => {
  expect(absenceDeduction(cents(1_800_00), absent, reference)).toBe(expected)
})

test('ten working days of two weeks are twelve business days', () => {
  expect(workingDaysIn(day('2026-03-02'), day('2026-03-13'))).toBe(10)
  expect(businessDaysOfLeave(day('2026-03-02'), day('2026-03-13'))).toBe(12)
})

test('a leave begins on the first day that would have been worked, and leaves public holidays out', () => {
  // From a Saturday; Easter Monday 2026 is 6 April.
  expect(businessDaysOfLeave(day('2026-03-07'), day('2026-03-08'))).toBe(0)
  expect(businessDaysOfLeave(day('2026-03-07'), day('2026-03-09'))).toBe(1)
  expect(businessDaysOfLeave(day('2026-04-03'), day('2026-04-10'))).toBe(7)
})

test('the tenth: 26 500 € is worth 2 650 € for thirty days, 1 060 € for twelve, 3 003,33 € for thirty-four', () => {
  const worth = (days: number) => tenthOf(cents(26_500_00), thousandths(days * 1_000), thousandths(30_000))
  expect([30, 12, 34].map(worth)).toEqual([2_650_00, 1_060_00, 3_003_33])
  expect(tenthOf(cents(28_537_60), thousandths(4_000), thousandths(30_000))).toBe(380_50)
})

test('keeping pay: 1 800 € ÷ 21,67 × 4', () => {
  expect(absenceDeduction(cents(1_800_00), 4_00, 21_67)).toBe(332_26)
})

const week = (...hours: readonly number[]) => hours.map((value) => thousandths(value * 1_000))
const full = thousandths(35_000)

test('overtime is 25 % from the 36th to the 43rd hour, then 50 %', () => {
  expect(weekOfWork(week(9, 9, 9, 9, 9, 0, 0), full)).toMatchObject({
    total: 45_000,
    normal: 35_000,
    overtime25: 8_000,
    overtime50: 2_000,
  })
  expect(weekOfWork(week(7, 7, 7, 7, 7, 0, 0), full)).toMatchObject({ overtime25: 0, overtime50: 0 })
  expect(weekOfWork(week(7, 7, 7, 7, 8, 0, 0), full)).toMatchObject({ overtime25: 1_000, overtime50: 0 })
})

test('a part-timer has complementary hours up to the legal time, 10 % within a tenth of the contract', () => {
  expect(weekOfWork(week(7, 7, 7, 7, 4, 0, 0), thousandths(28_000))).toMatchObject({
    normal: 28_000,
    complementary10: 2_800,
    complementary25: 1_200,
    overtime25: 0,
  })
})

test('days above ten hours and weeks above forty-eight are pointed out', () => {
  const long = weekOfWork(week(11, 10, 10, 10, 8, 0, 0), full)
  expect(long).toMatchObject({ longDays: [0], isTooLong: true })
  expect(weekOfWork(week(10, 10, 10, 10, 8, 0, 0), full)).toMatchObject({ longDays: [], isTooLong: false })
})

test('eight hours at 25 % of 2 500 € are 164,84 €: the month is 35 × 52 ÷ 12 hours, rounded once', () => {
  expect(payOfHours(cents(2_500_00), full, thousandths(8_000), 125)).toBe(164_84)
})

test('the key of a social security number is 97 less the remainder', () => {
  // The specimen number of the Assurance maladie, and one from Corsica worked out by hand.
  expect(nirKeyOf('2690549588157')).toBe('80')
  expect(nirKeyOf('185052A123456')).toBe(String(97 - (1_850_519_123_456 % 97)).padStart(2, '0'))
})

test('a leave by halves: a half day worked is not taken, and one who is back on Friday noon does not take the Saturday', () => {
  const taken = (from: string, to: string, more: object = {}) =>
    businessHalfDaysOfLeave({ from: day(from), to: day(to), ...more }) / 2
  // Monday 2 to Friday 6 March 2026: six business days, Saturday included.
  expect(taken('2026-03-02', '2026-03-06')).toBe(6)
  expect(taken('2026-03-02', '2026-03-06', { fromNoon: true })).toBe(5.5)
  expect(taken('2026-03-02', '2026-03-06', { untilNoon: true })).toBe(4.5)
  expect(taken('2026-03-03', '2026-03-03', { untilNoon: true })).toBe(0.5)
  expect(taken('2026-03-06', '2026-03-06', { untilNoon: true })).toBe(0.5)
})

test('a morning and an afternoon of one day do not overlap, two halves of the same kind do', () => {
  const on = (more: object) => ({ from: day('2026-03-03'), to: day('2026-03-03'), ...more })
  expect(overlap(on({ untilNoon: true }), on({ fromNoon: true }))).toBe(false)
  expect(overlap(on({ fromNoon: true }), on({ fromNoon: true }))).toBe(true)
  expect(overlap(on({}), on({ fromNoon: true }))).toBe(true)
})
