/** The words of the correction: what is contested, commented, judged again, and the log that keeps all of it. */
import { NO_BREAK_SPACE as B, NARROW_SPACE as N, plural, quoted } from './formats.ts'
import { isNamedFault, mutantLabel } from './mutants.ts'
import { points } from './teacher.ts'

/** « +0,5 », « −1 » */
export const signedPoints = (value: number): string => (value > 0 ? `+${points(value)}` : points(value))

const pointsWord = (value: number): string => `${points(value)}${B}${Math.abs(value) < 2 ? 'point' : 'points'}`

/** Where a dispute is. */
export const DISPUTE_STATES = {
  open: { word: 'en attente de réponse', shape: 'clock', tone: 'alert' },
  accepted: { word: 'acceptée', shape: 'check', tone: 'good' },
  upheld: { word: 'points maintenus', shape: 'square', tone: 'neutral' },
} as const

type RegradeWords = {
  before: number
  after: number
  version: number
  versionChanged: boolean
  graderVersion: string
  graderChanged: boolean
}

/** « barème corrigé (version 3) » */
export const regradeCause = ({
  version,
  versionChanged,
  graderVersion,
  graderChanged,
}: Omit<RegradeWords, 'before' | 'after'>): string =>
  versionChanged
    ? `barème corrigé (version${B}${version})`
    : graderChanged
      ? `correcteur mis à jour (version${B}${graderVersion})`
      : 'copie réévaluée'

/** « +0,5 : barème corrigé (version 3) » */
export const regradeNote = (regrade: RegradeWords): string =>
  `${regrade.after === regrade.before ? 'Note inchangée' : signedPoints(regrade.after - regrade.before)}${N}: ${regradeCause(regrade)}`

/** « Banque, pour « TVA à 10 % au lieu de 20 % » »: the fault that was recognised; or that it is told by what the grader says. */
export const bankTitle = ({ cause, recognised }: { cause: string; recognised: boolean }): string =>
  recognised && isNamedFault(cause)
    ? `Banque, pour ${quoted(mutantLabel(cause))}`
    : 'Banque, pour ce constat du correcteur'

/** An entry of the log, as its sentence needs it. */
export type LogWords =
  | { kind: 'decided'; criterion: string; points: number | null; reason: string }
  | { kind: 'commented'; criterion: string; text: string; adjustment: number | null; automatic: boolean }
  | { kind: 'comment_removed'; criterion: string; because: 'teacher' | 'mistake_gone'; text: string }
  | { kind: 'dispute_opened'; criterion: string; reason: string; evidence: readonly { words: string }[] }
  | { kind: 'dispute_answered'; criterion: string; accepted: boolean; reason: string }
  | ({ kind: 'regraded'; changes: readonly { title: string; before: number; after: number }[] } & RegradeWords)

/** What an entry says: what was done in a few words, then the words that somebody wrote. */
export function logSentence(entry: LogWords): { what: string; said: string } {
  switch (entry.kind) {
    case 'decided':
      return {
        what: entry.points === null ? 'Proposition du correcteur rétablie' : `Points fixés à ${points(entry.points)}`,
        said: entry.reason,
      }
    case 'commented': {
      const carried = entry.adjustment === null ? '' : `, ${signedPoints(entry.adjustment)}`
      return { what: `Commentaire ${entry.automatic ? 'reçu de la banque' : 'donné'}${carried}`, said: entry.text }
    }
    case 'comment_removed':
      return {
        what: entry.because === 'teacher' ? 'Commentaire retiré' : 'Commentaire retiré, l’erreur n’est plus constatée',
        said: entry.text,
      }
    case 'dispute_opened': {
      const joined = entry.evidence.map(({ words }) => words).join('\u202f; ')
      return { what: 'Contestation ouverte', said: joined ? `${entry.reason} (${joined})` : entry.reason }
    }
    case 'dispute_answered':
      return { what: entry.accepted ? 'Contestation acceptée' : 'Contestation, points maintenus', said: entry.reason }
    case 'regraded':
      return {
        what: regradeNote(entry),
        said: entry.changes
          .map(({ title, before, after }) => `${title} (de ${points(before)} à ${points(after)})`)
          .join('\u202f; '),
      }
  }
}

/** Why a copy was graded, in the list of its gradings. */
export const GRADING_REASONS: Readonly<Record<string, string>> = {
  'hand-in': 'à la remise',
  regrade: 'réévaluation',
}

export type CorrectionRefusal =
  | { code: 'result_not_shown' }
  | { code: 'no_teacher' }
  | { code: 'disputes_closed'; until: string }
  | { code: 'nothing_to_dispute' }
  | { code: 'dispute_reason_missing' }
  | { code: 'graded_meanwhile' }
  | { code: 'evidence_unknown' }
  | { code: 'evidence_too_much'; most: number }
  | { code: 'already_disputed' }
  | { code: 'dispute_settled' }
  | { code: 'dispute_answered' }
  | { code: 'points_not_raised'; points: number }
  | { code: 'nothing_to_comment' }
  | { code: 'comment_empty' }
  | { code: 'adjustment_out_of_range'; max: number }
  | { code: 'comment_retired' }
  | { code: 'other_mistake' }
  | { code: 'comment_not_there' }
  | { code: 'version_unknown' }
  | { code: 'version_of_another_story' }
  | { code: 'regrade_not_ready' }
  | { code: 'regrade_stale' }

type Said = { what: string; todo?: string }
type Sentences = {
  readonly [Each in CorrectionRefusal['code']]: (refusal: Extract<CorrectionRefusal, { code: Each }>) => Said
}

const RELOAD = 'Rechargez la page.'

const SENTENCES: Sentences = {
  result_not_shown: () => ({
    what: 'Le résultat de cette copie n’est pas visible.',
    todo: 'Une contestation se dépose quand les résultats sont publiés.',
  }),
  no_teacher: () => ({ what: 'Cette mission libre n’a pas d’enseignant qui puisse répondre.' }),
  disputes_closed: ({ until }) => ({
    what: `Les contestations de ce devoir étaient reçues jusqu’au ${until}.`,
    todo: 'Parlez-en à votre enseignant.',
  }),
  nothing_to_dispute: () => ({ what: 'Ce critère a déjà tous ses points.' }),
  dispute_reason_missing: () => ({
    what: 'Une contestation a un motif.',
    todo: 'Dites en une phrase ce que le correcteur n’a pas vu.',
  }),
  graded_meanwhile: () => ({
    what: 'Cette copie vient d’être réévaluée, rien n’a été envoyé.',
    todo: 'La page est à jour\u202f: relisez le critère, puis contestez à nouveau si besoin.',
  }),
  evidence_unknown: () => ({ what: 'Une des preuves jointes n’est pas de cette copie.', todo: RELOAD }),
  evidence_too_much: ({ most }) => ({
    what: `Une contestation a ${plural(most, 'preuve', 'preuves')} au plus.`,
    todo: 'Gardez celles qui montrent le mieux ce que vous avancez.',
  }),
  already_disputed: () => ({
    what: 'Vous avez déjà contesté ce critère.',
    todo: 'La réponse de votre enseignant paraîtra ici.',
  }),
  dispute_settled: () => ({
    what: 'Votre enseignant a déjà répondu sur ce critère.',
    todo: 'Une nouvelle décision ou une réévaluation le rouvrira\u202f; d’ici là, parlez-en avec lui.',
  }),
  dispute_answered: () => ({
    what: 'Cette contestation a déjà reçu une réponse.',
    todo: 'La page est à jour\u202f: relisez l’historique.',
  }),
  points_not_raised: ({ points: now }) => ({
    what: `La copie a déjà ${pointsWord(now)} à ce critère.`,
    todo: 'Accepter une contestation donne davantage\u202f; sinon, maintenez les points.',
  }),
  nothing_to_comment: () => ({
    what: 'Ce critère a tous ses points\u202f: il n’y a pas d’erreur à commenter.',
    todo: 'Une décision motivée peut dire autre chose à l’étudiant.',
  }),
  comment_empty: () => ({ what: 'Le commentaire est vide.', todo: 'L’étudiant le lira\u202f: dites-lui quoi faire.' }),
  adjustment_out_of_range: ({ max }) => ({
    what: `À ce critère, un commentaire ajoute ou retire ${pointsWord(max)} au plus.`,
    todo: 'Les points se donnent par quarts.',
  }),
  comment_retired: () => ({ what: 'Ce commentaire n’est plus dans la banque.', todo: RELOAD }),
  other_mistake: () => ({ what: 'Cette copie n’a pas fait l’erreur dont parle le commentaire.', todo: RELOAD }),
  comment_not_there: () => ({ what: 'La copie ne porte pas ce commentaire.', todo: RELOAD }),
  version_unknown: () => ({ what: 'Cette version du scénario n’existe plus.', todo: RELOAD }),
  version_of_another_story: () => ({
    what: 'Cette version raconte une autre histoire\u202f: les copies ne peuvent pas être jugées avec elle.',
    todo: 'Choisissez une version qui a les mêmes données de départ.',
  }),
  regrade_not_ready: () => ({
    what: 'La répétition n’est pas terminée.',
    todo: 'Attendez que chaque copie ait été jugée.',
  }),
  regrade_stale: () => ({
    what: 'Des copies ont été rendues ou réévaluées depuis cette répétition.',
    todo: 'Relancez-la, puis publiez.',
  }),
}

export function correctionRefusal<Each extends CorrectionRefusal['code']>(
  refusal: Extract<CorrectionRefusal, { code: Each }>,
): Said {
  const sentence: (refusal: Extract<CorrectionRefusal, { code: Each }>) => Said = SENTENCES[refusal.code as Each]
  return sentence(refusal)
}

export const isCorrectionRefusal = (refusal: { code: string }): refusal is CorrectionRefusal =>
  Object.hasOwn(SENTENCES, refusal.code)

/** « Appliquer aux 4 copies qui ont la même erreur » */
export const applyToText = (copies: number): string =>
  copies === 1 ? 'Appliquer à la copie qui a cette erreur' : `Appliquer aux ${copies}${B}copies qui ont la même erreur`

/** « 2 contestations attendent votre réponse. » */
export const waitingText = (open: number): string =>
  open === 0
    ? 'Aucune n’attend votre réponse.'
    : `${plural(open, 'contestation attend votre réponse', 'contestations attendent votre réponse')}.`

/** A copy that made the mistake of a comment. */
export const EQUAL_COPY_STATES = {
  to_give: { word: 'le recevra', shape: 'arrow', tone: 'accent' },
  bears: { word: 'le porte déjà', shape: 'check', tone: 'good' },
  taken_off: { word: 'retiré de cette copie', shape: 'cross', tone: 'neutral' },
} as const
