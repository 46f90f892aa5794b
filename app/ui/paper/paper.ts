/** A written paper as it is read: on screen with the answers beside the questions, or printed. */
export type Paper = {
  title: string
  exam: {
    code: string
    unit: string
    /** What the unit certifies: « Gérer le personnel… » */
    label: string
    session: string
    subject: string
    coefficient: number
    points: number
    minutes: number
  }
  material: readonly string[]
  /** HTML of our server's own making. */
  presentation: string
  dossiers: readonly PaperDossier[]
  annexes: readonly PaperAnnex[]
}

export type PaperDossier = {
  id: string
  number: number
  title: string
  points: number
  html: string
  /** Numbers of the annexes that it needs. */
  annexes: readonly number[]
  missions: readonly PaperMission[]
}

export type PaperMission = {
  step: string
  /** « 1.2 » */
  number: string
  title: string
  points: number
  html: string
  answers: readonly string[]
}

export type PaperAnnex = { id: string; number: number; title: string; html: string; dossiers: readonly number[] }
