import { ask, LOSS_REASONS, OPPORTUNITY_STAGES } from '#pgi'
import { loadChoices } from '#services/pgi/load-choices.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { choicesOf, chosenIn } from '#ui/pgi/choices.ts'
import { activityFields, planActivity } from '#ui/pgi/crm/activity-fields.ts'
import { CompareOffers } from '#ui/pgi/crm/compare-offers.tsx'
import { opportunityChanges, opportunityFields, stageChoices } from '#ui/pgi/crm/opportunity-fields.ts'
import { OpportunityRecord } from '#ui/pgi/crm/opportunity-record.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { stageWords } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { LOSS_REASON_WORDS } from '#wording/pgi/crm-words.ts'
import { documentName } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/opportunity'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.opportunity.label ?? 'Opportunité'} · PGI` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = { opportunity: params.opportunity }
  const { desk, facts } = await look(request, params.attempt, { view: 'opportunity', args: asked })
  const { company, today } = desk
  const known = company.crm.opportunities.has(params.opportunity)
  const opportunity = known ? ask(company, { view: 'opportunity', ...asked, at: today }) : null
  if (!opportunity) throw notInPgi('Aucune opportunité ne porte ce numéro.')
  const customer = opportunity.customer?.code
  const linked = new Set(opportunity.documents.map(({ id }) => id))
  const documents =
    customer === undefined
      ? []
      : ask(company, { view: 'sales-documents', customer, at: today })
          .rows.filter(({ id }) => !linked.has(id))
          .map(({ id, kind, number }) => ({ value: id, label: documentName(kind, number) }))
  return { facts, opportunity, documents, choices: loadChoices(company, today) }
}

export default function Opportunity({ loaderData }: Route.ComponentProps) {
  const { facts, opportunity } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.opportunities.label, place: PLACES.opportunities.slug }}
        title={opportunity.label}
        marks={<StatusMark {...stageWords(opportunity)} />}
        actions={!facts.readOnly && <Actions key={facts.seenSeq} {...loaderData} />}
      >
        <OpportunityRecord opportunity={opportunity} />
      </PgiPage>
    </PgiProvider>
  )
}

function Actions({ facts, opportunity, documents, choices }: Route.ComponentProps['loaderData']) {
  const { id, kind, stage } = opportunity
  if (opportunity.endedOn !== null) {
    return (
      <NewButton
        label="Rouvrir"
        title={`Rouvrir l’opportunité\u202f: ${opportunity.label}`}
        submitLabel="Rouvrir l’opportunité"
        fields={[]}
        commandOf={() => ({ type: 'opportunity.reopen', opportunity: id })}
      />
    )
  }
  const offers = opportunity.offers.map(({ supplier }, index) => ({ value: String(index), label: supplier }))
  return (
    <>
      <NewButton
        label="Changer d’étape"
        fields={[
          {
            name: 'stage',
            kind: 'select',
            label: 'Étape',
            required: true,
            options: stageChoices(kind),
            initial: stage,
          },
          {
            name: 'probability',
            kind: 'rate',
            label: 'Probabilité',
            hint: 'Vide\u202f: celle de l’étape.',
          },
        ]}
        commandOf={(values) => ({
          type: 'opportunity.move',
          opportunity: id,
          stage: chosenIn(OPPORTUNITY_STAGES, values.text('stage'), 'identified'),
          probability: values.rate('probability'),
        })}
      />
      <NewButton
        second
        label="Modifier"
        title="Modifier l’opportunité"
        fields={opportunityFields(choices, opportunity.fields)}
        commandOf={(values) => ({
          type: 'opportunity.update',
          opportunity: id,
          changes: opportunityChanges(values, facts.today),
        })}
      />
      <NewButton
        second
        label="Planifier une activité"
        fields={activityFields(choices, facts.today, {
          opportunity: id,
          party: opportunity.customer?.code,
          collaborator: opportunity.collaborator?.code,
        })}
        commandOf={(values) => planActivity(values, facts.today)}
      />
      {kind === 'sale' ? (
        <NewButton
          second
          label="Rattacher un document"
          fields={[
            { name: 'document', kind: 'select', label: 'Document de vente', required: true, options: documents },
          ]}
          commandOf={(values) => ({ type: 'opportunity.link', opportunity: id, document: values.text('document') })}
        />
      ) : (
        <CompareOffers opportunity={opportunity} />
      )}
      <NewButton
        second
        label={kind === 'sale' ? 'Gagnée…' : 'Retenir…'}
        title={kind === 'sale' ? 'L’affaire est gagnée' : 'Retenir une offre'}
        fields={[
          ...(offers.length > 0
            ? [{ name: 'offer', kind: 'select' as const, label: 'Offre retenue', required: true, options: offers }]
            : []),
          {
            name: 'reason',
            kind: 'text',
            label: 'Motif',
            hint: offers.length > 0 ? 'Nécessaire si ce n’est pas la meilleure note.' : 'Facultatif.',
          },
        ]}
        commandOf={(values) => ({
          type: 'opportunity.win',
          opportunity: id,
          offer: values.count('offer'),
          reason: values.optional('reason'),
        })}
      />
      <NewButton
        second
        label={kind === 'sale' ? 'Perdue…' : 'Sans suite…'}
        title={kind === 'sale' ? 'L’affaire est perdue' : 'L’achat est sans suite'}
        fields={[
          {
            name: 'reason',
            kind: 'select',
            label: 'Motif',
            required: true,
            options: choicesOf(LOSS_REASON_WORDS),
          },
          { name: 'note', kind: 'text', label: 'Précision' },
        ]}
        commandOf={(values) => ({
          type: 'opportunity.lose',
          opportunity: id,
          reason: chosenIn(LOSS_REASONS, values.text('reason'), 'other'),
          note: values.optional('note'),
        })}
      />
    </>
  )
}
