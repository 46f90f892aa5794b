import { Button } from '@mantine/core'
import type { ExportedView } from '#wording/pgi/exported-views.ts'
import { pgiAddress, usePgi } from './facts.tsx'
import type { ListSlug } from './lists/registry.ts'
import { SpreadsheetCopy } from './spreadsheet-copy.tsx'

type Args = Readonly<Record<string, string>>
/** What a page that is not a list exports: the answer to a question of the PGI, or a list that only exists as a file. */
export type Exported = { view: ExportedView; args?: Args } | { list: ListSlug; args?: Args }

/** The figures of a page as a workbook, as a text file, or as cells to paste. */
export function PageExports({ exported }: { exported: Exported }) {
  const pgi = usePgi()
  const place = 'view' in exported ? `export-vue/${exported.view}` : `export/${encodeURIComponent(exported.list)}`
  return (
    <FileButtons
      address={(format) => pgiAddress(pgi, `${place}?${new URLSearchParams({ ...exported.args, format })}`)}
    />
  )
}

export function FileButtons({ address }: { address: (format: string) => string }) {
  return (
    <>
      <Button component="a" href={address('xlsx')} download variant="default" size="compact-md">
        Classeur
      </Button>
      <Button component="a" href={address('csv')} download variant="default" size="compact-md">
        CSV
      </Button>
      <SpreadsheetCopy address={address('tsv')} />
    </>
  )
}
