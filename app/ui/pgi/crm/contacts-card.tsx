import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CommandInput, ContactRow } from '#pgi'
import { ConfirmDialog } from '../../confirm-dialog.tsx'
import { usePgi } from '../facts.tsx'
import { NewButton } from '../new-button.tsx'
import classes from '../pgi.module.css'
import type { QuickField, QuickValues } from '../quick-form.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'

type Changes = Extract<CommandInput, { type: 'contact.update' }>['changes']

const fields = (contact?: ContactRow): QuickField[] => [
  { name: 'name', kind: 'text', label: 'Nom', required: true, initial: contact?.name },
  { name: 'role', kind: 'text', label: 'Fonction', initial: contact?.role ?? undefined },
  { name: 'phone', kind: 'text', label: 'Téléphone', initial: contact?.phone ?? undefined },
  { name: 'email', kind: 'text', label: 'Courriel', initial: contact?.email ?? undefined },
  { name: 'optOut', kind: 'check', label: 'Refuse la prospection', initial: contact?.ownOptOut },
]

const changesOf = (values: QuickValues): Changes => ({
  name: values.text('name'),
  role: values.optional('role') ?? null,
  phone: values.optional('phone') ?? null,
  email: values.optional('email') ?? null,
  optOut: values.checked('optOut'),
})

/** The people one speaks to at a customer's or a prospect's. */
export function ContactsCard({ party, contacts }: { party: string; contacts: readonly ContactRow[] }) {
  const { readOnly } = usePgi()
  const [leaving, setLeaving] = useState<ContactRow>()
  const remove = useCommand({ onDone: () => setLeaving(undefined) })
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>Contacts</h2>
        {!readOnly && (
          <NewButton
            second
            label="Ajouter un contact"
            fields={fields()}
            commandOf={(values) => ({
              type: 'contact.add',
              party,
              fields: {
                name: values.text('name'),
                role: values.optional('role'),
                phone: values.optional('phone'),
                email: values.optional('email'),
                optOut: values.checked('optOut'),
              },
            })}
          />
        )}
      </div>
      {contacts.length === 0 ? (
        <p className={classes.hint}>Personne d’autre que le contact de la fiche.</p>
      ) : (
        <TableFrame label="Contacts">
          <table className={classes.table}>
            <caption className="visually-hidden">Contacts</caption>
            <thead>
              <tr>
                <th scope="col">Nom</th>
                <th scope="col">Fonction</th>
                <th scope="col">Téléphone</th>
                <th scope="col">Courriel</th>
                <th scope="col">Prospection</th>
                {!readOnly && (
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {contacts.map((contact) => (
                <tr key={contact.id}>
                  <th scope="row">{contact.name}</th>
                  <td>{contact.role}</td>
                  <td>{contact.phone}</td>
                  <td>{contact.email}</td>
                  <td>{contact.optOut ? 'refusée' : 'acceptée'}</td>
                  {!readOnly && (
                    <td>
                      <div className={classes.cardActions}>
                        <NewButton
                          second
                          label="Modifier…"
                          name={`Modifier ${contact.name}…`}
                          title={`Modifier ${contact.name}`}
                          fields={fields(contact)}
                          commandOf={(values) => ({
                            type: 'contact.update',
                            contact: contact.id,
                            changes: changesOf(values),
                          })}
                        />
                        <Button
                          size="compact-md"
                          variant="default"
                          aria-label={`Retirer ${contact.name}…`}
                          onClick={() => setLeaving(contact)}
                        >
                          Retirer…
                        </Button>
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <ConfirmDialog
        opened={leaving !== undefined}
        question={`Retirer le contact ${leaving?.name ?? ''}\u202f?`}
        confirmLabel="Retirer le contact"
        destructive
        pending={remove.pending}
        onConfirm={() => leaving && remove.send({ type: 'contact.remove', contact: leaving.id })}
        onCancel={() => {
          remove.forget()
          setLeaving(undefined)
        }}
      >
        <RefusalNote said={remove.refused?.said} />
        <p>Ses coordonnées quittent la fiche. L’historique garde qu’il en a fait partie.</p>
      </ConfirmDialog>
    </section>
  )
}
