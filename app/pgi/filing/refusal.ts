import type { Day } from '#base/dates.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type FilingRefusal =
  | { code: 'unknown_folder'; folder: string }
  | { code: 'folder_code_taken'; folder: string }
  | { code: 'folder_inside_itself'; folder: string; parent: string }
  | { code: 'folder_holds_something'; folder: string; documents: number; folders: number }
  | { code: 'unknown_document_to_file'; document: string }
  | { code: 'document_already_filed'; document: string; folder: string }
  | { code: 'document_not_filed'; document: string }
  | { code: 'document_is_destroyed'; document: string; on: Day }
  | { code: 'file_name_taken'; name: string; folder: string; document: string }
  | { code: 'retention_not_begun'; document: string }
  | { code: 'retention_without_end'; document: string }
  | { code: 'retention_not_over'; document: string; until: Day; on: Day }
  | { code: 'nothing_changes' }
  | { code: 'date_in_future'; date: Day; today: Day }
