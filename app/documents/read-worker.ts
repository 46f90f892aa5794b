// Runs in its own thread: a file that never ends being read costs this thread and nothing else.
import { parentPort } from 'node:worker_threads'
import { type Read, type ReadJob, readHere } from './reader.ts'
import type { ThreadReply } from './threads.ts'

const answer = (reply: ThreadReply<Read>) => parentPort?.postMessage(reply)

parentPort?.on('message', (job: ReadJob) => {
  readHere(job).then(
    (read) => answer({ type: 'done', answer: read }),
    (error: unknown) => answer({ type: 'failed', message: String(error) }),
  )
})

answer({ type: 'ready' })
