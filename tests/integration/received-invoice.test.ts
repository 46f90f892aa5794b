/** A received invoice sent over HTTP: read for who owns the attempt, refused in French, and never recorded by reading. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { ask } from '#pgi'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { facturXFile } from '#services/pgi/facturx-file.server.ts'
import { receiveInvoice } from '#services/pgi/receive-invoice.server.ts'
import { aDeskSession } from '#tests/support/desk-session.ts'

async function aDesk() {
  const { attempt, post } = await aDeskSession()
  const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    receiveInvoice(post('/lecture?nom=facture.pdf', body, headers), attempt)
  return { attempt, send }
}

test('an invoice sent as it is comes back read, and the attempt is as it was', async () => {
  const company = findCompany('buromod')
  const document = company && ask(company, { view: 'sales-document', document: 'invoice-12', at: day('2026-03-13') })
  if (!company || !document) throw new Error('BUROMOD has invoices')
  const file = await facturXFile(company, document, 'pdf')
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
