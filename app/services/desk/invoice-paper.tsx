import { renderToStaticMarkup } from 'react-dom/server'
import type { PrintedColumn, PrintedDocument, PrintedFact, PrintedTable } from '#documents/print/printed-document.ts'

type Links = { readonly file: string; readonly reading: string }

/** A received invoice to read on screen: what its page says, and the two ways on from it. */
export const invoicePaper = (printed: PrintedDocument, links: Links): string =>
  renderToStaticMarkup(<Paper printed={printed} links={links} />)

function Paper({ printed, links }: { printed: PrintedDocument; links: Links }) {
  const { seller, recipient, facts, lines, vat, totals, payment, mentions, footer } = printed
  return (
    <>
      <p>
        <a href={links.file} download="">
          Télécharger la facture (PDF Factur-X)
        </a>
        {' · '}
        <a href={links.reading}>Lire dans le PGI</a>
      </p>
      <h2>{`${printed.kind} ${printed.number}`}</h2>
      <p>
        <strong>{seller.name}</strong>
        <Lines of={seller.lines} />
      </p>
      <p>
        {recipient.heading} <strong>{recipient.name}</strong>
        <Lines of={recipient.lines} />
      </p>
      <Facts of={facts} />
      <Table of={lines} caption="Lignes de la facture" />
      {vat && <Table of={vat} caption="TVA par taux" />}
      <Facts of={totals} />
      <Facts of={payment} />
      {mentions.map((mention) => (
        <p key={mention}>{mention}</p>
      ))}
      <p>{footer.join(' · ')}</p>
    </>
  )
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <span key={line}>
        <br />
        {line}
      </span>
    ))}
  </>
)

const Facts = ({ of }: { of: readonly PrintedFact[] }) => (
  <table>
    <tbody>
      {of.map(({ label, value }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const sideOf = (align: PrintedColumn['align'] | undefined) => (align === 'end' ? 'text-right' : undefined)

const Table = ({ of: { columns, rows }, caption }: { of: PrintedTable; caption: string }) => (
  <table>
    <caption className="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, align }) => (
          <th key={label} scope="col" className={sideOf(align)}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr key={cells.join('|')}>
          {cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a printed row have no other name
            <td key={index} className={sideOf(columns[index]?.align)}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
