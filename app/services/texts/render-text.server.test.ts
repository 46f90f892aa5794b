import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import type { Named } from '#scenario'
import { renderText } from './render-text.server.ts'

const NAMES = new Map<string, Named>([
  ['payer', { value: { name: 'Martin & <b>fils</b>' } }],
  ['limit', { value: cents(123456), kind: 'money' }],
])

const render = (source: string, names: ReadonlyMap<string, Named> = NAMES) =>
  renderText({ file: 'text.mdx', source, names, annexes: { procedure: { title: 'Procédure' } } })

const htmlOf = async (source: string, names?: ReadonlyMap<string, Named>) => {
  const rendered = await render(source, names)
  if (!rendered.ok) throw new Error(rendered.error.map(({ code }) => code).join())
  return rendered.value
}

test('paths are printed with the values of the attempt, in French, and never as markup', async () => {
  expect(await htmlOf('Plafond de **{payer.name}** : {limit}.')).toBe(
    '<p>Plafond de <strong>Martin &amp; &lt;b&gt;fils&lt;/b&gt;</strong>\u202f: 1\u202f234,56\u202f€.</p>',
  )
  const other = new Map<string, Named>([['limit', { value: cents(50), kind: 'money' }]])
  expect(await htmlOf('{limit}', other)).toBe('<p>0,50\u202f€</p>')
})

test('a sign never begins a line, nor does a quote end one', async () => {
  expect(await htmlOf('Majorées de 25 % ; « rien » à 9 h : pourquoi ?')).toBe(
    '<p>Majorées de 25\u202f%\u202f; «\u202frien\u202f» à 9 h\u202f: pourquoi\u202f?</p>',
  )
})

test('tables, notes, annexes and words of the trade are rendered', async () => {
  const html = await htmlOf(
    [
      '| Niveau | Forme |',
      '| --- | --- |',
      '| 1 | {payer.name} |',
      '',
      '<Attention>',
      'Voir <Annexe id="procedure" /> et le <Terme id="lettrage">lettrage</Terme>.',
      '</Attention>',
    ].join('\n'),
  )
  expect(html).toContain('<th>Niveau</th>')
  expect(html).toContain('<td>Martin &amp; &lt;b&gt;fils&lt;/b&gt;</td>')
  expect(html).toMatch(/role="note"/)
  expect(html).toContain('<a href="?a-cote=annex:procedure">Procédure</a>')
  expect(html).toMatch(/<button[^>]*popoverTarget="([^"]+)"[^>]*>lettrage<\/button><span id="\1"/i)
})

test.each([
  ['an import', "import fs from 'fs'\n\nBonjour", 'text_has_code'],
  ['a computation', '{1 + 1}', 'expression_not_a_path'],
  ['a call', '{payer.name.toString()}', 'expression_not_a_path'],
  ['an unknown component', '<script>alert(1)</script>', 'component_unknown'],
  ['a computed attribute', '<Terme id={process.env}>x</Terme>', 'attribute_computed'],
  ['a link that runs', '[x](javascript:alert(1))', 'text_has_code'],
  ['a link that runs, defined apart', '[x][y]\n\n[y]: javascript:alert(1)', 'text_has_code'],
])('%s is refused', async (_, source, code) => {
  const rendered = await render(source)
  expect(rendered.ok).toBe(false)
  expect(rendered.ok ? [] : rendered.error.map((problem) => problem.code)).toContain(code)
})

test('front matter is text like any other, and is never evaluated', async () => {
  const marked = globalThis as { evaluated?: boolean }
  await htmlOf('---js\nglobalThis.evaluated = true\n---\n\nBonjour')
  expect(marked.evaluated).toBeUndefined()
})
