import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { Month } from '#base/months.ts'
import type { DeclarationBody } from '#content/law/social-payments.ts'
import type { AbsenceKind, LinkKind, VariableKind } from './employee.ts'
import type { LineCode } from './slip.ts'
import type { AbsenceStatus } from './state.ts'

/** Listed by precedence: the first one that applies is the one returned. Lines are counted from 0. */
export type PayrollRefusal =
  // records
  | { code: 'unknown_employee'; employee: string }
  | { code: 'employee_code_taken'; employee: string }
  | { code: 'nir_key_is_wrong'; nir: string; expected: string }
  | { code: 'nir_taken'; nir: string; employee: string }
  | { code: 'employee_too_young'; birthDate: Day; sixteenOn: Day }
  | { code: 'employee_has_left'; employee: string; on: Day }
  // contracts
  | { code: 'permanent_contract_with_end'; end: Day }
  | { code: 'fixed_term_without_reason' }
  | { code: 'fixed_term_without_end' }
  | { code: 'replaced_person_missing' }
  | { code: 'contract_ends_before_start'; start: Day; end: Day }
  | { code: 'fixed_term_too_long'; months: number; latest: Day }
  | { code: 'too_many_renewals'; most: number }
  | { code: 'trial_too_long'; unit: 'months' | 'days'; most: number; wanted: number }
  | { code: 'weekly_hours_too_many'; hours: Thousandths; most: Thousandths }
  | { code: 'weekly_hours_too_few'; hours: Thousandths; fewest: number }
  | { code: 'pay_below_minimum_wage'; pay: Cents; minimum: Cents }
  | { code: 'amendment_before_start'; from: Day; start: Day }
  | { code: 'period_is_closed'; period: Month; payslip: string }
  | { code: 'declaration_already_made'; on: Day }
  | { code: 'declaration_too_early'; date: Day; earliest: Day }
  | { code: 'departure_before_start'; on: Day; start: Day }
  | { code: 'departure_reason_differs'; contract: 'permanent' | 'fixedTerm' }
  | { code: 'unknown_linked'; kind: LinkKind; linked: string }
  | { code: 'link_dates_reversed'; from: Day; to: Day }
  | { code: 'linked_to_another'; kind: LinkKind; linked: string; employee: string }
  // leave and absences
  | { code: 'absence_dates_reversed'; from: Day; to: Day }
  | { code: 'outside_contract'; from: Day; to: Day | null }
  | { code: 'half_day_not_worked'; date: Day }
  | { code: 'absence_begins_and_ends_at_noon'; date: Day }
  | { code: 'absence_without_working_day'; from: Day; to: Day }
  | { code: 'absence_overlaps'; absence: string; kind: AbsenceKind; from: Day; to: Day }
  | { code: 'leave_balance_exceeded'; wanted: Thousandths; balance: Thousandths }
  | { code: 'unknown_absence'; absence: string }
  | { code: 'absence_already_answered'; absence: string; status: AbsenceStatus }
  // time and variables
  | { code: 'week_begins_on_monday'; week: Day; monday: Day }
  | { code: 'week_not_begun'; week: Day; today: Day }
  | { code: 'too_many_hours_in_a_day'; rank: number }
  | { code: 'unknown_variable'; variable: string }
  | { code: 'variable_already_cancelled'; variable: string }
  | { code: 'variable_needs_amount'; kind: VariableKind }
  | { code: 'variable_needs_quantity'; kind: VariableKind }
  // rates and settings
  | { code: 'payroll_not_set_up' }
  | { code: 'employer_pays_less_than_half'; employee: Cents; employer: Cents }
  | { code: 'rate_update_says_nothing' }
  // payslips
  | { code: 'period_not_begun'; period: Month; today: Day }
  | { code: 'not_employed_in_period'; employee: string; period: Month }
  | { code: 'law_unknown_in_period'; period: Month }
  | { code: 'payslip_already_validated'; payslip: string }
  | { code: 'later_payslip_validated'; payslip: string; period: Month }
  | { code: 'unknown_payslip'; payslip: string }
  | { code: 'payslip_is_received'; payslip: string }
  | { code: 'payslip_is_not_received'; payslip: string }
  | { code: 'payslip_is_outdated'; payslip: string }
  | { code: 'payslip_already_checked'; payslip: string }
  | { code: 'line_given_twice'; line: LineCode }
  | { code: 'no_salary_to_pay'; period: Month }
  // social bodies
  | { code: 'quarterly_payment_too_large'; headcount: number; below: number }
  | { code: 'nothing_owed_to_body'; body: DeclarationBody; period: Month }
  | { code: 'no_benefits_paid_on'; absence: string }
  | { code: 'absence_given_twice'; absence: string }
  | { code: 'no_benefits_difference'; absence: string }
  | { code: 'benefits_overpaid'; absence: string; excess: Cents; most: Cents }
  // expense reports
  | { code: 'unknown_expense_report'; report: string }
  | { code: 'expense_report_already_answered'; report: string; status: 'approved' | 'declined' }
  | { code: 'expense_line_incomplete'; line: number; missing: 'amount' | 'kilometres' | 'horsepower' }
  | { code: 'expense_vat_exceeds_amount'; line: number; amount: Cents; vat: Cents }
  // the same words as in other modules
  | { code: 'nothing_changes' }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
