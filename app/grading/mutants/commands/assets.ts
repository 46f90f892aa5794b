/** Faults in fixed assets and their depreciation. */
import { addDays, type Day, yearOf } from '#base/dates.ts'
import { basisPoints, cents, proportion } from '#base/money.ts'
import { type Command, fiscalYearAt } from '#pgi'
import { neighbourAccount } from '../neighbours.ts'
import { type CommandOf, outsideYear, type Spoiling, type Spoilt } from '../spoilt-command.ts'

export function assetFaults(command: Command, spoiling: Spoiling): Spoilt[] {
  switch (command.type) {
    case 'asset.acquire':
      return acquisitionFaults(command, spoiling)
    case 'asset.commission':
      return [
        ...purchaseDate(command, spoiling),
        ['asset_without_prorata', [{ ...command, date: yearStart(command.date ?? spoiling.today, spoiling) }]],
      ]
    case 'asset.dispose': {
      // The charge from the first day of the year to the sale is forgotten: the net book value stays too high.
      const date = command.date ?? spoiling.today
      const before = addDays(yearStart(date, spoiling), 0)
      return before === date ? [] : [['asset_net_value_wrong', [{ ...command, date: before }]]]
    }
    case 'asset.impair':
      return [['amount_times_ten', [{ ...command, amount: cents(command.amount * 10) }]]]
    default:
      return []
  }
}

const yearStart = (date: Day, { company }: Spoiling): Day =>
  fiscalYearAt(company, date)?.from ?? (`${yearOf(date)}-01-01` as Day)

/** What else an asset costs before it can be used: PCG art. 213-8. */
const BESIDE_PRICE = new Set(['carriage', 'installation', 'customsDuty', 'other'])

function acquisitionFaults(command: CommandOf<'asset.acquire'>, spoiling: Spoiling): Spoilt[] {
  const { fields, booking } = command
  const becomes = (changes: Partial<typeof fields>): readonly Command[] => [
    { ...command, fields: { ...fields, ...changes } },
  ]
  const { commissionedOn, acquiredOn = spoiling.today, cost, dayCount } = fields
  const gross = cost.map((one) =>
    one.component === 'price' ? { ...one, amount: cents(proportion(one.amount, 120, 100)) } : one,
  )
  const bare = cost.filter(({ component }) => !BESIDE_PRICE.has(component))
  const account = neighbourAccount(fields.account)
  const start = commissionedOn && yearStart(commissionedOn, spoiling)
  const isCar = fields.account.startsWith('2182') && booking?.vatRate === 0
  return [
    ['asset_gross_base', becomes({ cost: gross })],
    ...(bare.length > 0 && bare.length < cost.length
      ? [['asset_costs_left_out', becomes({ cost: bare })] satisfies Spoilt]
      : []),
    ...(start !== undefined && start !== commissionedOn
      ? [['asset_without_prorata', becomes({ commissionedOn: start, acquiredOn: start })] satisfies Spoilt]
      : []),
    ...(commissionedOn !== undefined && commissionedOn !== acquiredOn
      ? [['asset_from_purchase_date', becomes({ commissionedOn: acquiredOn })] satisfies Spoilt]
      : []),
    ...(dayCount === 'actual' ? [] : [['asset_calendar_days', becomes({ dayCount: 'actual' })] satisfies Spoilt]),
    ['date_outside_year', becomes({ acquiredOn: outsideYear(acquiredOn) })],
    ...(account?.startsWith('2') ? [['neighbour_account', becomes({ account })] satisfies Spoilt] : []),
    ...(isCar
      ? [
          [
            'vat_deducted_on_car',
            [
              {
                ...command,
                fields: {
                  ...fields,
                  cost: cost.map((one) =>
                    one.component === 'price' ? { ...one, amount: cents(proportion(one.amount, 100, 120)) } : one,
                  ),
                },
                booking: { ...booking, vatRate: basisPoints(2_000) },
              },
            ],
          ] satisfies Spoilt,
        ]
      : []),
  ]
}

function purchaseDate(command: CommandOf<'asset.commission'>, { company, today }: Spoiling): Spoilt[] {
  const acquired = company.fixedAssets.assets.get(command.asset)?.fields.acquiredOn
  return acquired === undefined || acquired === (command.date ?? today)
    ? []
    : [['asset_from_purchase_date', [{ ...command, date: acquired }]]]
}
