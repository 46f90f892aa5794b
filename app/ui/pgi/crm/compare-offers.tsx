import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { basisPoints, type Cents, cents } from '#base/money.ts'
import type { OpportunityAnswer } from '#pgi'
import { percent } from '#wording/formats.ts'
import { AmountField, PercentField } from '../../fields/number-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'

/** `rank` counts from 1, and names the fields of a line. */
type Criterion = { rank: number; label: string; weight: number | null }
type Offer = { rank: number; supplier: string; amount: Cents | null; marks: string[] }

const MOST_CRITERIA = 6
const MOST_OFFERS = 8

/** The table of offers: criteria with their weights, a mark out of 20 for each offer and each criterion. */
export function CompareOffers({ opportunity }: { opportunity: OpportunityAnswer }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Comparer les offres
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size="xl" title={<strong>Comparer les offres</strong>}>
        {opened && <Comparison opportunity={opportunity} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  )
}

function Comparison({ opportunity, onDone }: { opportunity: OpportunityAnswer; onDone: () => void }) {
  const command = useCommand({ fixed: false, onDone })
  const [criteria, setCriteria] = useState<Criterion[]>(() =>
    opportunity.criteria.length > 0
      ? opportunity.criteria.map(({ label, weight }, index) => ({ rank: index + 1, label, weight }))
      : [
          { rank: 1, label: 'Prix', weight: 5_000 },
          { rank: 2, label: 'Délai', weight: 3_000 },
          { rank: 3, label: 'Qualité', weight: 2_000 },
        ],
  )
  const [offers, setOffers] = useState<Offer[]>(() =>
    opportunity.offers.length > 0
      ? opportunity.offers.map(({ supplier, amount, marks }, index) => ({
          rank: index + 1,
          supplier,
          amount,
          marks: marks.map(String),
        }))
      : [
          { rank: 1, supplier: '', amount: null, marks: [] },
          { rank: 2, supplier: '', amount: null, marks: [] },
        ],
  )
  const sum = criteria.reduce((total, { weight }) => total + (weight ?? 0), 0)
  const put = (index: number, change: Partial<Offer>) =>
    setOffers((before) => before.map((offer, at) => (at === index ? { ...offer, ...change } : offer)))
  const mark = (offer: Offer, at: number, text: string): string[] =>
    criteria.map((_, index) => (index === at ? text : (offer.marks[index] ?? '')))
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'opportunity.compare',
          opportunity: opportunity.id,
          comparison: {
            criteria: criteria.map(({ label, weight }) => ({ label, weight: basisPoints(weight ?? 0) })),
            offers: offers
              .filter(({ supplier }) => supplier.trim() !== '')
              .map(({ supplier, amount, marks }) => ({
                supplier,
                amount: amount ?? cents(0),
                marks: criteria.map((_, index) => Number(marks[index] ?? '')),
              })),
          },
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <fieldset className={classes.plainSet}>
        <legend>Critères</legend>
        {criteria.map((criterion, index) => (
          <div key={criterion.rank} className={classes.bar}>
            <TextInput
              label={`Critère ${index + 1}`}
              value={criterion.label}
              onChange={(event) => {
                const { value } = event.currentTarget
                setCriteria((before) => before.map((each, at) => (at === index ? { ...each, label: value } : each)))
              }}
            />
            <PercentField
              label={`Poids ${index + 1}`}
              value={criterion.weight === null ? null : basisPoints(criterion.weight)}
              onChange={(weight) =>
                setCriteria((before) => before.map((each, at) => (at === index ? { ...each, weight } : each)))
              }
            />
          </div>
        ))}
        <p className={classes.hint} role="status">{`Total des poids\u202f: ${percent(basisPoints(sum))}`}</p>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={criteria.length >= MOST_CRITERIA}
            onClick={() => setCriteria([...criteria, { rank: criteria.length + 1, label: '', weight: null }])}
          >
            Ajouter un critère
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={criteria.length <= 1}
            onClick={() => setCriteria(criteria.slice(0, -1))}
          >
            Retirer le dernier
          </Button>
        </Group>
      </fieldset>
      <fieldset className={classes.plainSet}>
        <legend>Offres, notées de 0 à 20</legend>
        {offers.map((offer, index) => (
          <div key={offer.rank} className={classes.bar}>
            <TextInput
              label={`Fournisseur ${index + 1}`}
              value={offer.supplier}
              onChange={(event) => put(index, { supplier: event.currentTarget.value })}
            />
            <AmountField
              label={`Montant HT ${index + 1}`}
              value={offer.amount}
              onChange={(amount) => put(index, { amount })}
            />
            {criteria.map(({ label, rank }, at) => (
              <TextInput
                key={rank}
                w={110}
                inputMode="numeric"
                label={`${label || `Critère ${at + 1}`} (${index + 1})`}
                value={offer.marks[at] ?? ''}
                onChange={(event) =>
                  put(index, { marks: mark(offer, at, event.currentTarget.value.replace(/\D/g, '')) })
                }
              />
            ))}
          </div>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          disabled={offers.length >= MOST_OFFERS}
          onClick={() => setOffers([...offers, { rank: offers.length + 1, supplier: '', amount: null, marks: [] }])}
        >
          Ajouter une offre
        </Button>
      </fieldset>
      <Group justify="flex-end" gap="xs">
        <Button type="submit" loading={command.pending}>
          Enregistrer la comparaison
        </Button>
      </Group>
    </form>
  )
}
