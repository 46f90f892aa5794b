import type { DomainSource } from './shapes.ts'

// Official wording. Mended, and nothing else: apostrophes and spaces, items glued on one line, T.1.6.5 without its "T.",
// the stray word "Activité" after T.1.2.7, a missing comma in D1.O.8, trailing commas. Activity 1.5 bears the title of
// its detailed page, which the definition of the exam uses too; the synthesis table omits "et contrôle".
//
// The codes D1.O.n and D1.M.n are ours (the official text numbers nothing). Once given, a code is never renumbered nor
// reused: marks, scenarios and passports point at it. A new result goes at the end of its list.
export const domain1 = {
  code: 'D1',
  label: 'Gérer la relation avec les clients et les fournisseurs de la PME',
  presentation: [
    {
      text: 'Les activités liées à la gestion de la relation avec les clients et les fournisseurs de la PME constituent, en général, le cœur de métier exercé par les titulaires du diplôme.',
    },
    {
      text: 'Elles consistent en :',
      items: [
        'la prise en charge de l’essentiel du processus des ventes et des achats',
        'des actions de prospection, de suivi de la bonne exécution des contrats et des tâches permettant de développer la relation avec les clients et les fournisseurs',
        'une analyse des risques éventuels inhérents à cette relation',
        'un suivi comptable des opérations commerciales',
        'un suivi des encaissements et décaissements',
        'la communication très fréquente sinon permanente avec des partenaires de la PME afin de construire et de renforcer les relations',
      ],
    },
    {
      text: 'Ces activités se caractérisent par une forte fréquence et une forte prégnance dans la gestion courante de la PME.',
    },
  ],
  activities: [
    {
      code: '1.1',
      label: 'Recherche de clientèle et contact',
      tasks: [
        { code: 'T.1.1.1', label: 'Organisation de la prospection et prospection clientèle' },
        { code: 'T.1.1.2', label: 'Détection, analyse et suivi des appels d’offres' },
        {
          code: 'T.1.1.3',
          label:
            'Communication avec des acteurs internes, avec les prospects, les clients et les pouvoirs adjudicateurs',
        },
      ],
    },
    {
      code: '1.2',
      label: 'Administration des ventes de la PME',
      tasks: [
        { code: 'T.1.2.1', label: 'Préparation de propositions commerciales' },
        {
          code: 'T.1.2.2',
          label:
            'Préparation des contrats commerciaux (commandes, contrats de maintenance, garanties complémentaires, contrats de sous-traitance, etc.)',
        },
        { code: 'T.1.2.3', label: 'Suivi des ventes et des livraisons' },
        { code: 'T.1.2.4', label: 'Facturation, suivi des règlements et des relances « clients »' },
        { code: 'T.1.2.5', label: 'Évaluation du risque client' },
        { code: 'T.1.2.6', label: 'Mise à jour du système d’information « clients »' },
        { code: 'T.1.2.7', label: 'Communication avec des acteurs internes, les fournisseurs et les clients' },
      ],
    },
    {
      code: '1.3',
      label: 'Maintien et développement de la relation avec les clients de la PME',
      tasks: [
        { code: 'T.1.3.1', label: 'Accueil, information et conseils' },
        { code: 'T.1.3.2', label: 'Traitement et suivi des réclamations' },
        { code: 'T.1.3.3', label: 'Communication pour développer la relation client' },
      ],
    },
    {
      code: '1.4',
      label: 'Recherche et choix des fournisseurs de la PME',
      tasks: [
        { code: 'T.1.4.1', label: 'Étude des projets d’achats et des investissements' },
        { code: 'T.1.4.2', label: 'Recherche des fournisseurs' },
        { code: 'T.1.4.3', label: 'Comparaison des offres, sélection et qualification des fournisseurs' },
        { code: 'T.1.4.4', label: 'Mise à jour du système d’information fournisseurs' },
        { code: 'T.1.4.5', label: 'Communication avec des acteurs internes et avec les fournisseurs' },
      ],
    },
    {
      code: '1.5',
      label: 'Suivi et contrôle des opérations d’achats et d’investissement de la PME',
      tasks: [
        { code: 'T.1.5.1', label: 'Préparation de la négociation des contrats' },
        { code: 'T.1.5.2', label: 'Passation et suivi des commandes' },
        { code: 'T.1.5.3', label: 'Acquisition et suivi des immobilisations' },
        { code: 'T.1.5.4', label: 'Contrôle des achats et des règlements' },
        { code: 'T.1.5.5', label: 'Évaluation des fournisseurs' },
        {
          code: 'T.1.5.6',
          label: 'Communication écrite et orale avec des acteurs internes, les fournisseurs et les partenaires',
        },
      ],
    },
    {
      code: '1.6',
      label: 'Suivi comptable des opérations avec les clients et les fournisseurs de la PME',
      tasks: [
        {
          code: 'T.1.6.1',
          label: 'Contrôle de l’enregistrement comptable des opérations d’achat, de vente et de règlement',
        },
        { code: 'T.1.6.2', label: 'Suivi des relations avec les banques' },
        {
          code: 'T.1.6.3',
          label: 'Suivi de la trésorerie des comptes de tiers, des encaissements et des décaissements',
        },
        { code: 'T.1.6.4', label: 'Préparation et contrôle de la déclaration de TVA' },
        { code: 'T.1.6.5', label: 'Évaluation et suivi des risques liés aux échanges internationaux' },
      ],
    },
  ],
  resources: [
    'informations sur les décisions stratégiques et commerciales retenues au sein de la PME, sur les objectifs fixés',
    'données et informations sur les clients et les fournisseurs (catalogues, tarifs, conditions, fichiers, etc.), sur les différents interlocuteurs et sur les appels d’offres',
    'documents commerciaux : bons de commande, bons de livraison, factures, contrats types, appels d’offres, etc.',
    'réglementation associée aux marchés publics, aux contrats commerciaux',
    'informations sur les produits et les tarifs, réductions, conditions générales de vente, garanties',
    'présentation des différents processus et procédures en usage dans l’entreprise',
    'documentations comptables, juridiques et fiscales professionnelles',
    'informations sur les produits et services nécessaires à l’activité (normes)',
    'informations sur la politique d’approvisionnement de l’entreprise (critères de référencement, cahier des charges, quantités, rythme, contraintes)',
    'organisation comptable de l’entreprise, système d’information comptable',
    'documents comptables de l’entreprise',
    'règles comptables et fiscales applicables dans l’organisation, y compris en matière de TVA',
    'informations sur les commandes, les livraisons et les règlements (bons de commande, factures, journal de banque, relevés bancaires)',
    'tableaux de statistiques de la production et/ou des commandes',
  ],
  equipment: [
    'micro-ordinateurs multimédias connectés aux réseaux interne et externe, imprimante',
    'matériel de communication (téléphones fixes et mobiles)',
    'logiciels bureautiques : texteur, tableur, outils de présentation, de communication (messagerie, par exemple)',
    'progiciel de gestion intégré (notamment module comptable et de suivi des immobilisations) ou logiciels de gestion commerciale, de gestion comptable et de gestion des immobilisations, logiciel de traitement d’enquêtes',
  ],
  internalRelations: ['la direction de la PME', 'le personnel commercial et de production/expédition', 'les salariés'],
  externalRelations: [
    'les prospects',
    'les clients',
    'les fournisseurs',
    'les transporteurs',
    'les banques',
    'les fournisseurs de données commerciales et financières',
    'l’expert-comptable',
    'l’administration fiscale',
  ],
  autonomy: [
    {
      text: 'L’implication de la direction de l’entreprise ou de commerciaux dans cette fonction délimite l’étendue de l’autonomie dont disposent les titulaires du diplôme. Toutefois, sur le champ purement administratif et comptable et en accord avec la direction de l’entreprise, les titulaires du diplôme disposent généralement d’un degré de délégation important, en adéquation avec les règles en vigueur dans l’entreprise. Cette autonomie est favorisée par le caractère récurrent des activités.',
    },
  ],
  operationalResults: [
    {
      code: 'D1.O.1',
      label: 'Une prospection avec les documents nécessaires, une réponse aux appels d’offres',
    },
    { code: 'D1.O.2', label: 'Des informations et des conseils auprès de la clientèle' },
    { code: 'D1.O.3', label: 'Des documents commerciaux' },
    { code: 'D1.O.4', label: 'La préparation et la passation de commandes' },
    { code: 'D1.O.5', label: 'Un traitement des litiges et réclamations' },
    {
      code: 'D1.O.6',
      label: 'Un état de rapprochement bancaire, un suivi des encaissements et des décaissements',
    },
    { code: 'D1.O.7', label: 'Des propositions de choix de fournisseurs' },
    { code: 'D1.O.8', label: 'Des opérations de suivi, de contrôles et de corrections' },
    { code: 'D1.O.9', label: 'Des appels d’offres, un plan de négociation et un argumentaire d’achat' },
    {
      code: 'D1.O.10',
      label: 'Une actualisation du système d’information avec des données relatives aux clients et aux fournisseurs',
    },
    {
      code: 'D1.O.11',
      label: 'La réalisation de calculs et la production de statistiques à partir d’indicateurs fournis',
    },
    { code: 'D1.O.12', label: 'La préparation des commandes, des factures, des documents commerciaux' },
    { code: 'D1.O.13', label: 'Des documents comptables en lien avec les opérations d’achats et ventes' },
    { code: 'D1.O.14', label: 'Une analyse des créances et dettes' },
    { code: 'D1.O.15', label: 'L’établissement, le contrôle et le dépôt de la déclaration de TVA' },
    { code: 'D1.O.16', label: 'Un suivi des risques liés aux échanges internationaux' },
    { code: 'D1.O.17', label: 'Des plans d’appels de relance' },
    {
      code: 'D1.O.18',
      label: 'Une analyse, une évaluation quantitative et qualitative des besoins en produits et services',
    },
    {
      code: 'D1.O.19',
      label:
        'La mise en place de procédures de contrôle assurant la conformité à la réglementation, aux principes comptables et aux choix de l’entité',
    },
    { code: 'D1.O.20', label: 'Une utilisation du PGI (avec une extraction de données) et du tableur' },
  ],
  methodologicalResults: [
    {
      code: 'D1.M.1',
      label:
        'Une analyse de la situation commerciale prenant en compte les priorités, les contingences et les caractéristiques',
    },
    {
      code: 'D1.M.2',
      label:
        'L’identification de la cible, le choix d’une méthode de prospection et des documents nécessaires à la prospection',
    },
    { code: 'D1.M.3', label: 'La conception et la mise en place de procédures' },
    { code: 'D1.M.4', label: 'Des outils de coordination, de comparaison, d’évaluation, de suivi et de contrôle' },
    { code: 'D1.M.5', label: 'Le respect de la confidentialité des informations sur les clients' },
    { code: 'D1.M.6', label: 'La prise en compte du risque client' },
    {
      code: 'D1.M.7',
      label: 'Une prise en compte des priorités, des commandes et des règlements à forts enjeux, le respect des délais',
    },
    { code: 'D1.M.8', label: 'La constitution de dossiers' },
  ],
} as const satisfies DomainSource
