/**
 * The filing plan and the law of retention. Terms are counted by hand: an accounting document of 2026 is kept ten years from
 * 31 December 2026 (C. com. L123-22), a payslip five years from its month (C. trav. L3243-4).
 */
import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, tell } from '#tests/support/small-company.ts'
import { sickInMarch } from '#tests/support/small-staff.ts'

type FolderInput = Extract<CommandInput, { type: 'folder.create' }>['fields']

const folder = (code: string, fields: Partial<FolderInput> = {}): CommandInput => ({
  type: 'folder.create',
  folder: code,
  fields: { label: `Dossier ${code}`, retention: 'accounting', access: 'restricted', ...fields },
})
const naming: CommandInput = { type: 'filing.setUp', naming: ['date', 'kind', 'party', 'number'] }
/** March is paid in 2026: one payslip. */
const planned: Company = after(
  sickInMarch(),
  '2026-04-30',
  naming,
  folder('3', { label: 'Personnel', access: 'confidential', retention: 'payslip' }),
  folder('3.1', { label: 'Bulletins', parent: '3', access: 'confidential', retention: 'payslip' }),
  folder('4', { label: 'Contrats', retention: 'contract' }),
  folder('9', { label: 'Divers', access: 'open', retention: 'workingTime' }),
)
const file = (to: string, more: object = {}): CommandInput => ({
  type: 'document.file',
  document: 'payslip-1',
  folder: to,
  ...more,
})
const paper = (title: string, more: object = {}): CommandInput => ({
  type: 'paper.file',
  title,
  date: day('2026-02-10'),
  folder: '4',
  ...more,
})
const doing = (company: Company, ...inputs: readonly CommandInput[]): Company => after(company, '2026-04-30', ...inputs)
const refused = (company: Company, input: CommandInput, today = '2026-04-30'): unknown => {
  const told = tell(company, input, today)
  return 'code' in told ? told : 'accepted'
}
const rows = (company: Company, at = '2026-04-30', more: object = {}) =>
  ask(company, { view: 'filing', at: day(at), ...more }).rows

describe('the plan', () => {
  test('a folder stands after the one that it is in, with its law and how many documents it holds', () => {
    const plan = ask(doing(planned, file('3.1')), { view: 'filing-plan', at: day('2026-04-30') })
    expect(plan.rows.map((row) => [row.folder, row.depth, row.path, row.years, row.documents])).toEqual([
      ['3', 0, 'Personnel', 5, 0],
      ['3.1', 1, 'Personnel › Bulletins', 5, 1],
      ['4', 0, 'Contrats', 5, 0],
      ['9', 0, 'Divers', 1, 0],
    ])
    expect(plan.rows[0]?.law).toContain('L3243-4')
  })

  test('a code is used once, a folder is not inside itself, and one that holds something is not removed', () => {
    expect(refused(planned, folder('3'))).toEqual({ code: 'folder_code_taken', folder: '3' })
    expect(refused(planned, folder('5', { parent: '8' }))).toEqual({ code: 'unknown_folder', folder: '8' })
    const inside: CommandInput = { type: 'folder.update', folder: '3', changes: { parent: '3.1' } }
    expect(refused(planned, inside)).toEqual({ code: 'folder_inside_itself', folder: '3', parent: '3.1' })
    expect(refused(planned, folder('7', { parent: '7' }))).toMatchObject({ code: 'folder_inside_itself' })
    const held = { code: 'folder_holds_something', folder: '3', documents: 0, folders: 1 }
    expect(refused(planned, { type: 'folder.remove', folder: '3' })).toEqual(held)
    expect(refused(doing(planned, file('3.1')), { type: 'folder.remove', folder: '3.1' })).toMatchObject({
      code: 'folder_holds_something',
      documents: 1,
    })
    expect(doing(planned, { type: 'folder.remove', folder: '9' }).filing.folders.has('9')).toBe(false)
  })

  test('a change that changes nothing is refused', () => {
    const same: CommandInput = { type: 'folder.update', folder: '4', changes: { label: 'Contrats' } }
    expect(refused(planned, same)).toEqual({ code: 'nothing_changes' })
    expect(
      doing(planned, { type: 'folder.update', folder: '4', changes: { readers: 'Gérance' } }).filing.folders.get('4'),
    ).toMatchObject({ fields: { readers: 'Gérance' } })
  })
})

describe('filing', () => {
  test('a document of the PGI takes the name of the rule; its own is told as departing from it', () => {
    expect(rows(doing(planned, file('3.1')))).toMatchObject([
      {
        document: 'payslip-1',
        name: '20260331_BUL_CAMILLE-BERNARD_2026-03',
        path: 'Personnel › Bulletins',
        warnings: [],
      },
    ])
    expect(rows(doing(planned, file('3.1', { name: 'bulletin mars' })))).toMatchObject([{ warnings: ['misnamed'] }])
  })

  test('without a rule, a document is named by what it is', () => {
    const plain = doing(sickInMarch(), folder('3'))
    expect(rows(doing(plain, file('3')))).toMatchObject([{ name: '2026-03' }])
  })

  test('what does not exist, what is filed already and a name that is taken are refused', () => {
    expect(refused(planned, { ...file('3.1'), document: 'payslip-9' } as CommandInput)).toEqual({
      code: 'unknown_document_to_file',
      document: 'payslip-9',
    })
    expect(refused(planned, file('8'))).toEqual({ code: 'unknown_folder', folder: '8' })
    const filed = doing(planned, file('3.1'))
    expect(refused(filed, file('4'))).toEqual({ code: 'document_already_filed', document: 'payslip-1', folder: '3.1' })
    const twice = doing(planned, paper('Bail'))
    expect(refused(twice, paper('Bail'))).toMatchObject({ code: 'file_name_taken', document: 'paper-1' })
    expect(refused(planned, paper('Bail', { date: day('2026-05-01') }))).toMatchObject({ code: 'date_in_future' })
  })

  test('a payslip in a folder open to all, kept a year, is told to be badly placed, and is kept five years all the same', () => {
    const [row] = rows(doing(planned, file('9')))
    expect(row).toMatchObject({ warnings: ['tooOpen', 'tooShort'], retention: 'payslip', keptUntil: '2031-03-31' })
  })

  test('filed elsewhere, taken out, filed again', () => {
    const moved = doing(planned, file('9'), {
      type: 'document.reclassify',
      document: 'payslip-1',
      changes: { folder: '3.1' },
    })
    expect(rows(moved)).toMatchObject([{ folder: '3.1', warnings: [] }])
    const same: CommandInput = { type: 'document.reclassify', document: 'payslip-1', changes: { folder: '3.1' } }
    expect(refused(moved, same)).toEqual({ code: 'nothing_changes' })
    const out = doing(moved, { type: 'document.unfile', document: 'payslip-1' })
    expect(rows(out)).toEqual([])
    expect(refused(out, same)).toEqual({ code: 'document_not_filed', document: 'payslip-1' })
    expect(rows(doing(out, file('3')))).toMatchObject([{ folder: '3' }])
  })

  test('what is still to file is listed from a day on, and a folder shows those under it', () => {
    expect(rows(planned, '2026-04-30', { toFile: true })).toMatchObject([{ document: 'payslip-1', status: 'toFile' }])
    expect(rows(planned, '2026-04-30', { toFile: true, from: day('2026-04-01') })).toEqual([])
    const filed = doing(planned, file('3.1'), paper('Bail'))
    expect(rows(filed, '2026-04-30', { folder: '3' }).map(({ document }) => document)).toEqual(['payslip-1'])
  })
})

describe('retention', () => {
  const destroying = (document: string): CommandInput => ({ type: 'document.destroy', document })

  test('a payslip is kept to the last day of its fifth year, and may go the day after', () => {
    const filed = doing(planned, file('3.1'))
    const early = { code: 'retention_not_over', document: 'payslip-1', until: '2031-03-31' }
    expect(refused(filed, destroying('payslip-1'), '2031-03-31')).toEqual({ ...early, on: '2031-03-31' })
    expect(rows(filed, '2031-03-31')).toMatchObject([{ status: 'kept' }])
    expect(rows(filed, '2031-04-01')).toMatchObject([{ status: 'due' }])
    expect(ask(filed, { view: 'filing', at: day('2031-04-01') }).due).toBe(1)
    const gone = after(filed, '2031-04-01', destroying('payslip-1'))
    expect(rows(gone, '2031-04-01')).toMatchObject([
      { status: 'destroyed', name: '20260331_BUL_CAMILLE-BERNARD_2026-03' },
    ])
    const told = { code: 'document_is_destroyed', document: 'payslip-1', on: '2031-04-01' }
    for (const again of [
      destroying('payslip-1'),
      file('3'),
      { type: 'document.unfile', document: 'payslip-1' } as const,
    ]) {
      expect(refused(gone, again, '2031-04-02')).toEqual(told)
    }
  })

  test('an accounting paper is kept ten years from the end of its fiscal year, a tax one six years from its day', () => {
    const kept = doing(
      planned,
      folder('6', { retention: 'accounting' }),
      folder('7', { retention: 'tax' }),
      paper('Facture d’hôtel', { folder: '6' }),
      paper('Avis de CFE', { folder: '7' }),
    )
    expect(
      rows(kept)
        .map(({ title, keptUntil }) => [title, keptUntil])
        .sort(),
    ).toEqual([
      ['Avis de CFE', '2032-02-10'],
      ['Facture d’hôtel', '2036-12-31'],
    ])
  })

  test('a contract is kept five years from its end, not from its signature', () => {
    const running = doing(planned, paper('Bail'))
    expect(rows(running)).toMatchObject([{ status: 'running', keptUntil: null }])
    expect(refused(running, destroying('paper-1'), '2060-01-01')).toEqual({
      code: 'retention_not_begun',
      document: 'paper-1',
    })
    const ended = doing(running, {
      type: 'document.reclassify',
      document: 'paper-1',
      changes: { ended: day('2026-04-30') },
    })
    expect(rows(ended)).toMatchObject([{ status: 'kept', keptUntil: '2031-04-30' }])
    expect(refused(ended, destroying('paper-1'), '2031-05-01')).toBe('accepted')
  })

  test('the papers of the company itself have no term', () => {
    const kept = doing(planned, folder('1', { retention: 'corporate' }), paper('Statuts', { folder: '1' }))
    expect(rows(kept)).toMatchObject([{ status: 'always', keptUntil: null }])
    expect(refused(kept, destroying('paper-1'), '2090-01-01')).toEqual({
      code: 'retention_without_end',
      document: 'paper-1',
    })
  })
})
