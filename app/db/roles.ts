export type { AttemptMode, AttemptStatus, ClassRole, JobStatus, Role } from './generated/sqlite/enums.ts'
