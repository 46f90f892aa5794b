// A process of its own that acts in one attempt through the service that every page uses, and says each act that was
// acknowledged: node server-acting-process.ts <attempt> <its name> <how many acts> [<what it had seen>]
// It begins when it reads a line. With the last argument, each act is a form over what was seen, told when it is stale.
import { once } from 'node:events'
import { cents } from '#base/money.ts'
import { closeDatabase } from '#db/current.server.ts'
import { ask } from '#pgi'
import type { Doing } from '#scenario'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'

const [attemptId = '', name = '', howMany = '0', seen] = process.argv.slice(2)
const opened = await loadAttempt(attemptId)
const party = opened && ask(opened.run.company, { view: 'customers' }).rows[0]?.code
if (party === undefined) throw new Error('no such attempt')

const limit = (number: number): Doing => ({
  kind: 'pgi',
  command: { type: 'party.update', party, changes: { creditLimit: cents(number * 1_000) } },
})

process.stdout.write('ready\n')
await once(process.stdin, 'data')
for (let number = 1; number <= Number(howMany); ) {
  const commandId = `${name}-${number}`
  const doing = number % 2 === 0 ? ({ kind: 'read', what: 'brief' } as const) : limit(number)
  const seenSeq = seen === undefined ? {} : { seenSeq: Number(seen) }
  const done = await submitAct({ attemptId, commandId, doing, now: new Date(), ...seenSeq })
  if (done.ok) process.stdout.write(`${done.value.lastSeq} ${commandId}\n`)
  else process.stdout.write(`${done.error.code} ${commandId}\n`)
  // Whoever is told that too many write at once asks again; the others have their answer.
  if (done.ok || done.error.code !== 'too_many_writers') number += 1
}
process.stdin.destroy()
await closeDatabase()
process.exit()
