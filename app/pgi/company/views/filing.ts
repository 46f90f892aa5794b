/** Where documents are filed, until when they are kept, and which may be destroyed. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type RetentionCode, retentionAt } from '#content/law/retention.ts'
import { type AccessLevel, type FiledKind, isReservedEnough, KIND_RULES } from '../../filing/document-kinds.ts'
import { nameOf } from '../../filing/naming.ts'
import { isKeptLongEnough, keepingOf } from '../../filing/retention.ts'
import type { Filed, FilingState, Folder } from '../../filing/state.ts'
import type { Company } from '../company.ts'
import { described, filableOf, filingFacts } from '../filable.ts'
import { column, columns, view } from './view.ts'

export type FilingWarning =
  /** The folder is open to more people than the law or good sense has it. */
  | 'tooOpen'
  /** The folder keeps it less than the law of its kind. */
  | 'tooShort'
  /** Its name is not that of the rule. */
  | 'misnamed'
export type FilingStatus = 'toFile' | 'kept' | 'running' | 'always' | 'due' | 'destroyed'
export type FilingRow = {
  readonly document: string
  readonly kind: FiledKind
  readonly title: string
  readonly party: string | null
  readonly date: Day
  readonly folder: string | null
  /** From the first level down: « Achats › Factures ». */
  readonly path: string | null
  readonly name: string | null
  readonly access: AccessLevel | null
  readonly retention: RetentionCode | null
  readonly keptUntil: Day | null
  readonly status: FilingStatus
  readonly warnings: readonly FilingWarning[]
  readonly sources: readonly string[]
}

const folderSource = (code: string): string => `folder-${code}`

/** A folder and those above it, the first level first. */
function lineageOf({ folders }: FilingState, code: string): Folder[] {
  const lineage: Folder[] = []
  for (let each = folders.get(code); each; each = folders.get(each.fields.parent ?? '')) lineage.unshift(each)
  return lineage
}
const pathOf = (state: FilingState, code: string): string =>
  lineageOf(state, code)
    .map(({ fields }) => fields.label)
    .join(' › ')

function warningsOf(company: Company, filed: Filed): FilingWarning[] {
  const { filing } = company
  const access = filing.folders.get(filed.folder)?.fields.access
  const { yearEndOf } = filingFacts(company)
  return [
    ...(access && !isReservedEnough(access, KIND_RULES[filed.kind].access) ? (['tooOpen'] as const) : []),
    ...(isKeptLongEnough(filing, filed, yearEndOf) ? [] : (['tooShort'] as const)),
    ...(filing.naming && filed.name !== nameOf(filed, filing.naming) ? (['misnamed'] as const) : []),
  ]
}

function filedRow(company: Company, filed: Filed, at: Day): FilingRow {
  const { filing } = company
  const keeping = keepingOf(filing, filed, filingFacts(company).yearEndOf)
  const keptUntil = keeping.status === 'until' ? keeping.until : null
  const statusAt = (): FilingStatus => {
    if (filed.destroyedOn !== undefined && filed.destroyedOn <= at) return 'destroyed'
    if (keptUntil === null) return keeping.status === 'always' ? 'always' : 'running'
    return at > keptUntil ? 'due' : 'kept'
  }
  const { document, kind, title, party = null, date, folder, name } = filed
  return {
    document,
    kind,
    title,
    party,
    date,
    folder,
    path: pathOf(filing, folder),
    name,
    access: filing.folders.get(folder)?.fields.access ?? null,
    retention: keeping.by,
    keptUntil,
    status: statusAt(),
    warnings: warningsOf(company, filed),
    sources: [document, filed.filing, folderSource(folder)].filter((each) => !/^(paper)-/.test(each)),
  }
}

function unfiledRows(company: Company, from: Day | undefined): FilingRow[] {
  return [...filableOf(company)].flatMap((document): FilingRow[] => {
    if (company.filing.documents.has(document)) return []
    const found = described(company, document)
    if (!found || (from !== undefined && found.date < from)) return []
    const { kind, title, party = null, date } = found
    const retention = KIND_RULES[kind].retention ?? null
    return [
      {
        document,
        kind,
        title,
        party,
        date,
        folder: null,
        path: null,
        name: null,
        access: null,
        retention,
        keptUntil: null,
        status: 'toFile',
        warnings: [],
        sources: [document],
      },
    ]
  })
}

/** What is filed, at the end of a day; with what is still to file, from a day on. */
export const filing = view({
  args: z.object({
    at: zDay,
    folder: z
      .string()
      .optional()
      .meta({ description: 'code d’un dossier : ses documents et ceux de ses sous-dossiers' }),
    toFile: z.boolean().optional().meta({ description: 'ajoute les documents qui restent à classer' }),
    from: zDay.optional().meta({ description: 'les documents à classer, depuis ce jour' }),
  }),
  run(company, { at, folder, toFile, from }) {
    const rows = [...company.filing.documents.values()].map((filed) => filedRow(company, filed, at))
    const within = (row: FilingRow) =>
      folder === undefined || lineageOf(company.filing, row.folder ?? '').some(({ code }) => code === folder)
    const kept = rows.filter(within)
    const waiting = toFile && folder === undefined ? unfiledRows(company, from) : []
    const all = [...kept, ...waiting].sort(
      (left, right) => byText(right.date, left.date) || byText(left.document, right.document),
    )
    return { at, rows: all, due: kept.filter(({ status }) => status === 'due').length, toFile: waiting.length }
  },
  table: {
    columns: [
      ...columns('text', 'name', 'kind', 'title', 'party'),
      column('date', 'day'),
      ...columns('text', 'folder', 'path', 'access', 'retention'),
      column('keptUntil', 'day'),
      column('filingStatus'),
    ],
    rows: ({ rows }) => rows.map((row) => ({ ...row, filingStatus: row.status })),
  },
})

export type FolderRow = {
  readonly folder: string
  readonly label: string
  readonly path: string
  readonly parent: string | null
  /** 0 for a folder of the first level. */
  readonly depth: number
  readonly access: AccessLevel
  readonly readers: string | null
  readonly retention: RetentionCode
  readonly years: number | null
  readonly law: string
  /** In the folder itself, destroyed ones aside. */
  readonly documents: number
  readonly due: number
  readonly sources: readonly string[]
}

/** The filing plan: each folder after the one that it is in, by code. */
export const filingPlan = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const { filing: state } = company
    const filed = [...state.documents.values()].map((each) => filedRow(company, each, at))
    const keyOf = (code: string) =>
      lineageOf(state, code)
        .map((each) => each.code)
        .join('\u0000')
    const rows = [...state.folders.values()]
      .map((folder) => ({ folder, key: keyOf(folder.code) }))
      .sort((left, right) => byText(left.key, right.key))
      .map(({ folder: { code, fields } }): FolderRow => {
        const rule = retentionAt(fields.retention, at)
        const own = filed.filter((row) => row.folder === code && row.status !== 'destroyed')
        return {
          folder: code,
          label: fields.label,
          path: pathOf(state, code),
          parent: fields.parent ?? null,
          depth: lineageOf(state, code).length - 1,
          access: fields.access,
          readers: fields.readers ?? null,
          retention: fields.retention,
          years: rule?.years ?? null,
          law: rule?.source.text ?? '',
          documents: own.length,
          due: own.filter(({ status }) => status === 'due').length,
          sources: [folderSource(code)],
        }
      })
    return { at, naming: state.naming ?? null, rows }
  },
  table: {
    columns: [
      ...columns('text', 'folder', 'path', 'access', 'readers', 'retention'),
      column('years', 'count'),
      column('law'),
      ...columns('count', 'documents', 'due'),
    ],
    rows: ({ rows }) => rows,
  },
})
