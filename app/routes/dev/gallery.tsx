import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { Amount } from '#ui/amount.tsx'
import { AppLayout } from '#ui/app-layout.tsx'
import { ChainTimeline } from '#ui/chain-timeline.tsx'
import { DistributionChart } from '#ui/charts/distribution-chart.tsx'
import { RadarChart } from '#ui/charts/radar-chart.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { AmountField, PercentField, QuantityField } from '#ui/fields/number-field.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { LevelLegend, LevelMark } from '#ui/level-mark.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ProgressNote } from '#ui/progress-note.tsx'
import { ExplainedAmount, Provenance } from '#ui/provenance.tsx'
import { SaveState } from '#ui/save-state.tsx'
import { SidePanel, SidePanelSection } from '#ui/side-panel.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { Term } from '#ui/term.tsx'
import { Totals } from '#ui/totals.tsx'
import { euros, percent } from '#wording/formats.ts'
import classes from './gallery.module.css'
import { COMMANDS } from './sample-commands.tsx'
import { LEVELS, LINES, sampleEvaluation, TODAY } from './samples.ts'

export const meta = () => [{ title: 'Composants · Atelier GPME' }]

const NAV = [
  { label: 'Composants', to: '/atelier', end: true },
  { label: 'Document', to: '/atelier/document' },
  { label: 'Bureau', to: '/atelier/bureau' },
]

const EXPLANATION = {
  title: `D’où vient ${euros(cents(196408))}\u202f?`,
  rule: 'Le montant de la facture, moins les règlements lettrés avec elle.',
  inputs: [
    { label: 'Facture FA2025-01203', value: euros(cents(276408)), to: '/atelier/document' },
    { label: 'Chèque n°\u00a04471 du 26/02, lettré B', value: euros(cents(-80000)) },
  ],
  result: { label: 'Restant dû', value: euros(cents(196408)) },
  sources: [
    { label: 'Compte 411KERB', to: '/atelier/bureau' },
    { label: 'Relevé de février', to: '/atelier/document' },
  ],
}

function Piece({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={classes.piece} data-wide={wide || undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export default function Gallery() {
  const [asking, setAsking] = useState(false)
  return (
    <AppLayout
      nav={NAV}
      commands={COMMANDS}
      account={{ user: { name: 'Inès Amrani', role: 'Étudiante · GPME 1' } }}
      width="page"
    >
      <PageHeader
        title="Composants"
        count="22 pièces"
        subtitle="Chaque composant sur des données d’exemple. Sert à les regarder, et aux contrôles d’accessibilité."
        actions={<Button onClick={() => setAsking(true)}>Supprimer le devis…</Button>}
      />
      <div className={classes.pieces}>
        <Piece title="Statuts">
          <div className={classes.flow}>
            <StatusMark word="brouillon" shape="ring" />
            <StatusMark word="validé" shape="disc" tone="accent" />
            <StatusMark word="réglée en partie" shape="half" tone="alert" />
            <StatusMark word="soldé" shape="check" tone="good" />
            <StatusMark word="en retard" shape="triangle" tone="alert" />
            <StatusMark word="annulé" shape="cross" tone="danger" />
            <StatusMark word="en attente de l’enseignant" shape="clock" />
          </div>
        </Piece>
        <Piece title="Niveaux de compétence">
          <div className={classes.flow}>
            {LEVELS.map((level) => (
              <LevelMark key={level.label} level={level} compact />
            ))}
          </div>
          <LevelLegend levels={LEVELS} />
        </Piece>
        <Piece title="Montants et provenance">
          <KeyValue
            items={[
              { label: 'Montant TTC', value: <Amount value={cents(276408)} /> },
              { label: 'Avoir', value: <Amount value={cents(-80000)} /> },
              { label: 'Solde nul', value: <Amount value={cents(0)} zero="dash" /> },
              {
                label: 'Restant dû',
                value: <ExplainedAmount value={cents(196408)} label="Restant dû" explanation={EXPLANATION} strong />,
              },
            ]}
          />
        </Piece>
        <Piece title="D’où vient un chiffre">
          <Provenance {...EXPLANATION} />
        </Piece>
        <Piece title="Totaux">
          <Totals rows={sampleEvaluation(LINES).totals} />
        </Piece>
        <Piece title="Panneau latéral">
          <SidePanel title="Menuiserie Kerbrat" actions={<Button size="compact-md">Relancer…</Button>}>
            <KeyValue items={[{ label: 'Plafond autorisé', value: euros(cents(700000)) }]} />
            <SidePanelSection title="Identité">
              <KeyValue
                layout="close"
                items={[
                  { label: 'SIREN', value: '732 829 320' },
                  { label: 'Conditions', value: '30 jours fin de mois' },
                ]}
              />
            </SidePanelSection>
          </SidePanel>
        </Piece>
        <Piece title="Documents liés" wide>
          <ChainTimeline
            current="bl"
            steps={[
              {
                id: 'devis',
                kind: 'Devis',
                number: 'DE2025-00871',
                date: '04/11/2025',
                status: 'accepté',
                to: '/atelier/document',
              },
              { id: 'commande', kind: 'Commande', number: 'CO2025-00840', date: '12/11/2025', to: '/atelier/document' },
              { id: 'bl', kind: 'Bon de livraison', number: 'BL2025-00902', date: '28/11/2025', status: 'livré' },
              { id: 'facture', kind: 'Facture' },
            ]}
          />
        </Piece>
        <Piece title="Messages" wide>
          <div className={classes.stack}>
            <ErrorNote
              live={false}
              what="La facture n’a pas été validée."
              meaning={`Le client dépasserait son plafond de ${euros(cents(81240))}.`}
              todo="Demandez l’accord de la direction, ou encaissez une échéance d’abord."
              reference="PC6G-CYH2"
            />
            <ErrorNote
              live={false}
              tone="alert"
              what="Le stock ne couvre que 8 fauteuils sur 12."
              todo="La livraison sera partielle."
            />
          </div>
        </Piece>
        <Piece title="Rien à montrer">
          <EmptyState
            title="Aucune relance pour l’instant"
            action={<Button variant="default">Voir l’échéancier</Button>}
          >
            Une relance part d’une échéance en retard : ouvrez l’échéancier, choisissez le client, puis le niveau.
          </EmptyState>
        </Piece>
        <Piece title="Enregistrement et attente">
          <div className={classes.stack}>
            <SaveState state="saved" at="10:42:07" />
            <SaveState state="saving" />
            <SaveState state="offline" />
            <SaveState state="conflict" />
            <ProgressNote
              label="Correction des copies"
              done={12}
              total={36}
              unit="copies"
              left="encore 20 secondes environ"
            />
          </div>
        </Piece>
        <Piece title="Mots du métier">
          <p className={classes.prose}>
            Le{' '}
            <Term
              term="lettrage"
              definition="Rapprochement, dans un compte de tiers, des lignes qui se compensent : une facture et son règlement portent la même lettre."
            >
              lettrage
            </Term>{' '}
            rapproche la facture de son règlement ; ce qui reste sans lettre est encore dû.
          </p>
        </Piece>
        <Piece title="Champs" wide>
          <FieldRow>
            <AmountField label="Plafond d’encours" defaultValue={cents(700000)} hint="En euros, hors taxes." />
            <QuantityField label="Quantité" defaultValue={thousandths(2500)} />
            <PercentField
              label="Remise"
              defaultValue={basisPoints(550)}
              error={`Au plus ${percent(basisPoints(500))} sans accord.`}
            />
            <DayField label="Échéance" defaultValue={TODAY} />
            <SelectField
              label="Condition de règlement"
              placeholder="Choisir…"
              options={[
                { value: '30n', label: '30 jours nets' },
                { value: '45f', label: '45 jours fin de mois' },
                { value: 'cpt', label: 'Comptant' },
              ]}
            />
          </FieldRow>
        </Piece>
        <Piece title="Radar">
          <RadarChart
            title="Compétences du bloc 1"
            summary="Au-dessus de la classe partout, sauf en suivi comptable."
            max={100}
            format={(value) => percent(basisPoints(value * 100))}
            series={[
              { id: 'student', label: 'Inès' },
              { id: 'group', label: 'Classe' },
            ]}
            axes={[
              { label: 'C1.1', values: { student: 82, group: 64 } },
              { label: 'C1.2', values: { student: 74, group: 61 } },
              { label: 'C1.3', values: { student: 66, group: 58 } },
              { label: 'C1.4', values: { student: 90, group: 70 } },
              { label: 'C1.5', values: { student: 71, group: 66 } },
              { label: 'C1.6', values: { student: 45, group: 57 } },
            ]}
          />
        </Piece>
        <Piece title="Répartition">
          <DistributionChart
            title="Notes de la classe"
            summary="Médiane 12,5 ; trois copies sous 8."
            axis="Note sur 20"
            unit="copies"
            bins={[
              { label: '0–4', count: 0 },
              { label: '4–8', count: 3 },
              { label: '8–12', count: 9 },
              { label: '12–16', count: 14 },
              { label: '16–20', count: 6 },
            ]}
            height={260}
          />
        </Piece>
      </div>
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
