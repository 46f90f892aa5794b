import type { ReactNode } from 'react'
import { PageHeader, type PageHeaderProps } from '../page-header.tsx'
import { type PgiFacts, PgiProvider, pgiAddress } from './facts.tsx'
import { type Exported, PageExports } from './page-exports.tsx'
import classes from './pgi.module.css'
import { PrintHead } from './print-head.tsx'
import { PrintPage } from './print-page.tsx'
import { PurposeHelp } from './purpose-help.tsx'

export type PgiPageProps = Omit<PageHeaderProps, 'back'> & {
  facts: PgiFacts
  /** The list that this page belongs to. */
  back?: { label: string; place: string }
  width?: 'page' | 'form'
  /** The question whose answer the page shows, for a file: a page that is not a list. */
  exported?: Exported
  /** The page is a document in itself, and prints as it stands. */
  printed?: boolean
  children: ReactNode
}

/** A page of the PGI that is not a list: a record, a document, a form. Its title and actions depend on nothing but facts. */
export function PgiPage({
  facts,
  back,
  width = 'page',
  exported,
  printed = false,
  actions,
  children,
  ...header
}: PgiPageProps) {
  return (
    <PgiProvider facts={facts}>
      <div className={classes.page} data-width={width}>
        <div>
          <PrintHead facts={facts} />
          <PageHeader
            {...header}
            actions={
              (actions || exported || printed) && (
                <>
                  {actions}
                  {printed && <PrintPage />}
                  {exported && <PageExports exported={exported} />}
                </>
              )
            }
            help={<PurposeHelp />}
            back={back && { label: back.label, to: pgiAddress(facts, back.place) }}
          />
          {children}
        </div>
      </div>
    </PgiProvider>
  )
}
