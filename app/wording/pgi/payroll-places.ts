/** The places of staff and payroll. */
import type { PlaceWords } from './places.ts'

const place = (slug: string, label: string, purpose: string, short?: string): PlaceWords => ({
  slug: `paie/${slug}`,
  label,
  purpose,
  ...(short === undefined ? {} : { short }),
})

export const PAYROLL_PLACES = {
  employees: place(
    'salaries',
    'Salariés',
    'Qui travaille dans l’entreprise\u202f: le dossier de chacun, son contrat, sa paie. Ces données sont confidentielles.',
  ),
  contracts: place(
    'contrats',
    'Contrats et avenants',
    'Ce que l’entreprise et chaque salarié se sont promis, dans l’ordre des signatures.',
    'Contrats',
  ),
  staffDocuments: place(
    'documents',
    'Documents administratifs',
    'Ce qu’il faut remettre ou transmettre pour chaque salarié\u202f: déclaration préalable à l’embauche, certificat de travail, solde de tout compte.',
    'Documents',
  ),
  staffRegister: place(
    'registre',
    'Registre du personnel',
    'La liste des entrées et des sorties que la loi impose. Elle suit ce qui s’est passé\u202f: rien ne s’y efface.',
    'Registre',
  ),
  absences: place(
    'absences',
    'Absences et congés',
    'Qui est absent et quand\u202f: on y voit les conflits dans une équipe avant d’accepter une demande.',
    'Absences',
  ),
  leaveBalances: place(
    'conges',
    'Soldes de congés',
    'Ce que chacun a acquis et pris, en jours ouvrables. Sert à répondre aux demandes et à évaluer la dette de l’entreprise.',
    'Congés',
  ),
  sicknessBenefits: place(
    'indemnites',
    'Indemnités journalières',
    'Ce que l’employeur a versé pour la caisse (subrogation), ce qu’elle a remboursé, et la différence à expliquer avec le compte 439.',
    'Indemnités',
  ),
  timeSheets: place(
    'temps',
    'Temps et éléments variables',
    'Les heures faites chaque semaine et ce qui change d’un mois à l’autre\u202f: ce que la paie reprendra.',
    'Heures et variables',
  ),
  payslips: place(
    'bulletins',
    'Bulletins de paie',
    'La paie du mois\u202f: préparer, relire, valider, virer. Un bulletin validé ne change plus.',
    'Bulletins',
  ),
  payrollBook: place(
    'livre',
    'Livre de paie',
    'Les bulletins validés, mois par mois\u202f: brut, cotisations, net, coût pour l’entreprise.',
  ),
  socialDeclaration: place(
    'declarations',
    'Déclarations sociales',
    'Ce que l’entreprise doit à chaque organisme pour le mois, à rapprocher de la DSN et des comptes 431, 437 et 4421.',
    'Déclarations',
  ),
  socialDashboard: place(
    'tableau-de-bord',
    'Tableau de bord social',
    'Effectif, entrées et sorties, absentéisme, masse salariale\u202f: de quoi suivre le personnel et alerter la direction.',
    'Tableau social',
  ),
  expenseReports: place(
    'frais',
    'Notes de frais',
    'Ce que les salariés ont dépensé pour l’entreprise, à vérifier avant de rembourser.',
  ),
  contributionRates: place(
    'taux',
    'Taux de cotisation',
    'La table dont part chaque bulletin, avec la source de chaque taux. Une notification s’y enregistre à sa date d’effet.',
    'Taux',
  ),
  payrollSettings: place(
    'parametres',
    'Paramètres de paie',
    'Ce que la paie doit savoir de l’entreprise\u202f: effectif, taux AT-MP, mutuelle, convention collective.',
    'Paramètres',
  ),
} as const
