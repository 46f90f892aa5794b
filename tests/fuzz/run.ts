/**
 * A long run: `node tests/fuzz/run.ts [files] [seed] [folder…]`. Ends with 1 when a file made the reader fall, take more than two
 * seconds or grow beyond its memory. A failure is told with its seed and its number, and comes back with them.
 */
import { readSpoilt } from './read-spoilt.ts'

const [files = '10000', seed = '1', ...folders] = process.argv.slice(2)
const start = performance.now()
const report = await readSpoilt({
  files: Number(files),
  seed: Number(seed),
  limitMs: 2_000,
  ...(folders.length > 0 ? { folders } : {}),
})
const seconds = Math.round((performance.now() - start) / 1_000)
console.log(JSON.stringify({ files: Number(files), seed: Number(seed), seconds, ...report }, null, 2))
process.exitCode = report.failures.length > 0 ? 1 : 0
