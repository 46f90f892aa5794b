import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What each paragraph of an untouched letter is for. Shown while it is empty; never part of the letter. */
const HINTS = [
  'Expéditeur : nom et adresse de l’entreprise',
  'Destinataire : nom et adresse',
  'Lieu et date',
  'Objet :',
  'Formule d’appel',
  'Corps de la lettre',
  'Formule de politesse',
  'Signature',
]

const key = new PluginKey<DecorationSet>('hints')

/** The hints follow their paragraphs as one types around them. `active`: the letter is the one that everybody starts from. */
export const LetterHints = Extension.create<{ active: boolean }>({
  name: 'letterHints',
  addOptions: () => ({ active: false }),
  addProseMirrorPlugins() {
    const { active } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => {
            const hints: Decoration[] = []
            if (active) {
              doc.forEach((node, offset, index) => {
                const hint = HINTS[index]
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
