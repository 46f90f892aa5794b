import type { Day } from '#base/dates.ts'
import { changed, defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { FilingCommand, FolderFields } from './commands.ts'
import type { FilingEvent } from './events.ts'
import { type Nameable, nameOf } from './naming.ts'
import type { FilingRefusal } from './refusal.ts'
import { keepingOf } from './retention.ts'
import type { Filed, FilingState } from './state.ts'

/** What filing asks the rest of the company. */
export type FilingFacts = {
  /** What a document of the PGI is; undefined when it has none of that identifier, or a draft. */
  describe(document: string): Nameable | undefined
  /** The last day of the fiscal year of a day. */
  yearEndOf(date: Day): Day
}

type Context = { readonly today: Day }
type Decision = Result<FilingEvent[], FilingRefusal>

export function decide(state: FilingState, command: FilingCommand, { today }: Context, facts: FilingFacts): Decision {
  switch (command.type) {
    case 'filing.setUp':
      return ok([{ type: 'FilingSetUp', naming: command.naming }])
    case 'folder.create': {
      const { folder, fields } = command
      if (state.folders.has(folder)) return no({ code: 'folder_code_taken', folder })
      const wrong = wrongParent(state, folder, fields)
      return wrong ? no(wrong) : ok([{ type: 'FolderCreated', folder, fields: defined(fields) }])
    }
    case 'folder.update': {
      const { folder } = command
      const before = state.folders.get(folder)
      if (!before) return no({ code: 'unknown_folder', folder })
      const changes = realChanges(before.fields, command.changes)
      if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
      const wrong = wrongParent(state, folder, changed(before.fields, changes))
      return wrong ? no(wrong) : ok([{ type: 'FolderUpdated', folder, changes }])
    }
    case 'folder.remove': {
      const { folder } = command
      if (!state.folders.has(folder)) return no({ code: 'unknown_folder', folder })
      const documents = [...state.documents.values()].filter((filed) => filed.folder === folder).length
      const folders = [...state.folders.values()].filter(({ fields }) => fields.parent === folder).length
      if (documents + folders > 0) return no({ code: 'folder_holds_something', folder, documents, folders })
      return ok([{ type: 'FolderRemoved', folder }])
    }
    case 'document.file': {
      const { document, folder, name, ended } = command
      const described = facts.describe(document)
      if (!described) return no({ code: 'unknown_document_to_file', document })
      const known = state.documents.get(document)
      if (known?.destroyedOn !== undefined)
        return no({ code: 'document_is_destroyed', document, on: known.destroyedOn })
      if (known) return no({ code: 'document_already_filed', document, folder: known.folder })
      return file(state, { document, ...described, folder, name, ended })
    }
    case 'paper.file': {
      const { title, date, folder, name, ended } = command
      if (date > today) return no({ code: 'date_in_future', date, today })
      return file(state, { document: `paper-${state.papers + 1}`, kind: 'paper', title, date, folder, name, ended })
    }
    case 'document.reclassify': {
      const filed = standing(state, command.document)
      if (!filed.ok) return filed
      const changes = realChanges(filed.value, command.changes)
      if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
      const { folder, name } = changed(filed.value, changes)
      const wrong = wrongPlace(state, { document: command.document, folder, name })
      return wrong
        ? no(wrong)
        : ok([{ type: 'DocumentReclassified', filing: filed.value.filing, document: command.document, changes }])
    }
    case 'document.unfile': {
      const filed = standing(state, command.document)
      return filed.ok
        ? ok([{ type: 'DocumentUnfiled', filing: filed.value.filing, document: command.document }])
        : filed
    }
    case 'document.destroy': {
      const date = command.date ?? today
      const filed = standing(state, command.document)
      if (!filed.ok) return filed
      if (date > today) return no({ code: 'date_in_future', date, today })
      return destroy(state, filed.value, date, facts)
    }
  }
}

function wrongParent(state: FilingState, folder: string, { parent }: FolderFields): FilingRefusal | undefined {
  if (parent === undefined) return undefined
  if (parent !== folder && !state.folders.has(parent)) return { code: 'unknown_folder', folder: parent }
  for (let above: string | undefined = parent; above !== undefined; above = state.folders.get(above)?.fields.parent) {
    if (above === folder) return { code: 'folder_inside_itself', folder, parent }
  }
  return undefined
}

type Place = Pick<Filed, 'document' | 'folder' | 'name'>

function wrongPlace(state: FilingState, { document, folder, name }: Place): FilingRefusal | undefined {
  if (!state.folders.has(folder)) return { code: 'unknown_folder', folder }
  for (const other of state.documents.values()) {
    const isTaken = other.document !== document && other.folder === folder && other.name === name
    if (isTaken && other.destroyedOn === undefined) {
      return { code: 'file_name_taken', name, folder, document: other.document }
    }
  }
  return undefined
}

type ToFile = Nameable & {
  readonly document: string
  readonly folder: string
  readonly name: string | undefined
  readonly ended?: Day | undefined
}

function file(state: FilingState, { document, name: wanted, ...about }: ToFile): Decision {
  const name = wanted ?? (state.naming ? nameOf(about, state.naming) : about.title)
  const wrong = wrongPlace(state, { document, folder: about.folder, name })
  if (wrong) return no(wrong)
  const filing = `filing-${state.filings + 1}`
  const fields = defined({ ...about, name })
  return ok([{ type: 'DocumentFiled', filing, document, fields }])
}

function standing(state: FilingState, document: string): Result<Filed, FilingRefusal> {
  const filed = state.documents.get(document)
  if (!filed) return no({ code: 'document_not_filed', document })
  if (filed.destroyedOn !== undefined) return no({ code: 'document_is_destroyed', document, on: filed.destroyedOn })
  return ok(filed)
}

function destroy(state: FilingState, filed: Filed, date: Day, { yearEndOf }: FilingFacts): Decision {
  const { document } = filed
  const keeping = keepingOf(state, filed, yearEndOf)
  if (keeping.status === 'always') return no({ code: 'retention_without_end', document })
  if (keeping.status === 'running') return no({ code: 'retention_not_begun', document })
  const { until } = keeping
  if (date <= until) return no({ code: 'retention_not_over', document, until, on: date })
  return ok([{ type: 'DocumentDestroyed', filing: filed.filing, document, date, keptUntil: until }])
}
