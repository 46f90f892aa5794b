import { z } from 'zod'
import { accountingCommand } from '../accounting/commands.ts'
import { yearEndCommand } from '../accounting/year-end/commands.ts'
import { crmCommand } from '../crm/commands.ts'
import { filingCommand } from '../filing/commands.ts'
import { fixedAssetsCommand } from '../fixed-assets/commands.ts'
import { payrollCommand } from '../payroll/commands.ts'
import { planningCommand } from '../planning/commands.ts'
import { purchasingCommand } from '../purchasing/commands.ts'
import { salesCommand } from '../sales/commands.ts'
import { stockCommand } from '../stock/commands.ts'
import { treasuryCommand } from '../treasury/commands.ts'
import { indicatorCommand } from './dashboards/indicator.ts'

export const command = z.discriminatedUnion('type', [
  crmCommand,
  stockCommand,
  salesCommand,
  purchasingCommand,
  treasuryCommand,
  payrollCommand,
  accountingCommand,
  planningCommand,
  filingCommand,
  indicatorCommand,
  fixedAssetsCommand,
  yearEndCommand,
])
export type Command = z.infer<typeof command>
/** A command as a person or a file writes it, before the defaults are filled in. */
export type CommandInput = z.input<typeof command>
