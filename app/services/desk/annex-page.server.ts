import { invariant } from '#base/result.ts'
import type { Run } from '#scenario'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import type { Desk } from '../attempts/open-desk.server.ts'
import { printedSalesDocument } from '../pgi/printed-sales-document.ts'
import { readIn } from './desk-facts.server.ts'
import { invoicePaper } from './invoice-paper.tsx'
import { sentInvoice } from './sent-invoice.server.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

export type AnnexSummary = { id: string; title: string; read: boolean }

/** The document library: what the student may open now. */
export function annexesOf(run: Run): AnnexSummary[] {
  const read = readIn(run)
  return Object.entries(run.world.scenario.text.annexes).flatMap(([id, { title }]) =>
    run.annexes.has(id) ? [{ id, title, read: read.has(id) }] : [],
  )
}

export async function openAnnex(
  { run, row, step }: Pick<Desk, 'run' | 'step'> & { row: Pick<Desk['row'], 'id'> },
  id: string,
): Promise<{ id: string; title: string; html: string } | undefined> {
  const annex = run.world.scenario.text.annexes[id]
  if (!annex || !run.annexes.has(id)) return undefined
  const { title, file } = annex
  if (file !== undefined) return { id, title, html: await scenarioHtml(run, file) }
  const sent = sentInvoice(run, id)
  invariant(sent, `the annex ${id} is a text or an electronic invoice`)
  const printed = printedSalesDocument(sent.seller, sent.document, sent.document.date)
  const links = {
    file: `/tentatives/${row.id}/documents/${id}/fichier`,
    reading: pgiAddress({ attempt: row.id, ...(step === undefined ? {} : { step }) }, receptionPlace(id)),
  }
  return { id, title, html: invoicePaper(printed, links) }
}

/** Where the PGI reads the invoice of an annex. */
const receptionPlace = (id: string): string => `facture-electronique-recue?annexe=${encodeURIComponent(id)}`
