/** What the filing plan says when it says no. */
import type { FilingRefusal } from '#pgi'
import { listOf, NARROW_SPACE as N, plural, proseDay, quoted } from '../formats.ts'
import type { Remedy, Said } from '../refusals.ts'

type Code = Exclude<FilingRefusal['code'], 'nothing_changes' | 'date_in_future'>
type Sentences = { readonly [Each in Code]: (refusal: Extract<FilingRefusal, { code: Each }>) => Said }

const plan: Remedy = { label: 'Voir le plan de classement', place: 'plan-de-classement' }
const filing: Remedy = { label: 'Voir le classement', place: 'classement' }

export const FILING_SENTENCES: Sentences = {
  unknown_folder: ({ folder }) => ({
    what: `Le plan de classement n’a pas de dossier ${folder}.`,
    todo: 'Choisissez un dossier du plan, ou créez-le d’abord.',
    remedy: plan,
  }),
  folder_code_taken: ({ folder }) => ({
    what: `Le code ${folder} est déjà celui d’un dossier.`,
    todo: 'Choisissez un autre code.',
    remedy: plan,
  }),
  folder_inside_itself: ({ folder, parent }) => ({
    what: `Le dossier ${folder} ne peut pas être rangé dans ${parent}${N}: ${parent} est ce dossier, ou l’un des siens.`,
    todo: 'Choisissez un autre dossier, ou aucun pour le premier niveau.',
    remedy: plan,
  }),
  folder_holds_something: ({ folder, documents, folders }) => ({
    what: `Le dossier ${folder} n’est pas vide${N}: ${listOf([
      ...(documents > 0 ? [plural(documents, 'document', 'documents')] : []),
      ...(folders > 0 ? [plural(folders, 'sous-dossier', 'sous-dossiers')] : []),
    ])}.`,
    todo: 'Reclassez d’abord ce qu’il contient.',
    remedy: filing,
  }),
  unknown_document_to_file: ({ document }) => ({
    what: `Le PGI n’a pas de document validé ${document}.`,
    meaning: 'Un brouillon ne se classe pas\u202f: il peut encore changer.',
    todo: 'Validez le document, ou choisissez-en un autre.',
    remedy: filing,
  }),
  document_already_filed: ({ folder }) => ({
    what: `Ce document est déjà classé dans ${folder}.`,
    todo: 'Pour le changer de dossier, reclassez-le.',
    remedy: filing,
  }),
  document_not_filed: () => ({
    what: 'Ce document n’est pas classé.',
    todo: 'Classez-le d’abord.',
    remedy: filing,
  }),
  document_is_destroyed: ({ on }) => ({
    what: `Ce document a été détruit le ${proseDay(on)}.`,
    meaning: 'Sa fiche reste, comme preuve de la destruction.',
    remedy: filing,
  }),
  file_name_taken: ({ name, folder }) => ({
    what: `Le dossier ${folder} a déjà un document nommé ${quoted(name)}.`,
    todo: 'Donnez un nom qui distingue les deux, selon la règle de nommage.',
  }),
  retention_not_begun: () => ({
    what: 'La durée de conservation de ce document n’a pas commencé.',
    meaning: 'Un contrat se garde à partir de sa fin, un dossier de salarié à partir du départ.',
    todo: 'Indiquez la date de fin quand elle est connue.',
    remedy: filing,
  }),
  retention_without_end: () => ({
    what: 'Ce document se garde aussi longtemps que la société existe.',
    meaning: 'Les statuts et les procès-verbaux n’ont pas de terme.',
    remedy: filing,
  }),
  retention_not_over: ({ until }) => ({
    what: `Ce document se garde jusqu’au ${proseDay(until)} inclus.`,
    meaning: 'Détruire un document avant son terme prive l’entreprise d’une preuve et peut être sanctionné.',
    todo: 'Attendez le terme.',
    remedy: filing,
  }),
}
