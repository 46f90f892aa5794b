import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What each paragraph of an untouched text is for, by what it is to become. Shown while it is empty; never part of the text. */
const HINTS = {
  letter: [
    'Expéditeur : nom et adresse de l’entreprise',
    'Destinataire : nom et adresse',
    'Lieu et date',
    'Objet :',
    'Formule d’appel',
    'Corps de la lettre',
    'Formule de politesse',
    'Signature',
  ],
  report: ['Titre', 'Destinataire, date et objet, puis le texte'],
  answer: ['Votre réponse'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type HintedText = keyof typeof HINTS

export const isHinted = (kind: string): kind is HintedText => Object.hasOwn(HINTS, kind)

const key = new PluginKey<DecorationSet>('hints')

/** The hints follow their paragraphs as one types around them. `of`: the text is the one that everybody starts from. */
export const LetterHints = Extension.create<{ of: HintedText | null }>({
  name: 'letterHints',
  addOptions: () => ({ of: null }),
  addProseMirrorPlugins() {
    const { of } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => {
            const hints: Decoration[] = []
            if (of) {
              doc.forEach((node, offset, index) => {
                const hint = HINTS[of][index]
                if (hint) hints.push(Decoration.node(offset, offset + node.nodeSize, { 'data-hint': hint }))
              })
            }
            return DecorationSet.create(doc, hints)
          },
          apply: (transaction, hints) => hints.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})
