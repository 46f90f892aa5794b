import { invariant } from '#base/result.ts'
import { annexOrder, extractOf, fillIn, type Run, type World } from '#scenario'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import { printNamed } from '#wording/named.ts'
import type { Desk } from '../attempts/open-desk.server.ts'
import { printedSalesDocument } from '../pgi/printed-sales-document.ts'
import { annexTitle } from './annex-title.ts'
import { readIn } from './desk-facts.server.ts'
import { extractPaper } from './extract-paper.tsx'
import { invoicePaper } from './invoice-paper.tsx'
import { sentInvoice } from './sent-invoice.server.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

export type AnnexSummary = { id: string; title: string; read: boolean }

/** The document library: what the student may open now. */
export function annexesOf(run: Run): AnnexSummary[] {
  const read = readIn(run)
  const { text } = run.world.scenario
  const ids = text.paper ? annexOrder(text, text.paper) : Object.keys(text.annexes)
  return ids.flatMap((id) => (run.annexes.has(id) ? [{ id, title: annexTitle(text, id), read: read.has(id) }] : []))
}

export async function openAnnex(
  { run, row, step }: Pick<Desk, 'run' | 'step'> & { row: Pick<Desk['row'], 'id'> },
  id: string,
): Promise<{ id: string; title: string; html: string } | undefined> {
  const annex = run.world.scenario.text.annexes[id]
  if (!annex || !run.annexes.has(id)) return undefined
  const title = annexTitle(run.world.scenario.text, id)
  const printed = await printedAnnex(run.world, id)
  if (printed !== undefined) return { id, title, html: printed }
  const sent = sentInvoice(run, id)
  invariant(sent, `the annex ${id} is a text or an electronic invoice`)
  const invoice = printedSalesDocument(sent.seller, sent.document)
  const links = {
    file: `/tentatives/${row.id}/documents/${id}/fichier`,
    reading: pgiAddress({ attempt: row.id, ...(step === undefined ? {} : { step }) }, receptionPlace(id)),
  }
  return { id, title, html: invoicePaper(invoice, links) }
}

/** An annex that stands on paper alone, a text or a list out of the PGI; undefined for an electronic invoice. */
export async function printedAnnex(world: World, id: string): Promise<string | undefined> {
  const file = world.scenario.text.annexes[id]?.file
  if (file !== undefined) return scenarioHtml({ world }, file)
  const extract = extractOf(world, id)
  if (!extract) return undefined
  const note = extract.note && fillIn(extract.note, world, printNamed, () => {})
  return extractPaper({ ...extract, note }, { company: world.company.identity.name, today: world.today })
}

/** Where the PGI reads the invoice of an annex. */
const receptionPlace = (id: string): string => `facture-electronique-recue?annexe=${encodeURIComponent(id)}`
