import { addDays, type Day, weekday } from '#base/dates.ts'

/** The day some working days after a first one, Saturdays and Sundays stepped over; a start on one of them waits for Monday. */
export function workingDay(start: Day, after: number): Day {
  let date = weekday(start) > 5 ? addDays(start, 8 - weekday(start)) : start
  for (let left = after; left > 0; left -= 1) date = addDays(date, weekday(date) === 5 ? 3 : 1)
  return date
}
