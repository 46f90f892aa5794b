/** Lists of staff and payroll. */
import type {
  BookRow,
  ContractRow,
  EmployeeRow,
  ExpenseReportRow,
  LeaveRow,
  PayslipRow,
  RateRow,
  RegisterRow,
  SicknessBenefitsRow,
} from '#pgi'
import { finePercent } from '#wording/formats.ts'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import {
  BENEFITS_STATUSES,
  CONTRACT_KINDS,
  DEPARTURE_REASONS,
  EXPENSE_STATUSES,
  FIXED_TERM_REASONS,
  PAYSLIP_STAGES,
  periodText,
  RATE_ORIGINS,
  SLIP_SECTIONS,
  STAFF_CATEGORIES,
} from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { askedMonth } from '../payroll/asked-month.ts'
import {
  countColumn,
  dayColumn,
  filterByValue,
  moneyColumn,
  quantityColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList, type ListColumn } from './list-definition.ts'

const STAFF: Readonly<Record<EmployeeRow['status'], StatusWords>> = {
  toCome: { word: 'à venir', shape: 'clock', tone: 'accent' },
  present: { word: 'présent', shape: 'check', tone: 'good' },
  left: { word: 'sorti', shape: 'cross', tone: 'neutral' },
}

export const employeesList = defineList<'employees', EmployeeRow>({
  place: PLACES.employees,
  view: 'employees',
  unit: ['salarié', 'salariés'],
  question: ({ today }) => ({ view: 'employees', at: today, left: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `paie/salaries/${row.code}`,
  columns: [
    textColumn('nom', 'Nom', (row) => row.name),
    textColumn('code', 'Code', (row) => row.code, { width: '80px' }),
    textColumn('emploi', 'Emploi', (row) => row.job, { width: '220px' }),
    textColumn('classification', 'Classification', (row) => row.classification, { width: '150px', hidden: true }),
    textColumn('categorie', 'Catégorie', (row) => STAFF_CATEGORIES[row.category], { width: '220px', hidden: true }),
    textColumn('contrat', 'Contrat', (row) => CONTRACT_KINDS[row.contract], { width: '84px' }),
    dayColumn('debut', 'Depuis', (row) => row.start),
    dayColumn('fin', 'Jusqu’au', (row) => row.end),
    quantityColumn('heures', 'h/semaine', (row) => row.weeklyHours, { width: '96px' }),
    moneyColumn('salaire', 'Salaire', (row) => row.monthlyPay),
    textColumn('equipe', 'Équipe', (row) => row.team, { width: '120px', hidden: true }),
    statusColumn((row) => STAFF[row.status], { width: '110px' }),
  ],
  filters: (_, rows) => [
    {
      id: 'presence',
      label: 'Présence',
      options: (['present', 'toCome', 'left'] as const).map((status) => ({
        value: status,
        label: STAFF[status].word,
        sentence: `Présence\u202f: ${STAFF[status].word}`,
        test: (row: EmployeeRow) => row.status === status,
      })),
    },
    filterByValue('equipe', 'Équipe', rows, (row) => row.team),
  ],
  empty: {
    title: 'Aucun salarié',
    children: 'L’entreprise n’a pas de salarié dans le PGI. Une embauche ouvre le dossier et inscrit au registre.',
  },
})

export const staffDocumentsList = defineList<'employees', EmployeeRow>({
  place: PLACES.staffDocuments,
  view: 'employees',
  unit: ['salarié', 'salariés'],
  question: ({ today }) => ({ view: 'employees', at: today, left: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `paie/salaries/${row.code}/documents`,
  columns: [
    textColumn('nom', 'Nom', (row) => row.name),
    textColumn('code', 'Code', (row) => row.code, { width: '80px' }),
    textColumn('contrat', 'Contrat', (row) => CONTRACT_KINDS[row.contract], { width: '84px' }),
    dayColumn('debut', 'Embauche', (row) => row.start),
    dayColumn('dpae', 'DPAE transmise', (row) => row.declaredOn, { width: '124px' }),
    dayColumn('fin', 'Départ', (row) => row.end),
    statusColumn((row) => staffPapersStatus(row), { width: '230px' }),
  ],
  filters: (_, rows) => [filterByValue('statut', 'Documents', rows, (row) => staffPapersStatus(row).word)],
  empty: {
    title: 'Aucun salarié',
    children: 'Une embauche ouvre le dossier\u202f: la déclaration préalable se prépare alors ici.',
  },
})

/** What is still to be given: the declaration first; once somebody has left, the papers of their departure. */
const staffPapersStatus = (row: EmployeeRow) =>
  row.status === 'left'
    ? ({ word: 'certificat et solde à remettre', shape: 'ring', tone: 'accent' } as const)
    : row.declaredOn === null
      ? ({ word: 'DPAE à transmettre', shape: 'triangle', tone: 'alert' } as const)
      : ({ word: 'embauche déclarée', shape: 'check', tone: 'good' } as const)

export const registerList = defineList<'staff-register', RegisterRow>({
  place: PLACES.staffRegister,
  view: 'staff-register',
  unit: ['inscription', 'inscriptions'],
  question: ({ today }) => ({ view: 'staff-register', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => String(row.rank),
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('nom', 'Nom', (row) => row.lastName, { width: '150px' }),
    countColumn('rang', 'N°', (row) => row.rank, { width: '56px' }),
    textColumn('prenom', 'Prénom', (row) => row.firstName, { width: '120px' }),
    textColumn('nationalite', 'Nationalité', (row) => row.nationality, { width: '110px' }),
    dayColumn('naissance', 'Né(e) le', (row) => row.birthDate),
    textColumn('sexe', 'Sexe', (row) => row.sex, { width: '60px' }),
    textColumn('emploi', 'Emploi', (row) => row.job, { width: '190px' }),
    textColumn('qualification', 'Qualification', (row) => row.classification, { width: '130px' }),
    textColumn(
      'contrat',
      'Contrat',
      (row) => `${CONTRACT_KINDS[row.contract]}${row.partTime ? ', temps partiel' : ''}`,
      { width: '150px' },
    ),
    dayColumn('entree', 'Entrée', (row) => row.enteredOn),
    dayColumn('sortie', 'Sortie', (row) => row.leftOn),
    textColumn('motif', 'Motif', (row) => (row.departureReason ? DEPARTURE_REASONS[row.departureReason] : null), {
      width: '150px',
      hidden: true,
    }),
  ],
  defaults: { sort: { column: 'rang', direction: 'ascending' } },
  empty: {
    title: 'Registre vide',
    children: 'Chaque embauche y inscrit une ligne, dans l’ordre, le jour de l’arrivée.',
  },
})

export const contractsList = defineList<'contracts', ContractRow>({
  place: PLACES.contracts,
  view: 'contracts',
  unit: ['acte', 'actes'],
  question: () => ({ view: 'contracts' }),
  rows: ({ rows }) => rows,
  rowId: (row) => `${row.employee.code}/${row.version}`,
  placeOf: (row) => `paie/salaries/${row.employee.code}`,
  columns: [
    textColumn('salarie', 'Salarié', (row) => row.employee.name),
    textColumn('acte', 'Acte', (row) => (row.version === 0 ? 'contrat' : `avenant n°\u00a0${row.version}`), {
      width: '110px',
    }),
    textColumn('nature', 'Nature', (row) => CONTRACT_KINDS[row.kind], { width: '76px' }),
    textColumn('motif', 'Motif du CDD', (row) => (row.reason ? FIXED_TERM_REASONS[row.reason] : null), {
      width: '220px',
      hidden: true,
    }),
    dayColumn('effet', 'Effet', (row) => row.from),
    dayColumn('terme', 'Terme', (row) => row.end),
    dayColumn('essai', 'Fin d’essai', (row) => row.trialUntil),
    textColumn('emploi', 'Emploi', (row) => row.job, { width: '200px' }),
    quantityColumn('heures', 'h/semaine', (row) => row.weeklyHours, { width: '96px' }),
    moneyColumn('salaire', 'Salaire', (row) => row.monthlyPay),
  ],
  empty: { title: 'Aucun contrat', children: 'Le contrat se saisit avec l’embauche, l’avenant depuis le dossier.' },
})

export const leaveBalancesList = defineList<'leave-balances', LeaveRow>({
  place: PLACES.leaveBalances,
  view: 'leave-balances',
  unit: ['salarié', 'salariés'],
  question: ({ today }) => ({ view: 'leave-balances', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.employee.code,
  placeOf: (row) => `paie/salaries/${row.employee.code}`,
  columns: [
    textColumn('salarie', 'Salarié', (row) => row.employee.name),
    quantityColumn('acquis', 'Années échues', (row) => row.acquiredBefore, { width: '130px' }),
    quantityColumn('encours', 'En cours d’acquisition', (row) => row.acquiring, { width: '170px' }),
    quantityColumn('pris', 'Pris', (row) => row.taken),
    quantityColumn('demandes', 'Demandés', (row) => row.requested, { width: '104px' }),
    quantityColumn('solde', 'Solde', (row) => row.balance),
  ],
  empty: { title: 'Aucun solde', children: 'Un salarié acquiert deux jours et demi ouvrables par mois de travail.' },
})

export const sicknessBenefitsList = defineList<'sickness-benefits', SicknessBenefitsRow>({
  place: PLACES.sicknessBenefits,
  view: 'sickness-benefits',
  unit: ['arrêt', 'arrêts'],
  question: ({ today }) => ({ view: 'sickness-benefits', at: today, all: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.absence,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('salarie', 'Salarié', (row) => row.employee.name),
    dayColumn('debut', 'Du', (row) => row.from),
    dayColumn('fin', 'Au', (row) => row.to),
    quantityColumn('jours', 'Jours indemnisés', (row) => row.days, { width: '150px' }),
    moneyColumn('brut', 'Brut', (row) => row.benefits, { hidden: true }),
    moneyColumn('attendu', 'Attendu', (row) => row.expected),
    moneyColumn('recu', 'Reçu', (row) => row.received),
    moneyColumn('solde', 'Soldé', (row) => row.settled, { hidden: true }),
    moneyColumn('reste', 'Reste à recevoir', (row) => row.left, { width: '150px' }),
    statusColumn((row) => BENEFITS_STATUSES[row.status], { width: '150px' }),
  ],
  filters: () => [
    {
      id: 'etat',
      label: 'État',
      options: (['waiting', 'short', 'over', 'received'] as const).map((status) => ({
        value: status,
        label: BENEFITS_STATUSES[status].word,
        sentence: `État\u202f: ${BENEFITS_STATUSES[status].word}`,
        test: (row: SicknessBenefitsRow) => row.status === status,
      })),
    },
  ],
  sums: ['attendu', 'recu', 'reste'],
  empty: {
    title: 'Aucune indemnité à recevoir',
    children:
      'Quand l’employeur subrogé maintient le salaire, le bulletin verse les indemnités pour la caisse\u202f: elle les doit alors à l’entreprise.',
  },
})

export const payslipsList = defineList<'payslips', PayslipRow>({
  place: PLACES.payslips,
  view: 'payslips',
  unit: ['bulletin', 'bulletins'],
  question: ({ today, params }) => ({ view: 'payslips', month: askedMonth(params, today) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.payslip,
  placeOf: (row) => `paie/bulletins/${row.payslip}`,
  columns: [
    textColumn('salarie', 'Salarié', (row) => row.employee.name),
    textColumn('matricule', 'Matricule', (row) => row.employee.code, { width: '96px' }),
    moneyColumn('brut', 'Brut', (row) => row.gross),
    moneyColumn('net-social', 'Net social', (row) => row.netSocial),
    moneyColumn('imposable', 'Net imposable', (row) => row.taxableNet, { width: '126px' }),
    moneyColumn('impot', 'Impôt prélevé', (row) => row.withheld, { width: '126px' }),
    moneyColumn('net', 'Net à payer', (row) => row.netPaid),
    moneyColumn('cout', 'Coût total', (row) => row.cost),
    statusColumn(payslipStatus, { width: '150px' }),
  ],
  sums: ['brut', 'net-social', 'imposable', 'impot', 'net', 'cout'],
  empty: {
    title: 'Aucun bulletin pour ce mois',
    children: 'Préparez la paie du mois\u202f: le PGI calcule un bulletin par salarié présent.',
  },
})

export function payslipStatus({ stage, paid, checked }: Pick<PayslipRow, 'stage' | 'paid' | 'checked'>): StatusWords {
  if (paid) return { word: 'validé et viré', shape: 'check', tone: 'good' }
  if (checked) return { word: 'contrôlé', shape: 'check', tone: 'good' }
  return PAYSLIP_STAGES[stage]
}

export const payrollBookList = defineList<'payroll-book', BookRow>({
  place: PLACES.payrollBook,
  view: 'payroll-book',
  unit: ['bulletin', 'bulletins'],
  question: ({ today, yearFrom }) => ({ view: 'payroll-book', from: yearFrom, to: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => `${row.employee.code}/${row.period}`,
  placeOf: (row) => `paie/bulletins/${row.sources[0] ?? ''}`,
  columns: [
    textColumn('salarie', 'Salarié', (row) => row.employee.name),
    textColumn('mois', 'Mois', (row) => row.period, { width: '130px', cell: (row) => periodText(row.period) }),
    quantityColumn('heures', 'Heures', (row) => row.hours, { hidden: true }),
    moneyColumn('brut', 'Brut', (row) => row.gross),
    moneyColumn('salariales', 'Part salarié', (row) => row.employeeTotal),
    moneyColumn('patronales', 'Part employeur', (row) => row.employerTotal, { width: '130px' }),
    moneyColumn('imposable', 'Net imposable', (row) => row.taxableNet, { width: '126px', hidden: true }),
    moneyColumn('impot', 'Impôt', (row) => row.withheld),
    moneyColumn('net', 'Net à payer', (row) => row.netPaid),
    moneyColumn('cout', 'Coût total', (row) => row.cost),
  ],
  filters: (_, rows) => [filterByValue('mois', 'Mois', rows, (row) => row.period)],
  sums: ['brut', 'salariales', 'patronales', 'imposable', 'impot', 'net', 'cout'],
  empty: { title: 'Livre vide', children: 'Les bulletins y entrent quand ils sont validés.' },
})

const rateColumn = (id: string, header: string, value: (row: RateRow) => RateRow['employee']): ListColumn<RateRow> => ({
  id,
  header,
  value,
  cell: (row) => (value(row) === 0 ? '–' : finePercent(value(row))),
  kind: 'fineRate',
  align: 'end',
  unsearched: true,
  width: '110px',
})

export const contributionRatesList = defineList<'contribution-rates', RateRow>({
  place: PLACES.contributionRates,
  view: 'contribution-rates',
  unit: ['cotisation', 'cotisations'],
  question: ({ today }) => ({ view: 'contribution-rates', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  columns: [
    textColumn('cotisation', 'Cotisation', (row) => row.label),
    textColumn('rubrique', 'Rubrique', (row) => SLIP_SECTIONS[row.section], { width: '220px', hidden: true }),
    rateColumn('salarial', 'Salarié', (row) => row.employee),
    rateColumn('patronal', 'Employeur', (row) => row.employer),
    dayColumn('depuis', 'Depuis', (row) => row.from),
    textColumn('origine', 'Origine', (row) => RATE_ORIGINS[row.origin], { width: '110px' }),
    textColumn('source', 'Source', (row) => row.sourceText, { width: '280px' }),
  ],
  filters: (_, rows) => [filterByValue('origine', 'Origine', rows, (row) => RATE_ORIGINS[row.origin])],
  empty: { title: 'Aucun taux connu à cette date' },
})

export const expenseReportsList = defineList<'expense-reports', ExpenseReportRow>({
  place: PLACES.expenseReports,
  view: 'expense-reports',
  unit: ['note', 'notes'],
  question: () => ({ view: 'expense-reports' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.report,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('objet', 'Objet', (row) => row.purpose),
    textColumn('salarie', 'Salarié', (row) => row.employee.name, { width: '170px' }),
    dayColumn('date', 'Déposée le', (row) => row.date),
    countColumn('lignes', 'Lignes', (row) => row.lines.length),
    moneyColumn('montant', 'Montant TTC', (row) => row.amount),
    moneyColumn('tva', 'TVA récupérable', (row) => row.recoverable, { width: '136px' }),
    statusColumn((row) => EXPENSE_STATUSES[row.status], { width: '120px' }),
    textColumn('refus', 'Motif du refus', (row) => row.declinedBecause, { width: '200px', hidden: true }),
  ],
  sums: ['montant', 'tva'],
  empty: {
    title: 'Aucune note de frais',
    children: 'Un salarié la dépose avec ses justificatifs\u202f; elle est remboursée avec la paie.',
  },
})
