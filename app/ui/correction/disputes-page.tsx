import { waitingText } from '#wording/correction.ts'
import { PageHeader } from '../page-header.tsx'
import { type DisputeLine, DisputesTable } from './disputes-table.tsx'

export type DisputesPageProps = {
  back: { label: string; to: string }
  rows: readonly DisputeLine[]
  /** Several assignments are listed together. */
  withAssignment: boolean
}

/** « Contestations », of one assignment or of all those of a class. */
export function DisputesPage({ back, rows, withAssignment }: DisputesPageProps) {
  return (
    <>
      <PageHeader
        title="Contestations"
        back={back}
        subtitle={waitingText(rows.filter(({ state }) => state === 'open').length)}
      />
      <DisputesTable rows={rows} withAssignment={withAssignment} />
    </>
  )
}

export const disputesTitle = (title: string | undefined): string => `Contestations · ${title ?? ''} · Atelier GPME`
