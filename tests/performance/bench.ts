/**
 * `npm run bench [-- kernel ledger attempt views grading server invoicing]`: measures, and says which targets are met. JSON on the
 * output, for machines; a table on the error stream, for people. Always exits 0: a busy machine is not a mistake.
 */
import { attempt } from './attempt.ts'
import { grading } from './grading.ts'
import { invoicing } from './invoicing.ts'
import { kernel } from './kernel.ts'
import { ledger } from './ledger.ts'
import { isMet, load, type Measure, machine, type Subject } from './measure.ts'
import { server } from './server.ts'
import { views } from './views.ts'

const SUBJECTS: readonly Subject[] = [kernel, ledger, attempt, views, grading, server, invoicing]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !SUBJECTS.some((subject) => subject.name === name))
if (unknown.length > 0) {
  console.error(`usage: npm run bench -- [${SUBJECTS.map(({ name }) => name).join('] [')}]`)
  process.exit(2)
}

const report = []
for (const subject of SUBJECTS) {
  if (asked.length > 0 && !asked.includes(subject.name)) continue
  const loadBefore = load()
  const measures = await subject.measure()
  console.error(`\n${subject.name} (load ${loadBefore} → ${load()})`)
  for (const measure of measures) console.error(lineOf(measure))
  report.push({
    subject: subject.name,
    load: { before: loadBefore, after: load() },
    measures: measures.map((measure) => ({ ...measure, met: isMet(measure) })),
  })
}
process.stdout.write(`${JSON.stringify({ machine: machine(), subjects: report }, null, 2)}\n`, () => process.exit(0))

function lineOf(measure: Measure): string {
  const { name, value, unit, target, detail } = measure
  const met = isMet(measure)
  const mark = met === undefined ? ' ' : met ? '✓' : '✗'
  const wanted = target ? `  target ${'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`}` : ''
  const processor = detail?.cpuMs === undefined ? '' : `  (processor ${detail.cpuMs} ms)`
  return `  ${mark} ${name.padEnd(58)} ${String(value).padStart(10)} ${unit}${processor}${wanted}`
}
