import { existsSync, readFileSync } from 'node:fs'
import { importClassFor } from '#services/accounts/command-line.server.ts'
import { type CliCommand, print, refuse, required, textOption, UsageError } from '../command.ts'
import { openDatabaseForCommands } from '../open-database.ts'

export const classCommand: CliCommand = {
  usage: 'class import <liste.csv> --class NOM --year AAAA-AAAA --teacher IDENTIFIANT [--dry-run] [--json]',
  summary: 'Importe une classe depuis un fichier nom;prénom et donne les premiers mots de passe.',
  options: {
    class: { type: 'string' },
    year: { type: 'string' },
    teacher: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run([verb, file], values) {
    if (verb !== 'import') throw new UsageError('class attend import.')
    const path = required(file, 'le fichier')
    if (!existsSync(path)) throw new UsageError(`Le fichier ${path} n’existe pas.`)
    await openDatabaseForCommands()
    const imported = await importClassFor({
      bytes: readFileSync(path),
      className: required(textOption(values, 'class'), '--class'),
      schoolYear: required(textOption(values, 'year'), '--year'),
      teacher: required(textOption(values, 'teacher'), '--teacher'),
      dryRun: values['dry-run'] === true,
    })
    if (!imported.ok) return refuse(imported.error)
    const { students } = imported.value
    print(values, imported.value, () =>
      students.map(
        ({ lastName, firstName, username, password, outcome }) =>
          `${lastName}\t${firstName}\t${username}\t${password ?? ''}\t${outcome}`,
      ),
    )
    return 0
  },
}
