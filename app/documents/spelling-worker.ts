// Runs in its own thread: the dictionary takes half a second to open and some 80 MB, which no page waits for twice.
import { parentPort } from 'node:worker_threads'
import french from 'dictionary-fr'
import { loadModule } from 'hunspell-asm'
import { type Misspelling, misspellings, type SpellingJob } from './spelling.ts'
import type { ThreadReply } from './threads.ts'

const hunspell = await loadModule()
const dictionary = hunspell.create(
  hunspell.mountBuffer(french.aff, 'fr.aff'),
  hunspell.mountBuffer(french.dic, 'fr.dic'),
)
const answer = (reply: ThreadReply<readonly Misspelling[]>) => parentPort?.postMessage(reply)

parentPort?.on('message', (job: SpellingJob) => {
  try {
    answer({ type: 'done', answer: misspellings(job, (word) => dictionary.spell(word)) })
  } catch (error) {
    answer({ type: 'failed', message: String(error) })
  }
})

answer({ type: 'ready' })
