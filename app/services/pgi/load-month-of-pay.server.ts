import { ask, type Company, execute } from '#pgi'
import { payslipsList } from '#ui/pgi/lists/payroll.ts'
import { packRows } from '#ui/pgi/packed-rows.ts'
import { askedMonth } from '#ui/pgi/payroll/asked-month.ts'
import { look } from './look.server.ts'

/** The payslips of a month, and what is left to do: prepare (or again, when something changed), validate, pay. */
export async function loadMonthOfPay(request: Request, attempt: string) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('mois')
  const { desk, facts } = await look(request, attempt, {
    view: 'payslips',
    args: asked === null ? {} : { month: asked },
  })
  const { company, today } = desk
  const month = askedMonth(searchParams, today)
  const answer = ask(company, payslipsList.question({ today, yearFrom: facts.yearFrom, params: searchParams }))
  const rows = payslipsList.rows(answer)
  const context = { today, by: 'student' }
  const staff = ask(company, { view: 'employees', at: today, left: true }).rows
  const wouldDo = (of: Company, command: Parameters<typeof execute>[1]) => execute(of, command, context).ok
  return {
    facts,
    month,
    rows: packRows(rows),
    isSetUp: ask(company, { view: 'payroll-settings' }).settings !== null,
    toPrepare: staff
      .map(({ code }) => code)
      .filter((employee) => wouldDo(company, { type: 'payslip.prepare', employee, period: month })),
    toValidate: rows
      .map(({ payslip }) => payslip)
      .filter((payslip) => wouldDo(company, { type: 'payslip.validate', payslip })),
    toPay: rows.filter(({ stage, paid }) => stage === 'validated' && !paid).length,
  }
}
