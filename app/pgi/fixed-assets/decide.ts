import { addDays, type Day } from '#base/dates.ts'
import { dueDateOf } from '#base/due-date.ts'
import { type Cents, cents, plus, rateOf, sumOf } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import { decliningCoefficientAt } from '#content/law/depreciation.ts'
import { isVatRateAt } from '#content/law/vat.ts'
import { chargeAccountOf, depreciationAccountOf, impairmentAccountOf, isAssetAccount } from './asset-accounts.ts'
import type { AssetFields, FixedAssetsCommand } from './commands.ts'
import { dispose } from './dispose.ts'
import type { DepreciationLine, FixedAssetsEvent } from './events.ts'
import type { FixedAssetsFacts } from './facts.ts'
import type { FixedAssetsRefusal } from './refusal.ts'
import { chargeOfYear, costOf, depreciatedUntil, missingBefore, netBookValueOf, scheduleOf } from './schedule.ts'
import type { Asset, FixedAssetsState } from './state.ts'

export type Decision = Result<FixedAssetsEvent[], FixedAssetsRefusal>
export type Today = { readonly today: Day }
export type CommandOf<Type extends FixedAssetsCommand['type']> = Extract<FixedAssetsCommand, { type: Type }>

export function decide(
  state: FixedAssetsState,
  command: FixedAssetsCommand,
  context: Today,
  facts: FixedAssetsFacts,
): Decision {
  if (command.type === 'asset.acquire') return acquire(state, command, context, facts)
  if (command.type === 'depreciation.record') return recordYear(state, command, context, facts)
  const asset = state.assets.get(command.asset)
  if (!asset) return no({ code: 'unknown_asset', asset: command.asset })
  if (asset.disposal) return no({ code: 'asset_is_disposed', asset: asset.asset, date: asset.disposal.date })
  switch (command.type) {
    case 'asset.commission':
      return commission(asset, command, context)
    case 'asset.revise':
      return revise(asset, command, facts)
    case 'asset.impair':
      return impair(state, asset, command, context, facts)
    case 'asset.dispose':
      return dispose(state, asset, command, context, facts)
  }
}

/** A day that the books accept. */
export function wrongDate(date: Day, { today }: Today, facts: FixedAssetsFacts): FixedAssetsRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  return facts.isOpen(date) ? undefined : { code: 'date_outside_fiscal_year', date }
}

function acquire(
  state: FixedAssetsState,
  { fields: given, booking }: CommandOf<'asset.acquire'>,
  context: Today,
  facts: FixedAssetsFacts,
): Decision {
  const acquiredOn = given.acquiredOn ?? context.today
  const account = padAccount(given.account)
  const fields = defined({ ...given, account, acquiredOn })
  const cost = costOf(fields.cost)
  const refusal =
    refusalOfFields(fields, cost, facts) ?? refusalOfDays(fields, acquiredOn, context, facts, booking !== undefined)
  if (refusal) return no(refusal)
  const asset = `asset-${state.assetIds.length + 1}`
  const opening = openingOf({ ...fields, acquiredOn }, cost, facts)
  if (booking === undefined) return ok([defined({ type: 'AssetAcquired' as const, asset, fields, cost, opening })])
  const booked = bookInvoice({ ...fields, acquiredOn }, cost, booking, facts)
  if (!booked.ok) return booked
  return ok([defined({ type: 'AssetAcquired' as const, asset, fields, cost, booking: booked.value, opening })])
}

type Booking = NonNullable<CommandOf<'asset.acquire'>['booking']>
type BookedInvoice = NonNullable<Extract<FixedAssetsEvent, { type: 'AssetAcquired' }>['booking']>

/** One invoice may bill several assets, each recorded in turn; one that the purchases recorded would be owed twice. */
function bookInvoice(
  { supplier, reference, acquiredOn }: AssetFields & { acquiredOn: Day },
  cost: Cents,
  { vatRate, dueDate: said }: Booking,
  facts: FixedAssetsFacts,
): Result<BookedInvoice, FixedAssetsRefusal> {
  if (supplier === undefined || reference === undefined) return no({ code: 'supplier_and_reference_needed' })
  const known = facts.supplier(supplier)
  if (!known) return no({ code: 'unknown_supplier', supplier })
  if (known.standing === 'archived') return no({ code: 'supplier_is_archived', supplier })
  const taken = facts.invoiceOf(supplier, reference)
  if (taken) return no({ code: 'supplier_reference_taken', supplier, reference, ...taken })
  if (said !== undefined && said < acquiredOn) {
    return no({ code: 'due_before_invoice', dueDate: said, referenceDate: acquiredOn })
  }
  if (!isVatRateAt(vatRate, acquiredOn)) return no({ code: 'vat_rate_not_in_force', vatRate, date: acquiredOn })
  const vat = rateOf(cost, vatRate)
  return ok({ supplier, reference, vat, gross: plus(cost, vat), dueDate: said ?? dueDateOf(acquiredOn, known.terms) })
}

function refusalOfFields(fields: AssetFields, cost: Cents, facts: FixedAssetsFacts): FixedAssetsRefusal | undefined {
  const { account, residualValue, method, years, tax, acquiredOn } = fields
  if (!isAssetAccount(account, facts.hasAccount)) return { code: 'not_an_asset_account', account }
  if (cost <= 0) return { code: 'asset_cost_not_positive', cost }
  if (residualValue >= cost) return { code: 'residual_value_too_high', residualValue, cost }
  const declining = [{ method, years }, ...(tax ? [tax] : [])].filter((plan) => plan.method === 'declining')
  const short = declining.find((plan) => acquiredOn && !decliningCoefficientAt(acquiredOn, plan.years))
  return short && { code: 'life_too_short_to_decline', years: short.years }
}

/** A company that comes to this PGI brings fixed assets acquired before its books began; an invoice to book must be of an open year. */
function refusalOfDays(
  { commissionedOn }: AssetFields,
  acquiredOn: Day,
  { today }: Today,
  facts: FixedAssetsFacts,
  isBooked: boolean,
): FixedAssetsRefusal | undefined {
  if (acquiredOn > today) return { code: 'date_in_future', date: acquiredOn, today }
  if (commissionedOn !== undefined && commissionedOn > today) {
    return { code: 'date_in_future', date: commissionedOn, today }
  }
  const wasHere = isBooked || acquiredOn >= facts.firstDay
  if (wasHere && !facts.isOpen(acquiredOn)) return { code: 'date_outside_fiscal_year', date: acquiredOn }
  if (commissionedOn !== undefined && commissionedOn < acquiredOn) {
    return { code: 'commissioned_before_acquired', acquiredOn, commissionedOn }
  }
  return undefined
}

/** Years that ended before the first day of the books are in the opening balances. */
function openingOf(fields: AssetFields & { acquiredOn: Day }, cost: Cents, facts: FixedAssetsFacts) {
  const until = addDays(facts.firstDay, -1)
  const planned = { fields, cost, restarts: [], ...defined({ commissionedOn: fields.commissionedOn }) }
  const before = scheduleOf(planned, facts.yearOf).filter(({ to }) => to <= until)
  const last = before.at(-1)
  return last && { until, economic: last.accumulated, excess: last.excessAccumulated }
}

function commission(asset: Asset, { date }: CommandOf<'asset.commission'>, { today }: Today): Decision {
  const on = date ?? today
  const { acquiredOn } = asset.fields
  if (on > today) return no({ code: 'date_in_future', date: on, today })
  if (on < acquiredOn) return no({ code: 'commissioned_before_acquired', acquiredOn, commissionedOn: on })
  if (asset.commissionedOn !== undefined) {
    return no({ code: 'asset_already_commissioned', asset: asset.asset, on: asset.commissionedOn })
  }
  return ok([{ type: 'AssetCommissioned', asset: asset.asset, on }])
}

function revise(asset: Asset, command: CommandOf<'asset.revise'>, facts: FixedAssetsFacts): Decision {
  const { from, years, reason } = command
  const residualValue = command.residualValue ?? asset.fields.residualValue
  const netBookValue = netBookValueOf(asset)
  if (residualValue >= netBookValue) return no({ code: 'residual_value_too_high', residualValue, cost: netBookValue })
  if (!facts.isOpen(from)) return no({ code: 'date_outside_fiscal_year', date: from })
  if (asset.commissionedOn === undefined) return no({ code: 'asset_not_commissioned', asset: asset.asset })
  const first = facts.yearOf(from).from
  if (from !== first || from <= asset.commissionedOn) return no({ code: 'not_a_first_day', from, expected: first })
  const until = depreciatedUntil(asset)
  if (until !== undefined && until >= from) return no({ code: 'year_already_depreciated', asset: asset.asset, until })
  const missing = missingBefore(asset, facts.yearOf, from)
  if (missing) return no({ code: 'earlier_year_not_depreciated', asset: asset.asset, ...yearOf(missing) })
  return ok([{ type: 'AssetPlanRevised', asset: asset.asset, from, years, residualValue, reason }])
}

function impair(
  state: FixedAssetsState,
  asset: Asset,
  { date: given, amount, years, reason }: CommandOf<'asset.impair'>,
  context: Today,
  facts: FixedAssetsFacts,
): Decision {
  const date = given ?? context.today
  const wrong = wrongDate(date, context, facts)
  if (wrong) return no(wrong)
  const year = facts.yearOf(date)
  const next = addDays(year.to, 1)
  const missing = missingBefore(asset, facts.yearOf, next)
  if (missing) return no({ code: 'earlier_year_not_depreciated', asset: asset.asset, ...yearOf(missing) })
  const netBookValue = netBookValueOf(asset)
  if (amount > netBookValue) return no({ code: 'impairment_exceeds_value', asset: asset.asset, amount, netBookValue })
  const { label, account } = asset.fields
  return ok([
    {
      type: 'AssetImpaired',
      impairment: `impairment-${state.impairments + 1}`,
      asset: asset.asset,
      label,
      date,
      amount,
      account: impairmentAccountOf(account, facts.hasAccount),
      from: next,
      years,
      reason,
    },
  ])
}

const yearOf = ({ from, to }: { from: Day; to: Day }) => ({ from, to })

function recordYear(
  state: FixedAssetsState,
  { to: wanted }: CommandOf<'depreciation.record'>,
  context: Today,
  facts: FixedAssetsFacts,
): Decision {
  const wrong = wrongDate(wanted, context, facts)
  if (wrong) return no(wrong)
  const { from, to } = facts.yearOf(wanted)
  if (to > context.today) return no({ code: 'date_in_future', date: to, today: context.today })
  const lines: DepreciationLine[] = []
  for (const id of state.assetIds) {
    const asset = state.assets.get(id)
    if (!asset || asset.disposal) continue
    const until = depreciatedUntil(asset)
    if (until !== undefined && until >= to) continue
    const missing = missingBefore(asset, facts.yearOf, to)
    if (missing) return no({ code: 'earlier_year_not_depreciated', asset: id, ...yearOf(missing) })
    const due = chargeOfYear(asset, facts.yearOf, to)
    if (due) lines.push(depreciationLineOf(asset, facts, due.charge, due.excess))
  }
  if (sumOf(lines, ({ economic, excess }) => cents(economic + Math.abs(excess))) === 0) {
    return no({ code: 'nothing_to_depreciate', from, to })
  }
  const depreciation = `depreciation-${state.depreciations + 1}`
  return ok([{ type: 'DepreciationRecorded', depreciation, from, to, date: to, beforeDisposal: false, lines }])
}

export const depreciationLineOf = (
  { asset, fields }: Asset,
  facts: FixedAssetsFacts,
  economic: Cents,
  excess: Cents,
): DepreciationLine => ({
  asset,
  label: fields.label,
  chargeAccount: chargeAccountOf(fields.account),
  depreciationAccount: depreciationAccountOf(fields.account, facts.hasAccount),
  economic,
  excess,
})
