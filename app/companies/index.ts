/** The companies that stories happen in. */
export { isIban, isSiren, vatNumberOf } from '#base/identifiers.ts'
export type { CustomerRecord, Master, Person } from './master.ts'
export { identityOf, liveHistory, openCompany } from './open-company.ts'
export { type CompanyFiles, type CompanyProblem, readCompany } from './read-company.ts'
export { history } from './story/history.ts'
export type { Step, Story } from './story/step.ts'
