import { expect, test } from 'vitest'
import type { Location } from '#grading'
import { isSettled, type LogEntry, readEntry } from './correction-log.ts'

/** Every place that a verdict may point at: one without an example does not compile. */
const PLACES: { readonly [Kind in Location['kind']]: Extract<Location, { kind: Kind }> } = {
  cell: { kind: 'cell', deliverable: 'tableau', sheet: 'Feuille1', cell: 'B7' },
  range: { kind: 'range', deliverable: 'tableau', sheet: 'Feuille1', range: '1:9' },
  paragraph: { kind: 'paragraph', deliverable: 'lettre', index: 3, start: 2, end: 8 },
  slide: { kind: 'slide', deliverable: 'diaporama', index: 1 },
  pgi: { kind: 'pgi', source: 'invoice-12', party: 'C0012' },
  mail: { kind: 'mail', id: 'mail-1' },
  act: { kind: 'act', id: 'act-7' },
  deliverable: { kind: 'deliverable', deliverable: 'lettre' },
}

test.each(Object.values(PLACES))('a dispute that was kept with this evidence is read: $kind', (location) => {
  const evidence = [{ location, words: 'là' }]
  const read = readEntry({
    seq: 1,
    kind: 'dispute_opened',
    criterionId: 'plafond',
    pointsThousandths: null,
    text: 'Regardez.',
    details: JSON.stringify({ evidence }),
    at: new Date('2026-11-24T09:00:00Z'),
    actorId: 'ines',
    commentId: null,
    actor: { firstName: 'Inès', lastName: 'Aubry' },
  })
  expect(read).toMatchObject({ kind: 'dispute_opened', evidence })
})

const said = (seq: number) => ({ seq, at: '2026-11-24T09:00:00.000Z', actorId: 'claire', actorName: 'Claire Lefèvre' })
const opened = (seq: number): LogEntry => ({
  ...said(seq),
  kind: 'dispute_opened',
  criterion: 'a',
  reason: '',
  evidence: [],
})
const upheld = (seq: number): LogEntry => ({
  ...said(seq),
  kind: 'dispute_answered',
  criterion: 'a',
  accepted: false,
  reason: '',
})
const decided = (seq: number, criterion: string): LogEntry => ({
  ...said(seq),
  kind: 'decided',
  criterion,
  points: 1,
  reason: '',
})
const regraded = (seq: number, ...criteria: readonly string[]): LogEntry => ({
  ...said(seq),
  kind: 'regraded',
  regrade: 'r',
  run: 'run',
  version: 2,
  versionChanged: true,
  graderVersion: '1',
  graderChanged: false,
  before: 10,
  after: 11,
  changes: criteria.map((criterion) => ({ criterion, title: criterion, before: 0, after: 1 })),
})

test.each<[string, LogEntry[], boolean]>([
  ['never contested', [], false],
  ['contested, without an answer yet', [opened(1)], false],
  ['answered', [opened(1), upheld(2)], true],
  ['decided with the answer', [opened(1), decided(2, 'a'), upheld(3)], true],
  ['decided again since', [opened(1), upheld(2), decided(3, 'a')], false],
  ['another criterion decided since', [opened(1), upheld(2), decided(3, 'b')], true],
  ['judged otherwise since', [opened(1), upheld(2), regraded(3, 'a')], false],
  ['judged again the same', [opened(1), upheld(2), regraded(3, 'b')], true],
  ['answered twice', [opened(1), upheld(2), decided(3, 'a'), opened(4), upheld(5)], true],
])('an answer settles a criterion until something changes it: %s', (_title, log, settled) => {
  expect(isSettled(log, 'a')).toBe(settled)
})
