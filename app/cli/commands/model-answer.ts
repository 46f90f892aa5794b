import { writeModelAnswer } from '#services/copies/write-model-answer.server.ts'
import { type CliCommand, numberOption, print, refuse, required, textOption } from '../command.ts'

export const modelAnswer: CliCommand = {
  usage: 'model-answer <slug> --seed N --out DIR [--json]',
  summary: 'Écrit le corrigé d’une graine comme une copie : actions.json, .xlsx et .docx.',
  options: { seed: { type: 'string' }, out: { type: 'string' } },
  async run([slug], values) {
    const folder = required(textOption(values, 'out'), '--out DIR')
    const written = await writeModelAnswer({
      slug: required(slug, 'le scénario'),
      seed: numberOption(values, 'seed', 1),
      folder,
    })
    if (!written.ok) return refuse(written.error)
    print(values, { folder, files: written.value }, () => written.value.map((file) => `${folder}/${file}`))
    return 0
  },
}
