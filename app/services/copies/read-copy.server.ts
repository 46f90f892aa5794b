import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'
import { plainReader } from '#documents/reader.ts'
import type { Deliverable } from '#grading'
import { parseCommand } from '#pgi'
import { begin, type DeliverableKind, type Doing, perform, type Run, type World } from '#scenario'
import { readDeliverableFile } from './deliverable-file.ts'
import { ACTIONS_FILE } from './write-copy.server.ts'

export type CopyProblem =
  | { code: 'folder_missing'; folder: string }
  | { code: 'actions_not_json' }
  | { code: 'action_malformed'; index: number; path: string }
  | { code: 'action_refused'; index: number; refusal: string }

const text = z.string().max(20_000)
const outline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pgi'), command: z.unknown() }),
  z.object({
    kind: z.literal('mail'),
    mail: z.object({
      id: text.optional(),
      to: z.array(text),
      cc: z.array(text).default([]),
      subject: text,
      body: text,
      attachments: z.array(text).default([]),
      inReplyTo: text.optional(),
    }),
  }),
  z.object({ kind: z.literal('consult'), view: text, args: z.record(z.string(), z.unknown()).default({}) }),
  z.object({ kind: z.literal('read'), what: text }),
  z.object({ kind: z.literal('save'), deliverable: text, content: text.default('file') }),
  z.object({ kind: z.literal('choose'), call: text, choice: text }),
  z.object({ kind: z.literal('wait'), minutes: z.int().min(0).max(600) }),
  z.object({ kind: z.literal('hand-in') }),
])

export type ReadCopy = {
  run: Run
  deliverables: ReadonlyMap<string, Deliverable>
  refusals: { index: number; code: string }[]
}

/**
 * Plays a copy that lies in a folder: `actions.json` (a list of acts) and one file for each deliverable, `<id>.xlsx`,
 * `.ods`, `.csv`, `.docx`, `.odt`, `.pdf`, `.pptx` or `.odp`. A command that the PGI refuses is part of the copy; an act that
 * has no sense stops it.
 */
export async function readCopy(folder: string, world: World): Promise<Result<ReadCopy, CopyProblem>> {
  if (!existsSync(folder)) return no({ code: 'folder_missing', folder })
  const acts = readActs(join(folder, ACTIONS_FILE))
  if (!acts.ok) return acts
  let run = begin(world)
  const refusals: ReadCopy['refusals'] = []
  for (const [index, doing] of acts.value.entries()) {
    if (doing.kind === 'hand-in') continue
    const done = perform(run, doing, `copy-${index + 1}`)
    if (!done.ok) return no({ code: 'action_refused', index, refusal: done.error.code })
    if (done.value.refusal) refusals.push({ index, code: done.value.refusal.code })
    run = done.value.run
  }
  const deliverables = await readFiles(folder, world)
  for (const id of deliverables.keys()) {
    if (run.saved.has(id)) continue
    const done = perform(run, { kind: 'save', deliverable: id, content: 'file' }, `copy-file-${id}`)
    if (done.ok) run = done.value.run
  }
  return ok({ run, deliverables, refusals })
}

function readActs(file: string): Result<Doing[], CopyProblem> {
  if (!existsSync(file)) return ok([])
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return no({ code: 'actions_not_json' })
  }
  if (!Array.isArray(json)) return no({ code: 'actions_not_json' })
  const doings: Doing[] = []
  for (const [index, item] of json.entries()) {
    const parsed = outline.safeParse(item)
    if (!parsed.success)
      return no({ code: 'action_malformed', index, path: parsed.error.issues[0]?.path.join('.') ?? '' })
    const act = parsed.data
    if (act.kind === 'pgi') {
      const command = parseCommand(act.command)
      if (!command.ok)
        return no({ code: 'action_malformed', index, path: `command.${command.error.issues[0]?.path ?? ''}` })
      doings.push({ kind: 'pgi', command: command.value })
    } else if (act.kind === 'mail') {
      const { id = `mail-${index + 1}`, inReplyTo, ...mail } = act.mail
      doings.push({ kind: 'mail', mail: { id, ...mail, ...(inReplyTo ? { inReplyTo } : {}) } })
    } else doings.push(act)
  }
  return ok(doings)
}

async function readFiles(folder: string, world: World): Promise<Map<string, Deliverable>> {
  const files = readdirSync(folder)
  const found = new Map<string, Deliverable>()
  for (const [id, { kind }] of Object.entries(world.scenario.text.deliverables)) {
    const file = files.find((name) => name.startsWith(`${id}.`))
    if (file) found.set(id, await readFile(join(folder, file), file, kind))
  }
  return found
}

async function readFile(path: string, name: string, kind: DeliverableKind): Promise<Deliverable> {
  const read = await readDeliverableFile(kind, readFileSync(path), name, plainReader)
  return read.ok ? read.value : { kind: 'unreadable', code: read.error.code }
}
