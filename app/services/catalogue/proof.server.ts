/**
 * The proof of a scenario's grader: kept beside the scenario, since proving takes a minute and a catalogue is opened all day.
 * It holds for the files it was made from, the version of the grader and the known faults; otherwise it proves nothing.
 */
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zDay } from '#base/schema.ts'
import { GRADER_VERSION, isMutantCode, type MutantCode, mutantKinds } from '#grading'
import { type Challenge, type Files, isError, type Problem, type Rehearsal } from '#scenario'
import { scenariosFolder } from './folders.server.ts'

export const PROOF_FILE = 'proof.json'
/** A marking scheme that was tried on fewer worlds than this is not proven. */
export const PROVING_SEEDS = 20

const fault = z.string().refine(isMutantCode)
const counts = z.record(fault, z.int().min(1))

const proof = z.strictObject({
  /** What was proven: the scenario's files, the grader, the faults that were tried. */
  scenario: z.string(),
  grader: z.string(),
  faults: z.string(),
  seeds: z.int().min(1),
  provenOn: zDay,
  /** How many times each fault was noticed, and waived with a written reason. */
  noticed: counts,
  waived: counts,
  /** How many of the noticed ones were called by their own name. */
  recognised: z.int().min(0),
  /** Minor ones that the marking scheme does not see, each with what it spoils. */
  unnoticed: z.array(z.strictObject({ fault, of: z.string() })),
  /** Those that left the very same copy, and count for nothing. */
  equivalent: z.int().min(0),
})
export type Proof = z.infer<typeof proof>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Without what is never played: why the scenario exists, and the proof itself. Line ends are those of no system. */
export const proofKey = (files: Files): Pick<Proof, 'scenario' | 'grader' | 'faults'> => ({
  scenario: sha256(
    JSON.stringify(
      [...files]
        .filter(([file]) => file !== PROOF_FILE && file !== 'design.md')
        .map(([file, text]) => [file, text.replaceAll('\r\n', '\n')]),
    ),
  ),
  grader: GRADER_VERSION,
  faults: sha256(JSON.stringify(mutantKinds)),
})

export type ProofState =
  | { state: 'proven'; proof: Proof }
  /** Never proven, or a proof that cannot be read. */
  | { state: 'unproven' }
  /** Proven as it was before its files, the grader or the known faults changed. */
  | { state: 'outdated'; proof: Proof }

/** What the proof kept beside a scenario is worth for these files. */
export function proofState(files: Files): ProofState {
  const read = proof.safeParse(jsonOf(files.get(PROOF_FILE)))
  if (!read.success || read.data.seeds < PROVING_SEEDS) return { state: 'unproven' }
  const now = proofKey(files)
  const holds =
    read.data.scenario === now.scenario && read.data.grader === now.grader && read.data.faults === now.faults
  return { state: holds ? 'proven' : 'outdated', proof: read.data }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

type Tried = Pick<Challenge, 'killed' | 'recognised' | 'survived' | 'waived' | 'equivalent'>

/** The proof that this report is, when it is one: no error, enough worlds, and every major fault noticed or waived. */
export function proofOf(
  files: Files,
  { problems, seeds, challenge }: Pick<Rehearsal, 'seeds'> & { problems: readonly Problem[]; challenge: Tried },
  on: Day,
): Proof | undefined {
  const isProven =
    !problems.some(isError) &&
    seeds.length >= PROVING_SEEDS &&
    seeds.every(({ total, max, empty }) => total === max && empty === 0) &&
    challenge.survived.every(({ severity }) => severity === 'minor')
  if (!isProven) return undefined
  return {
    ...proofKey(files),
    seeds: seeds.length,
    provenOn: on,
    noticed: byCode(challenge.killed),
    waived: byCode(challenge.waived),
    recognised: challenge.recognised.length,
    unnoticed: challenge.survived.map(({ code, of }) => ({ fault: code, of })),
    equivalent: challenge.equivalent.length,
  }
}

/** In alphabetical order: a proof made again of the same things is the same file. */
function byCode(mutants: readonly { code: MutantCode }[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const code of mutants.map(({ code: one }) => one).sort()) found[code] = (found[code] ?? 0) + 1
  return found
}

/** Keeps the proof beside the scenario; without one, takes away that which was there. */
export function keepProof(slug: string, made: Proof | undefined): void {
  const file = join(scenariosFolder, slug, PROOF_FILE)
  if (made) writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  else rmSync(file, { force: true })
}
