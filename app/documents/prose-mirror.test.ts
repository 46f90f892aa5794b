import { getSchema } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { TextAlign } from '@tiptap/extension-text-align'
import StarterKit from '@tiptap/starter-kit'
import { expect, test } from 'vitest'
import { paragraph, run } from './letter.ts'
import { letterFromProseMirror, parseProseMirror, proseMirrorFromLetter } from './prose-mirror.ts'

const schema = getSchema([StarterKit, TableKit, TextAlign.configure({ types: ['heading', 'paragraph'] })])
const doc = (...content: object[]) => ({ type: 'doc', content })
const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, marks })
const codeOf = (input: unknown) => {
  const parsed = parseProseMirror(input)
  return parsed.ok ? 'taken' : parsed.error.code
}

test('everything our editor can write is taken, with the attributes it gives by default', () => {
  const inline = [
    text('gras', { type: 'bold' }),
    { type: 'hardBreak' },
    text('lien', { type: 'link', attrs: { href: 'https://a.fr' } }),
  ]
  const item = { type: 'listItem', content: [{ type: 'paragraph', content: inline }] }
  const written = schema.nodeFromJSON(
    doc(
      { type: 'heading', attrs: { level: 2, textAlign: 'center' }, content: inline },
      { type: 'paragraph', attrs: { textAlign: 'right' }, content: inline },
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'x' }] },
      { type: 'horizontalRule' },
      { type: 'bulletList', content: [item] },
      { type: 'orderedList', content: [item] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [{ type: 'paragraph' }] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] },
        ],
      },
    ),
  )
  written.check()
  expect(parseProseMirror(written.toJSON())).toMatchObject({ ok: true })
})

test('what we write for the editor follows its schema', () => {
  const json = proseMirrorFromLetter({
    blocks: [
      paragraph([run('Lyon,\nle 16'), run(' mars', { bold: true, italic: true, underline: true })], 'right'),
      { type: 'heading', level: 3, align: 'left', runs: [] },
      {
        type: 'list',
        ordered: true,
        items: [{ runs: [run('un')], lists: [{ type: 'list', ordered: false, items: [{ runs: [], lists: [] }] }] }],
      },
      { type: 'table', rows: [{ cells: [{ header: true, paragraphs: [paragraph([])] }] }] },
    ],
  })
  expect(() => schema.nodeFromJSON(json).check()).not.toThrow()
})

test.each([
  ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://a.fr' } })],
  ['an image', doc({ type: 'paragraph', content: [{ type: 'image', attrs: { src: 'x' } }] })],
  ['an unknown mark', doc({ type: 'paragraph', content: [text('a', { type: 'textStyle' })] })],
  ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' } })],
  [
    'a link that runs code',
    doc({ type: 'paragraph', content: [text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })] }),
  ],
  [
    'a link that hides it',
    doc({ type: 'paragraph', content: [text('a', { type: 'link', attrs: { href: ' JaVa\tscript:alert(1)' } })] }),
  ],
  [
    'a link to data',
    doc({ type: 'paragraph', content: [text('a', { type: 'link', attrs: { href: 'data:text/html,x' } })] }),
  ],
  ['no document', { type: 'paragraph' }],
  ['nothing', null],
])('%s is refused', (_, input) => {
  expect(codeOf(input)).toBe('unknown_content')
})

test('nesting without end is refused before it can exhaust anything', () => {
  let nested: object = { type: 'paragraph' }
  for (let depth = 0; depth < 20_000; depth++) nested = { type: 'blockquote', content: [nested] }
  expect(codeOf(doc(nested))).toBe('too_deep')
})

test('the letter of a quotation and of a list of several paragraphs keeps their texts', () => {
  const parsed = parseProseMirror(
    doc(
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text('cité')] }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [text('un')] },
              { type: 'paragraph', content: [text('deux')] },
            ],
          },
        ],
      },
    ),
  )
  expect(parsed.ok && letterFromProseMirror(parsed.value).blocks).toEqual([
    paragraph([run('cité')]),
    { type: 'list', ordered: false, items: [{ runs: [run('un\ndeux')], lists: [] }] },
  ])
})
