/**
 * How a text commits its company. A sentence commits when it holds a word that promises and one for what is promised, is not denied, and
 * reserves nobody's decision: « nous vous accordons une remise de 10 % » does, « vous nous demandez une remise de 10 % » does not.
 */
export type CommitmentObject = 'discount' | 'delay' | 'money'

/** One word of each list in one sentence. */
export type PromiseWords = { promises: readonly string[]; objects: readonly string[] }

const GRANT = ['accord*', 'octroy*', 'consent*', 'bénéfici*', 'engage*', 'garanti*', 'promet*']

export const promiseWords: Readonly<Record<CommitmentObject, readonly PromiseWords[]>> = {
  discount: [
    {
      promises: [...GRANT, 'offr*', 'propos*', 'appliquer', 'appliquons', 'appliquerons', 'appliquée', 'ferons'],
      objects: ['remise', 'rabais', 'ristourne', 'réduction', 'escompte', 'geste', 'tarif préférentiel'],
    },
  ],
  delay: [
    // « Nous vous proposons de régler sous huit jours » grants nothing: a proposal must name the delay.
    {
      promises: [...GRANT, 'offr*', 'propos*', 'accept*'],
      objects: ['délai', 'report', 'échelonn*', 'échéancier', 'étalement'],
    },
    { promises: [...GRANT, 'accept*'], objects: ['paiement', 'règlement', 'régler', 'payer'] },
    {
      promises: ['report*', 'prolong*', 'repouss*', 'différ*'],
      objects: ['délai', 'échéance', 'paiement', 'règlement'],
    },
  ],
  money: [
    {
      promises: [...GRANT, 'offr*', 'propos*', 'établir*', 'établiss*', 'ferons', 'émett*', 'vous adress*'],
      objects: [
        'un avoir',
        'l’avoir',
        'facture d’avoir',
        'remboursement',
        'indemnité',
        'dédommagement',
        'compensation',
        'bon d’achat',
        'geste commercial',
        'remise',
        'rabais',
        'réduction',
      ],
    },
    {
      promises: ['rembourserons', 'rembourser', 'remboursons', 'indemnis*', 'dédommag*'],
      objects: ['nous', 'vous'],
    },
    { promises: ['déduirons', 'déduisons', 'déduit'], objects: ['votre facture', 'prochaine facture', 'votre solde'] },
  ],
}

/** A promise of these needs no figure to be one; « accord » and « paiement » in one sentence do. */
export const namedCommitments: readonly string[] = [
  'délai',
  'report*',
  'échelonn*',
  'échéancier',
  'étalement',
  'prolong*',
  'repouss*',
  'différ*',
  'avoir',
  'rembours*',
  'indemni*',
  'dédommag*',
  'compensation',
  'geste commercial',
  'bon d’achat',
]

/** The decision is left to whoever may take it: nothing is promised yet. */
export const reservations: readonly (readonly string[])[] = [
  ['sous réserve'],
  ['après', 'accord'],
  ['avec l’accord'],
  ['en attente', 'accord'],
  ['soumet*'],
  ['soumis*'],
  ['transmet*', 'demande'],
  ['transmis*', 'demande'],
  ['demande', 'étudi*'],
  ['demande', 'examin*'],
  ['direction', 'décid*'],
  ['gérant*', 'décid*'],
  ['direction', 'se prononc*'],
  ['présiden*', 'décid*'],
  ['seule', 'peut'],
  ['seul', 'peut'],
  ['seul* habilit*'],
]
