/** Checks a Factur-X, or the XML of one: what a platform would refuse it for, and what deserves a look. */
import { ok, type Result } from '#base/result.ts'
import { checkCii, profileIn } from './check-cii.ts'
import { checkPdf } from './check-pdf.ts'
import type { Profile } from './codes.ts'
import type { Finding } from './finding.ts'
import { type OpenedInvoice, openInvoice } from './open-invoice.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export type FacturXReport = {
  /** Undefined when the invoice says one that is not known here. */
  readonly profile: Profile | undefined
  /** Whether the invoice came in a PDF. */
  readonly isPdf: boolean
  readonly findings: readonly Finding[]
  /** No error was found. */
  readonly isAccepted: boolean
}

export function checkFacturX(bytes: Uint8Array): Result<FacturXReport, ElectronicInvoiceRefusal> {
  const opened = openInvoice(bytes)
  return opened.ok ? ok(reportOn(opened.value)) : opened
}

export function reportOn({ root, pdf }: OpenedInvoice): FacturXReport {
  const profile = profileIn(root)
  const findings = [...(pdf ? checkPdf(pdf, profile ?? 'en16931') : []), ...checkCii(root)]
  return {
    profile,
    isPdf: pdf !== undefined,
    findings,
    isAccepted: findings.every(({ severity }) => severity !== 'error'),
  }
}
