/** Reads the bytes of a received invoice, and what they are worth for a company. */
import { createHash } from 'node:crypto'
import type { Day } from '#base/dates.ts'
import { ok, type Result } from '#base/result.ts'
import { readReceivedInvoice } from '#documents/electronic-invoice/received-invoice.ts'
import type { ElectronicInvoiceRefusal } from '#documents/electronic-invoice/refusal.ts'
import type { Company } from '#pgi'
import type { Reading } from '#ui/pgi/received-reading.ts'
import { type Reception, readingOf } from './received-invoice.ts'

export function readReceived(
  company: Company,
  bytes: Uint8Array,
  name: string,
  today: Day,
  about?: Reception['about'],
): Result<Reading, ElectronicInvoiceRefusal> {
  const received = readReceivedInvoice(bytes)
  if (!received.ok) return received
  const digest = createHash('sha256').update(bytes).digest('hex')
  const file = { name: fileName(name), digest }
  return ok(readingOf(company, received.value, today, about === undefined ? { file } : { file, about }))
}

/** The last part of a path, on one line, of a length that can be kept. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a hostile name may hold some
  const last = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, ' ').trim()
  return last.slice(-120).trim() || 'facture'
}
