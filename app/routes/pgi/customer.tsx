import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask, type ContactRow, type CustomerAnswer, type DocumentRow, type ReminderRow } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { ContactsCard } from '#ui/pgi/crm/contacts-card.tsx'
import { CustomerRecord } from '#ui/pgi/customer-record.tsx'
import { type PgiFacts, PgiProvider } from '#ui/pgi/facts.tsx'
import { partyForm, partyUpdate } from '#ui/pgi/party-fields.ts'
import { PartyForm } from '#ui/pgi/party-form.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RecordKeeping } from '#ui/pgi/record-keeping.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import type { Route } from './+types/customer'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.customer.name ?? 'Client'} · PGI` }]

const SHOWN_DOCUMENTS = 12

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'customer', args: { customer: params.code } })
  const { company, today } = desk
  const customer = ask(company, { view: 'customer', customer: params.code, at: today })
  if (!customer) throw notInPgi('Aucun client ni prospect ne porte ce code.')
  const documents = ask(company, { view: 'sales-documents', customer: params.code, at: today })
  const reminders = ask(company, { view: 'reminders', customer: params.code })
  return {
    facts,
    customer,
    documents: documents.rows.slice(0, SHOWN_DOCUMENTS),
    documentCount: documents.count,
    reminders: [...reminders.rows].reverse(),
    contacts: ask(company, { view: 'contacts', customer: params.code }).rows,
  }
}

export default function Customer({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <CustomerPage key={loaderData.customer.code} {...loaderData} />
    </PgiProvider>
  )
}

type PageProps = {
  facts: PgiFacts
  customer: CustomerAnswer
  documents: readonly DocumentRow[]
  documentCount: number
  reminders: readonly ReminderRow[]
  contacts: readonly ContactRow[]
}

function CustomerPage({ facts, customer, documents, documentCount, reminders, contacts }: PageProps) {
  const [editing, setEditing] = useState(false)
  const update = useCommand({ onDone: () => setEditing(false) })
  const act = useCommand()
  const isProspect = customer.role === 'prospect'
  const { code } = customer
  return (
    <PgiPage
      facts={facts}
      back={isProspect ? { label: 'Prospects', place: 'prospects' } : { label: 'Clients', place: 'clients' }}
      title={customer.name}
      count={code}
      marks={
        customer.archived ? (
          <StatusMark word="archivé" shape="cross" />
        ) : isProspect ? (
          <StatusMark word="prospect" shape="ring" />
        ) : undefined
      }
      actions={
        !editing && (
          <>
            {!facts.readOnly && !customer.archived && (
              <>
                <Button size="compact-md" onClick={() => setEditing(true)}>
                  Modifier la fiche
                </Button>
                {isProspect && (
                  <Button
                    size="compact-md"
                    variant="default"
                    loading={act.pending}
                    onClick={() => act.send({ type: 'prospect.convert', party: code })}
                  >
                    Convertir en client
                  </Button>
                )}
                <PgiAction place={`ventes/nouveau?type=devis&client=${code}`} second>
                  Nouveau devis
                </PgiAction>
              </>
            )}
            {!facts.readOnly && (
              <RecordKeeping
                code={code}
                name={customer.name}
                noun="la fiche"
                archived={customer.archived}
                used={documentCount > 0 || reminders.length > 0}
                where="dans les documents"
                list={isProspect ? 'prospects' : 'clients'}
                archive={{ type: 'party.archive', party: code }}
                restore={{ type: 'party.restore', party: code }}
                remove={{ type: 'party.delete', party: code }}
              />
            )}
            {!isProspect && (
              <PgiAction place={`lettrage/${code}`} second>
                Compte et lettrage
              </PgiAction>
            )}
          </>
        )
      }
    >
      <RefusalNote said={act.refused?.said} />
      {editing ? (
        <PartyForm
          initial={partyForm(customer.fields)}
          submitLabel="Enregistrer la fiche"
          pending={update.pending}
          note={<RefusalNote said={update.refused?.said} />}
          onSubmit={(form) => update.send({ type: 'party.update', party: code, changes: partyUpdate(form) })}
          onCancel={() => {
            update.forget()
            setEditing(false)
          }}
        />
      ) : (
        <CustomerRecord customer={customer} documents={documents} documentCount={documentCount} reminders={reminders}>
          <ContactsCard party={code} contacts={contacts} />
        </CustomerRecord>
      )}
    </PgiPage>
  )
}
