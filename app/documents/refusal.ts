/** The kinds of file a student may hand in. */
export type FileKind = 'xlsx' | 'ods' | 'csv' | 'docx' | 'odt' | 'pdf' | 'pptx' | 'odp'

/**
 * Why a file is not read. Listed by precedence: the first one that applies is the one returned.
 * Sizes are in bytes.
 */
export type DocumentRefusal =
  /** The file holds nothing at all. */
  | { code: 'empty' }
  | { code: 'too_large'; size: number; limit: number }
  /** A Microsoft container from before 2007, or a file locked by a password. */
  | { code: 'encrypted_or_legacy'; because: 'password' | 'old_format' }
  /** `found` is a file extension without dot (`pdf`, `png`, `docx`…), `text` or `unknown`. */
  | { code: 'wrong_kind'; expected: readonly FileKind[]; found: string }
  /** The archive or a part of it cannot be read: cut during the transfer, damaged, or not what it says. */
  | { code: 'corrupt'; part: string }
  | { code: 'too_many_entries'; count: number; limit: number }
  /** Something small that swells into something huge, or lies about its size. */
  | { code: 'zip_bomb'; entry: string; inflated: number; limit: number }
  | { code: 'has_macros'; entry: string }
  | { code: 'has_doctype'; entry: string }
  /** The name says one kind, the content another. */
  | { code: 'wrong_extension'; extension: string; found: FileKind }
  | { code: 'too_many_cells'; count: number; limit: number }
  /** A document of more marks of layout than a long report has: it would take minutes to read. */
  | { code: 'too_complex'; count: number; limit: number }
  /** Reading it took more time, or more memory, than any file of a student does. */
  | { code: 'too_demanding'; of: 'time' | 'memory' }
  /** The text has more paragraphs than any letter. */
  | { code: 'too_long'; count: number; limit: number }
  | { code: 'too_many_slides'; count: number; limit: number }
  | { code: 'too_many_pages'; count: number; limit: number }
  /** Pages without a letter on them: photographs of a text, that only a person can read. */
  | { code: 'no_text'; pages: number }

export type DocumentRefusalCode = DocumentRefusal['code']
