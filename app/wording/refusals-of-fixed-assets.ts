/** What the PGI says when it refuses something about a fixed asset. */
import { NO_BREAK_SPACE as B, euros, NARROW_SPACE as N, percent, plural, proseDay } from './formats.ts'
import type { Remedy, Sentences } from './refusals.ts'

const record = (asset: string): Remedy => ({ label: 'Ouvrir la fiche', place: `immobilisations/${asset}` })
const ALL: Remedy = { label: 'Voir les immobilisations', place: 'immobilisations' }
const numberOf = (asset: string): string => `n°${B}${asset.slice(asset.indexOf('-') + 1)}`

export const FIXED_ASSET_REFUSALS: Pick<
  Sentences,
  | 'unknown_asset'
  | 'asset_is_disposed'
  | 'not_an_asset_account'
  | 'asset_cost_not_positive'
  | 'residual_value_too_high'
  | 'life_too_short_to_decline'
  | 'commissioned_before_acquired'
  | 'supplier_and_reference_needed'
  | 'vat_rate_not_in_force'
  | 'asset_already_commissioned'
  | 'asset_not_commissioned'
  | 'not_a_first_day'
  | 'year_already_depreciated'
  | 'earlier_year_not_depreciated'
  | 'impairment_exceeds_value'
  | 'nothing_to_depreciate'
> = {
  unknown_asset: () => ({
    what: 'Cette immobilisation n’existe pas.',
    todo: 'Choisissez une immobilisation de la liste.',
    remedy: ALL,
  }),
  asset_is_disposed: ({ asset, date }) => ({
    what: `L’immobilisation ${numberOf(asset)} est sortie du bilan le ${proseDay(date)}.`,
    meaning: 'Un bien sorti ne s’amortit plus et ne se cède pas une seconde fois.',
    remedy: record(asset),
  }),
  not_an_asset_account: ({ account }) => ({
    what: `Le compte ${account} n’est pas celui d’une immobilisation incorporelle (20) ou corporelle (21).`,
    todo: 'Choisissez le compte selon la nature du bien, par exemple 2183 pour le matériel informatique.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),
  asset_cost_not_positive: ({ cost }) => ({
    what: `Le coût d’acquisition serait de ${euros(cost)}.`,
    meaning: 'Il s’obtient en ajoutant au prix net de réductions les frais accessoires, hors taxes.',
    todo: 'Vérifiez le prix et les réductions.',
  }),
  residual_value_too_high: ({ residualValue, cost }) => ({
    what: `La valeur résiduelle de ${euros(residualValue)} laisse peu de sens à un amortissement${N}: la valeur du bien est de ${euros(cost)}.`,
    meaning: 'La base amortissable est le coût diminué de la valeur résiduelle. Elle doit être positive.',
    todo: 'Vérifiez la valeur résiduelle.',
  }),
  life_too_short_to_decline: ({ years }) => ({
    what: `Le mode dégressif n’est pas ouvert à un bien amorti sur ${plural(years, 'an', 'ans')}.`,
    meaning: 'Il suppose une durée d’au moins trois ans (CGI, art. 39 A).',
    todo: 'Choisissez le mode linéaire, ou une autre durée.',
  }),
  commissioned_before_acquired: ({ acquiredOn, commissionedOn }) => ({
    what: `Le ${proseDay(commissionedOn)} précède l’acquisition, datée du ${proseDay(acquiredOn)}.`,
    todo: `Choisissez une date à partir du ${proseDay(acquiredOn)}.`,
  }),
  supplier_and_reference_needed: () => ({
    what: 'La facture du fournisseur ne peut pas être comptabilisée sans son nom ni son numéro.',
    todo: 'Indiquez le fournisseur et le numéro de la facture.',
  }),
  vat_rate_not_in_force: ({ vatRate, date }) => ({
    what: `Le taux de TVA de ${percent(vatRate)} n’est pas en vigueur le ${proseDay(date)}.`,
    todo: 'Choisissez un taux de la liste.',
  }),
  asset_already_commissioned: ({ asset, on }) => ({
    what: `L’immobilisation ${numberOf(asset)} est en service depuis le ${proseDay(on)}.`,
    remedy: record(asset),
  }),
  asset_not_commissioned: ({ asset }) => ({
    what: `L’immobilisation ${numberOf(asset)} n’est pas encore en service.`,
    meaning: 'Son plan d’amortissement commence à la mise en service.',
    todo: 'Enregistrez d’abord sa mise en service.',
    remedy: record(asset),
  }),
  not_a_first_day: ({ from, expected }) => ({
    what: `Une révision du plan prend effet le premier jour d’un exercice${N}; le ${proseDay(from)} n’en est pas un.`,
    meaning: 'Elle vaut pour l’avenir et ne change pas les amortissements déjà comptabilisés (PCG, art. 214-14).',
    todo: `Choisissez le ${proseDay(expected)} ou le premier jour d’un exercice suivant.`,
  }),
  year_already_depreciated: ({ asset, until }) => ({
    what: `L’amortissement de l’immobilisation ${numberOf(asset)} est déjà comptabilisé jusqu’au ${proseDay(until)}.`,
    todo: `Choisissez une date après le ${proseDay(until)}.`,
    remedy: record(asset),
  }),
  earlier_year_not_depreciated: ({ asset, from, to }) => ({
    what: `La dotation de l’immobilisation ${numberOf(asset)} manque pour la période du ${proseDay(from)} au ${proseDay(to)}.`,
    meaning: 'Les dotations se comptabilisent exercice après exercice, sans en sauter.',
    todo: `Comptabilisez d’abord les dotations de l’exercice clos le ${proseDay(to)}.`,
    remedy: { label: 'Ouvrir les dotations', place: 'amortissements' },
  }),
  impairment_exceeds_value: ({ asset, amount, netBookValue }) => ({
    what: `Une dépréciation de ${euros(amount)} dépasse la valeur nette comptable, de ${euros(netBookValue)}.`,
    todo: `Ramenez-la à ${euros(netBookValue)} au plus.`,
    remedy: record(asset),
  }),
  nothing_to_depreciate: ({ from, to }) => ({
    what: `Aucune dotation n’est à comptabiliser pour l’exercice du ${proseDay(from)} au ${proseDay(to)}.`,
    meaning: 'Tous les biens en service sont déjà amortis jusqu’à cette date, ou le sont entièrement.',
    remedy: ALL,
  }),
}
