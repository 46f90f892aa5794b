import type { DomainSource } from './shapes.ts'

// Official wording. Mended, and nothing else: apostrophes and spaces, glued items, "règlementation" spelt as elsewhere,
// the end of D3.M.9, where the heading's "/méthodologiques" had strayed, and a final full stop.
// D3.O.6 repeats itself in the official text.
//
// The codes D3.O.n and D3.M.n are ours. Once given, a code is never renumbered nor reused.
export const domain3 = {
  code: 'D3',
  label: 'Gérer le personnel et contribuer à la gestion des ressources humaines de la PME',
  presentation: [
    {
      text: 'L’enjeu pour les PME est de dépasser une simple administration du personnel pour développer une véritable gestion des ressources humaines, notamment par les opérations de recrutement et de valorisation du capital humain dans le but de développer une action collective au sein de la PME. Dans ce contexte, les titulaires du diplôme assurent la gestion administrative du personnel et l’exécution de l’ensemble des tâches nécessaires à la préparation de la paie. En outre, ils participent à la valorisation des ressources humaines et veillent à la cohésion interne de la PME. Ce domaine intègre une forte dimension de communication interne, vis-à-vis de la direction, des salariés et afin de renforcer la cohésion.',
    },
  ],
  activities: [
    {
      code: '3.1',
      label: 'Gestion administrative du personnel de la PME',
      tasks: [
        { code: 'T.3.1.1', label: 'Suivi des formalités et procédures d’embauche et de départ' },
        { code: 'T.3.1.2', label: 'Organisation et suivi des dossiers du personnel' },
        { code: 'T.3.1.3', label: 'Gestion du temps de travail, des absences et des congés' },
        { code: 'T.3.1.4', label: 'Préparation et contrôle des éléments de la paie' },
        { code: 'T.3.1.5', label: 'Réalisation des déclarations sociales' },
        {
          code: 'T.3.1.6',
          label: 'Mise en place des modalités de représentation du personnel et de négociation au sein de l’entreprise',
        },
        {
          code: 'T.3.1.7',
          label:
            'Communication avec la direction, les salariés, les instances représentatives du personnel de la PME, les spécialistes de gestion du personnel et l’administration',
        },
      ],
    },
    {
      code: '3.2',
      label: 'Participation à la gestion des ressources humaines de la PME',
      tasks: [
        { code: 'T.3.2.1', label: 'Aide au recrutement' },
        { code: 'T.3.2.2', label: 'Intégration des nouveaux membres' },
        { code: 'T.3.2.3', label: 'Préparation et suivi des actions de formation' },
        { code: 'T.3.2.4', label: 'Préparation et mise en place de l’évaluation des personnels' },
        { code: 'T.3.2.5', label: 'Préparation et suivi de tableaux de bord sociaux' },
        {
          code: 'T.3.2.6',
          label:
            'Communication avec la direction et les salariés de la PME, les organismes de formation, les organismes paritaires collecteurs, les prestataires externes du recrutement',
          note: 'Les organismes paritaires collecteurs (OPCA) sont devenus les opérateurs de compétences (OPCO).',
        },
      ],
    },
    {
      code: '3.3',
      label: 'Contribution à la cohésion interne de la PME',
      tasks: [
        { code: 'T.3.3.1', label: 'Contribution à la qualité des relations interpersonnelles' },
        { code: 'T.3.3.2', label: 'Contribution à la mise en place d’un travail collaboratif' },
      ],
    },
  ],
  resources: [
    'informations sur les décisions stratégiques retenues au sein de la PME, sur les objectifs fixés',
    'informations sociales et juridiques',
    'informations professionnelles sur les salariés et des dossiers individuels de salariés',
    'informations sur les obligations en matière de déclarations sociales',
    'conventions collectives, de branche et accords et conventions d’entreprise',
    'code du travail et Code de la Sécurité Sociale, informations juridiques et sociales, réglementation en vigueur',
    'modèles d’imprimés de déclarations sociales',
    'modèles de contrats de travail et bulletins de paie des salariés de l’entreprise',
    'informations sur l’organisation du temps de travail, le temps de travail des salariés',
    'règlement intérieur, présentation des règles en vigueur dans l’entreprise',
    'présentation du processus de recrutement, documents d’intégration',
    'fiches de postes, fiches descriptives de métiers ou de fonctions',
    'CV, lettres de motivation, tests d’aptitude, comptes rendus d’entretien',
    'informations relatives au droit de la formation et à la politique de formation de l’entreprise',
    'plan de formation et catalogues de formations proposés par des prestataires',
    'informations concernant des filières de formation et des formations professionnelles',
    'éléments du tableau de bord social',
    'éléments de la culture de l’entreprise',
    'outil de suivi des évaluations des salariés',
  ],
  equipment: [
    'micro-ordinateurs multimédias connectés aux réseaux interne et externe, imprimante',
    'logiciels bureautiques : texteur, tableur, outils de présentation, de communication (messagerie, par exemple)',
    'matériel de communication (téléphones fixes et mobiles)',
    'progiciel de gestion intégré (notamment modules comptable, paie et de suivi des immobilisations) ou logiciel de gestion comptable, de gestion des immobilisations, de gestion du personnel',
    'logiciel de gestion du temps de travail et de planification, logiciel de traitement d’enquêtes',
  ],
  internalRelations: [
    'la direction de la PME',
    'les salariés, les candidats à un poste',
    'les instances représentatives du personnel',
  ],
  externalRelations: [
    'l’administration sociale (URSSAF, caisses de retraite, inspection du travail, etc.) et organismes mutualistes',
    'les partenaires (expert-comptable, cabinet de conseils, Pôle Emploi, entreprises de travail temporaire, cabinet de recrutement, médecine du travail, etc.)',
    'des organismes de formation',
  ],
  autonomy: [
    {
      text: 'Dans la limite de la délégation accordée et dans le respect de la réglementation, les titulaires du diplôme disposent d’une autonomie :',
      items: [
        'assez large dans la réalisation des activités administratives liées à la gestion du personnel',
        'réduite en matière de gestion des ressources humaines et de contribution à la cohésion interne, en fonction des principes en vigueur dans l’entreprise, des consignes données par la direction de l’entreprise ainsi que des objectifs',
      ],
    },
  ],
  operationalResults: [
    {
      code: 'D3.O.1',
      label: 'L’identification, la collecte, le contrôle et le traitement des informations',
    },
    {
      code: 'D3.O.2',
      label: 'La production des documents sociaux, des contrats de travail et autres documents',
    },
    {
      code: 'D3.O.3',
      label: 'La mise en place des élections et des modalités de représentation du personnel',
    },
    { code: 'D3.O.4', label: 'Des documents d’accueil' },
    {
      code: 'D3.O.5',
      label: 'Des fiches de poste, un guide d’entretien et des comptes rendus d’entretiens',
    },
    {
      code: 'D3.O.6',
      label:
        'Des propositions argumentées de modes de recrutement et d’annonces de recrutement et en termes de recrutement',
    },
    { code: 'D3.O.7', label: 'Des outils d’évaluation, un suivi de l’évaluation du personnel' },
    { code: 'D3.O.8', label: 'Des propositions en termes de formation, le suivi du plan de formation' },
    { code: 'D3.O.9', label: 'Des plannings' },
    { code: 'D3.O.10', label: 'Des dossiers salariés' },
    { code: 'D3.O.11', label: 'Des indicateurs de la gestion sociale, des tableaux de bord sociaux' },
    { code: 'D3.O.12', label: 'Un contrôle des bulletins de paie' },
    {
      code: 'D3.O.13',
      label:
        'Des outils de description des emplois, de planification, de suivi, de collecte d’informations et d’évaluation',
    },
    {
      code: 'D3.O.14',
      label: 'Le suivi des relations avec les organismes sociaux et la médecine du travail',
    },
    {
      code: 'D3.O.15',
      label: 'Des propositions d’actions pour favoriser le dialogue, la coordination et dépasser les conflits',
    },
  ],
  methodologicalResults: [
    {
      code: 'D3.M.1',
      label: 'Une analyse de la situation prenant en compte des priorités et des contingences',
    },
    { code: 'D3.M.2', label: 'Des opérations de suivi, de contrôle, de corrections' },
    { code: 'D3.M.3', label: 'Le respect de la confidentialité des informations sur les salariés' },
    { code: 'D3.M.4', label: 'Le respect des délais' },
    { code: 'D3.M.5', label: 'La constitution, le suivi et l’actualisation de dossiers de salariés' },
    { code: 'D3.M.6', label: 'Une procédure de veille de la réglementation sociale' },
    {
      code: 'D3.M.7',
      label: 'L’élaboration et le suivi d’un processus de recrutement, d’accueil, de paie ou encore d’évaluation',
    },
    { code: 'D3.M.8', label: 'Le déploiement de solutions de travail collaboratif' },
    { code: 'D3.M.9', label: 'Une utilisation du PGI (avec une extraction de données) et du tableur' },
  ],
} as const satisfies DomainSource
