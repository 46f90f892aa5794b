import type { DomainSource } from './shapes.ts'

// Official wording. Mended, and nothing else: apostrophes and spaces, items glued on one line (two tasks, several
// results and relations, the last two lines of the autonomy), "T2.4.1" and "T .2.3.5", "progiciel de gestion intégrée".
// D2.O.10 is as awkward in the official text.
//
// The codes D2.O.n and D2.M.n are ours. Once given, a code is never renumbered nor reused.
export const domain2 = {
  code: 'D2',
  label: 'Participer à la gestion des risques de la PME',
  presentation: [
    {
      text: 'La PME est confrontée à des risques divers, notamment financiers. Elle doit les prendre en compte et les gérer. La participation des titulaires du diplôme à la gestion des risques s’appuie sur la conduite d’une veille afin de repérer les obligations de la PME, le travail en mode projet et la mise en œuvre d’une démarche de gestion des risques. La mise en place d’une démarche qualité permet également de limiter les risques et les dysfonctionnements. Dans ce contexte, les titulaires du diplôme doivent agir en fonction des limites de leur responsabilité, rendre compte de leur action, travailler et communiquer avec les différents acteurs impliqués ou exposés. Ces activités exigent une attention permanente de la part des titulaires du diplôme.',
    },
  ],
  activities: [
    {
      code: '2.1',
      label: 'Conduite d’une veille',
      tasks: [
        { code: 'T.2.1.1', label: 'Mise en place d’une veille' },
        { code: 'T.2.1.2', label: 'Qualification de l’information' },
        { code: 'T.2.1.3', label: 'Mise en évidence de risques éventuels' },
        { code: 'T.2.1.4', label: 'Alerte des responsables de la PME' },
        { code: 'T.2.1.5', label: 'Synthèse et diffusion de l’information' },
        { code: 'T.2.1.6', label: 'Mise à jour des pratiques et des procédures' },
      ],
    },
    {
      code: '2.2',
      label: 'Participation à la mise en place d’un travail en mode projet au sein de la PME',
      tasks: [
        { code: 'T.2.2.1', label: 'Identification du besoin en termes d’organisation' },
        { code: 'T.2.2.2', label: 'Conduite d’une analyse fonctionnelle interne et externe' },
        { code: 'T.2.2.3', label: 'Élaboration du cahier des charges et planification des tâches à réaliser' },
        { code: 'T.2.2.4', label: 'Organisation et conduite de réunions avec les acteurs du projet' },
        { code: 'T.2.2.5', label: 'Suivi du projet' },
      ],
    },
    {
      code: '2.3',
      label: 'Mise en œuvre d’une démarche de gestion des risques de la PME',
      tasks: [
        { code: 'T.2.3.1', label: 'Identification des risques' },
        { code: 'T.2.3.2', label: 'Conduite d’une veille relative à la réglementation et à la certification' },
        { code: 'T.2.3.3', label: 'Identification des obligations légales' },
        {
          code: 'T.2.3.4',
          label: 'Analyse, évaluation des risques et alertes éventuelles des dirigeants de la PME',
        },
        { code: 'T.2.3.5', label: 'Proposition d’actions correctrices' },
        { code: 'T.2.3.6', label: 'Mise en œuvre, diffusion et suivi des actions validées' },
      ],
    },
    {
      code: '2.4',
      label: 'Participation à la gestion des risques financiers de la PME',
      tasks: [
        { code: 'T.2.4.1', label: 'Identification des échéances à court et moyen terme' },
        { code: 'T.2.4.2', label: 'Suivi des flux de trésorerie' },
        { code: 'T.2.4.3', label: 'Évaluation des risques financiers à court et moyen terme' },
        { code: 'T.2.4.4', label: 'Alerte des responsables de la PME' },
        { code: 'T.2.4.5', label: 'Proposition de solutions' },
        { code: 'T.2.4.6', label: 'Mise en œuvre et suivi des actions validées' },
      ],
    },
    {
      code: '2.5',
      label: 'Participation à la gestion des risques non financiers de la PME',
      tasks: [
        {
          code: 'T.2.5.1',
          label: 'Gestion des risques liés à la santé, à l’hygiène et à la sécurité au travail',
        },
        {
          code: 'T.2.5.2',
          label: 'Gestion des risques liés à la protection des personnes, des biens et des droits',
        },
        { code: 'T.2.5.3', label: 'Gestion des risques environnementaux' },
        { code: 'T.2.5.4', label: 'Gestion des risques informatiques et des risques liés aux données' },
      ],
    },
    {
      code: '2.6',
      label: 'Mise en place d’une démarche qualité au sein de la PME',
      tasks: [
        { code: 'T.2.6.1', label: 'Analyse de l’existant' },
        { code: 'T.2.6.2', label: 'Formalisation, diffusion, contrôle et amélioration des procédures' },
        {
          code: 'T.2.6.3',
          label: 'Participation à la mise en place de procédures de gestion des connaissances',
        },
        { code: 'T.2.6.4', label: 'Veille sur la certification' },
        { code: 'T.2.6.5', label: 'Mise en œuvre et suivi de la démarche de certification' },
      ],
    },
  ],
  resources: [
    'informations sur les objectifs, les décisions stratégiques et commerciales retenues au sein de la PME',
    'procédures usuelles de veille',
    'données et informations sur l’activité, les produits, les clients et les fournisseurs',
    'informations relatives à un projet conduit au sein de l’entreprise (étapes, délais, contraintes, coûts, risques, etc.)',
    'informations sur les risques au sein de la PME, données concernant sa situation au regard des risques',
    'informations sur les postes de travail, sur les procédures et outils mis en œuvre au sein de la PME',
    'informations sur la situation financière de l’entreprise (bilan, comptes de résultat, plans d’investissement et de financement, etc.), sur les modes de financement et de crédit, prévisions de flux de trésorerie',
    'documents bancaires',
    'réglementation, normes et certifications en vigueur',
    'accords de branche et/ou d’entreprise, conventions collectives nationales, informations concernant la promotion de la santé, de l’hygiène, de la sécurité au travail',
    'réglementation de la CNIL, du Ministère du Travail, de l’Emploi et de la Santé, Ministère de l’Écologie, du Développement durable, des Transports et du Logement',
    'informations relatives à l’orientation de la PME en matière de développement durable',
    'informations relatives à la consommation d’énergie et la production de déchets',
    'informations et préconisations relatives à la sécurisation et la protection des données personnelles et professionnelles et du système d’information',
    'règlement intérieur de la PME, informations relatives à l’organisation du travail et les postes de travail',
    'polices d’assurance de l’entreprise, garanties contractuelles',
    'déclarations et inscriptions auprès des différents organismes de protection de la propriété industrielle',
    'tableaux de bord',
    'documentation sur les certifications nationales, internationales en vigueur dans la PME, dans le secteur d’activité de l’entreprise et chez les concurrents',
    'informations sur les processus et les procédés de production, la satisfaction des clients ainsi que les procédures de qualité, les rapports d’audit et d’enquête de satisfaction',
    'mode opératoire, une procédure, un extrait d’un manuel de qualité',
  ],
  equipment: [
    'micro-ordinateurs multimédias connectés aux réseaux interne et externe, imprimante',
    'logiciels bureautiques : texteur, tableur, outils de présentation, de communication (messagerie, par exemple)',
    'matériel de communication (téléphones fixes et mobiles)',
    'progiciel de gestion intégré (notamment module comptable et de suivi des immobilisations) ou logiciel de gestion comptable et de gestion des immobilisations',
    'logiciels spécialisés : gestion de documents, de veille et curation de contenus, de protection informatique',
    'outil de travail collaboratif',
  ],
  internalRelations: [
    'la direction de la PME',
    'les commerciaux de la PME',
    'les salariés',
    'les instances représentatives du personnel',
  ],
  externalRelations: [
    'les assureurs, les intermédiaires financiers, les banques, l’administration fiscale et sociale',
    'les centres de documentation',
    'les prestataires de service, les fournisseurs, les clients',
    'l’Inspection du travail, la Médecine du travail, les caisses de Sécurité Sociale et les organismes d’assurance et de mutuelle complémentaires, etc.',
    'les organismes institutionnels de la protection de la santé et de la propriété intellectuelle et industrielle',
    'les organisations professionnelles',
    'les prestataires de service',
  ],
  autonomy: [
    {
      text: 'Les titulaires du diplôme :',
      items: [
        'participent prioritairement au suivi de la trésorerie, afin de s’assurer que la PME pourra faire face à ses échéances et à la gestion des risques en fonction de la politique définie par les responsables de la PME et des consignes données',
        'conduisent une veille afin de suivre l’évolution de la réglementation et/ou de s’adapter à des situations nouvelles et alertent leur direction sur les modifications de la réglementation et les événements susceptibles de générer des risques pour l’entreprise',
        'conduisent des activités opérationnelles qui sont de leur responsabilité : recueil des informations nécessaires ; préparation des dossiers, des déclarations auprès des organismes impliqués dans la prise en charge juridique, sociale, et financière des risques ; transmission des consignes, organisation de l’information du personnel et contrôles réguliers',
        'accompagnent le déploiement de procédures visant à réduire le développement de risques au sein de la PME',
        'rendent compte de leur activité',
      ],
    },
  ],
  operationalResults: [
    {
      code: 'D2.O.1',
      label: 'L’identification et la validation des sources d’information et de l’information collectée',
    },
    {
      code: 'D2.O.2',
      label:
        'Une synthèse des informations recueillies par la veille et la mise en évidence des obligations à respecter',
    },
    {
      code: 'D2.O.3',
      label: 'Des propositions d’organisation du travail (cahier des charges, planification, etc.)',
    },
    {
      code: 'D2.O.4',
      label: 'L’identification, le recensement, l’analyse et l’évaluation des risques de l’entreprise',
    },
    { code: 'D2.O.5', label: 'Des propositions d’actions correctives et procédures actualisées' },
    {
      code: 'D2.O.6',
      label:
        'Un tableau de suivi des flux de trésorerie et son analyse, l’identification des risques financiers inhérents',
    },
    { code: 'D2.O.7', label: 'Des propositions de modalités de financement de la trésorerie' },
    {
      code: 'D2.O.8',
      label:
        'Des recommandations sur les équipements et installations nécessaires à l’amélioration des conditions de travail',
    },
    { code: 'D2.O.9', label: 'La production des documents conformes aux obligations légales' },
    { code: 'D2.O.10', label: 'Une conservation des informations, de protection des données' },
    {
      code: 'D2.O.11',
      label: 'Un fonctionnement sécurisé du système informatique en accord avec le prestataire informatique',
    },
    {
      code: 'D2.O.12',
      label:
        'La mise en place de dispositifs de détection et suivi de la procédure de « remédiation » des dysfonctionnements repérés',
    },
    {
      code: 'D2.O.13',
      label: 'Une production de documents et d’outils d’analyse pour la démarche qualité',
    },
  ],
  methodologicalResults: [
    {
      code: 'D2.M.1',
      label:
        'Une analyse de la situation en prenant en compte les priorités, les contingences et les caractéristiques de l’entreprise',
    },
    { code: 'D2.M.2', label: 'La mise en place d’une méthode de veille adaptée' },
    { code: 'D2.M.3', label: 'Une démarche de conduite de projet' },
    { code: 'D2.M.4', label: 'Des outils de suivi et de contrôle de la trésorerie' },
    {
      code: 'D2.M.5',
      label:
        'La mise en place d’une méthodologie de gestion des risques, de procédures visant à améliorer la prise en compte des risques',
    },
    {
      code: 'D2.M.6',
      label:
        'Des opérations de suivi, de contrôle, de corrections effectuées avec rigueur, réactivité et pertinence selon le projet ou le dossier pris en charge',
    },
    { code: 'D2.M.7', label: 'Le respect des délais' },
    { code: 'D2.M.8', label: 'La constitution de dossiers' },
    { code: 'D2.M.9', label: 'Un plan d’archivage des informations et des documents' },
    { code: 'D2.M.10', label: 'Une utilisation du PGI (avec une extraction de données) et du tableur' },
    { code: 'D2.M.11', label: 'La préparation et l’organisation de réunions' },
  ],
} as const satisfies DomainSource
