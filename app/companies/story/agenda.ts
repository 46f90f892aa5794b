/** What is to be done, and when. A task may put others in the agenda, that day included if they come after it. */
import type { Day } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { workingDayFrom } from './calendar.ts'
import type { Story } from './step.ts'

/** In a day, things go in this order: what arrived may be delivered, what was delivered may be invoiced. */
const PHASES = ['receive', 'answer', 'order', 'deliver', 'invoice', 'collect', 'remind', 'books'] as const
export type Phase = (typeof PHASES)[number]

export type Task = (today: Day) => Story

export class Agenda {
  readonly #tasks = new Map<string, Task[]>()
  #now: { day: Day; phase: number } | undefined

  /** On that day, or on the next one that people work. */
  plan(on: Day, phase: Phase, task: Task): void {
    const day = workingDayFrom(on)
    const rank = PHASES.indexOf(phase)
    const past = this.#now && (day < this.#now.day || (day === this.#now.day && rank < this.#now.phase))
    invariant(!past, `the ${phase} of ${day} is already over`)
    const key = `${day}/${phase}`
    const tasks = this.#tasks.get(key)
    if (tasks) tasks.push(task)
    else this.#tasks.set(key, [task])
  }

  *live(day: Day): Story {
    for (const [rank, phase] of PHASES.entries()) {
      this.#now = { day, phase: rank }
      // The list may grow while it is read.
      for (const task of this.#tasks.get(`${day}/${phase}`) ?? []) yield* task(day)
      this.#tasks.delete(`${day}/${phase}`)
    }
  }
}
