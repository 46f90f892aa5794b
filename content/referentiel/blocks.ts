import type { ActivityCode, DomainCode } from './domains.ts'
import type { Confidence } from './shapes.ts'

type CompetenceSource = {
  readonly code: `C${number}.${number}`
  /** The official texts give competences no code; this stays null until one does. */
  readonly officialCode: string | null
  readonly label: string
  readonly activities: readonly ActivityCode[]
  /** How sure the link to these activities is. */
  readonly linkConfidence: Confidence
}

type BlockSource = {
  readonly code: `B${number}`
  readonly domain: DomainCode
  readonly unit: `U${number}`
  readonly competences: readonly CompetenceSource[]
}

// Labels: synthesis table of the standard (its block 3 repeats the block's title as a first bullet, left out here).
// Whether C4.7 and C4.8 are one competence in the published text is not settled: a comma ends C4.7 in our copy.
// The codes C1.1 … C4.8 are ours. Once given, a code is never renumbered nor reused.
export const blocks = [
  {
    code: 'B1',
    domain: 'D1',
    unit: 'U4',
    competences: [
      {
        code: 'C1.1',
        officialCode: null,
        label: 'Rechercher des clients par prospection ou pour répondre à un appel d’offres',
        activities: ['1.1'],
        linkConfidence: 'read',
      },
      {
        code: 'C1.2',
        officialCode: null,
        label: 'Traiter la demande du client (de la demande de devis jusqu’à la relance des impayés)',
        activities: ['1.2'],
        linkConfidence: 'read',
      },
      {
        code: 'C1.3',
        officialCode: null,
        label: 'Informer, conseiller, orienter et traiter les réclamations',
        activities: ['1.3'],
        linkConfidence: 'read',
      },
      {
        code: 'C1.4',
        officialCode: null,
        label: 'Rechercher et sélectionner les fournisseurs',
        activities: ['1.4'],
        linkConfidence: 'read',
      },
      {
        code: 'C1.5',
        officialCode: null,
        label:
          'Passer les commandes d’achat et d’immobilisation et les contrôler, valider le règlement, évaluer les fournisseurs',
        activities: ['1.5'],
        linkConfidence: 'read',
      },
      {
        code: 'C1.6',
        officialCode: null,
        label: 'Assurer le suivi comptable des opérations commerciales',
        activities: ['1.6'],
        linkConfidence: 'read',
      },
    ],
  },
  {
    code: 'B2',
    domain: 'D2',
    unit: 'U51',
    competences: [
      {
        code: 'C2.1',
        officialCode: null,
        label: 'Conduire une veille',
        activities: ['2.1'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C2.2',
        officialCode: null,
        label: 'Accompagner la mise en place d’un travail en mode « projet »',
        activities: ['2.2'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C2.3',
        officialCode: null,
        label: 'Identifier, évaluer les risques de l’entreprise et proposer des actions correctrices',
        activities: ['2.3'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C2.4',
        officialCode: null,
        label: 'Évaluer et suivre les risques financiers de la PME en termes de trésorerie',
        activities: ['2.4'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C2.5',
        officialCode: null,
        label: 'Gérer des risques identifiés dans la PME',
        activities: ['2.5'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C2.6',
        officialCode: null,
        label: 'Mettre en place une démarche qualité au sein de la PME',
        activities: ['2.6'],
        linkConfidence: 'deduced',
      },
    ],
  },
  {
    code: 'B3',
    domain: 'D3',
    unit: 'U52',
    competences: [
      {
        code: 'C3.1',
        officialCode: null,
        label: 'Assurer le suivi administratif du personnel',
        activities: ['3.1'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C3.2',
        officialCode: null,
        label: 'Préparer les éléments de la paie et communiquer sur ces éléments',
        activities: ['3.1'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C3.3',
        officialCode: null,
        label: 'Organiser les élections des représentants du personnel',
        activities: ['3.1'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C3.4',
        officialCode: null,
        label: 'Participer à la gestion des ressources humaines',
        activities: ['3.2'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C3.5',
        officialCode: null,
        label: 'Contribuer à la cohésion interne du personnel de l’entreprise',
        activities: ['3.3'],
        linkConfidence: 'deduced',
      },
    ],
  },
  {
    code: 'B4',
    domain: 'D4',
    unit: 'U6',
    competences: [
      {
        code: 'C4.1',
        officialCode: null,
        label: 'Représenter, analyser, améliorer le système d’information de la PME',
        activities: ['4.1'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.2',
        officialCode: null,
        label: 'Améliorer des processus « support » et organiser et suivre les activités de la PME',
        activities: ['4.2'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.3',
        officialCode: null,
        label: 'Participer au développement commercial de la PME et à la fidélisation de la clientèle',
        activities: ['4.3'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.4',
        officialCode: null,
        label: 'Accompagner le déploiement du plan de communication de la PME',
        activities: ['4.4'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.5',
        officialCode: null,
        label: 'Analyser l’activité de la PME',
        activities: ['4.5'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.6',
        officialCode: null,
        label: 'Produire et analyser des informations de nature financière',
        activities: ['4.6'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.7',
        officialCode: null,
        label: 'Identifier les facteurs explicatifs de la performance commerciale et financière',
        activities: ['4.6', '4.7'],
        linkConfidence: 'deduced',
      },
      {
        code: 'C4.8',
        officialCode: null,
        label: 'Concevoir et analyser un tableau de bord',
        activities: ['4.7'],
        linkConfidence: 'deduced',
      },
    ],
  },
] as const satisfies readonly BlockSource[]

export type BlockCode = (typeof blocks)[number]['code']
export type UnitCode = (typeof blocks)[number]['unit']
export type CompetenceCode = (typeof blocks)[number]['competences'][number]['code']
