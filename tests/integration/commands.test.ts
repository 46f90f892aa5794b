/** What the forms of the PGI send: one command, or several in one request. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { giveCommand } from '#services/pgi/give-command.server.ts'
import { aDeskSession } from '#tests/support/desk-session.ts'
import { partyFields } from '#tests/support/small-company.ts'

async function aDesk() {
  const { attempt, post } = await aDeskSession()
  const give = (command: unknown) =>
    giveCommand(
      post('/commande', new URLSearchParams({ commandId: randomUUID(), command: JSON.stringify(command) })),
      attempt,
    )
  const kinds = async () => (await read(database(), attempt)).map(({ kind }) => kind)
  return { give, kinds }
}

const prospect = (name: string) => ({ type: 'prospect.create', fields: partyFields(name) })

test('several commands are done in order; the answer says how many, and where the last one is', async () => {
  const { give, kinds } = await aDesk()
  const outcome = await give([prospect('Atelier du Port'), prospect('Atelier de la Gare')])
  expect(outcome).toMatchObject({ ok: true, done: 2, made: { party: expect.stringMatching(/^P\d+$/) } })
  expect(await kinds()).toEqual(['pgi', 'pgi'])
})

test('the one that is refused stops the others, and those before it stand', async () => {
  const { give, kinds } = await aDesk()
  const archive = { type: 'party.archive', party: 'NOBODY' }
  const outcome = await give([prospect('Atelier du Port'), archive, prospect('Atelier de la Gare')])
  expect(outcome).toMatchObject({ ok: false, code: 'unknown_party', done: 1 })
  expect(await kinds()).toEqual(['pgi', 'refused'])
})

test('a list that is malformed, empty or too long does nothing at all', async () => {
  const { give, kinds } = await aDesk()
  expect(await give([prospect('Atelier du Port'), { type: 'party.archive' }])).toMatchObject({
    ok: false,
    code: 'malformed_command',
  })
  expect(await give([])).toMatchObject({ ok: false, code: 'malformed_form' })
  const tooMany = Array.from({ length: 101 }, (_, rank) => ({ type: 'party.archive', party: `C${rank}` }))
  expect(await give(tooMany)).toMatchObject({ ok: false, code: 'malformed_form' })
  expect(await kinds()).toEqual([])
})
