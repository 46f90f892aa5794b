import { Button } from '@mantine/core'
import { useState } from 'react'
import { Form } from 'react-router'
import { basisPoints } from '#base/money.ts'
import { AppLayout } from '#ui/app-layout.tsx'
import { ChainTimeline } from '#ui/chain-timeline.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { DocumentGrid } from '#ui/document-grid/document-grid.tsx'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { ARTICLES, LINES, sampleEvaluation, TODAY } from './samples.ts'

export const meta = () => [{ title: 'Devis DE2026-00042' }]

const NAV = [
  { label: 'Composants', to: '/atelier', end: true },
  { label: 'Document', to: '/atelier/document' },
  { label: 'Bureau', to: '/atelier/bureau' },
]

export default function SampleDocument() {
  const [asking, setAsking] = useState(false)
  return (
    <AppLayout nav={NAV}>
      <Form method="post">
        <PageHeader
          back={{ label: 'Devis', to: '/atelier' }}
          title="Devis DE2026-00042"
          marks={<StatusMark word="brouillon" shape="ring" />}
          subtitle="Menuiserie Kerbrat · 16/03/2026 · valable 30 jours"
          actions={
            <>
              <Button type="submit">Valider le devis</Button>
              <Button variant="default">Imprimer</Button>
              <Button variant="default" onClick={() => setAsking(true)}>
                Supprimer
              </Button>
            </>
          }
        />
        <ChainTimeline
          current="devis"
          steps={[
            { id: 'devis', kind: 'Devis', number: 'DE2026-00042', date: '16/03/2026', status: 'brouillon' },
            { id: 'commande', kind: 'Commande' },
            { id: 'bl', kind: 'Bon de livraison' },
            { id: 'facture', kind: 'Facture' },
          ]}
        />
        <FieldRow>
          <SelectField
            label="Client"
            name="customer"
            options={[
              { value: 'KERB', label: 'Menuiserie Kerbrat' },
              { value: 'MORE', label: 'Étude Morel et associés' },
            ]}
            defaultValue="KERB"
            required
          />
          <DayField label="Date du devis" name="date" defaultValue={TODAY} required />
          <DayField label="Validité" name="until" opensAt={TODAY} hint="Laissez vide pour 30 jours." />
        </FieldRow>
        <DocumentGrid
          name="lines"
          initialLines={LINES}
          articles={ARTICLES}
          vatRates={[basisPoints(2000), basisPoints(1000), basisPoints(550), basisPoints(0)]}
          evaluate={sampleEvaluation}
          problems={[
            { line: 1, cell: 'quantity', message: 'Le stock disponible est de 8\u00a0: la livraison sera partielle.' },
          ]}
        />
      </Form>
      <ConfirmDialog
        opened={asking}
        question={'Supprimer le devis DE2026-00042\u202f?'}
        confirmLabel="Supprimer le devis"
        destructive
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        Ce brouillon n’a été envoyé à personne. Ses trois lignes seront perdues.
      </ConfirmDialog>
    </AppLayout>
  )
}
