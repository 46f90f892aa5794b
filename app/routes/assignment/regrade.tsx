import { Button, Group, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import { data, Form, Link, redirect, useNavigation, useRevalidator, useSubmit } from 'react-router'
import { requireSameOrigin } from '#services/access/origin-check.server.ts'
import { requireRole } from '#services/accounts/current-user.server.ts'
import type { GradingVersion } from '#services/correction/grading-versions.server.ts'
import { regradePage } from '#services/correction/load-regrade.server.ts'
import { publishRegrade } from '#services/correction/publish-regrade.server.ts'
import { askRehearsal, startRehearsal } from '#services/correction/rehearse-regrade.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { type RegradedCopy, RegradeTable } from '#ui/correction/regrade-table.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { proseInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { ProgressNote } from '#ui/progress-note.tsx'
import { correctionRefusal } from '#wording/correction.ts'
import { plural } from '#wording/formats.ts'
import { teacherRefusal } from '#wording/teacher.ts'
import type { Route } from './+types/regrade'
import classes from './assignment.module.css'
import { textOf } from './terms-form.ts'

export const meta = () => [{ title: 'Réévaluer les copies · Atelier GPME' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return regradePage(user, params.assignment, new URL(request.url).searchParams.get('repetition'))
}

export async function action({ request, params }: Route.ActionArgs) {
  requireSameOrigin(request)
  const by = await requireRole(request, 'teacher', 'administrator')
  const form = await request.formData()
  const intent = textOf(form, 'intent')
  const now = new Date()
  if (intent === 'rehearse') {
    const asked = await askRehearsal(by, params.assignment, textOf(form, 'version'), now)
    if (!asked.ok) return data({ said: correctionRefusal(asked.error) }, { status: 400 })
    startRehearsal(asked.value.id)
    return redirect(`/devoirs/${params.assignment}/reevaluer?repetition=${asked.value.id}`)
  }
  if (intent === 'publish') {
    const done = await publishRegrade(by, params.assignment, textOf(form, 'regrade'), now)
    return done.ok ? null : data({ said: correctionRefusal(done.error) }, { status: 400 })
  }
  return data({ said: teacherRefusal({ code: 'malformed_form' }) }, { status: 400 })
}

export default function Regrade({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, copies, versions, graderVersion, regrade } = loaderData
  const submit = useSubmit()
  const pending = useNavigation().formMethod === 'POST'
  const [asking, setAsking] = useState(false)
  const running = regrade?.state === 'running'
  useRefresh(running)
  return (
    <>
      <PageHeader
        title="Réévaluer les copies"
        count={plural(copies, 'copie', 'copies')}
        back={{ label: title, to: `/devoirs/${id}` }}
        subtitle="Une répétition montre ce que donnerait une nouvelle évaluation, sans rien changer. Vos décisions sont conservées."
      />
      {actionData?.said && <ErrorNote {...actionData.said} />}
      <Form method="post" className={classes.form}>
        <Radio.Group label="Juger avec" name="version" defaultValue={targetOf(versions)}>
          <div className={classes.versions}>
            {versions.map((version) => (
              <Radio
                key={version.id}
                value={version.id}
                disabled={version.otherStory}
                label={versionLabel(version)}
                description={versionText(version)}
              />
            ))}
          </div>
        </Radio.Group>
        <p
          className={classes.hint}
        >{`Le correcteur est toujours celui d’aujourd’hui (version\u00a0${graderVersion}).`}</p>
        <Group gap="xs">
          <Button
            type="submit"
            name="intent"
            value="rehearse"
            variant={regrade?.state === 'rehearsed' ? 'default' : 'filled'}
            loading={pending}
            disabled={copies === 0 || running}
          >
            {regrade ? 'Relancer une répétition' : 'Lancer la répétition'}
          </Button>
        </Group>
      </Form>
      {regrade && (
        <section className={classes.section} aria-labelledby="repetition">
          <div className={classes.head}>
            <h2 id="repetition">{`Barème version\u00a0${regrade.version}, correcteur version\u00a0${regrade.graderVersion}`}</h2>
            {'rows' in regrade && (
              <a href={`/devoirs/${id}/reevaluer/export?repetition=${regrade.id}`}>Exporter le tableau</a>
            )}
          </div>
          {regrade.state === 'running' && (
            <ProgressNote label="Les copies sont jugées" done={regrade.done} total={regrade.total} unit="copies" />
          )}
          {regrade.state === 'failed' && (
            <ErrorNote
              what={`La répétition s’est arrêtée après ${plural(regrade.done, 'copie', 'copies')} sur ${regrade.total}.`}
              todo="Aucune note n’a changé. Relancez-la."
              live={false}
            />
          )}
          {regrade.state === 'stale' && (
            <ErrorNote
              tone="alert"
              what="Des copies ont été rendues ou réévaluées depuis cette répétition."
              todo="Relancez-la avant de publier."
              live={false}
            />
          )}
          {'rows' in regrade && (
            <>
              <p className={classes.note} role="status">
                {regrade.state === 'published'
                  ? `Publiée le ${proseInstant(regrade.publishedAt)}. ${changedText(regrade.rows, true)}`
                  : changedText(regrade.rows, false)}
              </p>
              <RegradeTable assignment={id} rows={regrade.rows} />
            </>
          )}
          {regrade.state === 'rehearsed' && (
            <Group gap="xs" mt="lg">
              <Button onClick={() => setAsking(true)}>Publier la réévaluation…</Button>
              <Button component={Link} to={`/devoirs/${id}`} variant="default">
                Ne rien changer
              </Button>
            </Group>
          )}
          <ConfirmDialog
            opened={asking}
            question="Publier la réévaluation&#8239;?"
            confirmLabel="Publier"
            pending={pending}
            onConfirm={() => {
              submit({ intent: 'publish', regrade: regrade.id }, { method: 'post', preventScrollReset: true })
              setAsking(false)
            }}
            onCancel={() => setAsking(false)}
          >
            Chaque étudiant concerné verra ce qui change et pourquoi. Les évaluations précédentes restent lisibles dans
            le journal de chaque copie.
          </ConfirmDialog>
        </section>
      )}
    </>
  )
}

/** The newest version of the same story: what one comes here for. */
const targetOf = (versions: readonly GradingVersion[]): string | undefined =>
  versions.findLast(({ otherStory }) => !otherStory)?.id

const versionLabel = ({ version, current }: GradingVersion): string =>
  `Version\u00a0${version} du barème${current ? ', celle d’aujourd’hui' : ''}`

function versionText({ since, otherStory, current }: GradingVersion): string {
  if (otherStory) return 'Ses données de départ diffèrent\u202f: les copies ne peuvent pas être jugées avec elle.'
  if (since === null) return 'Au catalogue, jamais encore utilisée.'
  return `${current ? 'En service' : 'Connue'} depuis le ${proseInstant(since)}.`
}

function changedText(rows: readonly RegradedCopy[], published: boolean): string {
  const changed = rows.filter(({ changes }) => changes.length > 0).length
  if (changed === 0) return published ? 'Aucune note n’a changé.' : 'Aucune note ne changerait.'
  return published
    ? `${plural(changed, 'copie a changé', 'copies ont changé')} de points.`
    : `${plural(changed, 'copie changerait', 'copies changeraient')} de points.`
}

const REFRESH_MS = 1_000

/** Asks how far the job is, while it runs. */
function useRefresh(live: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!live || state !== 'idle') return
    const timer = setTimeout(() => revalidate(), REFRESH_MS)
    return () => clearTimeout(timer)
  })
}
