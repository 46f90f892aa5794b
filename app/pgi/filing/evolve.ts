import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { FilingEvent } from './events.ts'
import type { Filed, FilingState } from './state.ts'

export function evolve(state: FilingState, event: FilingEvent): FilingState {
  switch (event.type) {
    case 'FilingSetUp':
      return { ...state, naming: event.naming }
    case 'FolderCreated': {
      const { folder, fields } = event
      return { ...state, folders: state.folders.set(folder, { code: folder, fields }) }
    }
    case 'FolderUpdated': {
      const folder = state.folders.get(event.folder)
      invariant(folder, `an event names the folder ${event.folder}, which was never created`)
      const after = { ...folder, fields: changed(folder.fields, event.changes) }
      return { ...state, folders: state.folders.set(event.folder, after) }
    }
    case 'FolderRemoved':
      return { ...state, folders: state.folders.delete(event.folder) }
    case 'DocumentFiled': {
      const { filing, document, fields } = event
      const filed = { filing, document, ...fields }
      const papers = fields.kind === 'paper' ? state.papers + 1 : state.papers
      const documents = state.documents.set(event.document, filed)
      return { ...state, filings: state.filings + 1, papers, documents }
    }
    case 'DocumentReclassified':
      return refiled(state, event.document, (filed) => changed(filed, event.changes))
    case 'DocumentUnfiled':
      return { ...state, documents: state.documents.delete(event.document) }
    case 'DocumentDestroyed':
      return refiled(state, event.document, (filed) => ({ ...filed, destroyedOn: event.date }))
  }
}

function refiled(state: FilingState, document: string, change: (filed: Filed) => Filed): FilingState {
  const filed = state.documents.get(document)
  invariant(filed, `an event names ${document}, which was never filed`)
  return { ...state, documents: state.documents.set(document, change(filed)) }
}
