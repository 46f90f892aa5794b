import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints } from '#base/money.ts'
import { ACCOUNTS, accountClassOf, chartOfAccounts, findAccount, padAccount } from '#content/law/chart-of-accounts.ts'
import {
  defaultPenaltyAt,
  legalInterestAt,
  lowestPenaltyRateAt,
  recoveryIndemnityAt,
} from '#content/law/late-payment.ts'
import { areLawfulTerms, paymentTermCeilingsAt } from '#content/law/payment-terms.ts'
import { isVatRateAt, vatRatesAt } from '#content/law/vat.ts'

test('the chart holds the 322 accounts of the plan and the twelve free sub-accounts, each once, on six digits', () => {
  expect(chartOfAccounts).toHaveLength(334)
  expect(new Set(chartOfAccounts.map((account) => account.number)).size).toBe(334)
  expect(chartOfAccounts.filter((account) => !/^[1-7]\d{5}$/.test(account.number))).toEqual([])
  expect(chartOfAccounts.filter((account) => account.label.includes("'") || account.label.length > 200)).toEqual([])
})

test('an account is found by its short or padded number, with its class and its normal side', () => {
  expect(findAccount('411')).toEqual({ number: '411000', label: 'Clients', accountClass: 4, normalSide: 'debit' })
  expect(findAccount('445710')?.label).toBe('TVA collectée')
  expect(findAccount('512')?.normalSide).toBe('either')
  expect(findAccount('708500')).toMatchObject({ label: 'Ports et frais accessoires facturés', normalSide: 'credit' })
  expect(findAccount('709')?.normalSide).toBe('debit')
  expect(findAccount('999')).toBeUndefined()
  expect(padAccount('68112')).toBe('681120')
  expect(accountClassOf('707000')).toBe(7)
})

test('accounts removed by the 2025 reform are not there, and those that replace them are', () => {
  for (const removed of ['675', '775', '671', '771', '777', '791']) expect(findAccount(removed)).toBeUndefined()
  for (const added of ['657', '757', '6581', '747', '741']) expect(findAccount(added)).toBeDefined()
})

test('every account that a posting rule names is in the chart', () => {
  for (const number of Object.values(ACCOUNTS)) expect(findAccount(number)?.number).toBe(number)
})

test('VAT in mainland France is 20, 10, 5.5 and 2.1 %, or none', () => {
  expect(vatRatesAt(day('2026-03-16')).map((each) => each.rate)).toEqual([2000, 1000, 550, 210, 0])
  expect(isVatRateAt(basisPoints(1960), day('2026-03-16'))).toBe(false)
  expect(vatRatesAt(day('2013-12-31'))).toEqual([])
})

test('the legal interest between professionals changes at each half-year, and is unknown where it was not found', () => {
  expect(legalInterestAt(day('2025-06-30'))?.rate).toBe(371)
  expect(legalInterestAt(day('2025-07-01'))?.rate).toBe(276)
  expect(legalInterestAt(day('2026-03-16'))?.rate).toBe(262)
  expect(legalInterestAt(day('2026-07-01'))).toBeUndefined()
  expect(lowestPenaltyRateAt(day('2026-03-16'))).toBe(786)
  expect(lowestPenaltyRateAt(day('2024-12-31'))).toBe(1476)
  expect(defaultPenaltyAt(day('2025-12-31'))?.rate).toBe(1215)
})

test('forty euros are due for each invoice paid late since 2013', () => {
  expect(recoveryIndemnityAt(day('2026-03-16'))?.amount).toBe(4000)
  expect(recoveryIndemnityAt(day('2012-12-31'))).toBeUndefined()
})

test('terms may reach 60 days from the invoice, or 45 days end of month', () => {
  const on = day('2026-03-16')
  expect(paymentTermCeilingsAt(on).find((each) => each.code === 'default')?.days).toBe(30)
  expect(areLawfulTerms({ days: 60, endOfMonth: false }, on)).toBe(true)
  expect(areLawfulTerms({ days: 61, endOfMonth: false }, on)).toBe(false)
  expect(areLawfulTerms({ days: 45, endOfMonth: true }, on)).toBe(true)
  expect(areLawfulTerms({ days: 60, endOfMonth: true }, on)).toBe(false)
})
