import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NamePart } from '#pgi'
import { namingText } from '#wording/pgi/filing.ts'
import { SelectField } from '../../fields/select-field.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'

/** The usual rules: by day, by nature, or by who it is about. */
const RULES: readonly (readonly NamePart[])[] = [
  ['date', 'kind', 'party', 'number'],
  ['kind', 'date', 'party', 'number'],
  ['party', 'date', 'kind', 'number'],
  ['date', 'kind', 'number'],
]

export function NamingForm({ naming }: { naming: readonly NamePart[] | null }) {
  const [chosen, setChosen] = useState<string | null>(naming && namingText(naming))
  const command = useCommand({ fixed: false })
  const rule = RULES.find((parts) => namingText(parts) === chosen)
  return (
    <form
      className={`${classes.bar} ${classes.above} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        if (rule) command.send({ type: 'filing.setUp', naming: [...rule] })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <div className={classes.naming}>
        <SelectField
          label="Règle de nommage"
          options={RULES.map((parts) => ({ value: namingText(parts), label: namingText(parts) }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <Button type="submit" variant="default" loading={command.pending} disabled={!rule}>
        Adopter
      </Button>
      <p className={classes.hint} role="status">
        {naming ? `En vigueur\u202f: ${namingText(naming)}` : 'Aucune règle n’est encore en vigueur.'}
      </p>
    </form>
  )
}
