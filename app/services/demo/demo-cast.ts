/** The people of the demo school. They are fictional, and each shows one thing that happens in a class. */
export const DEMO_PASSWORD = 'atelier-demo'

export const DEMO_SCHOOL = 'Lycée Anne-de-Kerlaz'
/** Its name until all of it is there: a start that was interrupted is seen by it, and begun again. */
export const DEMO_SCHOOL_LOADING = `${DEMO_SCHOOL} (chargement)`
export const DEMO_CLASS = { name: 'GPME 1', schoolYear: '2026-2027' }

export type DemoPerson = {
  username: string
  firstName: string
  lastName: string
  role: 'student' | 'teacher' | 'administrator'
}

export const DEMO_STAFF: readonly DemoPerson[] = [
  { username: 'administration', firstName: 'Agnès', lastName: 'Morvan', role: 'administrator' },
  { username: 'lefevre', firstName: 'Claire', lastName: 'Lefèvre', role: 'teacher' },
]

/** `answer`: the wrong answer played (by its file), or the model's. `until`: how many of its steps were done; absent, all, and handed in. */
export type DemoStudent = Omit<DemoPerson, 'role'> & {
  training?: { answer: string; until?: number }
  exam?: { answer: string }
}

export const MODEL = 'model'

export const DEMO_STUDENTS: readonly DemoStudent[] = [
  {
    username: 'ines',
    firstName: 'Inès',
    lastName: 'Aubry',
    training: { answer: MODEL },
    exam: { answer: 'alerte-sans-chiffres' },
  },
  { username: 'karim', firstName: 'Karim', lastName: 'Benali', training: { answer: 'cheque-non-retrouve', until: 3 } },
  {
    username: 'lou',
    firstName: 'Lou',
    lastName: 'Carnot',
    training: { answer: 'retard-et-total-saisis' },
    exam: { answer: 'cheque-non-retrouve' },
  },
  {
    username: 'malo',
    firstName: 'Malo',
    lastName: 'Delaunay',
    training: { answer: 'lettre-au-mauvais-client' },
    exam: { answer: MODEL },
  },
  {
    username: 'nour',
    firstName: 'Nour',
    lastName: 'El Amrani',
    training: { answer: 'preuve-de-paiement-ignoree' },
    exam: { answer: 'mise-en-demeure' },
  },
  {
    username: 'oscar',
    firstName: 'Oscar',
    lastName: 'Ferrand',
    training: { answer: 'plafond-faux' },
    exam: { answer: 'retard-et-total-saisis' },
  },
  {
    username: 'perla',
    firstName: 'Perla',
    lastName: 'Guyader',
    training: { answer: 'lettre-sans-forme' },
    exam: { answer: 'lettre-au-mauvais-client' },
  },
  {
    username: 'quentin',
    firstName: 'Quentin',
    lastName: 'Hamon',
    training: { answer: 'alerte-au-comptable', until: 5 },
  },
  {
    username: 'rose',
    firstName: 'Rose',
    lastName: 'Ibarra',
    training: { answer: 'mise-en-demeure' },
    exam: { answer: 'preuve-de-paiement-ignoree' },
  },
  {
    username: 'sami',
    firstName: 'Sami',
    lastName: 'Jouan',
    training: { answer: 'tableau-incomplet' },
    exam: { answer: 'tableau-incomplet' },
  },
  {
    username: 'tess',
    firstName: 'Tess',
    lastName: 'Kerdoncuff',
    training: { answer: 'echeance-prise-pour-facture' },
    exam: { answer: 'lettre-sans-forme' },
  },
  { username: 'ulysse', firstName: 'Ulysse', lastName: 'Lemoine' },
]

/** What is shown at the start: one account a role. */
export const DEMO_ACCOUNTS = [
  { label: 'Étudiant', username: 'ulysse', password: DEMO_PASSWORD },
  { label: 'Étudiante qui a déjà rendu', username: 'ines', password: DEMO_PASSWORD },
  { label: 'Enseignante', username: 'lefevre', password: DEMO_PASSWORD },
  { label: 'Administration', username: 'administration', password: DEMO_PASSWORD },
] as const
