import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { basisPoints, cents } from '#base/money.ts'
import { BOARDS, FORMULA_FUNCTIONS, type IndicatorRow, type MeasureRow, type Threshold, UNITS, type Unit } from '#pgi'
import { BOARD_WORDS, indicatorValue, UNIT_WORDS } from '#wording/pgi/crm-words.ts'
import { builtInWords, formulaFunctions, measureWords } from '#wording/pgi/dashboard-words.ts'
import { AmountField, PercentField } from '../../fields/number-field.tsx'
import { choicesOf, chosenIn } from '../choices.ts'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'

/** Defines an indicator, or changes one: its formula, its unit, and from where it alerts. */
export function IndicatorEditor({ measures, row }: { measures: readonly MeasureRow[]; row?: IndicatorRow }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="compact-md" variant={row ? 'default' : 'filled'} onClick={() => setOpened(true)}>
        {row ? 'Modifier' : 'Nouvel indicateur'}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={<strong>{row ? 'Modifier l’indicateur' : 'Nouvel indicateur'}</strong>}
      >
        {opened && <Editor measures={measures} row={row} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  )
}

type Limits = Readonly<Record<'watch' | 'alert', number | null>>

function Editor({
  measures,
  row,
  onDone,
}: {
  measures: readonly MeasureRow[]
  row?: IndicatorRow
  onDone: () => void
}) {
  const command = useCommand({ fixed: false, onDone })
  const [code, setCode] = useState(row?.code ?? '')
  const [label, setLabel] = useState(row ? (row.label ?? builtInWords(row.code)?.label ?? row.code) : '')
  const [board, setBoard] = useState<string>(row?.board ?? 'commercial')
  const [unit, setUnit] = useState<Unit>(row?.unit ?? 'money')
  const [formula, setFormula] = useState(row?.formula ?? '')
  const [note, setNote] = useState(row?.note ?? '')
  const [direction, setDirection] = useState<Threshold['direction']>(row?.thresholds[0]?.direction ?? 'below')
  const limitOf = (level: Threshold['level']) => row?.thresholds.find((each) => each.level === level)?.value ?? null
  const [limits, setLimits] = useState<Limits>({ watch: limitOf('watch'), alert: limitOf('alert') })
  const thresholds = (['watch', 'alert'] as const).flatMap((level): Threshold[] => {
    const value = limits[level]
    return value === null ? [] : [{ level, direction, value }]
  })
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'indicator.define',
          indicator: code.trim().toUpperCase(),
          fields: {
            label,
            board: chosenIn(BOARDS, board, 'commercial'),
            formula,
            unit,
            thresholds,
            note: note.trim() || undefined,
          },
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <div className={classes.quickFields}>
        <TextInput
          label="Code"
          required
          disabled={row !== undefined}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput label="Nom" required value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
        <NativeSelect
          label="Tableau"
          data={choicesOf(BOARD_WORDS)}
          value={board}
          onChange={(event) => setBoard(event.currentTarget.value)}
        />
        <NativeSelect
          label="Se lit comme"
          data={choicesOf(UNIT_WORDS)}
          value={unit}
          onChange={(event) => {
            setUnit(chosenIn(UNITS, event.currentTarget.value, 'money'))
            setLimits({ watch: null, alert: null })
          }}
        />
        <div data-wide>
          <Textarea
            label="Formule"
            required
            autosize
            minRows={2}
            className={classes.question}
            description={`Mesures et nombres, + − × ÷, parenthèses, ${formulaFunctions(FORMULA_FUNCTIONS)}. Les arguments se séparent par un point-virgule.`}
            value={formula}
            onChange={(event) => setFormula(event.currentTarget.value)}
          />
        </div>
        <NativeSelect
          label="Seuils franchis"
          data={[
            { value: 'below', label: 'au-dessous' },
            { value: 'above', label: 'au-dessus' },
          ]}
          value={direction}
          onChange={(event) => setDirection(event.currentTarget.value === 'above' ? 'above' : 'below')}
        />
        {(['watch', 'alert'] as const).map((level) => (
          <LimitField
            key={`${level}-${unit}`}
            label={level === 'watch' ? 'À surveiller à partir de' : 'Alerte à partir de'}
            unit={unit}
            value={limits[level]}
            onChange={(value) => setLimits((before) => ({ ...before, [level]: value }))}
          />
        ))}
        <div data-wide>
          <Textarea
            label="Ce qu’il dit, et que faire"
            autosize
            minRows={1}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      </div>
      <Measures
        measures={measures}
        onPick={(name) => setFormula((before) => `${before}${before === '' || /\s$/.test(before) ? '' : ' '}${name}`)}
      />
      <Group justify="flex-end" gap="xs">
        {row && !row.builtIn && (
          <Button
            variant="default"
            loading={command.pending}
            onClick={() => command.send({ type: 'indicator.remove', indicator: row.code })}
          >
            Retirer l’indicateur
          </Button>
        )}
        <Button type="submit" loading={command.pending}>
          Enregistrer l’indicateur
        </Button>
      </Group>
    </form>
  )
}

/** A threshold in the unit of the indicator; a plain number is kept in thousandths. */
function LimitField({
  label,
  unit,
  value,
  onChange,
}: {
  label: string
  unit: Unit
  value: number | null
  onChange: (value: number | null) => void
}) {
  const [text, setText] = useState(value === null ? '' : String(value / 1_000).replace('.', ','))
  if (unit === 'money')
    return <AmountField label={label} value={value === null ? null : cents(value)} onChange={onChange} />
  if (unit === 'rate') {
    return <PercentField label={label} value={value === null ? null : basisPoints(value)} onChange={onChange} />
  }
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const number = Number(typed.replace(',', '.'))
        onChange(typed.trim() === '' || Number.isNaN(number) ? null : Math.round(number * 1_000))
      }}
    />
  )
}

function Measures({ measures, onPick }: { measures: readonly MeasureRow[]; onPick: (name: string) => void }) {
  return (
    <details className={classes.dictionary}>
      <summary>Mesures possibles, avec leur valeur sur la période</summary>
      <ul className={classes.cards}>
        {measures.map(({ name, unit, value }) => (
          <li key={name}>
            <div>
              <code>{name}</code>
              <p className={classes.hint}>{`${measureWords(name)}\u202f: ${indicatorValue(value, unit)}`}</p>
            </div>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Ajouter ${name} à la formule`}
              onClick={() => onPick(name)}
            >
              Ajouter
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
