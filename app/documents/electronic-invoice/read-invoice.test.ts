import { expect, test } from 'vitest'
import { random } from '#base/random.ts'
import { anyPdf, carrying, deflated } from '#tests/support/any-pdf.ts'
import { textbookInvoice } from '#tests/support/electronic-invoices.ts'
import { PDF_LIMITS } from './pdf-file.ts'
import { readReceivedInvoice } from './received-invoice.ts'
import { writeCii } from './write-cii.ts'

const xml = writeCii(textbookInvoice())
const text = new TextDecoder().decode(xml)
const bytes = (content: string) => new TextEncoder().encode(content)

function refusal(content: Uint8Array) {
  const read = readReceivedInvoice(content)
  return read.ok ? undefined : read.error
}

test('the XML alone, and a PDF that carries it, packed or not, say the same', () => {
  const alone = readReceivedInvoice(xml)
  expect(alone).toMatchObject({
    ok: true,
    value: {
      kind: 'invoice',
      number: 'FA2026-00001',
      issued: '2026-03-15',
      due: '2026-04-30',
      supplier: { siren: '999000102', vatNumber: 'FR48999000102' },
      order: 'BC-778',
      iban: 'FR7630006000011234567890189',
      net: 8_820_00,
      vatTotal: 1_764_00,
      toPay: 10_584_00,
      discount: 1_180_00,
      vat: [{ rate: 2000, base: 8_820_00, amount: 1_764_00 }],
      lines: [
        {
          label: 'Article 1',
          quantity: 10_000,
          unitPrice: 1_000_00,
          discount: 0,
          vatRate: 2000,
          net: 10_000_00,
          isExact: true,
        },
      ],
      findings: [],
    },
  })
  for (const pdf of [
    carrying(xml),
    carrying(deflated(xml), { filter: '/Filter /FlateDecode' }),
    carrying(deflated(xml), { filter: '/Filter [/FlateDecode]' }),
  ]) {
    const read = readReceivedInvoice(pdf)
    expect(read.ok && read.value.source).toEqual(alone.ok && alone.value.source)
  }
})

test('objects packed together in a stream are found too', () => {
  const packed = '<< /Type /Filespec /UF (factur-x.xml) /EF << /F 3 0 R >> >>'
  const pdf = anyPdf([
    { dictionary: '<< /Type /Catalog /Pages 2 0 R /AF [9 0 R] >>' },
    { dictionary: '<< /Type /Pages /Kids [] /Count 0 >>' },
    { dictionary: '/Type /EmbeddedFile', stream: xml },
    { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: deflated(bytes(`9 0 ${packed}`)) },
  ])
  expect(readReceivedInvoice(pdf)).toMatchObject({ ok: true, value: { number: 'FA2026-00001' } })
})

test('the last version of an object is the one that holds', () => {
  const other = bytes(text.replace('FA2026-00001', 'FA2026-00009'))
  const first = Buffer.from(carrying(xml))
  const again = Buffer.concat([
    first,
    Buffer.from(`4 0 obj\n<< /Type /EmbeddedFile /Length ${other.length} >>\nstream\n`),
    other,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
  expect(readReceivedInvoice(new Uint8Array(again))).toMatchObject({ ok: true, value: { number: 'FA2026-00009' } })
})

test('the discount of a supplier is read from the price or from under it, and a price too fine is said to be', () => {
  const inPrice = text.replace(
    '<ram:NetPriceProductTradePrice><ram:ChargeAmount>1000.00',
    '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>1250.00</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>250.00</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>1000.00',
  )
  expect(readReceivedInvoice(bytes(inPrice))).toMatchObject({
    ok: true,
    value: { lines: [{ unitPrice: 1_250_00, discount: 2000, net: 10_000_00, isExact: true }] },
  })
  const fine = text
    .replace('>10</ram:BilledQuantity>', '>10000</ram:BilledQuantity>')
    .replace('<ram:ChargeAmount>1000.00', '<ram:ChargeAmount>1.000004')
  expect(readReceivedInvoice(bytes(fine))).toMatchObject({
    ok: true,
    value: { lines: [{ unitPrice: 1_00, quantity: 10_000_000, net: 10_000_00, isExact: false }] },
  })
})

test('profiles without lines are read without them', () => {
  const summary = text
    .replace('urn:cen.eu:en16931:2017', 'urn:factur-x.eu:1p0:basicwl')
    .replace(/<ram:IncludedSupplyChainTradeLineItem>.*<\/ram:IncludedSupplyChainTradeLineItem>/, '')
  expect(readReceivedInvoice(bytes(summary))).toMatchObject({
    ok: true,
    value: { lines: [], toPay: 10_584_00, findings: [] },
  })
})

test('what is no invoice is refused by name', () => {
  expect(refusal(new Uint8Array())).toEqual({ code: 'empty_invoice' })
  expect(refusal(bytes('PK\u0003\u0004'))).toEqual({ code: 'neither_pdf_nor_xml' })
  expect(refusal(new Uint8Array(PDF_LIMITS.size + 1))).toMatchObject({ code: 'invoice_too_large' })
  expect(refusal(bytes('<html/>'))).toEqual({ code: 'not_an_invoice', root: 'html' })
  expect(refusal(carrying(xml, { name: 'photo.png' }))).toEqual({
    code: 'no_invoice_attached',
    attached: ['photo.png'],
  })
  expect(refusal(carrying(xml, { trailer: '/Encrypt 9 0 R' }))).toEqual({ code: 'pdf_encrypted' })
  expect(refusal(carrying(xml, { filter: '/Filter /LZWDecode' }))).toEqual({
    code: 'attachment_unreadable',
    name: 'factur-x.xml',
    filter: 'LZWDecode',
  })
  expect(refusal(bytes('%PDF-1.7\n%%EOF'))).toMatchObject({ code: 'pdf_damaged' })
})

test('an XML that is hostile or broken is refused at its line', () => {
  const doctype = text.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n')
  expect(refusal(bytes(doctype))).toEqual({ code: 'doctype_declared', line: 2 })
  expect(refusal(bytes(text.replace('FA2026-00001', '&lol;')))).toMatchObject({ code: 'malformed_xml', line: 2 })
  expect(refusal(bytes(text.slice(0, -40)))).toMatchObject({ code: 'malformed_xml' })
  expect(refusal(Buffer.from(text.replace('Fils', 'Filé'), 'latin1'))).toEqual({ code: 'not_utf8' })
  expect(refusal(bytes(`${'<a>'.repeat(50)}${'</a>'.repeat(50)}`))).toMatchObject({ code: 'xml_too_complex', line: 1 })
})

test('something small that swells is stopped while it swells', () => {
  const bomb = deflated(new Uint8Array(60_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  expect(refusal(carrying(bomb, { filter: '/Filter /FlateDecode' }))).toMatchObject({
    code: 'pdf_swells',
    limit: PDF_LIMITS.inflated,
  })
})

test('a file made of objects that break off, of references in a loop or of nested lists ends in a refusal', () => {
  for (const content of ['1 0 obj (', '1 0 obj <', '1 0 obj [ 2 0 R ', '1 0 obj << /A ', '1 0 obj << >> stream ']) {
    const pdf = bytes(`%PDF-1.7\n${content.repeat(200_000)}trailer << /Root 1 0 R >>`)
    expect(refusal(pdf)?.code, content).toBe('pdf_damaged')
  }
  const nested = bytes(`%PDF-1.7\n1 0 obj ${'['.repeat(100_000)} endobj trailer << /Root 1 0 R >>`)
  expect(refusal(nested)?.code).toBe('pdf_damaged')
  const loop = anyPdf([{ dictionary: '2 0 R' }, { dictionary: '1 0 R' }])
  expect(refusal(loop)?.code).toBe('pdf_damaged')
  const kids = anyPdf([
    { dictionary: '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>' },
    { dictionary: '<< /Type /Pages >>' },
    { dictionary: '<< /Kids [3 0 R 3 0 R 3 0 R 3 0 R] >>' },
  ])
  expect(refusal(kids)).toEqual({ code: 'no_invoice_attached', attached: [] })
})

test('a term that is missing or unreadable is named, with its place', () => {
  expect(refusal(bytes(text.replace('20260315', '20260230')))).toMatchObject({
    code: 'term_unreadable',
    term: 'BT-2',
    found: '20260230',
    line: 2,
  })
  expect(refusal(bytes(text.replace('<ram:GrandTotalAmount>10584.00</ram:GrandTotalAmount>', '')))).toMatchObject({
    code: 'term_missing',
    term: 'BT-112',
  })
  expect(refusal(bytes(text.replace('>10</ram:BilledQuantity>', '>99999999999</ram:BilledQuantity>')))).toMatchObject({
    code: 'term_unreadable',
    term: 'BT-129',
  })
  expect(refusal(bytes(text.replace('urn:cen.eu:en16931:2017', 'urn:example')))).toMatchObject({
    code: 'unknown_profile',
  })
})

test('bytes changed at random never do more than refuse, and always say why', () => {
  const drawn = random('invoices')
  const files = [xml, carrying(deflated(xml), { filter: '/Filter /FlateDecode' })]
  const codes = new Set<string>()
  for (let round = 0; round < 1_500; round += 1) {
    const file = Uint8Array.from(files[round % 2] ?? xml)
    for (let change = drawn.int(1, 4); change > 0; change -= 1) {
      const at = drawn.int(0, file.length - 1)
      if (drawn.int(0, 3) === 0) file.copyWithin(at, drawn.int(0, file.length - 1), drawn.int(0, file.length - 1))
      else file[at] = drawn.int(0, 255)
    }
    const read = readReceivedInvoice(file)
    if (!read.ok) codes.add(read.error.code)
    else expect(read.value.number.length).toBeGreaterThan(0)
  }
  expect(codes.size).toBeGreaterThan(4)
})
