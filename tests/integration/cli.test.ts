import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { closeDatabase, database } from '#db/current.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { emptyDatabase } from '#tests/support/database/fresh-database.ts'
import { main } from '../../app/cli/main.ts'

const SLUG = 'relance-clients-buromod'
const SEED = '41'

const folder = mkdtempSync(join(tmpdir(), 'atelier-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string) => join(folder, name)

/** One command, what it printed and how it ended. */
async function atelier(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const spies = (['out', 'err'] as const).map((stream) =>
    vi.spyOn(process[`std${stream}`], 'write').mockImplementation((text) => {
      printed[stream] += String(text)
      return true
    }),
  )
  try {
    return { code: await main(words), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

async function json(...words: string[]): Promise<unknown> {
  const { code, out, err } = await atelier(...words, '--json')
  expect({ code, err }, words.join(' ')).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

const gradeSchema = z.object({
  total: z.number(),
  max: z.number(),
  criteria: z
    .array(
      z.object({
        id: z.string(),
        points: z.number(),
        max: z.number(),
        code: z.string(),
        message: z.string().min(1),
        location: z.record(z.string(), z.unknown()).nullable(),
        task: z.string(),
        competence: z.string(),
        expects: z.string(),
      }),
    )
    .min(12),
  units: z.record(z.string(), z.unknown()),
})
const grade = async (copy: string) => gradeSchema.parse(await json('grade', SLUG, '--seed', SEED, '--copy', copy))

const model = inFolder('model')
beforeAll(async () => {
  await json('model-answer', SLUG, '--seed', SEED, '--out', model)
})

test('a command that is unknown, misspelt or incomplete is a matter of usage: 2, on the error stream', async () => {
  for (const words of [
    ['inconnue'],
    [],
    ['grade'],
    ['grade', 'aucun-scenario', '--copy', model],
    ['grade', SLUG, '--copy', model, '--seed', 'douze'],
    ['check', 'aucun-scenario'],
    ['pgi', 'buromod', '--report', 'aucun-etat'],
    ['user', 'create', '--role', 'roi'],
    ['class', 'import', inFolder('nulle-part.csv'), '--class', 'A', '--year', '2026-2027', '--teacher', 'x'],
    ['referentiel', '--inconnue'],
  ]) {
    const { code, out, err } = await atelier(...words)
    expect({ code, out }, words.join(' ')).toEqual({ code: 2, out: words.length === 0 ? out : '' })
    if (words.length > 0) expect(err).not.toBe('')
  }
})

test('what is refused ends with 1 and says why as data', async () => {
  for (const [words, refusal] of [
    [['grade', SLUG, '--copy', inFolder('nulle-part')], 'folder_missing'],
    [['restore', inFolder('nulle-part.gz')], 'backup_missing'],
    [['user', 'create', '--first', 'A', '--last', 'B', '--role', 'teacher'], 'school_missing'],
  ] as const) {
    const { code, out, err } = await atelier(...words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err)).toMatchObject({ code: refusal })
  }
})

test('help is asked for, and is no failure', async () => {
  const { code, out } = await atelier('help')
  expect(code).toBe(0)
  for (const name of [
    'referentiel',
    'coverage',
    'check',
    'grade',
    'model-answer',
    'pgi',
    'user',
    'class',
    'backup',
    'restore',
  ]) {
    expect(out).toContain(`  ${name} `)
  }
})

test('the standard has its 4 domains, 22 activities and 102 tasks', async () => {
  const said = z.object({
    domains: z.array(z.unknown()).length(4),
    activities: z.array(z.unknown()).length(22),
    tasks: z
      .array(z.object({ code: z.string(), label: z.string(), activity: z.string(), unit: z.string() }))
      .length(102),
    competences: z.array(z.unknown()).min(1),
    results: z.array(z.unknown()).min(1),
  })
  expect(said.safeParse(await json('referentiel')).error).toBeUndefined()
})

test('the coverage of the standard is told task by task, and agrees with its own totals', async () => {
  const shape = z.strictObject({
    tasks: z.array(z.strictObject({ code: z.string(), criteria: z.int().min(0), scenarios: z.array(z.string()) })),
    covered: z.int(),
    total: z.literal(102),
  })
  const { tasks, covered, total } = shape.parse(await json('coverage'))
  expect(tasks).toHaveLength(total)
  expect(tasks.filter(({ criteria, scenarios }) => criteria > 0 && scenarios.length > 0)).toHaveLength(covered)
  expect((await atelier('coverage')).out).toContain(`${covered} tâches évaluées sur 102.`)
})

test('reports of a company come as data and as files', async () => {
  expect(await json('pgi', 'buromod', '--report', 'trial-balance')).toMatchObject({ rows: expect.any(Array) })
  for (const name of ['balance.xlsx', 'balance.csv', 'fec.txt']) {
    const report = name.startsWith('fec') ? 'fec' : 'aged-receivables'
    expect(await json('pgi', 'buromod', '--report', report, '--out', inFolder(name))).toEqual({ out: inFolder(name) })
    expect(readFileSync(inFolder(name)).length).toBeGreaterThan(500)
  }
})

const COMPANIES = ['buromod', 'jupiter-media', 'control-reset']
const TABLES = [
  'trial-balance',
  'general-ledger',
  'journal',
  'aged-receivables',
  'aged-payables',
  'vat-return',
  'balance-sheet',
  'income-statement',
  'sig',
  'stock',
  'depreciation',
  'fec',
  'cash-position',
]

test.each(COMPANIES)(
  'every report a grader asks for by name is known, of %s too, as data and as files',
  async (slug) => {
    for (const name of TABLES) {
      const asked = ['pgi', slug, '--report', name, '--at', '2026-03-13']
      expect(await json(...asked), name).toEqual(expect.any(Object))
      for (const kind of ['xlsx', 'csv']) {
        const out = inFolder(`${slug}-${name}.${kind}`)
        expect(await json(...asked, '--out', out)).toEqual({ out })
        const bytes = readFileSync(out)
        if (kind === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
        else expect(bytes.toString().split('\n')[0]).toContain(';')
      }
    }
    expect(await json('pgi', slug, '--report', 'facturx', '--document', 'invoice-12')).toMatchObject({
      isAccepted: true,
    })
  },
)

test('a payslip is asked for by the employee and the month', async () => {
  const asked = ['pgi', 'buromod', '--report', 'payslip', '--employee', 'E001']
  expect(await json(...asked, '--month', '2026-02')).toMatchObject({ period: '2026-02', gross: 4_200_00 })
  for (const kind of ['xlsx', 'csv']) {
    const out = inFolder(`paie.${kind}`)
    expect(await json(...asked, '--month', '2026-02', '--out', out)).toEqual({ out })
    expect(readFileSync(out).length).toBeGreaterThan(500)
  }
  expect(await json(...asked, '--month', '2026-03')).toBeNull()
})

test('an invoice comes as a Factur-X or as its XML, checked; a quote does not', async () => {
  for (const name of ['FA.pdf', 'FA.xml']) {
    const said = await json(
      'pgi',
      'buromod',
      '--report',
      'facturx',
      '--document',
      'invoice-12',
      '--out',
      inFolder(name),
    )
    expect(said).toEqual({
      out: inFolder(name),
      profile: 'en16931',
      isPdf: name === 'FA.pdf',
      findings: [],
      isAccepted: true,
    })
  }
  const { code, err } = await atelier('pgi', 'buromod', '--report', 'facturx', '--document', 'quote-1')
  expect({ code, err: JSON.parse(err) }).toEqual({ code: 1, err: { code: 'not_invoiced_kind', kind: 'quote' } })
})

test('a received invoice is read and told: BUROMOD’s own is neither for it nor from a supplier it knows', async () => {
  await json('pgi', 'buromod', '--report', 'facturx', '--document', 'invoice-12', '--out', inFolder('recue.pdf'))
  const { code, out } = await atelier('pgi', 'buromod', '--receive', inFolder('recue.pdf'), '--json')
  expect({ code, read: JSON.parse(out) }).toMatchObject({
    code: 1,
    read: {
      file: { name: 'recue.pdf' },
      invoice: { kind: 'invoice', findings: [] },
      supplier: null,
      discrepancies: [{ code: 'addressed_to_another', expected: '999007305' }],
      obstacle: { code: 'supplier_not_known' },
      command: null,
    },
  })
  const refused = await atelier('pgi', 'buromod', '--receive', 'package.json')
  expect({ code: refused.code, err: JSON.parse(refused.err) }).toEqual({
    code: 1,
    err: { code: 'neither_pdf_nor_xml' },
  })
})

test('a scenario that is right passes the check, seed by seed and mistake by mistake', async () => {
  const [report] = z
    .array(
      z.object({
        problems: z.array(z.object({ severity: z.string(), message: z.string() })),
        seeds: z.array(z.object({ total: z.number(), max: z.number(), empty: z.number() })).length(1),
        wrongAnswers: z.array(z.object({ asDeclared: z.boolean() })).min(6),
      }),
    )
    .parse(await json('check', SLUG, '--seeds', '1'))
  expect(report?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(report?.seeds.map(({ total, max, empty }) => [total === max, empty])).toEqual([[true, 0]])
  expect(report?.wrongAnswers.every(({ asDeclared }) => asDeclared)).toBe(true)
})

test('the model answer, written as files and graded from them, earns every point', async () => {
  expect(readdirSync(model).sort()).toEqual(['actions.json', 'lettre.docx', 'tableau.xlsx'])
  const { total, max, criteria } = await grade(model)
  expect(criteria.filter(({ points, max: most }) => points !== most)).toEqual([])
  expect(total).toBe(max)
})

test('an empty copy earns nothing', async () => {
  const empty = inFolder('empty')
  cpSync(model, empty, { recursive: true, filter: (path) => !/\.(json|xlsx|docx)$/.test(path) })
  expect((await grade(empty)).total).toBe(0)
})

test('a hostile workbook and a corrupt letter lose their own points only, and each verdict says which file', async () => {
  const hostile = inFolder('hostile')
  cpSync(model, hostile, { recursive: true })
  writeFileSync(join(hostile, 'lettre.docx'), readFileSync(join(model, 'lettre.docx')).subarray(0, 3_000))
  writeFileSync(join(hostile, 'tableau.xlsx'), '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>')
  const whole = await grade(model)
  const { total, criteria } = await grade(hostile)
  const lost = criteria.filter(({ points, max }) => points < max)
  expect(lost.length).toBeGreaterThan(6)
  for (const { id, points, message, location } of lost) {
    const deliverable = id.startsWith('tableau') ? 'tableau' : 'lettre'
    expect(id.startsWith(deliverable), id).toBe(true)
    expect({ id, points, location }).toMatchObject({ id, points: 0, location: { deliverable } })
    expect(message).not.toContain('passwd')
  }
  expect(total).toBe(whole.total - lost.reduce((sum, { max }) => sum + max, 0))
})

test('a copy with an act that makes no sense is refused with its place', async () => {
  const odd = inFolder('odd')
  cpSync(model, odd, { recursive: true })
  for (const [text, refusal] of [
    ['{', { code: 'actions_not_json' }],
    ['[{"kind":"fly"}]', { code: 'action_malformed', index: 0 }],
    ['[{"kind":"pgi","command":{"type":"party.update"}}]', { code: 'action_malformed', index: 0 }],
  ] as const) {
    writeFileSync(join(odd, 'actions.json'), text)
    const { code, err } = await atelier('grade', SLUG, '--seed', SEED, '--copy', odd)
    expect(code).toBe(1)
    expect(JSON.parse(err)).toMatchObject(refusal)
  }
})

const counted = z.object({ counts: z.record(z.string(), z.number()) })
const somethingOf = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

test('a school made from the command line comes back whole in an empty database, of the other engine too', async () => {
  await json('user', 'create', '--school', 'Lycée', '--first', 'Claire', '--last', 'Lefèvre', '--role', 'teacher')
  const list = inFolder('class.csv')
  writeFileSync(list, 'nom;prénom\nAubry;Inès\nBenali;Karim\n')
  const words = ['class', 'import', list, '--class', 'GPME 1', '--year', '2026-2027', '--teacher', 'claire.lefevre']
  expect(await json(...words)).toMatchObject({ students: [{ username: 'ines.aubry' }, { username: 'karim.benali' }] })
  const students = z.array(z.object({ username: z.string(), role: z.string() })).parse(await json('user', 'list'))
  expect(students.map(({ role }) => role).sort()).toEqual(['student', 'student', 'teacher'])
  const { id } = await database().user.findUniqueOrThrow({ where: { username: 'ines.aubry' } })
  const started = await startFree(SLUG, id, new Date())
  if (!started.ok) throw new Error(started.error.code)
  const read = {
    attemptId: started.value.id,
    commandId: 'one',
    doing: { kind: 'read', what: 'brief' },
    now: new Date(),
  } as const
  expect(await submitAct(read)).toMatchObject({ ok: true })

  const { counts } = counted.parse(await json('backup', inFolder('school.gz')))
  expect(counts).toMatchObject({ school: 1, user: 3, membership: 3, attempt: 1, attemptEvent: 1 })
  const full = await atelier('restore', inFolder('school.gz'))
  expect(full.code).toBe(1)
  expect(JSON.parse(full.err)).toMatchObject({ code: 'database_not_empty' })

  const own = String(process.env.DATABASE_URL)
  try {
    for (const [step, url] of [`file:${inFolder('other.db')}`, await emptyDatabase()].entries()) {
      await closeDatabase()
      process.env.DATABASE_URL = url
      const backup = inFolder(step === 0 ? 'school.gz' : 'other.gz')
      expect(counted.parse(await json('restore', backup)).counts).toEqual(somethingOf(counts))
      expect(counted.parse(await json('backup', inFolder('other.gz'))).counts).toEqual(counts)
      expect(await database().attemptEvent.findFirst()).toMatchObject({ commandId: 'one', kind: 'read' })
    }
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = own
  }
})
