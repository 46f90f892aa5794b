import { restoreBackup } from '#services/backup/restore-backup.server.ts'
import { type CliCommand, print, refuse, required } from '../command.ts'
import { openDatabaseForCommands } from '../open-database.ts'

export const restore: CliCommand = {
  usage: 'restore <fichier.jsonl.gz> [--json]',
  summary: 'Restaure une sauvegarde dans une base vide, en entier ou pas du tout.',
  options: {},
  async run([file], values) {
    await openDatabaseForCommands()
    const restored = await restoreBackup(required(file, 'le fichier'))
    if (!restored.ok) return refuse(restored.error)
    const counts = restored.value
    print(values, { file, counts }, () => Object.entries(counts).map(([table, count]) => `${table}\t${count}`))
    return 0
  },
}
