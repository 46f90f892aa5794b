import { TableKit } from '@tiptap/extension-table'
import { TextAlign } from '@tiptap/extension-text-align'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { ProseMirrorDocument } from '#documents/prose-mirror.ts'
import classes from './editors.module.css'
import { type HintedText, LetterHints } from './letter-hints.ts'
import { LetterToolbar } from './letter-toolbar.tsx'

export type LetterEditorProps = {
  title: string
  document: ProseMirrorDocument
  /** Nothing was written yet of such a text: each paragraph says what it is for. */
  hints: HintedText | null
  onChange: (document: unknown) => void
}

/** What a letter needs, and nothing that the server would refuse. */
const KIT = StarterKit.configure({
  heading: { levels: [1, 2, 3] },
  link: false,
  code: false,
  codeBlock: false,
  strike: false,
  blockquote: false,
  horizontalRule: false,
})

/** A letter in the browser, on a sheet of paper. */
export function LetterEditor({ title, document, hints, onChange }: LetterEditorProps) {
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  const editor = useEditor({
    extensions: [
      KIT,
      TextAlign.configure({ types: ['heading', 'paragraph'] }),
      TableKit.configure({ table: { resizable: false } }),
      LetterHints.configure({ of: hints }),
    ],
    content: document,
    // Rendered in the browser only; our style sheet has what the library would inject.
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: classes.paper ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': title,
        lang: 'fr',
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: current }) => change.current(current.getJSON()),
  })
  return (
    <section className={classes.letter} aria-label={title}>
      {editor && <LetterToolbar editor={editor} />}
      <EditorContent editor={editor} className={classes.desk} />
    </section>
  )
}
