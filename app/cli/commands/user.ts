import { createAccountFor, listAccounts } from '#services/accounts/command-line.server.ts'
import { type CliCommand, print, refuse, required, textOption, UsageError } from '../command.ts'
import { openDatabaseForCommands } from '../open-database.ts'

const ROLES = ['student', 'teacher', 'administrator'] as const

export const user: CliCommand = {
  usage:
    'user list | user create --first PRÉNOM --last NOM --role student|teacher|administrator [--school NOM] [--username ID] [--json]',
  summary: 'Liste les comptes, ou en ouvre un et donne son premier mot de passe.',
  options: {
    first: { type: 'string' },
    last: { type: 'string' },
    role: { type: 'string' },
    school: { type: 'string' },
    username: { type: 'string' },
  },
  async run([verb], values) {
    await openDatabaseForCommands()
    if (verb === 'list') {
      const accounts = await listAccounts()
      print(values, accounts, () =>
        accounts.map(({ username, role, name, school }) => `${username}\t${role}\t${name}\t${school}`),
      )
      return 0
    }
    if (verb !== 'create') throw new UsageError('user attend list ou create.')
    const role = ROLES.find((known) => known === textOption(values, 'role'))
    if (!role) throw new UsageError(`--role attend ${ROLES.join(', ')}.`)
    const username = textOption(values, 'username')
    const created = await createAccountFor({
      school: textOption(values, 'school'),
      firstName: required(textOption(values, 'first'), '--first'),
      lastName: required(textOption(values, 'last'), '--last'),
      role,
      ...(username ? { username } : {}),
    })
    if (!created.ok) return refuse(created.error)
    print(values, created.value, () => [`${created.value.username}\t${created.value.password}`])
    return 0
  },
}
