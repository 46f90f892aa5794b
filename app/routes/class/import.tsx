import { Button, FileInput, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { data, Form, Link, useNavigation } from 'react-router'
import { requireClassTeacher } from '#services/access/membership.server.ts'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { type ClassImport, importClass } from '#services/accounts/import-class.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PasswordSlips } from '#ui/password-slips.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { listOf, plural } from '#wording/formats.ts'
import { type ImportRefusal, importProblem, importRefusal, OUTCOMES } from '#wording/import-problems.ts'
import type { Route } from './+types/import'
import styles from './class.module.css'

export const meta = () => [{ title: 'Importer une liste · Atelier GPME' }]

/** A class list is a few kilobytes. */
const HEAVIEST = 500_000

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const { id, name } = await requireClassTeacher(user, params.class)
  return { classGroup: { id, name }, address: new URL(request.url).host }
}

const refuse = (refusal: ImportRefusal, list = '') =>
  data({ step: 'refused' as const, refusal, said: importRefusal(refusal), list }, { status: 400 })

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  await requireClassTeacher(by, params.class)
  if (Number(request.headers.get('content-length') ?? 0) > 2 * HEAVIEST) return refuse({ code: 'list_too_heavy' })
  const form = await request.formData()
  const bytes = await bytesOf(form)
  if (bytes.byteLength > HEAVIEST) return refuse({ code: 'list_too_heavy' })
  if (bytes.byteLength === 0) return refuse({ code: 'list_missing' })
  const dryRun = form.get('intent') !== 'import'
  const done = await importClass({ by, classGroupId: params.class, bytes, dryRun })
  // What comes back is the list as text: a file cannot be kept in a form.
  const list = textOf(bytes)
  if (!done.ok) return refuse(done.error, list)
  return { step: dryRun ? ('preview' as const) : ('imported' as const), list, ...done.value }
}

async function bytesOf(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  return new TextEncoder().encode(String(form.get('list') ?? ''))
}

/** As the reader of class lists decodes it: what is not UTF-8 comes from a spreadsheet on Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { classGroup, address } = loaderData
  const at = `/classes/${classGroup.id}`
  const header = (
    <PageHeader
      title="Importer une liste"
      back={{ label: classGroup.name, to: at }}
      subtitle="Un étudiant par ligne, nom puis prénom. Rien n’est créé avant que vous ayez vu l’aperçu."
    />
  )
  if (actionData?.step === 'imported') return <Imported at={at} address={address} {...actionData} />
  if (actionData?.step === 'preview') {
    return (
      <>
        {header}
        <Preview {...actionData} />
      </>
    )
  }
  return (
    <>
      {header}
      {actionData?.step === 'refused' && (
        <>
          <ErrorNote {...actionData.said} />
          {actionData.refusal.code === 'list_has_problems' && (
            <div className={styles.problems}>
              <Problems problems={actionData.refusal.problems} />
            </div>
          )}
        </>
      )}
      <ListForm list={actionData?.list ?? ''} />
    </>
  )
}

function Problems({ problems }: { problems: Extract<ImportRefusal, { code: 'list_has_problems' }>['problems'] }) {
  return (
    <PlainTable
      label="Points à corriger"
      columns={[
        { id: 'line', label: 'Ligne', align: 'end', width: '6rem' },
        { id: 'column', label: 'Colonne', align: 'end', width: '6rem' },
        { id: 'what', label: 'À corriger' },
      ]}
    >
      {problems.map((problem) => (
        <tr key={`${problem.line}-${problem.column}-${problem.code}`}>
          <td data-align="end">{problem.line}</td>
          <td data-align="end">{problem.column}</td>
          <td>{importProblem(problem)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}

function ListForm({ list }: { list: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [text, setText] = useState(list)
  const pending = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" encType="multipart/form-data" className={styles.stack} style={{ marginTop: 20 }}>
      <FileInput
        label="Fichier CSV"
        name="file"
        accept=".csv,.txt,text/csv,text/plain"
        value={file}
        onChange={setFile}
        placeholder="Choisir un fichier…"
        description="Tel que le tableur ou le logiciel de vie scolaire l’enregistre&#8239;: points-virgules, virgules ou tabulations."
        clearable
        clearButtonProps={{ 'aria-label': 'Retirer le fichier' }}
      />
      <Textarea
        label="Ou la liste elle-même, collée"
        name="list"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={18}
        placeholder={'Nom;Prénom\nAubry;Inès\nBenali;Karim'}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Group>
        <Button type="submit" name="intent" value="preview" loading={pending} disabled={!file && text.trim() === ''}>
          Voir l’aperçu
        </Button>
      </Group>
    </Form>
  )
}

function Preview({ students, absent, list }: ClassImport & { list: string }) {
  const pending = useNavigation().formMethod === 'POST'
  const created = students.filter(({ outcome }) => outcome === 'created').length
  const joined = students.filter(({ outcome }) => outcome === 'joined').length
  const there = students.length - created - joined
  const parts = [
    ...(created > 0 ? [plural(created, 'compte à créer', 'comptes à créer')] : []),
    ...(joined > 0 ? [plural(joined, 'personne qui rejoint la classe', 'personnes qui rejoignent la classe')] : []),
    ...(there > 0 ? [`${there} déjà dans la classe`] : []),
  ]
  return (
    <Form method="post" encType="multipart/form-data">
      <textarea name="list" value={list} readOnly hidden />
      <p role="status">
        <strong>{`${listOf(parts)}.`}</strong>
      </p>
      {absent.length > 0 && (
        <p className={styles.note}>
          {`${plural(absent.length, 'membre n’est pas dans la liste et reste', 'membres ne sont pas dans la liste et restent')} dans la classe\u202f: ${listOf(absent.map(({ firstName, lastName }) => `${firstName} ${lastName}`))}.`}
        </p>
      )}
      <PlainTable
        label="Aperçu de l’import"
        columns={[
          { id: 'line', label: 'Ligne', align: 'end', width: '5rem' },
          { id: 'name', label: 'Nom' },
          { id: 'username', label: 'Identifiant' },
          { id: 'outcome', label: 'Ce qui se passera' },
        ]}
      >
        {students.map((student) => (
          <tr key={student.line}>
            <td data-align="end">{student.line}</td>
            <th scope="row">{`${student.lastName} ${student.firstName}`}</th>
            <td>{student.username}</td>
            <td>{OUTCOMES[student.outcome]}</td>
          </tr>
        ))}
      </PlainTable>
      <Group gap="xs" mt="lg">
        <Button type="submit" name="intent" value="import" loading={pending}>
          Importer
        </Button>
        <Button component={Link} to="." reloadDocument variant="default">
          Changer la liste
        </Button>
      </Group>
    </Form>
  )
}

function Imported({ at, address, students }: ClassImport & { at: string; address: string }) {
  const slips = students.flatMap(({ lastName, firstName, username, password }) =>
    password ? [{ lastName, firstName, username, password }] : [],
  )
  return (
    <>
      <PageHeader
        title="Liste importée"
        count={plural(students.length, 'étudiant', 'étudiants')}
        back={{ label: 'Membres', to: `${at}/membres` }}
      />
      {slips.length === 0 ? (
        <EmptyState
          title="Aucun compte nouveau"
          action={
            <Button component={Link} to={`${at}/membres`}>
              Voir les membres
            </Button>
          }
        >
          Tous avaient déjà un compte&#8239;: leur mot de passe ne change pas.
        </EmptyState>
      ) : (
        <PasswordSlips slips={slips} address={address} />
      )}
    </>
  )
}
