import { writeBackup } from '#services/backup/write-backup.server.ts'
import { type CliCommand, type ExitCode, print, required } from '../command.ts'
import { openDatabaseForCommands } from '../open-database.ts'

export const backup: CliCommand = {
  usage: 'backup <fichier.jsonl.gz> [--json]',
  summary: 'Sauvegarde toute la base dans un fichier, lisible par les deux moteurs.',
  options: {},
  async run([file], values): Promise<ExitCode> {
    await openDatabaseForCommands()
    const counts = await writeBackup(required(file, 'le fichier'))
    print(values, { file, counts }, () => Object.entries(counts).map(([table, count]) => `${table}\t${count}`))
    return 0
  },
}
