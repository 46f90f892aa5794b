import { randomUUID } from 'node:crypto'
import { database } from '#db/current.server.ts'
import { handIn } from '#services/attempts/hand-in.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { DEMO_CLASS } from '#services/demo/demo-cast.ts'
import { DEMO_PASSWORD, expect, isAlive, test } from '#tests/support/browser-test.ts'

test('a teacher follows the class live, corrects the grader with a reason, and the student reads it', async ({
  page,
  visit,
  signIn,
  freshAttempt,
}) => {
  test.setTimeout(300_000)
  const { id, username } = await freshAttempt()
  const student = await database().user.findUniqueOrThrow({ where: { username } })
  const { assignmentId } = await database().attempt.findUniqueOrThrow({ where: { id } })
  const name = `${student.lastName} ${student.firstName}`
  const act = (doing: Parameters<typeof submitAct>[0]['doing']) =>
    submitAct({ attemptId: id, commandId: randomUUID(), now: new Date(), doing })

  await test.step('sees each student’s progress, and what has just been done without reloading', async () => {
    await signIn('lefevre')
    await visit('/')
    await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Classes' }).click()
    await page.getByRole('link', { name: DEMO_CLASS.name, exact: true }).click()
    await page.getByRole('link', { name: 'Relancer les clients en retard' }).click()
    const row = page.getByRole('row', { name })
    await expect(row).toContainText('0 sur 7')
    expect(await act({ kind: 'consult', view: 'aged-receivables', args: {} })).toMatchObject({ ok: true })
    await expect(row).toContainText('1 sur 7', { timeout: 30_000 })
  })

  await test.step('opens the copy and overrides a criterion, which wants a reason', async () => {
    await handIn(id, randomUUID(), new Date())
    await page.reload()
    await isAlive(page)
    await page.getByRole('table', { name: 'Copies rendues' }).getByRole('link', { name }).click()
    await page.getByRole('button', { name: /Le tableau retient les bonnes factures/ }).click()
    const decision = page.getByRole('button', { name: 'Enregistrer la décision' })
    await expect(decision).toBeDisabled()
    await page.getByRole('textbox', { name: 'Points' }).fill('1,5')
    await page
      .getByRole('textbox', { name: 'Motif, lu par l’étudiant' })
      .or(page.getByRole('combobox', { name: 'Motif, lu par l’étudiant' }))
      .fill('Tableau remis sur papier pendant la séance.')
    await decision.click()
    await expect(page.getByRole('list', { name: 'Décisions' })).toContainText('Tableau remis sur papier')
  })

  await test.step('the student reads the decision beside what the grader had proposed', async () => {
    await signIn(username)
    await visit(`/tentatives/${id}/resultat`)
    await expect(page.getByText('note revue par votre enseignant')).toBeVisible()
    await page.getByText('Le tableau retient les bonnes factures', { exact: true }).click()
    const decided = page.getByText(/Note fixée à 1,5 sur 1,5 par .*Lefèvre.*Tableau remis sur papier/)
    await expect(decided).toBeVisible()
  })
  expect(assignmentId).not.toBeNull()
})

test('a class list with a mistake is refused with its place, mended, and every student chooses a password', async ({
  page,
  visit,
  signIn,
  mayBeSaid,
}) => {
  mayBeSaid(/status of 400/)
  await signIn('lefevre')
  await visit('/classes')
  const className = `GPME ${randomUUID().slice(0, 6)}`
  await page.getByRole('textbox', { name: 'Nom' }).fill(className)
  await page.getByRole('button', { name: 'Créer la classe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Importer une liste' })).toBeVisible()

  const list = page.getByRole('textbox', { name: 'Ou la liste elle-même, collée' })
  await list.fill('nom;prénom\nAubry;Inès\n;Karim')
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
  await expect(page.getByRole('row', { name: /^3 1 Le nom manque/ })).toBeVisible()
  await expect(list).toHaveValue(/Aubry;Inès/)

  const lastName = `Zéphyr${randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 6)}`
  await list.fill(`nom;prénom\n${lastName};Inès\n${lastName};Karim`)
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 comptes à créer' })).toBeVisible()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liste importée' })).toBeVisible()

  const slip = page
    .getByRole('region', { name: 'Premiers mots de passe' })
    .getByRole('listitem')
    .filter({ hasText: 'Karim' })
  const [, username = '', password = ''] = await slip.getByRole('definition').allTextContents()
  await page.emulateMedia({ media: 'print' })
  await expect(slip).toBeVisible()
  await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })

  await page.context().clearCookies()
  await visit('/referentiel')
  await page.getByRole('link', { name: 'Se connecter' }).click()
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(username)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('pas le bon du tout')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Choisissez votre mot de passe' })).toBeVisible()

  // No other page opens before the password is changed.
  await visit('/missions')
  await expect(page).toHaveURL(/\/compte\/mot-de-passe$/)
  await page.getByRole('textbox', { name: 'Mot de passe reçu' }).fill(password)
  for (const [next, again] of [
    ['court', 'court'],
    [`${DEMO_PASSWORD}-neuf`, `${DEMO_PASSWORD}-neuf`],
  ] as const) {
    await page.getByRole('textbox', { name: 'Nouveau mot de passe', exact: true }).fill(next)
    await page.getByRole('textbox', { name: 'Nouveau mot de passe, une seconde fois' }).fill(again)
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
    await expect(page.getByRole('alert').or(page.getByText('Votre mot de passe est changé')).first()).toBeVisible()
  }
  await expect(page.getByText('Votre mot de passe est changé')).toBeVisible()
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Karim' })).toBeVisible()
})
