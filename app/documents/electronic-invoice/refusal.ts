/** Why a received file is not read as an invoice. Listed by precedence: the first one that applies is the one returned. */
export type ElectronicInvoiceRefusal =
  /** The file, or the XML inside it, holds nothing. */
  | { code: 'empty_invoice' }
  | { code: 'invoice_too_large'; size: number; limit: number }
  /** Neither a PDF nor an XML. */
  | { code: 'neither_pdf_nor_xml' }
  /** The PDF is locked by a password or by rights. */
  | { code: 'pdf_encrypted' }
  /** The PDF cannot be read at that place of the file, in bytes. */
  | { code: 'pdf_damaged'; at: number }
  /** Something small that swells into something huge. */
  | { code: 'pdf_swells'; at: number; limit: number }
  | { code: 'pdf_too_complex'; count: number; limit: number }
  /** A PDF like any other: no invoice is attached to it. `attached` are the names of what is. */
  | { code: 'no_invoice_attached'; attached: readonly string[] }
  /** The attachment is packed in a way that invoices do not use. */
  | { code: 'attachment_unreadable'; name: string; filter: string }
  | { code: 'xml_too_large'; size: number; limit: number }
  | { code: 'not_utf8' }
  | { code: 'doctype_declared'; line: number }
  | { code: 'malformed_xml'; line: number; column: number }
  | { code: 'xml_too_complex'; line: number; limit: number }
  /** Well-formed, and something else than a CII invoice: `root` is its outermost element. */
  | { code: 'not_an_invoice'; root: string }
  | { code: 'unknown_profile'; found: string; line: number }
  /** A term without which there is no invoice is not there. */
  | { code: 'term_missing'; term: string; path: string; line: number }
  /** A term says something that cannot be read: a date that does not exist, an amount with letters, an unknown code. */
  | { code: 'term_unreadable'; term: string; path: string; line: number; found: string }

export type ElectronicInvoiceRefusalCode = ElectronicInvoiceRefusal['code']
