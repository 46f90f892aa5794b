import { randomUUID } from 'node:crypto'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { ensureGraded, handIn } from '#services/attempts/hand-in.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { expect, test } from '#tests/support/browser-test.ts'

const CRITERION = 'Le tableau retient les bonnes factures'

test('a student contests a criterion with an act joined by a click, and reads the answer and the new points', async ({
  page,
  visit,
  signIn,
  freshAttempt,
}) => {
  test.setTimeout(300_000)
  const { id, username } = await freshAttempt()
  await submitAct({
    attemptId: id,
    commandId: randomUUID(),
    now: new Date(),
    doing: { kind: 'consult', view: 'aged-receivables', args: {} },
  })
  await handIn(id, randomUUID(), new Date())
  await ensureGraded(id, new Date())

  await test.step('from the replay, an act is joined by one click', async () => {
    await visit(`/tentatives/${id}/rejouer?acte=1`)
    await page.getByRole('button', { name: 'Contester avec cette action…' }).click()
    await page.getByRole('menuitem', { name: CRITERION }).click()
    const form = page.getByRole('form', { name: 'Contester ce critère' })
    await expect(form.getByRole('checkbox', { name: /Consultation dans le PGI/ })).toBeChecked()
    await form.getByRole('textbox', { name: 'Ce que le correcteur n’a pas vu' }).fill('Mon tableau est sur papier.')
    await form.getByRole('button', { name: 'Envoyer à l’enseignant' }).click()
    await expect(page.getByRole('region', { name: 'Contestation' })).toContainText('en attente de réponse')
    await expect(form).toHaveCount(0)
  })

  await test.step('the teacher finds it from home, and accepts it with points and a reason', async () => {
    await signIn('lefevre')
    await visit('/')
    await page
      .getByRole('link', { name: /contestation/ })
      .first()
      .click()
    const row = page.getByRole('row').filter({ hasText: 'Mon tableau est sur papier.' })
    await expect(row).toContainText('Consultation dans le PGI')
    await row.getByRole('link').click()
    const answer = page.getByRole('form', { name: 'Répondre à la contestation' })
    await answer.getByRole('textbox', { name: 'Accordés' }).fill('1')
    await answer.getByRole('textbox', { name: 'Réponse, lue par l’étudiant' }).fill('Vu sur papier.')
    await answer.getByRole('button', { name: 'Accepter' }).click()
    await expect(page.getByRole('region', { name: 'Contestation' })).toContainText('acceptée')
  })

  await test.step('a comment is kept for the mistake, and the log of the copy tells all that was done', async () => {
    await page.getByRole('button', { name: 'Écrire un commentaire' }).click()
    const form = page.getByRole('form', { name: 'Nouveau commentaire' })
    await form.getByRole('textbox', { name: 'Commentaire, lu par l’étudiant' }).fill('Partez de la balance âgée.')
    await form.getByRole('button', { name: 'Garder et donner à cette copie' }).click()
    const comments = page.getByRole('region', { name: 'Commentaires' })
    await expect(comments.getByRole('listitem').filter({ hasText: 'Partez de la balance âgée.' })).toBeVisible()
    await page.getByRole('link', { name: 'Journal de la correction' }).click()
    const journal = page.getByRole('list', { name: 'Journal de la correction' })
    await expect(journal.getByRole('listitem')).toHaveCount(4)
    await expect(journal).toContainText('Contestation acceptée')
  })

  await test.step('the student reads all of it', async () => {
    await signIn(username)
    await visit(`/tentatives/${id}/resultat`)
    await page.getByText(CRITERION).first().click()
    await expect(page.getByText(/Réponse de Claire Lefèvre.*Vu sur papier\./)).toBeVisible()
    await expect(page.getByText(/Commentaire de Claire Lefèvre/)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Journal de la correction' })).toContainText('Contestation ouverte')
  })
})

test('a comment written once is applied to the copies with the same mistake, after a look at which they are', async ({
  page,
  visit,
  signIn,
  freshAttempt,
}) => {
  test.setTimeout(300_000)
  // Two students hand in nothing: the same mistake, on every criterion of the letter.
  const copies = [await freshAttempt(), await freshAttempt()]
  for (const { id } of copies) {
    await handIn(id, randomUUID(), new Date())
    await ensureGraded(id, new Date())
  }
  const [first, second] = copies
  invariant(first && second, 'two copies are handed in')
  const { assignmentId } = await database().attempt.findUniqueOrThrow({ where: { id: first.id } })

  const written = page
    .getByRole('region', { name: 'Commentaires' })
    .getByRole('listitem')
    .filter({ hasText: 'Remettez même une lettre inachevée.' })
  await test.step('the teacher writes it beside the criterion of one copy', async () => {
    await signIn('lefevre')
    await visit(`/devoirs/${assignmentId}/copies/${first.id}?critere=lettre-forme`)
    await page.getByRole('button', { name: 'Écrire un commentaire' }).click()
    const form = page.getByRole('form', { name: 'Nouveau commentaire' })
    await form
      .getByRole('textbox', { name: 'Commentaire, lu par l’étudiant' })
      .fill('Remettez même une lettre inachevée.')
    await form.getByRole('button', { name: 'Garder et donner à cette copie' }).click()
    await expect(written).toBeVisible()
  })

  await test.step('which copies would receive it is shown first; then they bear it', async () => {
    await written.getByRole('link', { name: /^Appliquer aux \d+\scopies qui ont la même erreur…$/ }).click()
    const table = page.getByRole('table', { name: 'Copies qui ont cette erreur' })
    const rowOf = ({ username }: typeof first) => table.getByRole('row').filter({ hasText: username.slice(4) })
    await expect(rowOf(first)).toContainText('le porte déjà')
    await expect(rowOf(second)).toContainText('le recevra')
    await page.getByRole('button', { name: /^Appliquer/ }).click()
    await expect(rowOf(second)).toContainText('le porte déjà')
    await expect(table.getByText('le recevra')).toHaveCount(0)
  })

  await test.step('the other student reads it, and no answer with it while the assignment is open', async () => {
    await signIn(second.username)
    await visit(`/tentatives/${second.id}/resultat`)
    await expect(page.getByText(/les valeurs attendues paraissent à la clôture du devoir/)).toBeVisible()
    await page.getByText('La lettre a la forme d’un courrier professionnel', { exact: true }).click()
    await expect(page.getByText(/Remettez même une lettre inachevée\./).first()).toBeVisible()
  })
})

test('copies are judged again as a rehearsal that says where it is, and publishing it twice changes nothing more', async ({
  page,
  visit,
  signIn,
}) => {
  test.setTimeout(300_000)
  const { id } = await database().assignment.findFirstOrThrow({ where: { mode: 'training' } })
  await signIn('lefevre')
  await visit(`/devoirs/${id}/reevaluer`)
  await page.getByRole('button', { name: 'Lancer la répétition' }).click()
  await expect(page.getByRole('table', { name: 'Avant et après' })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('status')).toContainText('Aucune note ne changerait.')
  await page.getByRole('button', { name: 'Publier la réévaluation…' }).click()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByRole('status')).toContainText(/Publiée le .* Aucune note n’a changé\./)
  await expect(page.getByRole('button', { name: 'Publier la réévaluation…' })).toHaveCount(0)
})
