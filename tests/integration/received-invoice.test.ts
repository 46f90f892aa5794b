/** A received invoice sent over HTTP: read for who owns the attempt, refused in French, and never recorded by reading. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { ask } from '#pgi'
import { createUser } from '#services/accounts/create-user.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { facturXFile } from '#services/pgi/facturx-file.server.ts'
import { receiveInvoice } from '#services/pgi/receive-invoice.server.ts'
import { aSchool } from '#tests/support/database/builders.ts'
import { requestOf } from '#tests/support/requests.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const PASSWORD = 'un long mot de passe'

async function aDesk() {
  const { id: schoolId } = await aSchool(database())
  const person = { firstName: 'Inès', lastName: 'Le Bihan', role: 'student' as const, password: PASSWORD }
  const created = await createUser({ schoolId, ...person, mustChangePassword: false })
  if (!created.ok) throw new Error(created.error.code)
  const started = await startFree('relance-clients-buromod', created.value.id, NOW)
  if (!started.ok) throw new Error(started.error.code)
  const { username } = created.value
  const session = await signIn({ username, password: PASSWORD, address: '10.0.0.9', now: NOW })
  if (!session.ok) throw new Error(session.error.code)
  const attempt = started.value.id
  const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    receiveInvoice(
      requestOf('/lecture?nom=facture.pdf', {
        method: 'POST',
        body,
        cookies: session.value,
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
      attempt,
    )
  return { attempt, send }
}

test('an invoice sent as it is comes back read, and the attempt is as it was', async () => {
  const company = findCompany('buromod')
  const document = company && ask(company, { view: 'sales-document', document: 'invoice-12', at: day('2026-03-13') })
  if (!company || !document) throw new Error('BUROMOD has invoices')
  const file = await facturXFile(company, document, day('2026-03-13'), 'pdf')
  if (!file.ok) throw new Error(file.error.code)
  const { attempt, send } = await aDesk()
  const before = (await read(database(), attempt)).length
  expect(await send(new Uint8Array(file.value.bytes))).toMatchObject({
    ok: true,
    reading: { file: { name: 'facture.pdf' }, invoice: { kind: 'invoice' }, obstacle: { code: 'supplier_not_known' } },
  })
  expect((await read(database(), attempt)).length).toBe(before)
})

test('what is no invoice is refused with its place, and what is too heavy before it is read', async () => {
  const { send } = await aDesk()
  const text = (content: string) => new Uint8Array(new TextEncoder().encode(content))
  expect(await send(text('bonjour'))).toMatchObject({ ok: false, code: 'neither_pdf_nor_xml' })
  expect(await send(text('<?xml version="1.0"?>\n<a>\n<b></a>'))).toMatchObject({
    ok: false,
    code: 'malformed_xml',
    said: { what: expect.stringContaining('ligne\u00a03') },
  })
  expect(await send(text('<a/>'), { 'content-length': '20000001' })).toMatchObject({
    ok: false,
    code: 'invoice_too_large',
    said: { what: expect.stringContaining('20') },
  })
})
