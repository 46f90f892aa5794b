import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask, type PurchaseRow, type SupplierAnswer } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { type PgiFacts, PgiProvider } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiLink } from '#ui/pgi/pgi-link.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RecordKeeping } from '#ui/pgi/record-keeping.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { SupplierRecordForm, supplierForm, supplierUpdate } from '#ui/pgi/supplier-form.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import { shortDay } from '#wording/formats.ts'
import { PAYMENT_METHODS, sirenText, termsText } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { purchaseName, purchaseStatusWords, VAT_TREATMENTS } from '#wording/pgi/purchases.ts'
import type { Route } from './+types/supplier'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.supplier.name ?? 'Fournisseur'} · PGI` },
]

const SHOWN_DOCUMENTS = 12

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'supplier', args: { supplier: params.code } })
  const { company, today } = desk
  const supplier = ask(company, { view: 'supplier', supplier: params.code, at: today })
  if (!supplier) throw notInPgi('Aucun fournisseur ne porte ce code.')
  const { rows } = ask(company, { view: 'purchase-documents', supplier: params.code, at: today })
  return { facts, supplier, documents: rows.slice(0, SHOWN_DOCUMENTS) }
}

export default function Supplier({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <SupplierPage key={loaderData.supplier.code} {...loaderData} />
    </PgiProvider>
  )
}

type PageProps = { facts: PgiFacts; supplier: SupplierAnswer; documents: readonly PurchaseRow[] }

function SupplierPage({ facts, supplier, documents }: PageProps) {
  const [editing, setEditing] = useState(false)
  const update = useCommand({ onDone: () => setEditing(false) })
  const { code, fields, archived } = supplier
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.suppliers.label, place: PLACES.suppliers.slug }}
      title={supplier.name}
      count={code}
      marks={archived ? <StatusMark word="archivé" shape="cross" /> : undefined}
      actions={
        !editing && (
          <>
            {!facts.readOnly && !archived && (
              <>
                <Button size="compact-md" onClick={() => setEditing(true)}>
                  Modifier la fiche
                </Button>
                <PgiAction place={`achats/nouveau?type=commandes-fournisseurs&fournisseur=${code}`} second>
                  Nouvelle commande
                </PgiAction>
                <PgiAction place={`reglements-fournisseurs/nouveau?fournisseur=${code}`} second>
                  Payer…
                </PgiAction>
              </>
            )}
            {!facts.readOnly && (
              <RecordKeeping
                code={code}
                name={supplier.name}
                noun="la fiche"
                archived={archived}
                used={documents.length > 0 || supplier.openItems.length > 0}
                where="dans les achats"
                list={PLACES.suppliers.slug}
                archive={{ type: 'supplier.archive', supplier: code }}
                restore={{ type: 'supplier.restore', supplier: code }}
                remove={{ type: 'supplier.delete', supplier: code }}
              />
            )}
            <PgiAction place={`lettrage/${code}`} second>
              Compte et lettrage
            </PgiAction>
          </>
        )
      }
    >
      {editing ? (
        <SupplierRecordForm
          initial={supplierForm(fields)}
          submitLabel="Enregistrer la fiche"
          pending={update.pending}
          note={<RefusalNote said={update.refused?.said} />}
          onSubmit={(form) => update.send({ type: 'supplier.update', supplier: code, changes: supplierUpdate(form) })}
          onCancel={() => {
            update.forget()
            setEditing(false)
          }}
        />
      ) : (
        <div className={classes.split}>
          <div className={classes.stack}>
            <section className={classes.card}>
              <h2>À payer</h2>
              {supplier.openItems.length === 0 ? (
                <p className={classes.hint}>Rien n’est dû à ce fournisseur.</p>
              ) : (
                <KeyValue
                  items={supplier.openItems.map((row) => ({
                    key: row.item,
                    label: `${row.reference}${row.dueDate ? `, échéance le ${shortDay(row.dueDate)}` : ''}`,
                    value: <Amount value={row.balance} />,
                  }))}
                />
              )}
            </section>
            <section className={classes.card}>
              <h2>Derniers documents</h2>
              {documents.length === 0 ? (
                <p className={classes.hint}>Aucun document d’achat.</p>
              ) : (
                <KeyValue
                  items={documents.map((row) => ({
                    key: row.id,
                    label: (
                      <>
                        <PgiLink place={`achats/${row.id}`}>{purchaseName(row.kind, row.number)}</PgiLink>
                        {` · ${shortDay(row.date)} · ${purchaseStatusWords(row.kind, row.status).word}`}
                      </>
                    ),
                    value: <Amount value={row.gross} />,
                  }))}
                />
              )}
            </section>
          </div>
          <div className={classes.stack}>
            <section className={classes.card}>
              <h2>Compte</h2>
              <KeyValue
                items={[
                  { label: 'Dû', value: <Amount value={supplier.balance} strong /> },
                  { label: 'Dont en retard', value: <Amount value={supplier.late} /> },
                  { label: 'Commandes en cours', value: <Amount value={supplier.onOrder} /> },
                  { label: 'Facturé cette année, HT', value: <Amount value={supplier.purchased} /> },
                ]}
              />
            </section>
            <section className={classes.card}>
              <h2>Fiche</h2>
              <KeyValue
                items={[
                  {
                    label: 'Adresse',
                    value: `${fields.address.lines.join(', ')}, ${fields.address.postcode} ${fields.address.city}`,
                  },
                  ...(fields.siren ? [{ label: 'SIREN', value: sirenText(fields.siren) }] : []),
                  ...(fields.vatNumber ? [{ label: 'N° de TVA', value: fields.vatNumber }] : []),
                  ...(fields.family ? [{ label: 'Famille', value: fields.family }] : []),
                  ...(fields.contact
                    ? [
                        {
                          label: 'Contact',
                          value: [fields.contact.name, fields.contact.phone, fields.contact.email]
                            .filter(Boolean)
                            .join(' · '),
                        },
                      ]
                    : []),
                  { label: 'Conditions', value: termsText(fields.terms) },
                  { label: 'Mode', value: PAYMENT_METHODS[fields.method] },
                  ...(fields.iban ? [{ label: 'IBAN', value: fields.iban }] : []),
                  { label: 'Compte d’achat', value: fields.purchaseAccount },
                  { label: 'TVA', value: VAT_TREATMENTS[fields.vatTreatment] },
                  ...(fields.note ? [{ label: 'Note', value: fields.note }] : []),
                ]}
              />
            </section>
          </div>
        </div>
      )}
    </PgiPage>
  )
}
