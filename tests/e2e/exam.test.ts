import { database } from '#db/current.server.ts'
import { expect, newStudent, test } from '#tests/support/browser-test.ts'

test('an exam is timed by the server, handed in at its end, marked without names, and shown when it is published', async ({
  page,
  visit,
  signIn,
}) => {
  test.setTimeout(300_000)
  const username = await newStudent()
  const student = await database().user.findUniqueOrThrow({ where: { username } })
  const classGroup = await database().classGroup.findFirstOrThrow({
    where: { memberships: { some: { userId: student.id } } },
  })
  const title = `Épreuve ${username}`

  await test.step('the teacher gives an exam to the class', async () => {
    await signIn('lefevre')
    await visit(`/classes/${classGroup.id}/devoirs/nouveau`)
    await page.getByText('Examen', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Titre' }).fill(title)
    await page.getByRole('textbox', { name: 'Durée, en minutes' }).fill('60')
    await page.getByRole('button', { name: 'Donner ce devoir' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })
  const assignmentAddress = new URL(page.url()).pathname

  await test.step('the student starts it, and sees a clock', async () => {
    await signIn(username)
    await visit('/')
    const card = page.getByRole('listitem').filter({ hasText: title })
    await card.getByRole('link', { name: 'Commencer l’examen' }).click()
    await expect(page.getByText('L’horloge du serveur fait foi')).toBeVisible()
    await page.getByRole('button', { name: 'Commencer l’examen' }).click()
    await expect(page.getByText('Épreuve en temps limité')).toBeVisible()
    await expect(page.getByRole('timer')).toBeVisible()
  })
  const { id } = await database().attempt.findFirstOrThrow({ where: { studentId: student.id } })

  await test.step('when the time is over the copy is handed in, whatever the browser believes', async () => {
    await database().attempt.update({ where: { id }, data: { deadlineAt: new Date(Date.now() - 60_000) } })
    await visit(`/tentatives/${id}/messagerie`)
    await expect
      .poll(async () => (await database().attempt.findUniqueOrThrow({ where: { id } })).status, { timeout: 60_000 })
      .toBe('handed_in')
    await visit(`/tentatives/${id}/rendre`)
    await expect(page.getByRole('heading', { level: 1, name: 'Copie rendue' })).toBeVisible()
  })

  await test.step('no mark and no comment before the teacher publishes', async () => {
    await visit(`/tentatives/${id}/resultat`)
    await expect(
      page.getByText('le résultat et les commentaires paraissent quand votre enseignant les publie'),
    ).toBeVisible()
    await expect(page.getByText(/acquis/)).toHaveCount(0)
    await visit('/')
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('pas encore publié')
  })

  const { copyNumber } = await database().attempt.findUniqueOrThrow({ where: { id } })
  const numbered = new RegExp(`Copie\\s${copyNumber}`)
  await test.step('the teacher marks a numbered copy, and reads no name', async () => {
    await signIn('lefevre')
    await visit(assignmentAddress)
    const copies = page.getByRole('table', { name: 'Copies rendues' })
    await expect(copies).not.toContainText(student.lastName)
    await copies.getByRole('link', { name: numbered }).click()
    await expect(page.getByRole('heading', { level: 1, name: numbered })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(student.lastName)
  })

  await test.step('once published, the teacher reads the name and the student the mark', async () => {
    await visit(assignmentAddress)
    await page.getByRole('button', { name: 'Publier les résultats…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publier les résultats' }).click()
    await expect(page.getByText('résultats publiés le')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Copies rendues' })).toContainText(student.lastName)
    await signIn(username)
    await visit(`/tentatives/${id}/resultat`)
    await expect(page.getByRole('region', { name: 'Note' })).toContainText('/ 20')
    await expect(page.getByText('non acquis :').first()).toBeAttached()
  })
})
