// A process of its own that writes to one attempt's log, reads again when it comes second, and says each event that was
// acknowledged: node writing-process.ts <database url> <attempt> <its name> <how many events>
import { append, read } from '#db/attempt-events.server.ts'
import { openDatabase } from '#db/client.server.ts'

const [url = '', attemptId = '', name = '', howMany = '0'] = process.argv.slice(2)
const database = openDatabase(url)
let stale = 0
let expectedSeq = 0
for (let number = 1; number <= Number(howMany); ) {
  const events = [{ commandId: `${name}-${number}`, kind: 'noted', payload: { number } }]
  const answer = await append(database, { attemptId, expectedSeq, events, at: new Date() })
  if (answer.ok) {
    process.stdout.write(`${name}-${number}\n`)
    expectedSeq = answer.value.lastSeq
    number += 1
  } else if (answer.error.code === 'stale') {
    stale += 1
    expectedSeq = (await read(database, attemptId, expectedSeq)).at(-1)?.seq ?? expectedSeq
  } else {
    throw new Error(answer.error.code)
  }
}
await database.$disconnect()
process.stdout.write(`stale ${stale}\n`)
