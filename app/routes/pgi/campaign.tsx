import { ask, CAMPAIGN_ANSWERS } from '#pgi'
import { loadChoices } from '#services/pgi/load-choices.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { choicesOf, chosenIn } from '#ui/pgi/choices.ts'
import { campaignFields, campaignInput, segmentFields, segmentQuestion } from '#ui/pgi/crm/campaign-fields.ts'
import { CampaignRecord } from '#ui/pgi/crm/campaign-record.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { campaignWords } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { CAMPAIGN_ANSWER_WORDS } from '#wording/pgi/crm-words.ts'
import { documentName } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/campaign'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.campaign.label ?? 'Campagne'} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = { campaign: params.campaign }
  const { desk, facts } = await look(request, params.attempt, { view: 'campaign', args: asked })
  const { company, today } = desk
  const campaign = company.crm.campaigns.has(params.campaign) ? ask(company, { view: 'campaign', ...asked }) : null
  if (!campaign) throw notInPgi('Aucune campagne ne porte ce numéro.')
  const targeted = new Set(campaign.contacts.map(({ customer }) => customer.code))
  const documents = ask(company, { view: 'sales-documents', at: today, from: campaign.from })
    .rows.filter(({ kind, customer }) => (kind === 'order' || kind === 'invoice') && targeted.has(customer.code))
    .map(({ id, kind, number, customer }) => ({ value: id, label: `${documentName(kind, number)} · ${customer.name}` }))
  return { facts, campaign, documents, choices: loadChoices(company, today) }
}

export default function Campaign({ loaderData }: Route.ComponentProps) {
  const { facts, campaign } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.campaigns.label, place: PLACES.campaigns.slug }}
        title={campaign.label}
        subtitle={campaign.objective}
        exported={{ view: 'campaign', args: { campaign: campaign.id } }}
        printed
        marks={<StatusMark {...campaignWords(campaign)} />}
        actions={!facts.readOnly && campaign.status !== 'closed' && <Actions key={facts.seenSeq} {...loaderData} />}
      >
        <CampaignRecord campaign={campaign} />
      </PgiPage>
    </PgiProvider>
  )
}

function Actions({ facts, campaign, documents, choices }: Route.ComponentProps['loaderData']) {
  const { id } = campaign
  const targeted = campaign.contacts.map(({ customer }) => ({
    value: customer.code,
    label: `${customer.name} · ${customer.code}`,
  }))
  return (
    <>
      {campaign.status === 'prepared' && (
        <>
          <NewButton
            label="Définir la cible"
            fields={segmentFields()}
            commandOf={(values) => ({ type: 'campaign.target', campaign: id, question: segmentQuestion(values) })}
          >
            Ceux qui refusent la prospection sont laissés de côté.
          </NewButton>
          <NewButton
            second
            label="Cible en SQL"
            fields={[
              {
                name: 'question',
                kind: 'note',
                label: 'Question dont la première colonne donne les codes',
                required: true,
                initial: campaign.question ?? 'SELECT code, nom FROM prospects',
              },
            ]}
            commandOf={(values) => ({ type: 'campaign.target', campaign: id, question: values.text('question') })}
          />
          {campaign.targeted > 0 && (
            <NewButton
              second
              label="Lancer"
              title="Lancer la campagne"
              submitLabel="Lancer la campagne"
              fields={[]}
              commandOf={() => ({ type: 'campaign.launch', campaign: id })}
            >
              Une fois la campagne lancée, sa cible ne change plus.
            </NewButton>
          )}
        </>
      )}
      {campaign.status === 'running' && (
        <NewButton
          label="Noter une réponse"
          fields={[
            { name: 'party', kind: 'select', label: 'Qui', required: true, options: targeted },
            {
              name: 'answer',
              kind: 'select',
              label: 'Réponse',
              required: true,
              options: choicesOf(CAMPAIGN_ANSWER_WORDS),
            },
            { name: 'document', kind: 'select', label: 'Commande ou facture obtenue', options: documents },
            { name: 'optOut', kind: 'check', label: 'Ne veut plus être sollicité' },
          ]}
          commandOf={(values) => ({
            type: 'campaign.answer',
            campaign: id,
            party: values.text('party'),
            answer: chosenIn(CAMPAIGN_ANSWERS, values.text('answer'), 'noAnswer'),
            document: values.optional('document'),
            optOut: values.checked('optOut'),
          })}
        />
      )}
      <NewButton
        second
        label="Modifier…"
        title="Modifier la campagne"
        fields={campaignFields(choices, facts.today, campaign)}
        commandOf={(values) => {
          const { goal, collaborator, ...changes } = campaignInput(values, facts.today)
          return {
            type: 'campaign.update',
            campaign: id,
            changes: { ...changes, goal: goal ?? null, collaborator: collaborator ?? null },
          }
        }}
      />
      <NewButton
        second
        label="Ajouter une tâche"
        fields={[
          { name: 'label', kind: 'text', label: 'Tâche', required: true },
          { name: 'due', kind: 'day', label: 'Pour le', required: true, initial: campaign.from },
          { name: 'collaborator', kind: 'select', label: 'Confiée à', options: choices.collaborators },
        ]}
        commandOf={(values) => ({
          type: 'campaign.task',
          campaign: id,
          fields: {
            label: values.text('label'),
            due: values.day('due', facts.today),
            collaborator: values.optional('collaborator'),
          },
        })}
      />
      <NewButton
        second
        label="Ajouter une dépense"
        fields={[
          { name: 'label', kind: 'text', label: 'Dépense', required: true },
          { name: 'amount', kind: 'money', label: 'Montant HT', required: true },
          { name: 'date', kind: 'day', label: 'Le', initial: facts.today },
        ]}
        commandOf={(values) => ({
          type: 'campaign.cost',
          campaign: id,
          label: values.text('label'),
          amount: values.money('amount'),
          date: values.someDay('date'),
        })}
      />
      {campaign.status === 'running' && (
        <NewButton
          second
          label="Clore…"
          title="Clore la campagne"
          submitLabel="Clore la campagne"
          fields={[
            {
              name: 'assessment',
              kind: 'note',
              label: 'Bilan',
              required: true,
              hint: 'L’objectif est-il atteint\u202f? À quel coût\u202f? Que garder pour la prochaine\u202f?',
            },
          ]}
          commandOf={(values) => ({ type: 'campaign.close', campaign: id, assessment: values.text('assessment') })}
        />
      )}
    </>
  )
}
