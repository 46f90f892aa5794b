import type { DomainSource } from './shapes.ts'

// Official wording. Mended, and nothing else: apostrophes and spaces (« support » among them), two items of the available
// data cut in the middle ("une représentation | des flux", "événements | résultats").
//
// The codes D4.O.n and D4.M.n are ours. Once given, a code is never renumbered nor reused.
export const domain4 = {
  code: 'D4',
  label: 'Soutenir le fonctionnement et le développement de la PME',
  presentation: [
    {
      text: 'Les activités de la PME et la prise de décision nécessitent la mise à disposition d’informations fiables. Ces activités doivent être organisées afin de contribuer pleinement au fonctionnement et au développement de l’entreprise. Le pilotage de la PME par la direction nécessite la production préalable d’informations relatives à des projets de développement, des coûts ou permettant d’étudier l’impact des décisions de gestion sur les équilibres financiers. Par ailleurs, l’étude du marché permet d’aider la direction dans les orientations de développement de la PME. Enfin, le fonctionnement et le développement de la PME nécessitent de définir une politique de communication. Les titulaires du diplôme interviennent en soutien de la direction afin d’améliorer le fonctionnement de la PME et d’en favoriser le développement. Les liens avec la direction nécessitent des relations fréquentes afin de prendre les consignes de travail et de communiquer les résultats obtenus. Comparativement à d’autres, ces activités sont relativement peu fréquentes, parfois même annuelles.',
    },
  ],
  activities: [
    {
      code: '4.1',
      label: 'Contribution à la qualité du système d’information de la PME',
      tasks: [
        { code: 'T.4.1.1', label: 'Caractérisation du système d’information' },
        { code: 'T.4.1.2', label: 'Évaluation des besoins d’information' },
        { code: 'T.4.1.3', label: 'Collecte et contrôle des informations' },
        { code: 'T.4.1.4', label: 'Structuration des informations et des flux d’information' },
        { code: 'T.4.1.5', label: 'Classement et archivage des documents' },
        { code: 'T.4.1.6', label: 'Participation à l’évolution du système d’information' },
      ],
    },
    {
      code: '4.2',
      label: 'Organisation des activités de la PME',
      tasks: [
        { code: 'T.4.2.1', label: 'Contribution à l’évolution des processus « supports »' },
        { code: 'T.4.2.2', label: 'Amélioration et suivi de l’organisation du travail administratif' },
        {
          code: 'T.4.2.3',
          label: 'Planification des activités et des prestations (chantiers, interventions, etc.)',
        },
        { code: 'T.4.2.4', label: 'Organisation des déplacements' },
        {
          code: 'T.4.2.5',
          label: 'Organisation d’événements internes, participation à des événements externes',
        },
        {
          code: 'T.4.2.6',
          label: 'Communication avec des acteurs internes et des prestataires pour organiser les activités de la PME',
        },
      ],
    },
    {
      code: '4.3',
      label: 'Participation au développement commercial national ou international de la PME',
      tasks: [
        {
          code: 'T.4.3.1',
          label: 'Veille commerciale et suivi de l’évolution du marché de l’entreprise',
        },
        { code: 'T.4.3.2', label: 'Analyse des tendances du marché' },
        { code: 'T.4.3.3', label: 'Fidélisation de la clientèle' },
      ],
    },
    {
      code: '4.4',
      label: 'Contribution à la mise en œuvre de la communication de la PME',
      tasks: [
        { code: 'T.4.4.1', label: 'Contribution à la communication institutionnelle' },
        { code: 'T.4.4.2', label: 'Contribution à la communication commerciale' },
        { code: 'T.4.4.3', label: 'Suivi de l’identité numérique' },
        { code: 'T.4.4.4', label: 'Contrôle du respect de l’image dans les actions de communication' },
      ],
    },
    {
      code: '4.5',
      label: 'Participation à l’analyse de l’activité de la PME',
      tasks: [
        { code: 'T.4.5.1', label: 'Calcul et analyse des coûts et des résultats' },
        { code: 'T.4.5.2', label: 'Réalisation des budgets prévisionnels' },
        {
          code: 'T.4.5.3',
          label: 'Mesure de l’impact de décisions de gestion sur les coûts et les résultats',
        },
      ],
    },
    {
      code: '4.6',
      label: 'Participation au diagnostic financier de la PME',
      tasks: [
        { code: 'T.4.6.1', label: 'Analyse financière' },
        {
          code: 'T.4.6.2',
          label: 'Mesure de l’impact de décisions de gestion sur les équilibres financiers',
        },
      ],
    },
    {
      code: '4.7',
      label: 'Participation à l’élaboration de tableaux de bord de la PME',
      tasks: [
        {
          code: 'T.4.7.1',
          label: 'Conception et suivi des indicateurs pertinents de gestion et d’alerte',
        },
        {
          code: 'T.4.7.2',
          label: 'Établissement d’un tableau de bord dans ses dimensions commerciales et financières',
        },
      ],
    },
  ],
  resources: [
    'informations sur les décisions stratégiques et commerciales retenues au sein de la PME, sur les objectifs fixés',
    'schéma d’organisation du système d’information (SI) de la PME, une représentation des flux d’informations internes et externes de la PME',
    'description du processus de production du produit ou du service (organigramme, carte des activités, diagramme événements-résultats, diagramme de flux, nomenclature des produits, etc.)',
    'informations sur des dysfonctionnements du SI ou d’un processus administratif et des besoins d’amélioration',
    'description d’un processus « support », informations sur les procédures en usage',
    'informations sur les activités, les chantiers, les commandes, les salons',
    'informations sur la gestion électronique des documents (GED) et réglementation sur la conservation des documents',
    'informations qualitatives et quantitatives sur les produits, les fournisseurs, les clients',
    'conventions type d’inscription (salons, séminaires, etc.)',
    'propositions de prestataires de services (transports, hôtellerie, restauration, etc.)',
    'informations commerciales sur le marché, les clients, les fournisseurs et les concurrents, des études de marché',
    'informations sur les avis des clients (enquête de satisfaction, rapports de commerciaux, etc.)',
    'informations relatives à la politique de communication de la PME, à ses réseaux sociaux, à ses sites intranet et internet',
    'tableaux de bord de la PME',
    'décisions de gestion avec des éléments quantitatifs',
    'données de gestion résultant de calculs préalables de coûts et de marges',
    'informations nécessaires aux calculs de coûts et à la préparation des budgets prévisionnels',
    'informations sur la situation financière de l’entreprise (bilan, comptes de résultat, plans d’investissement et de financement)',
    'formules de calcul des ratios financiers',
    'prévisions de flux de trésorerie',
    'documents bancaires',
    'réglementations fiscale et sociale',
  ],
  equipment: [
    'micro-ordinateurs multimédias connectés aux réseaux interne et externe, imprimante',
    'logiciels bureautiques : texteur, tableur, outils de présentation, de communication (messagerie, etc.)',
    'matériel de téléphonie fixe et mobile',
    'logiciel de traitement d’enquêtes',
    'progiciel de gestion intégré',
    'outil de travail collaboratif',
  ],
  internalRelations: [
    'la direction de l’entreprise',
    'les salariés',
    'le ou la responsable informatique',
    'les responsables opérationnels',
  ],
  externalRelations: [
    'les clients, les fournisseurs',
    'les prestataires de services (Entreprises de Services du Numérique (ESN), agences de voyages, prestataires de transports, de restauration, d’hébergement, expert-comptable, cabinet conseil, centres de documentation et d’archivage, agence de communication, etc.)',
    'l’administration fiscale',
  ],
  autonomy: [
    {
      text: 'Ces activités sont conduites en soutien de la direction. Les titulaires du diplôme disposent d’une autonomie relative dans le domaine de la gestion de l’information. Pour les activités d’organisation, ils disposent d’un degré d’autonomie globalement élevé mais variable selon le niveau d’expérience et le degré de délégation accordé par la direction. Cette autonomie s’exerce dans le respect des règles de fonctionnement de l’entreprise, des procédures établies et des obligations légales notamment relatives à la conservation des documents.',
    },
    {
      text: 'En matière de communication externe, les titulaires du diplôme mettent en place des actions de communication dans le respect de la politique définie par la direction et dans une optique de valorisation de l’image de la PME.',
    },
    {
      text: 'Les décisions en matière de ressources financières et de diagnostic financier sont du domaine de la direction de la PME. Les titulaires du diplôme disposent d’une responsabilité limitée à une préparation rigoureuse des dossiers et à leur suivi. Ils ont essentiellement un rôle de production d’informations, d’alerte et d’aide à la décision.',
    },
  ],
  operationalResults: [
    {
      code: 'D4.O.1',
      label: 'La caractérisation d’un système d’information (SI) dans ses différentes dimensions',
    },
    {
      code: 'D4.O.2',
      label:
        'Une représentation schématique des flux d’information et des processus du SI et leur analyse (composantes, liens entre les services de l’organisation, ressources et acteurs externes)',
    },
    { code: 'D4.O.3', label: 'Des propositions d’amélioration du SI et des processus' },
    { code: 'D4.O.4', label: 'La collecte d’informations' },
    {
      code: 'D4.O.5',
      label:
        'Une proposition d’organisation du classement et de l’archivage à partir de l’analyse des documents de l’entreprise',
    },
    {
      code: 'D4.O.6',
      label:
        'Des propositions d’amélioration de l’organisation d’un processus « support » et d’activités administratives, une organisation efficace et efficiente des activités',
    },
    {
      code: 'D4.O.7',
      label: 'Une proposition de choix de prestataires pour les déplacements et les événements',
    },
    {
      code: 'D4.O.8',
      label:
        'L’organisation fiable des activités, des déplacements et des événements dans le respect des contraintes et de la confidentialité',
    },
    {
      code: 'D4.O.9',
      label:
        'Une analyse pertinente du marché de la PME ainsi qu’une évaluation rigoureuse et méthodique de la situation commerciale de la PME',
    },
    {
      code: 'D4.O.10',
      label: 'Des propositions d’actions commerciales, de fidélisation de la clientèle et de leur évaluation',
    },
    {
      code: 'D4.O.11',
      label: 'L’analyse et l’exploitation d’une enquête de satisfaction ou de rapports de commerciaux',
    },
    {
      code: 'D4.O.12',
      label: 'Un cahier des charges pour des actions de communication institutionnelle ou commerciale',
    },
    {
      code: 'D4.O.13',
      label: 'Des supports de communication institutionnelle ou commerciale efficaces et adaptés',
    },
    { code: 'D4.O.14', label: 'Un bilan des actions de communication institutionnelle ou commerciale' },
    { code: 'D4.O.15', label: 'Le calcul et l’analyse de coûts, d’un seuil de rentabilité' },
    {
      code: 'D4.O.16',
      label: 'Une analyse de l’impact de décisions de gestion sur des coûts ou la situation financière',
    },
    { code: 'D4.O.17', label: 'Une analyse de la situation financière et commerciale de la PME' },
    {
      code: 'D4.O.18',
      label: 'Une analyse et la comparaison de modes de financement et la conception d’un plan de financement',
    },
    {
      code: 'D4.O.19',
      label: 'La production d’indicateurs, des tableaux de bord commerciaux et financiers',
    },
    { code: 'D4.O.20', label: 'Des calculs exacts et justifiés' },
  ],
  methodologicalResults: [
    {
      code: 'D4.M.1',
      label: 'Une analyse de la situation prenant en compte des priorités et des contingences',
    },
    { code: 'D4.M.2', label: 'Des opérations de suivi, de contrôle, de correction' },
    {
      code: 'D4.M.3',
      label:
        'L’identification des sources d’information et des outils de collecte (indicateurs de performance, tableau de bord, enquête de satisfaction, etc.)',
    },
    {
      code: 'D4.M.4',
      label: 'Une démarche d’analyse, de diagnostic et de sélection des informations',
    },
    {
      code: 'D4.M.5',
      label: 'Des procédures de contrôle de la fiabilité des informations, des activités',
    },
    {
      code: 'D4.M.6',
      label:
        'Des procédures de conservation et d’archivage des informations et une méthodologie efficace d’indexation des documents',
    },
  ],
} as const satisfies DomainSource
