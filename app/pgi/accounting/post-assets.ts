/** Fixed assets in the books, under the plan in force since the fiscal years opened in 2025: a disposal is in the operating result. */
import { cents, plus } from '#base/money.ts'
import { assertNever } from '#base/result.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { DepreciationLine, FixedAssetsEvent } from '../fixed-assets/events.ts'
import type { Entry } from './events.ts'
import { clipped, type Figure, linesOf } from './figures.ts'

type EventOf<Type extends FixedAssetsEvent['type']> = Extract<FixedAssetsEvent, { type: Type }>
type Booked = Exclude<FixedAssetsEvent, EventOf<'AssetCommissioned'> | EventOf<'AssetPlanRevised'>>

export function postAssetEvent(event: Booked): Entry | null {
  switch (event.type) {
    case 'AssetAcquired':
      return postAcquisition(event)
    case 'DepreciationRecorded':
      return postDepreciation(event)
    case 'AssetImpaired':
      return postImpairment(event)
    case 'AssetRetired':
      return postRetirement(event)
    case 'AssetSold':
      return postSale(event)
    default:
      return assertNever(event)
  }
}

/** Both kinds of discount lower the cost: no 765 (PCG art. 213-8). An asset whose invoice the purchases book has nothing to book. */
function postAcquisition({ asset, fields, cost, booking }: EventOf<'AssetAcquired'>): Entry | null {
  if (booking === undefined) return null
  const { supplier, reference, vat, gross } = booking
  const label = clipped(`Facture ${reference} – ${fields.label}`)
  return {
    journal: 'AC',
    date: fields.acquiredOn,
    label,
    reference,
    referenceDate: fields.acquiredOn,
    source: asset,
    lines: linesOf(
      label,
      [
        { account: fields.account, amount: cost },
        { account: ACCOUNTS.inputVatOnAssets, amount: vat },
      ],
      [{ account: ACCOUNTS.assetSuppliers, amount: gross, party: supplier, item: asset }],
    ),
  }
}

/** `asset-3` is the third record: IMMO-3. */
const fileNumber = (asset: string): string => asset.slice(asset.indexOf('-') + 1)
const fileOf = ([line]: readonly DepreciationLine[]): string => `IMMO-${fileNumber(line?.asset ?? '')}`

function postDepreciation({ depreciation, date, beforeDisposal, lines }: EventOf<'DepreciationRecorded'>): Entry {
  const label = beforeDisposal
    ? 'Dotation complémentaire avant cession'
    : `Dotations aux amortissements ${date.slice(0, 4)}`
  const own = (line: DepreciationLine, account: string, amount = line.economic): Figure => ({
    account,
    amount,
    label: `${beforeDisposal ? 'Dotation complémentaire' : 'Dotation'} – ${line.label}`,
  })
  const excess = (line: DepreciationLine, account: string, sign: 1 | -1): Figure => ({
    account,
    amount: cents(Math.max(0, sign * line.excess)),
    label: `${sign > 0 ? 'Amortissement dérogatoire' : 'Reprise d’amortissement dérogatoire'} – ${line.label}`,
  })
  return {
    journal: 'OD',
    date,
    label,
    reference: beforeDisposal ? `DOTATION-${fileOf(lines)}` : `DOTATION-${date.slice(0, 4)}`,
    referenceDate: date,
    source: depreciation,
    lines: lines.flatMap((line) =>
      linesOf(
        label,
        [
          own(line, line.chargeAccount),
          excess(line, ACCOUNTS.taxDepreciationCharge, 1),
          excess(line, ACCOUNTS.amortissementDerogatoire, -1),
        ],
        [
          own(line, line.depreciationAccount),
          excess(line, ACCOUNTS.amortissementDerogatoire, 1),
          excess(line, ACCOUNTS.taxDepreciationReversal, -1),
        ],
      ),
    ),
  }
}

function postImpairment({ impairment, asset, label: name, date, amount, account }: EventOf<'AssetImpaired'>): Entry {
  const label = clipped(`Dépréciation – ${name}`)
  return {
    journal: 'OD',
    date,
    label,
    reference: `DEPRECIATION-${fileNumber(asset)}`,
    referenceDate: date,
    source: impairment,
    lines: linesOf(label, [{ account: ACCOUNTS.assetImpairment, amount }], [{ account, amount }]),
  }
}

/** The cost leaves against its depreciation; what was not depreciated is an expense, and 145 is given back. */
function postRetirement(event: EventOf<'AssetRetired'>): Entry {
  const { retirement, asset, label: name, date, reason, account, cost, accumulated, impairment, excess } = event
  const label = clipped(`${reason === 'sale' ? 'Cession' : 'Mise au rebut'} – ${name}`)
  return {
    journal: 'OD',
    date,
    label,
    reference: `IMMO-${fileNumber(asset)}`,
    referenceDate: date,
    source: retirement,
    lines: linesOf(
      label,
      [
        { account: event.depreciationAccount, amount: accumulated },
        { account: event.impairmentAccount, amount: impairment },
        { account: ACCOUNTS.assetBookValueSold, amount: event.netBookValue },
        { account: ACCOUNTS.amortissementDerogatoire, amount: excess },
      ],
      [
        { account, amount: cost },
        { account: ACCOUNTS.taxDepreciationReversal, amount: excess },
      ],
    ),
  }
}

function postSale({ sale, label: name, date, reference, net, vat }: EventOf<'AssetSold'>): Entry {
  const label = clipped(`Facture ${reference} – cession ${name}`)
  return {
    journal: 'OD',
    date,
    label,
    reference,
    referenceDate: date,
    source: sale,
    lines: linesOf(
      label,
      [{ account: ACCOUNTS.receivableOnAssetSale, amount: plus(net, vat) }],
      [
        { account: ACCOUNTS.assetSaleProceeds, amount: net },
        { account: ACCOUNTS.outputVat, amount: vat },
      ],
    ),
  }
}
