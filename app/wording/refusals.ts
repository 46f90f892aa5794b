import type { Thousandths } from '#base/money.ts'
import type { Refusal } from '#pgi'
import { amount, NO_BREAK_SPACE as B, euros, listOf, NARROW_SPACE as N, proseDay, quantity } from './formats.ts'
import { CRM_SENTENCES } from './pgi/crm-refusals.ts'
import { DEPOSIT_SENTENCES } from './pgi/deposit-refusals.ts'
import { FILING_SENTENCES } from './pgi/filing-refusals.ts'
import { PAYROLL_SENTENCES } from './pgi/payroll-refusals.ts'
import { PLANNING_SENTENCES } from './pgi/planning-refusals.ts'
import { PURCHASE_SENTENCES } from './pgi/purchase-refusals.ts'
import { account, articleRecord, customerRecord, line, USED } from './pgi/remedies.ts'
import { BANK_REFUSALS } from './refusals-of-bank.ts'
import { FIXED_ASSET_REFUSALS } from './refusals-of-fixed-assets.ts'
import { SALES_REFUSALS } from './refusals-of-sales.ts'
import { TREASURY_REFUSALS } from './refusals-of-treasury.ts'
import { VAT_REFUSALS } from './refusals-of-vat.ts'
import { YEAR_END_REFUSALS } from './refusals-of-year-end.ts'

/** Where to go and mend it: an address inside the PGI, `clients/C0001`. */
export type Remedy = { readonly label: string; readonly place: string }
export type Said = {
  readonly what: string
  readonly meaning?: string
  readonly todo?: string
  readonly remedy?: Remedy
  /** To give when one asks for help. */
  readonly reference?: string
  /** The line of the document or of the entry that is at fault, from 0. */
  readonly line?: number
}

type Code = Refusal['code']
/** A sentence for each of some codes: a module's own are in a file of its own. */
export type SentencesOf<Codes extends Code> = {
  readonly [Each in Codes]: (refusal: Extract<Refusal, { code: Each }>) => Said
}
export type Sentences = SentencesOf<Code>

const SENTENCES: Sentences = {
  ...CRM_SENTENCES,
  ...PLANNING_SENTENCES,
  ...FILING_SENTENCES,
  ...PAYROLL_SENTENCES,
  ...FIXED_ASSET_REFUSALS,
  ...YEAR_END_REFUSALS,

  // Clients et prospects
  unknown_party: ({ party }) => ({
    what: `Aucun tiers ne porte le code ${party}.`,
    todo: 'Choisissez un client ou un prospect de la liste.',
    remedy: { label: 'Voir les clients', place: 'clients' },
  }),
  party_is_archived: ({ party }) => ({
    what: `La fiche ${party} est archivée.`,
    meaning: 'Une fiche archivée se consulte mais ne se modifie plus.',
    todo: 'Rétablissez-la pour vous en servir de nouveau.',
    remedy: customerRecord(party),
  }),
  party_is_not_archived: ({ party }) => ({
    what: `La fiche ${party} n’est pas archivée.`,
    todo: 'Rien n’est à rétablir.',
    remedy: customerRecord(party),
  }),
  party_is_in_use: ({ party, uses }) => ({
    what: `La fiche ${party} a déjà servi${N}: ${listOf(uses)}.`,
    meaning: USED,
    todo: 'Archivez-la\u202f: elle ne sera plus proposée, et son histoire restera consultable.',
    remedy: customerRecord(party),
  }),
  party_is_not_a_prospect: ({ party }) => ({
    what: `${party} est déjà client.`,
    todo: 'Rien n’est à convertir.',
    remedy: customerRecord(party),
  }),
  party_code_taken: ({ party }) => ({
    what: `Le code ${party} est déjà pris.`,
    todo: 'Choisissez un autre code, ou laissez le PGI en proposer un.',
    remedy: customerRecord(party),
  }),
  party_siren_taken: ({ siren, party }) => ({
    what: `Le SIREN ${siren} est déjà celui de ${party}.`,
    meaning: 'Deux fiches pour une même entreprise fausseraient son encours.',
    todo: 'Vérifiez le numéro, ou travaillez sur la fiche existante.',
    remedy: customerRecord(party),
  }),
  party_account_not_settled: ({ party, balance }) => ({
    what: `Le compte de ${party} n’est pas soldé${N}: il reste ${euros(balance)}.`,
    meaning: 'Un client dont le compte est ouvert ne peut pas être archivé.',
    todo: 'Soldez le compte d’abord.',
    remedy: account(party),
  }),
  party_has_open_documents: ({ party, documents }) => ({
    what: `${party} a encore des documents en cours${N}: ${listOf(documents)}.`,
    todo: 'Terminez-les ou abandonnez-les avant d’archiver la fiche.',
    remedy: customerRecord(party),
  }),
  nothing_changes: () => ({
    what: 'Rien n’a changé.',
    meaning: 'Ce que vous enregistrez est identique à ce qui est déjà en place.',
    todo: 'Modifiez une valeur, ou quittez la page.',
  }),

  // Articles et stocks
  article_code_taken: ({ article }) => ({
    what: `Le code article ${article} est déjà pris.`,
    todo: 'Choisissez un autre code.',
    remedy: articleRecord(article),
  }),
  unknown_article: (refusal) => ({
    what: `Aucun article ne porte le code ${refusal.article}.`,
    todo: 'Choisissez un article du catalogue.',
    remedy: { label: 'Voir les articles', place: 'articles' },
    ...('line' in refusal ? { line: refusal.line } : {}),
  }),
  article_is_archived: (refusal) => ({
    what: `L’article ${refusal.article} est archivé.`,
    meaning: 'On ne vend, n’achète ni ne stocke plus un article archivé.',
    todo: 'Choisissez un autre article, ou rétablissez celui-ci depuis sa fiche.',
    remedy: articleRecord(refusal.article),
    ...('line' in refusal ? { line: refusal.line } : {}),
  }),
  article_is_not_archived: ({ article }) => ({
    what: `L’article ${article} n’est pas archivé.`,
    todo: 'Rien n’est à rétablir.',
    remedy: articleRecord(article),
  }),
  article_has_open_documents: ({ article, documents }) => ({
    what: `${article} est encore dans des documents en cours${N}: ${listOf(documents)}.`,
    todo: 'Terminez-les ou abandonnez-les avant d’archiver l’article.',
    remedy: articleRecord(article),
  }),
  article_is_in_use: ({ article, uses }) => ({
    what: `L’article ${article} a déjà servi${N}: ${listOf(uses)}.`,
    meaning: USED,
    todo: 'Archivez-le\u202f: il ne sera plus proposé, et son histoire restera consultable.',
    remedy: articleRecord(article),
  }),
  article_is_a_service: ({ article }) => ({
    what: `${article} est une prestation${N}: elle n’a pas de stock.`,
    remedy: articleRecord(article),
  }),
  article_has_stock: ({ article, quantity: held }) => ({
    what: `${article} est encore en stock (${quantity(held)}).`,
    meaning: 'Un article en stock ne s’archive pas et ne devient pas une prestation.',
    todo: 'Ramenez d’abord son stock à zéro.',
    remedy: articleRecord(article),
  }),
  article_has_moved: ({ article, movements }) => ({
    what: `${article} a déjà ${movements === 1 ? 'un mouvement' : `${movements} mouvements`} de stock.`,
    meaning:
      'Sa méthode de valorisation ne change plus\u202f: les mêmes méthodes s’appliquent d’un exercice à l’autre (C. com., art. L123-17).',
    todo: 'Gardez la méthode actuelle, ou ouvrez une nouvelle fiche.',
    remedy: articleRecord(article),
  }),
  insufficient_stock: ({ article, available, wanted }) => ({
    what: `Le stock de ${article} ne suffit pas${N}: ${quantity(wanted)} à sortir, ${quantity(available)} en stock.`,
    meaning: 'On ne livre et on ne retourne pas ce que l’on n’a pas.',
    todo: `Ramenez la quantité à ${quantity(available)}.`,
    remedy: articleRecord(article),
  }),

  ...SALES_REFUSALS,
  ...TREASURY_REFUSALS,
  ...PURCHASE_SENTENCES,
  ...DEPOSIT_SENTENCES,

  // Comptabilité
  unbalanced_entry: ({ debit, credit, difference }) => ({
    what: `L’écriture n’est pas équilibrée${N}: ${amount(debit)} au débit, ${amount(credit)} au crédit, ${euros(difference)} d’écart.`,
    meaning: 'Dans la partie double, le total des débits égale celui des crédits.',
    todo: 'Complétez ou corrigez une ligne.',
  }),
  unknown_account: ({ line: index, account: number }) => ({
    what: `Le compte ${number} (${line(index)}) n’est pas au plan de comptes.`,
    todo: 'Choisissez un compte du plan, ou ouvrez-le d’abord.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
    line: index,
  }),
  line_without_amount: ({ line: index }) => ({
    what: `La ${line(index)} n’a pas de montant.`,
    todo: 'Saisissez un débit ou un crédit, ou supprimez la ligne.',
    line: index,
  }),
  both_debit_and_credit: ({ line: index }) => ({
    what: `La ${line(index)} a un débit et un crédit.`,
    todo: 'Ne gardez que l’un des deux.',
    line: index,
  }),
  party_required: ({ line: index, account: number }) => ({
    what: `Le compte ${number} (${line(index)}) demande un tiers.`,
    todo: 'Indiquez le client ou le fournisseur.',
    line: index,
  }),
  party_not_expected: ({ line: index, account: number, party }) => ({
    what: `Le compte ${number} (${line(index)}) n’est pas un compte de tiers${N}: ${party} n’a rien à y faire.`,
    todo: 'Retirez le tiers, ou changez de compte.',
    line: index,
  }),
  cash_would_be_negative: ({ account: number, date, balance }) => ({
    what: `La caisse (${number}) serait négative le ${proseDay(date)}${N}: ${euros(balance)}.`,
    meaning: 'On ne sort pas de la caisse plus d’argent qu’elle n’en contient.',
    todo: 'Vérifiez le montant, la date et le sens.',
  }),
  unknown_source: () => ({
    what: 'Une des pièces choisies n’est pas à transférer.',
    todo: 'Rechargez la page.',
  }),
  already_transferred: ({ entry, journal }) => ({
    what: `La pièce est déjà en comptabilité${N}: écriture ${entry} du journal ${journal}.`,
    meaning: 'Rien ne se comptabilise deux fois.',
    remedy: { label: 'Voir les journaux', place: `journaux?journal=${journal}` },
  }),
  source_after_until: ({ date, until }) => ({
    what: `Une des pièces est du ${proseDay(date)}, après le ${proseDay(until)}.`,
    todo: 'Reculez la date limite du transfert.',
  }),
  nothing_to_transfer: ({ until }) => ({
    what: `Rien n’attend d’être transféré au ${proseDay(until)}.`,
    meaning: 'Toutes les pièces jusqu’à cette date sont déjà en comptabilité.',
  }),
  imported_account_unknown: ({ entry, account: number }) => ({
    what: `L’écriture n°${B}${entry + 1} du fichier emploie le compte ${number}, qui ne se rattache à aucun compte du plan.`,
    todo: 'Corrigez le fichier, ou commencez le numéro par les chiffres d’un compte existant.',
  }),
  account_already_open: ({ account: number, label }) => ({
    what: `Le compte ${number} est déjà ouvert${N}: ${label}.`,
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),
  account_without_parent: ({ account: number }) => ({
    what: `Le compte ${number} ne se rattache à aucun compte du plan.`,
    todo: 'Commencez par les chiffres d’un compte existant.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),

  // Brouillard et contre-passation
  unknown_draft: () => ({
    what: 'Cette écriture n’est pas au brouillard.',
    todo: 'Rechargez la page.',
    remedy: { label: 'Voir le brouillard', place: 'brouillard' },
  }),
  draft_was_discarded: () => ({
    what: 'Cette écriture du brouillard a été supprimée.',
    todo: 'Saisissez-la de nouveau.',
    remedy: { label: 'Voir le brouillard', place: 'brouillard' },
  }),
  draft_already_validated: ({ entry }) => ({
    what: `Cette écriture est déjà validée${N}: elle porte le n°${B}${entry}.`,
    meaning: 'Une écriture validée ne se modifie plus et ne se supprime plus.',
    todo: 'Pour l’annuler, contre-passez-la.',
    remedy: { label: 'Voir les journaux', place: 'journaux' },
  }),
  draft_refused: ({ draft, why }) => {
    const { line: _, ...said } = refusalSentence(why)
    return {
      ...said,
      what: `L’écriture ${draft.slice('draft-'.length)} du brouillard ne peut pas être validée. ${said.what}`,
      meaning: 'Aucune des écritures choisies n’a été validée.',
    }
  },
  unknown_entry: () => ({
    what: 'Cette écriture n’existe pas.',
    todo: 'Rechargez la page.',
    remedy: { label: 'Voir les journaux', place: 'journaux' },
  }),
  entry_comes_from_document: ({ entry }) => ({
    what: `L’écriture ${entry} vient d’une pièce du logiciel${N}: elle ne se contre-passe pas à la main.`,
    meaning: 'La comptabilité ne dirait plus la même chose que les ventes, la trésorerie ou la déclaration de TVA.',
    todo: `Pour une facture, établissez un avoir${N}; pour un règlement, changez-le de compte.`,
  }),
  entry_already_reversed: ({ entry, by }) => ({
    what: `L’écriture ${entry} est déjà contre-passée par l’écriture ${by}.`,
    todo: 'Rien n’est à faire.',
  }),

  ...BANK_REFUSALS,
  ...VAT_REFUSALS,
}

/** The sentence of a refusal, with the place where it is mended. */
export function refusalSentence<Each extends Code>(refusal: Extract<Refusal, { code: Each }>): Said {
  const say: (refusal: Extract<Refusal, { code: Each }>) => Said = SENTENCES[refusal.code]
  return say(refusal)
}

export const REFUSAL_CODES = Object.keys(SENTENCES)

/** Quantities left, for hints beside a field. */
export const remainingText = (left: Thousandths): string => `reste ${quantity(left)}`
