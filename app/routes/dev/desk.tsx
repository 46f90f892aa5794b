import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { moment } from '#base/dates.ts'
import { cents, sumOf } from '#base/money.ts'
import { Amount } from '#ui/amount.tsx'
import { ChainTimeline } from '#ui/chain-timeline.tsx'
import { DeskShell } from '#ui/desk-shell.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import type { Column, Filter } from '#ui/list/column.ts'
import { ListView } from '#ui/list/list-view.tsx'
import { useListState } from '#ui/list/use-list-state.ts'
import { SidePanel, SidePanelSection } from '#ui/side-panel.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { euros, shortDay } from '#wording/formats.ts'
import { COMMANDS } from './sample-commands.tsx'
import { type Due, dues } from './samples.ts'

export const meta = () => [{ title: 'Échéancier clients · BUROMOD' }]

const COLUMNS: Column<Due>[] = [
  { id: 'client', header: 'Client', value: (row) => row.customer },
  { id: 'facture', header: 'Facture', value: (row) => row.invoice },
  { id: 'echeance', header: 'Échéance', value: (row) => row.due, cell: (row) => shortDay(row.due), figures: true },
  {
    id: 'retard',
    header: 'Retard',
    value: (row) => row.late || null,
    cell: (row) => (row.late > 0 ? `${row.late}\u00a0j` : '–'),
    align: 'end',
    unsearched: true,
  },
  {
    id: 'total',
    header: 'Montant TTC',
    value: (row) => row.total,
    cell: (row) => <Amount value={row.total} form="bare" />,
    align: 'end',
    unsearched: true,
  },
  {
    id: 'reste',
    header: 'Restant dû',
    value: (row) => row.left,
    cell: (row) => <Amount value={row.left} form="bare" />,
    align: 'end',
    unsearched: true,
  },
  {
    id: 'statut',
    header: 'Statut',
    value: (row) => (row.late > 0 ? 'en retard' : 'à échoir'),
    cell: (row) =>
      row.late === 0 ? (
        <StatusMark word="à échoir" shape="ring" />
      ) : row.left < row.total ? (
        <StatusMark word="réglée en partie" shape="half" tone="alert" />
      ) : (
        <StatusMark word="en retard" shape="triangle" tone="alert" />
      ),
  },
]

const FILTERS: Filter<Due>[] = [
  {
    id: 'retard',
    label: 'Retard',
    options: [
      { value: '1', label: 'échues', sentence: 'Échues au 16/03/2026', test: (row) => row.late > 0 },
      { value: '30', label: 'plus de 30 jours', sentence: 'Retard de plus de 30 jours', test: (row) => row.late > 30 },
      { value: '60', label: 'plus de 60 jours', sentence: 'Retard de plus de 60 jours', test: (row) => row.late > 60 },
    ],
  },
  {
    id: 'montant',
    label: 'Montant',
    options: [
      {
        value: '1000',
        label: 'plus de 1\u202f000\u202f€',
        sentence: 'Restant dû supérieur à 1\u202f000\u202f€',
        test: (row) => row.left > 100_000,
      },
    ],
  },
]

export default function SampleDesk() {
  const [params] = useSearchParams()
  const rows = useMemo(() => dues(Number(params.get('lignes') ?? 1500)), [params])
  const [state, change] = useListState()
  const [current, setCurrent] = useState<string | undefined>('2')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shown = rows.find((row) => row.id === current)
  return (
    <DeskShell
      company="BUROMOD"
      moment={moment('2026-03-16T09:40')}
      save={{ state: 'saved', at: '10:42:07' }}
      addresses={{
        mission: '/atelier/bureau/mission',
        messagerie: '/atelier/bureau/messagerie',
        agenda: '/atelier/bureau/agenda',
        documents: '/atelier/bureau/documents',
        pgi: '/atelier/bureau',
        livrables: '/atelier/bureau/livrables',
      }}
      counts={{
        messagerie: { text: '2', meaning: '2 messages non lus', tone: 'alert' },
        livrables: { text: '1/3', meaning: '1 livrable prêt sur 3' },
      }}
      section={{
        title: 'PGI',
        links: [{ label: 'Accueil du PGI', to: '/atelier/bureau/accueil' }],
        groups: [
          {
            title: 'Ventes',
            links: [
              { label: 'Clients', to: '/atelier/bureau/clients' },
              { label: 'Factures', to: '/atelier/bureau/ventes' },
            ],
          },
          {
            title: 'Créances',
            links: [
              { label: 'Échéancier clients', to: '/atelier/bureau' },
              { label: 'Règlements', to: '/atelier/bureau/reglements' },
            ],
          },
        ],
      }}
      handIn={<Button size="compact-md">Rendre</Button>}
      leaveTo="/atelier"
      commands={COMMANDS}
    >
      <ListView
        title="Échéancier clients"
        unit={['échéance', 'échéances']}
        purpose="Ce que les clients doivent, et depuis quand. Prépare la relance et la prévision de trésorerie."
        rows={rows}
        rowId={(row) => row.id}
        columns={COLUMNS}
        filters={FILTERS}
        state={state}
        onChange={change}
        onOpen={(row) => setCurrent(row.id)}
        current={current}
        selection={{
          selected,
          onChange: setSelected,
          actions: () => <Button size="compact-sm">Relancer</Button>,
        }}
        totals={(some) => ({
          total: <Amount value={sumOf(some, (row) => row.total)} form="bare" />,
          reste: <Amount value={sumOf(some, (row) => row.left)} form="bare" />,
        })}
        exports={[
          { label: 'Classeur (.xlsx)', href: '/atelier/echeancier.xlsx' },
          { label: 'Texte (.csv)', href: '/atelier/echeancier.csv' },
        ]}
        actions={<Button variant="default">Nouveau règlement</Button>}
        empty={{
          title: 'Aucune échéance',
          children: 'Une échéance naît d’une facture validée. Elle disparaît quand le règlement la solde.',
        }}
        detail={
          shown && (
            <SidePanel
              title={shown.customer}
              onClose={() => setCurrent(undefined)}
              actions={
                <>
                  <Button size="compact-md">Relancer…</Button>
                  <Button size="compact-md" variant="default">
                    Voir le compte
                  </Button>
                </>
              }
            >
              <KeyValue
                items={[
                  { label: `Restant dû ${shown.invoice}`, value: <Amount value={shown.left} /> },
                  { label: 'Encours total', value: <Amount value={cents(781240)} /> },
                  { label: 'Plafond autorisé', value: <Amount value={cents(700000)} /> },
                ]}
              />
              <div style={{ marginTop: 12 }}>
                <ErrorNote tone="alert" live={false} what={`L’encours dépasse le plafond de ${euros(cents(81240))}.`} />
              </div>
              <SidePanelSection title={`D’où vient ${euros(shown.left)}\u202f?`}>
                <KeyValue
                  items={[
                    { label: `Facture ${shown.invoice}`, value: <Amount value={shown.total} form="bare" /> },
                    {
                      label: 'Règlements lettrés',
                      value: <Amount value={cents(shown.left - shown.total)} form="bare" zero="dash" />,
                    },
                  ]}
                />
              </SidePanelSection>
              <SidePanelSection title="Documents liés">
                <ChainTimeline
                  layout="column"
                  current="facture"
                  steps={[
                    { id: 'devis', kind: 'Devis', number: 'DE2025-00871', date: '04/11/2025', to: '/atelier' },
                    { id: 'commande', kind: 'Commande', number: 'CO2025-00840', date: '12/11/2025', to: '/atelier' },
                    { id: 'bl', kind: 'Bon de livraison', number: 'BL2025-00902', date: '28/11/2025', to: '/atelier' },
                    { id: 'facture', kind: 'Facture', number: shown.invoice, date: '04/12/2025', status: 'en retard' },
                    { id: 'reglement', kind: 'Règlement' },
                  ]}
                />
              </SidePanelSection>
            </SidePanel>
          )
        }
      />
    </DeskShell>
  )
}
