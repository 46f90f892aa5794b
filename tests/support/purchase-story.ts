/**
 * A purchase told from the price request to the payment, on top of any company that has the small company's articles and
 * customers. Worked out by hand:
 *
 * 10 BUR are asked of F0001 (190,00, port 60, 8 days) and F0002 (185,00, 15 days); F0001 is chosen for its delay. CF-1: 1 900 +
 * 60 = 1 960 net, 392 of VAT, 2 352. Received: 8. Billed (F-901): 10 at 192,00 + port 60 = 1 980, 396, 2 376: 2 too many (384,00)
 * and 2,00 too dear each (20,00). Disputed; credit note AV-12 for 2: 384 + 76,80 = 460,80. Approved; 1 000,00 is paid, 915,20 is left.
 * F0003 bills 60,00 of paper without order (P-55, 72,00), not checked yet. A trade note and two cheques come in; one
 * cheque goes to the bank.
 */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { after, supplierFields, thousand } from './small-company.ts'

export function purchaseStory(company: Company): Company {
  const asked = after(
    company,
    '2026-04-02',
    { type: 'supplier.create', fields: supplierFields('Panneaux de l’Ouest', { family: 'Mobilier' }) },
    { type: 'supplier.create', fields: supplierFields('Sièges du Bocage', { family: 'Mobilier' }) },
    { type: 'supplier.create', fields: supplierFields('Papeterie Glaz', { purchaseAccount: '606400' }) },
    {
      type: 'priceRequest.send',
      suppliers: ['F0001', 'F0002'],
      lines: [{ article: 'BUR', quantity: thousand(10) }],
    },
    {
      type: 'offer.record',
      request: 'priceRequest-1',
      supplier: 'F0001',
      prices: [{ unitPrice: cents(190_00) }],
      shipping: cents(60_00),
      leadDays: 8,
    },
    {
      type: 'offer.record',
      request: 'priceRequest-1',
      supplier: 'F0002',
      prices: [{ unitPrice: cents(185_00) }],
      leadDays: 15,
    },
    { type: 'offer.retain', request: 'priceRequest-1', supplier: 'F0001', reason: 'Délai' },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
  )
  const received = after(
    asked,
    '2026-04-08',
    {
      type: 'purchase.transform',
      from: ['purchaseOrder-1'],
      to: 'goodsReceipt',
      reference: 'BL 4410',
      lines: [{ line: 0, quantity: thousand(8) }],
    },
    { type: 'purchase.validate', document: 'goodsReceipt-1' },
  )
  const billed = after(
    received,
    '2026-04-10',
    { type: 'purchase.transform', from: ['goodsReceipt-1'], to: 'purchaseInvoice' },
    {
      type: 'purchase.revise',
      document: 'purchaseInvoice-1',
      content: {
        supplier: 'F0001',
        reference: 'F-901',
        referenceDate: day('2026-04-09'),
        shipping: cents(60_00),
        lines: [{ quantity: thousand(10), unitPrice: cents(192_00), origin: { document: 'goodsReceipt-1', line: 0 } }],
      },
    },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.dispute', document: 'purchaseInvoice-1', reason: 'Deux bureaux manquants, prix trop élevé' },
    {
      type: 'purchase.draft',
      kind: 'purchaseInvoice',
      content: {
        supplier: 'F0003',
        reference: 'P-55',
        lines: [{ label: 'Papier', quantity: thousand(1), unitPrice: cents(60_00), vatRate: basisPoints(2000) }],
      },
    },
    { type: 'purchase.validate', document: 'purchaseInvoice-2' },
  )
  const paid = after(
    billed,
    '2026-04-15',
    {
      type: 'purchase.transform',
      from: ['purchaseInvoice-1'],
      to: 'supplierCreditNote',
      reference: 'AV-12',
      lines: [{ line: 0, quantity: thousand(2) }],
    },
    { type: 'purchase.validate', document: 'supplierCreditNote-1' },
    { type: 'purchase.approve', document: 'purchaseInvoice-1', acknowledged: true },
    {
      type: 'payment.record',
      supplier: 'F0001',
      amount: cents(1_000_00),
      method: 'transfer',
      reference: 'VIR 31',
      allocations: [{ item: 'purchaseInvoice-1' }],
    },
  )
  const receipts = paid.treasury.receipts.size
  return after(
    paid,
    '2026-04-16',
    { type: 'receipt.record', customer: 'C0002', amount: cents(80_00), method: 'cheque', reference: '5001' },
    { type: 'receipt.record', customer: 'C0002', amount: cents(20_00), method: 'cheque', reference: '5002' },
    { type: 'remittance.record', kind: 'cheques', receipts: [`receipt-${receipts + 1}`], reference: 'REM 1' },
  )
}
