/** Why a mission is not offered, and what to do about it. */
import { NARROW_SPACE as N } from './formats.ts'

type Why = 'faulty' | 'unproven' | 'outdated'

export const WITHHELD: Readonly<Record<Why, { word: string; because: string; todo: string }>> = {
  faulty: {
    word: 'en erreur',
    because: 'Ses fichiers contiennent des erreurs.',
    todo: `Lisez-les avec la commande ci-dessous, corrigez-les, puis éprouvez le barème avec${N}--prove.`,
  },
  unproven: {
    word: 'sans preuve',
    because: 'Son barème n’a pas encore été éprouvé.',
    todo: 'Lancez la commande ci-dessous. Si tout tient, elle garde la preuve et la mission est proposée aux classes.',
  },
  outdated: {
    word: 'preuve périmée',
    because: 'La mission, le correcteur ou la liste des erreurs connues a changé depuis la dernière preuve.',
    todo: 'Relancez la commande ci-dessous. Tant que la preuve n’est pas refaite, la mission n’est plus proposée.',
  },
}

/** The command that says what is wrong, or proves. */
export const provingCommand = (slug: string, why: Why): string =>
  `npm run -s atelier -- check ${slug}${why === 'faulty' ? '' : ' --prove'}`
