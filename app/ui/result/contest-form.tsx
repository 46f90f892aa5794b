import { Button, Chip, Group, NativeSelect, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useFetcher } from 'react-router'
import { ErrorNote } from '#ui/error-note.tsx'
import classes from './result.module.css'

export type EvidenceChoice = { name: string; words: string }
type Answer = { said: { what: string; todo?: string } } | null

export type ContestFormProps = {
  criterion: string
  run: string
  /** Places that the verdict points at, each joined by a click. */
  places: readonly EvidenceChoice[]
  /** Every act of the copy, in order. */
  acts: readonly EvidenceChoice[]
  /** Joined already: an act that the replay showed. */
  joined: string | undefined
  until: string | undefined
}

/** « Contester »: why the criterion is worth more, with the places of the copy that show it. */
export function ContestForm({ criterion, run, places, acts, joined, until }: ContestFormProps) {
  const [opened, setOpened] = useState(joined !== undefined)
  const [evidence, setEvidence] = useState<string[]>(joined ? [joined] : [])
  const [reason, setReason] = useState('')
  const fetcher = useFetcher<Answer>()
  const pending = fetcher.state !== 'idle'
  const label = useId()
  if (!opened) {
    return (
      <p className={classes.contest}>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          Contester ce critère
        </Button>
        {until && <span className={classes.codes}>{`Jusqu’au ${until}.`}</span>}
      </p>
    )
  }
  const shown = [
    ...places,
    ...acts.filter(({ name }) => evidence.includes(name) && !places.some((place) => place.name === name)),
  ]
  const send = () => {
    const form = new FormData()
    form.set('criterion', criterion)
    form.set('run', run)
    form.set('reason', reason)
    for (const name of evidence) form.append('evidence', name)
    fetcher.submit(form, { method: 'post' })
  }
  return (
    <form
      className={classes.contestForm}
      aria-label="Contester ce critère"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of chips */}
      <div role="group" aria-labelledby={label}>
        <p id={label} className={classes.label}>
          Preuves, jointes d’un clic
        </p>
        <Chip.Group multiple value={evidence} onChange={setEvidence}>
          {[...groupsOf(shown)].map(([where, some]) => (
            <div key={where} className={classes.places}>
              <span className={classes.codes}>{where}</span>
              <Group gap={6}>
                {some.map(({ name, short }) => (
                  <Chip key={name} value={name} size="sm" variant="outline">
                    {short}
                  </Chip>
                ))}
              </Group>
            </div>
          ))}
        </Chip.Group>
        <NativeSelect
          mt={8}
          label="Joindre une action de votre parcours"
          value=""
          onChange={(event) => {
            const name = event.currentTarget.value
            if (name) setEvidence((before) => [...new Set([...before, name])])
          }}
          data={[{ value: '', label: 'Choisir…' }, ...acts.map(({ name, words }) => ({ value: name, label: words }))]}
        />
      </div>
      <Textarea
        label="Ce que le correcteur n’a pas vu"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={pending} disabled={reason.trim() === ''}>
          Envoyer à l’enseignant
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpened(false)}>
          Annuler
        </Button>
      </Group>
    </form>
  )
}

type Short = { name: string; short: string }

/** Places by what holds them, so that twelve cells of a sheet do not name it twelve times. */
function groupsOf(choices: readonly EvidenceChoice[]): Map<string, Short[]> {
  const groups = new Map<string, Short[]>()
  for (const { name, words } of choices) {
    const cut = name.startsWith('acte-') ? -1 : words.lastIndexOf(', ')
    const where = name.startsWith('acte-') ? 'Votre parcours' : cut < 0 ? 'Votre copie' : words.slice(0, cut)
    groups.set(where, [...(groups.get(where) ?? []), { name, short: cut < 0 ? words : words.slice(cut + 2) }])
  }
  return groups
}
