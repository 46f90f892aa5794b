type SourceText = {
  readonly code: string
  /** How it is named to a French reader. */
  readonly label: string
  readonly url: string | null
}

/** Where the facts about the diploma and its exam come from. */
export const sources = [
  {
    code: 'activities-standard',
    label: 'Référentiel des activités professionnelles du BTS « Gestion de la PME »',
    url: 'https://www.sup.adc.education.fr/btslst/referentiel/BTS_Gestion_PME.pdf',
  },
  {
    code: 'exam-definition-e4',
    label: 'Définition de l’épreuve E4 (extrait du référentiel)',
    url: 'https://fr.scribd.com/document/795197550/E-preuve-E4-re-fe-rentiel',
  },
  {
    code: 'exam-definition-e5',
    label: 'Définition de l’épreuve E5 (extrait du référentiel, p. 84 à 88)',
    url: 'https://123dok.net/article/participer-gestion-risques-pme-gerer-personnel-contribuer-grh.z3dm5dee',
  },
  {
    code: 'crcom-faq',
    label: 'Foire aux questions du CRCOM (académie de Versailles)',
    url: 'https://crcom.ac-versailles.fr/spip.php?article974',
  },
  {
    code: 'circular-2020-annexes',
    label: 'Annexes de la circulaire nationale d’organisation, session 2020',
    url: 'https://vdocuments.fr/cachemedia-web-view-une-explicitation-de-la-conduite-de-projet-mise-en-uvre.html',
  },
  {
    code: 'circular-2021',
    label: 'Circulaire nationale d’organisation, session 2021',
    url: 'https://fr.scribd.com/document/500128106/Bts-Gpme-2021-Circulaire-Nationale-2',
  },
  {
    code: 'circular-2024',
    label: 'Circulaire nationale d’organisation n° 2024-003 du 22 janvier 2024 et ses annexes',
    url: 'https://fr.scribd.com/document/725796256/BTS-GPME-2024-Circulaire-Nationale-Et-Annexes',
  },
  {
    code: 'paper-u52-2020',
    label: 'Sujet U52, métropole, session 2020 (20GPMEU52-P)',
    url: 'https://fr.scribd.com/document/561243304/Bts-Gpme-e52-Sujet-2020',
  },
  {
    code: 'paper-u52-2022',
    label: 'Sujet U52, métropole, session 2022 (22GPMEU52-P)',
    url: 'https://fr.scribd.com/document/698547722/Bts-Gpme-e52-Sujet-Met-2022',
  },
  {
    code: 'paper-e6-2020',
    label: 'Corrigé E6 « DAVI », session 2020',
    url: 'https://fr.scribd.com/document/715632144/e6-2020-davi-corrige',
  },
  {
    code: 'paper-e6-zero',
    label: 'Sujet zéro E6 « Le Cygne »',
    url: 'https://fdocuments.fr/document/session-web-view-la-stratgie-commerciale-de-laentreprise-consiste-dvelopper.html',
  },
  {
    code: 'exam-list',
    label: 'Présentation des épreuves du BTS « Gestion de la PME » (devenirassistante.com)',
    url: 'https://devenirassistante.com/epreuves-bts-gestion-pme',
  },
  {
    code: 'mco-regulation',
    label: 'Règlement d’examen du BTS MCO, lu par analogie',
    url: 'https://legal.tricoteuses.fr/articles/JORFARTI000049926537',
  },
  {
    code: 'unit-validation',
    label: 'Modalités d’obtention du BTS (ANFH)',
    url: 'https://anfh.fr/actualites/bts-modification-des-modalites-d-obtention',
  },
  {
    code: 'control-tests',
    label: 'Épreuves de contrôle du brevet de technicien supérieur (académie de Nancy-Metz)',
    url: 'https://sites.ac-nancy-metz.fr/mathematiques/?p=2507',
  },
  {
    code: 'legal-cejm',
    label: 'Arrêté du 15 février 2018 (juriblio.fr)',
    url: 'https://juriblio.fr/arretes/arrete-du-15-fevrier-2018/170889810',
  },
  {
    code: 'legal-control-tests',
    label: 'Arrêté du 9 mai 2025 (juriblio.fr)',
    url: 'https://juriblio.fr/arretes/arrete-du-9-mai-2025/185864957',
  },
  {
    code: 'formation-record',
    label: 'Fiche de la formation n° 32031409 (identifiants RNCP et code diplôme)',
    url: null,
  },
  {
    code: 'diploma-level',
    label: 'Fiche pratique sur le brevet de technicien supérieur (Droit au savoir)',
    url: 'https://www.droitausavoir.asso.fr/fiche-pratique-sur-le-brevet-de-technicien-superieur/',
  },
  {
    code: 'points-convention',
    label: 'Déduit : les sujets sont notés sur 20 × coefficient',
    url: null,
  },
  {
    code: 'common-knowledge',
    label: 'Usage rapporté, à vérifier dans le règlement d’examen',
    url: null,
  },
  {
    code: 'not-found',
    label: 'Aucun texte trouvé',
    url: null,
  },
] as const satisfies readonly SourceText[]

export type SourceCode = (typeof sources)[number]['code']
