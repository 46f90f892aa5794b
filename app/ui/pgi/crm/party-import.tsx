import { Button, FileInput, Group, NativeSelect, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type Answer, IMPORT_DECISIONS, type ImportDecision, type ImportPreviewRow, type ImportRow } from '#pgi'
import { listOf, plural } from '#wording/formats.ts'
import { IMPORT_DECISION_WORDS, IMPORT_OUTCOMES, importProblem } from '#wording/pgi/crm-words.ts'
import { FORM_REFUSALS } from '#wording/pgi/form-refusals.ts'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import type { Said } from '#wording/refusals.ts'
import { StatusMark } from '../../status-mark.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'

type Preview =
  | { ok: false; said: Said }
  | { ok: true; rows: readonly ImportRow[]; ignored: readonly string[]; preview: Answer<'import-preview'> }

type Role = 'prospect' | 'customer'

/** A list is read, shown row by row, and only then brought in. */
export function PartyImport() {
  const { attempt } = usePgi()
  const [file, setFile] = useState<File | null>(null)
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>('prospect')
  const [read, setRead] = useState<Preview>()
  const [pending, setPending] = useState(false)
  const show = async () => {
    setPending(true)
    setRead(await previewOf(`/tentatives/${attempt}/pgi/import-tiers/apercu?role=${role}`, file ?? text))
    setPending(false)
  }
  return (
    <div className={classes.stack}>
      <form
        className={`${classes.card} ${classes.stack}`}
        onSubmit={(event) => {
          event.preventDefault()
          void show()
        }}
      >
        <RefusalNote said={read?.ok === false ? read.said : undefined} />
        <Radio.Group
          label="Ces tiers sont"
          value={role}
          onChange={(value) => setRole(value === 'customer' ? 'customer' : 'prospect')}
        >
          <div className={classes.radios}>
            <Radio value="prospect" label="des prospects" />
            <Radio value="customer" label="des clients" />
          </div>
        </Radio.Group>
        <FileInput
          label="Fichier CSV"
          description={
            'Une ligne de titres, puis un tiers par ligne\u202f: raison sociale, adresse, code postal, ville, et ce que l’on sait d’autre.'
          }
          placeholder="Choisir un fichier"
          accept=".csv,text/csv,text/plain"
          clearable
          clearButtonProps={{ 'aria-label': 'Retirer le fichier' }}
          value={file}
          onChange={setFile}
        />
        <Textarea
          label="ou collez les lignes depuis le tableur"
          autosize
          minRows={3}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={pending} disabled={file === null && text.trim() === ''}>
            Voir l’aperçu
          </Button>
        </Group>
      </form>
      {read?.ok && (
        <Rows
          key={read.rows.map(({ name }) => name).join()}
          read={read}
          role={role}
          source={file?.name ?? 'lignes collées'}
        />
      )}
    </div>
  )
}

async function previewOf(address: string, list: File | string): Promise<Preview> {
  try {
    const response = await fetch(address, { method: 'POST', body: list })
    if (response.redirected) return { ok: false, said: FORM_REFUSALS.signed_out }
    if (!response.ok) return { ok: false, said: FORM_REFUSALS.server_failed }
    // Written by our own action, which its type binds.
    const preview: Preview = await response.json()
    return preview
  } catch {
    return { ok: false, said: FORM_REFUSALS.not_sent }
  }
}

const MARKS: Readonly<Record<ImportPreviewRow['outcome'], Omit<StatusWords, 'word'>>> = {
  created: { shape: 'disc', tone: 'accent' },
  merged: { shape: 'arrow', tone: 'accent' },
  skipped: { shape: 'cross', tone: 'neutral' },
  undecided: { shape: 'triangle', tone: 'alert' },
  faulty: { shape: 'triangle', tone: 'danger' },
}

const isDecision = (value: string): value is ImportDecision => IMPORT_DECISIONS.some((each) => each === value)

function Rows({ read, role, source }: { read: Extract<Preview, { ok: true }>; role: Role; source: string }) {
  const { to } = usePgi()
  const navigate = useNavigate()
  const { preview, ignored } = read
  const [decisions, setDecisions] = useState<Readonly<Record<number, ImportDecision>>>({})
  const command = useCommand({
    fixed: false,
    onDone: () => navigate(to(role === 'prospect' ? 'prospects' : 'clients')),
  })
  const left = preview.rows.filter(
    ({ line, outcome }) => (outcome === 'undecided' || outcome === 'faulty') && decisions[line] === undefined,
  )
  return (
    <section className={classes.stack} aria-label="Aperçu de l’import">
      <RefusalNote said={command.refused?.said} />
      <p role="status">
        {`${plural(preview.count, 'ligne lue', 'lignes lues')}\u202f: ${plural(preview.created, 'fiche à créer', 'fiches à créer')}, ${plural(preview.undecided, 'doublon à trancher', 'doublons à trancher')}, ${plural(preview.faulty, 'ligne à corriger', 'lignes à corriger')}.`}
        {ignored.length > 0 && ` Colonnes laissées de côté\u202f: ${listOf(ignored)}.`}
      </p>
      <TableFrame label="Aperçu, ligne par ligne">
        <table className={classes.table}>
          <caption className="visually-hidden">Aperçu, ligne par ligne</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col">Raison sociale</th>
              <th scope="col">Ville</th>
              <th scope="col">Refus</th>
              <th scope="col">État</th>
              <th scope="col">Que faire</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line} data-faulty={row.outcome === 'faulty' || undefined}>
                <td>{row.line}</td>
                <th scope="row">{row.name || '–'}</th>
                <td>{`${row.postcode} ${row.city}`}</td>
                <td>{row.optOut ? 'oui' : ''}</td>
                <td>
                  <StatusMark word={IMPORT_OUTCOMES[row.outcome]} {...MARKS[row.outcome]} />
                  <Reason row={row} />
                </td>
                <td>
                  {(row.outcome === 'undecided' || row.outcome === 'faulty') && (
                    <NativeSelect
                      size="xs"
                      aria-label={`Que faire de la ligne ${row.line}`}
                      data={[
                        { value: '', label: 'à choisir' },
                        ...IMPORT_DECISIONS.filter((each) => row.outcome === 'undecided' || each === 'skip').map(
                          (value) => ({
                            value,
                            label: IMPORT_DECISION_WORDS[value],
                          }),
                        ),
                      ]}
                      value={decisions[row.line] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget
                        const { [row.line]: _, ...others } = decisions
                        setDecisions(isDecision(value) ? { ...others, [row.line]: value } : others)
                      }}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Group justify="flex-end">
        <Button
          loading={command.pending}
          disabled={left.length > 0}
          onClick={() =>
            command.send({
              type: 'party.import',
              source,
              role,
              rows: [...read.rows],
              decisions: Object.entries(decisions).map(([line, decision]) => ({ line: Number(line), decision })),
            })
          }
        >
          Importer
        </Button>
      </Group>
      {left.length > 0 && (
        <p
          className={classes.hint}
        >{`${plural(left.length, 'ligne attend votre choix', 'lignes attendent votre choix')}.`}</p>
      )}
    </section>
  )
}

function Reason({ row }: { row: ImportPreviewRow }) {
  if (row.problems.length > 0) return <p className={classes.hint}>{row.problems.map(importProblem).join(', ')}</p>
  if (!row.duplicate) return null
  const { party, by, earlierLine } = row.duplicate
  return (
    <p className={classes.hint}>
      {by === 'siren' ? 'même SIREN que ' : 'même nom et même code postal que '}
      {earlierLine === null ? (
        <PgiLink place={`clients/${party.code}`}>{party.name}</PgiLink>
      ) : (
        `la ligne ${earlierLine}`
      )}
    </p>
  )
}
