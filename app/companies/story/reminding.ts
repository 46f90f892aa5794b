/** Reminders: courteous first, then firm, then formal; and the manager's look at credit limits. */
import { addDays, type Day, daysBetween, firstOfMonth, weekday } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { monthsBetween, workingDayFrom } from './calendar.ts'
import type { OpenItem } from './memory.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

const MONDAY = 1
/** Days late before the first reminder; then, for each further level, days late and days since the last one. */
const FIRST_AFTER = 8
const NEXT: readonly { late: number; since: number }[] = [
  { late: 28, since: 20 },
  { late: 60, since: 27 },
]
const CHANNELS = ['mail', 'letter', 'letter'] as const

export function planReminders(world: World): void {
  const { remindersUntil, limitsReviewedOn } = world.master.company.story
  for (const month of monthsBetween(world.first, remindersUntil)) {
    const monday = addDays(firstOfMonth(month), (MONDAY - weekday(firstOfMonth(month)) + 7) % 7)
    for (const date of [monday, addDays(monday, 14)]) {
      const on = workingDayFrom(date)
      if (on <= remindersUntil) world.agenda.plan(on, 'remind', (today) => remind(world, today))
    }
  }
  if (limitsReviewedOn) world.agenda.plan(limitsReviewedOn, 'remind', (today) => reviewLimits(world, today))
}

function levelOf(world: World, today: Day, { item, dueDate }: OpenItem): number | undefined {
  const late = dueDate === undefined ? 0 : daysBetween(dueDate, today)
  const last = world.memory.reminded.get(item)
  if (!last) return late >= FIRST_AFTER ? 1 : undefined
  const next = NEXT[last.level - 1]
  const ripe = next !== undefined && late >= next.late && daysBetween(last.date, today) >= next.since
  return ripe ? last.level + 1 : undefined
}

function* remind(world: World, today: Day): Story {
  const by = world.nameOf('accounting')
  for (const { code } of world.master.customers) {
    const levels = new Map<number, string[]>()
    for (const item of world.memory.itemsOf(code)) {
      const level = item.left > 0 ? levelOf(world, today, item) : undefined
      if (level !== undefined) levels.set(level, [...(levels.get(level) ?? []), item.item])
    }
    for (const [level, items] of levels) {
      const channel = CHANNELS[level - 1] ?? 'letter'
      yield* perform(world, today, by, { type: 'reminder.send', customer: code, level, items, channel })
    }
  }
}

/** How many customers the review touches, and what it leaves them, in percent of what they owe. */
const REVIEWED = 12
const LEFT_TO_THEM = [82, 108] as const
const STEP = 500_00

/** Before the bank, the manager lowers the limits of the customers who owe most for what they are. */
function* reviewLimits(world: World, today: Day): Story {
  const chance = world.chance('limits')
  const by = world.nameOf('direction')
  const ranked = world.master.customers
    .flatMap(({ code, story }) => {
      const limit = world.limits.get(code)
      const owed = world.memory.outstandingOf(code)
      const bad = story.pays === 'slow' || story.pays === 'late'
      return limit !== undefined && bad && owed >= 2 * STEP ? [{ code, limit, owed }] : []
    })
    .sort((one, two) => two.owed / two.limit - one.owed / one.limit || byText(one.code, two.code))
  for (const { code, limit, owed } of ranked.slice(0, REVIEWED)) {
    const creditLimit = Math.max(STEP, Math.round((owed * chance.int(...LEFT_TO_THEM)) / 100 / STEP) * STEP)
    if (creditLimit === limit) continue
    world.limits.set(code, creditLimit)
    yield* perform(world, today, by, {
      type: 'party.update',
      party: code,
      changes: { creditLimit: cents(creditLimit) },
    })
  }
}
