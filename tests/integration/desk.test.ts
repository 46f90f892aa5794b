import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import type { Workbook } from '#documents/workbook.ts'
import { type SaveRefusal, saveEdited, saveUpload } from '#services/attempts/deliverables.server.ts'
import { handIn } from '#services/attempts/hand-in.server.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { addressBook } from '#services/desk/address-book.ts'
import { agendaOf } from '#services/desk/agenda.server.ts'
import { deliverablePage } from '#services/desk/deliverable-page.server.ts'
import { downloadDeliverable } from '#services/desk/download-deliverable.server.ts'
import { limitedBody } from '#services/desk/limited-body.ts'
import { inboxOf, openMail } from '#services/desk/mailbox.server.ts'
import { sendMail } from '#services/desk/send-mail.server.ts'
import { docx, docxParts, odt, pack, wordParagraph, xlsx, xlsxParts } from '#tests/golden/documents/files.ts'
import { aSchool, aUser } from '#tests/support/database/builders.ts'
import { deskRefusalSentence } from '#wording/attempt-refusals.ts'

const NOW = new Date('2026-11-24T09:00:00Z')

async function anOpenAttempt() {
  const school = await aSchool(database())
  const student = await aUser(database(), school.id)
  const started = await startFree('relance-clients-buromod', student.id, NOW)
  if (!started.ok) throw new Error(started.error.code)
  return started.value.id
}

async function runOf(attemptId: string) {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) throw new Error('the attempt is there')
  return loaded.run
}

const sheetWith = (value: string): Workbook => ({
  sheets: [{ name: 'Feuille1', cells: { A1: { value, kind: 'text' } } }],
})

const saveSheet = (attemptId: string, value: string, more: { commandId?: string; basedOn?: string | null } = {}) =>
  saveEdited({
    attemptId,
    deliverable: 'tableau',
    kind: 'spreadsheet',
    commandId: randomUUID(),
    now: NOW,
    content: sheetWith(value),
    ...more,
  })

const hashSaved = async (attemptId: string) => (await runOf(attemptId)).saved.get('tableau')

test('a save that comes twice, because its answer was lost, is one', async () => {
  const attemptId = await anOpenAttempt()
  const commandId = randomUUID()
  const first = await saveSheet(attemptId, 'un', { commandId, basedOn: null })
  const again = await saveSheet(attemptId, 'un', { commandId, basedOn: null })
  expect(first).toMatchObject({ ok: true })
  expect(again).toMatchObject({ ok: true, value: { repeated: true } })
  expect((await read(database(), attemptId)).filter(({ kind }) => kind === 'save')).toHaveLength(1)
})

test('of two tabs that started from the same version, the second is told, and nothing of the first is lost', async () => {
  const attemptId = await anOpenAttempt()
  await saveSheet(attemptId, 'départ', { basedOn: null })
  const start = await hashSaved(attemptId)
  await saveSheet(attemptId, 'premier onglet', { basedOn: start ?? null })
  const firsts = await hashSaved(attemptId)
  const second = await saveSheet(attemptId, 'second onglet', { basedOn: start ?? null })
  expect(second).toEqual({ ok: false, error: { code: 'saved_elsewhere', sha256: firsts } })
  expect(await hashSaved(attemptId)).toBe(firsts)
  expect(await saveSheet(attemptId, 'second onglet', { basedOn: firsts ?? null })).toMatchObject({ ok: true })
})

test('two tabs that save at the very same moment: one wins, the other is told', async () => {
  const attemptId = await anOpenAttempt()
  const answers = await Promise.all(['gauche', 'droite'].map((value) => saveSheet(attemptId, value, { basedOn: null })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: 'saved_elsewhere' } }])
})

test('the same content from two tabs is no conflict', async () => {
  const attemptId = await anOpenAttempt()
  await saveSheet(attemptId, 'pareil', { basedOn: null })
  expect(await saveSheet(attemptId, 'pareil', { basedOn: null })).toMatchObject({ ok: true })
})

const sheetFile = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>')
const letterFile = docx(wordParagraph('Bonjour'))
const HOSTILE: [string, 'tableau' | 'lettre', Uint8Array, string, string][] = [
  ['a text that calls itself a workbook', 'tableau', Buffer.from('bonjour'), 'tableau.xlsx', 'wrong_kind'],
  ['a letter in the place of the workbook', 'tableau', letterFile, 'lettre.docx', 'wrong_kind'],
  ['a workbook that calls itself otherwise', 'tableau', sheetFile, 'tableau.ods', 'wrong_extension'],
  ['a file cut on its way', 'tableau', sheetFile.subarray(0, sheetFile.length / 2), 'tableau.xlsx', 'corrupt'],
  ['50 MB', 'tableau', new Uint8Array(50_000_000), 'tableau.xlsx', 'too_large'],
  [
    'a bomb',
    'tableau',
    pack({ ...xlsxParts(''), 'xl/worksheets/sheet1.xml': ' '.repeat(30 * 1024 * 1024) }),
    'tableau.xlsx',
    'zip_bomb',
  ],
  ['macros', 'lettre', pack({ ...docxParts(''), 'word/vbaProject.bin': 'x' }), 'lettre.docx', 'has_macros'],
  [
    'an external entity',
    'lettre',
    pack({
      ...docxParts(''),
      'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    }),
    'lettre.docx',
    'has_doctype',
  ],
  ['nothing', 'lettre', new Uint8Array(), 'lettre.odt', 'empty'],
]

test.each(HOSTILE)(
  '%s is refused with its sentence, and changes nothing',
  async (_, deliverable, bytes, filename, code) => {
    const attemptId = await anOpenAttempt()
    await saveSheet(attemptId, 'déjà là', { basedOn: null })
    const before = await read(database(), attemptId)
    const answer = await saveUpload({
      attemptId,
      deliverable,
      kind: deliverable === 'tableau' ? 'spreadsheet' : 'letter',
      commandId: randomUUID(),
      now: NOW,
      bytes,
      filename,
    })
    expect(answer).toMatchObject({ ok: false, error: { code } })
    const said = deskRefusalSentence(refusalOf(answer))
    expect(said.what).toMatch(/^[A-Z].+\.$/)
    expect(said.todo).toMatch(/^[A-Z].+\.$/)
    expect(await read(database(), attemptId)).toEqual(before)
  },
)

const refusalOf = (answer: { ok: true } | { ok: false; error: SaveRefusal }): SaveRefusal => {
  if (answer.ok) throw new Error('it was not refused')
  return answer.error
}

test('a file handed in is given back as it came, and read in the editor', async () => {
  const attemptId = await anOpenAttempt()
  const bytes = odt('<text:p>Madame, Monsieur,</text:p>')
  const given = { attemptId, deliverable: 'lettre', kind: 'letter' as const, commandId: randomUUID(), now: NOW }
  expect(await saveUpload({ ...given, bytes, filename: 'ma lettre.odt', basedOn: null })).toMatchObject({ ok: true })
  const run = await runOf(attemptId)
  const page = await deliverablePage(run, 'lettre')
  expect(page).toMatchObject({ unreadable: false, saved: { source: 'file', filename: 'ma lettre.odt' } })
  expect(JSON.stringify(page?.content)).toContain('Madame, Monsieur,')
  const file = await downloadDeliverable(run, 'lettre')
  expect(file?.name).toBe('Lettre de deuxième relance.odt')
  expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
})

test('what the editor holds is downloaded as a real workbook', async () => {
  const attemptId = await anOpenAttempt()
  await saveSheet(attemptId, 'relances', { basedOn: null })
  const file = await downloadDeliverable(await runOf(attemptId), 'tableau')
  expect(
    Buffer.from(file?.bytes ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const given = { attemptId, deliverable: 'tableau', kind: 'spreadsheet' as const, commandId: randomUUID(), now: NOW }
  const back = await saveUpload({ ...given, bytes: file?.bytes ?? new Uint8Array(), filename: file?.name ?? '' })
  expect(back).toMatchObject({ ok: true })
  const page = await deliverablePage(await runOf(attemptId), 'tableau')
  expect(page?.content).toMatchObject({ workbook: { sheets: [{ cells: { A1: { value: 'relances' } } }] } })
})

test('a double click on « Rendre » is one hand-in, and afterwards nothing is saved', async () => {
  const attemptId = await anOpenAttempt()
  await saveSheet(attemptId, 'fini', { basedOn: null })
  const commandId = randomUUID()
  const [left, right] = await Promise.all([handIn(attemptId, commandId, NOW), handIn(attemptId, commandId, NOW)])
  expect([left.ok, right.ok]).toEqual([true, true])
  expect(await handIn(attemptId, randomUUID(), NOW)).toMatchObject({ ok: true })
  expect((await read(database(), attemptId)).filter(({ kind }) => kind === 'hand-in')).toHaveLength(1)
  const late = await saveSheet(attemptId, 'trop tard')
  expect(late).toEqual({ ok: false, error: { code: 'attempt_handed_in' } })
})

const mail = (more: object = {}) => ({
  commandId: randomUUID(),
  to: ['manager'],
  cc: [],
  subject: 'Encours',
  body: 'Bonjour,\r\n\r\nVoici le point.',
  attachments: [],
  ...more,
})

test('a mail goes once, says what it lacks, and shows in the sent folder and the agenda', async () => {
  const attemptId = await anOpenAttempt()
  const send = (more?: object) => sendMail(attemptId, mail(more), NOW)
  expect(await send({ to: [] })).toEqual({ ok: false, error: { code: 'mail_without_recipient' } })
  expect(await send({ body: ' \n' })).toEqual({ ok: false, error: { code: 'mail_without_body' } })
  expect(await send({ to: ['personne'] })).toMatchObject({ error: { code: 'recipient_unknown' } })
  expect(await send({ attachments: ['secret'] })).toMatchObject({ error: { code: 'attachment_unknown' } })
  const commandId = randomUUID()
  await send({ commandId })
  await send({ commandId })
  const run = await runOf(attemptId)
  expect([...run.sent].map(({ id, body }) => ({ id, body }))).toEqual([
    { id: commandId, body: 'Bonjour,\n\nVoici le point.' },
  ])
  expect(await openMail(run, commandId)).toMatchObject({
    folder: 'sent',
    body: { text: 'Bonjour,\n\nVoici le point.' },
  })
  expect(agendaOf(run).filter(({ kind }) => kind === 'sent')).toMatchObject([{ place: `messagerie/${commandId}` }])
})

test('a received mail is unread until it is opened, and its values are those of the attempt', async () => {
  const attemptId = await anOpenAttempt()
  expect(inboxOf(await runOf(attemptId))).toMatchObject([{ id: 'brief', read: false }])
  await submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing: { kind: 'read', what: 'brief' } })
  const run = await runOf(attemptId)
  expect(inboxOf(run)).toMatchObject([{ id: 'brief', read: true }])
  const opened = await openMail(run, 'brief')
  const payer = run.world.names.get('payer')?.value
  const name = typeof payer === 'object' && payer !== null && 'name' in payer ? String(payer.name) : ''
  expect(opened?.body).toMatchObject({ html: expect.stringContaining(name.replace(/&/g, '&amp;')) })
  expect(await openMail(run, 'proof')).toBeUndefined()
})

test('in the address book a customer who plays in the story looks like any other, and is there once', async () => {
  const run = await runOf(await anOpenAttempt())
  const debtor = run.world.cast.get('debtor')
  const entries = addressBook(run).filter(({ label }) => label === debtor?.name)
  expect(entries).toEqual([{ value: 'debtor', label: debtor?.name, hint: debtor?.party, group: 'Clients' }])
})

test('a body is read no further than its limit, whatever its headers say', async () => {
  const request = (bytes: number) =>
    new Request('http://localhost/', {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-length': '1' },
    })
  expect(await limitedBody(request(100), 100)).toMatchObject({ ok: true })
  expect(await limitedBody(request(101), 100)).toMatchObject({ ok: false, error: { code: 'too_large', limit: 100 } })
})
