import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../app/routes.ts'

export const ROLES = ['visitor', 'student', 'teacher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** What stands between braces in an address, known once the demo school is there. */
export const PLACES = [
  'class',
  'training',
  'exam',
  'attempt',
  'paper',
  'handedIn',
  'customer',
  'article',
  'supplier',
  'invoice',
  'order',
  'draft',
  'employee',
  'payslip',
  'received',
  'opportunity',
  'campaign',
  'project',
  'asset',
  'comment',
] as const
export type Place = (typeof PLACES)[number]

/** What takes the place of each parameter, named with the word before it. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'tentatives/:attempt': ['{attempt}'],
  'missions/:slug': ['sujet-u52-buromod'],
  'classes/:class': ['{class}'],
  'devoirs/:assignment': ['{training}', '{exam}'],
  'copies/:attempt': ['{handedIn}'],
  'commentaires/:comment': ['{comment}'],
  'taches/:code': ['T.1.2.4'],
  'guides/:code': ['reference_not_absolute'],
  'messagerie/:mail': ['brief'],
  'documents/:annex': ['procedure'],
  'livrables/:deliverable': ['tableau', 'lettre'],
  'clients/:code': ['{customer}'],
  'articles/:code': ['{article}'],
  'immobilisations/:asset': ['{asset}'],
  'ventes/:document': ['{invoice}'],
  'salaries/:employee': ['{employee}'],
  'bulletins/:payslip': ['{payslip}'],
  'opportunites/:opportunity': ['{opportunity}'],
  'campagnes/:campaign': ['{campaign}'],
  'projets/:project': ['{project}'],
  'lettrage/:party': ['{customer}', '{supplier}'],
  'fournisseurs/:code': ['{supplier}'],
  'demandes-de-prix/:request': ['priceRequest-1'],
  'achats/:document': ['purchaseInvoice-1'],
  'remises-en-banque/:remittance': ['remittance-1'],
}

/** Where the general rule does not do: an attempt that was handed in, a draft, a form that was already given its subject. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  // A mission, and a written paper.
  'tentatives/:attempt': ['tentatives/{attempt}', 'tentatives/{paper}'],
  'tentatives/:attempt/resultat': ['tentatives/{handedIn}/resultat'],
  'tentatives/:attempt/rejouer': ['tentatives/{handedIn}/rejouer'],
  'tentatives/:attempt/pgi': ['tentatives/{attempt}/pgi', 'tentatives/{handedIn}/pgi?etape=9'],
  'tentatives/:attempt/pgi/ventes/:document': [
    'tentatives/{attempt}/pgi/ventes/{invoice}',
    'tentatives/{attempt}/pgi/ventes/{draft}',
  ],
  'tentatives/:attempt/pgi/ventes/:document/modifier': ['tentatives/{attempt}/pgi/ventes/{draft}/modifier'],
  'tentatives/:attempt/pgi/ventes/nouveau': ['tentatives/{attempt}/pgi/ventes/nouveau?type=devis'],
  'tentatives/:attempt/pgi/reglements/nouveau': ['tentatives/{attempt}/pgi/reglements/nouveau?client={customer}'],
  'tentatives/:attempt/pgi/achats/nouveau': ['tentatives/{attempt}/pgi/achats/nouveau?type=factures-fournisseurs'],
  'tentatives/:attempt/pgi/reglements-fournisseurs/nouveau': [
    'tentatives/{attempt}/pgi/reglements-fournisseurs/nouveau?fournisseur={supplier}',
  ],
  'tentatives/:attempt/pgi/relances/nouvelle': ['tentatives/{attempt}/pgi/relances/nouvelle?client={customer}'],
  'tentatives/:attempt/pgi/paie/bulletins/:payslip/controle': [
    'tentatives/{attempt}/pgi/paie/bulletins/{received}/controle',
  ],
  'tentatives/:attempt/pgi/tableau-de-bord/mesure': ['tentatives/{attempt}/pgi/tableau-de-bord/mesure?nom=creances'],
  'tentatives/:attempt/pgi/requetes': [
    'tentatives/{attempt}/pgi/requetes',
    'tentatives/{attempt}/pgi/requetes?question=SELECT%20code%20FROM%20client',
  ],
  // Plans typed on the page: as they open, and once worked out.
  'tentatives/:attempt/pgi/budget-de-tresorerie': [
    'tentatives/{attempt}/pgi/budget-de-tresorerie',
    'tentatives/{attempt}/pgi/budget-de-tresorerie?mois=3&bilan=Cr%C3%A9ances%7C0&bilan=Dettes%7C50000000&vente=Ventes%7C2000%7C30%7C100000',
  ],
  'tentatives/:attempt/pgi/couts-complets': [
    'tentatives/{attempt}/pgi/couts-complets?centre=Logistique%7C5000000%7C%7C10000&centre=Atelier%7C1000000&produit=Bureau%7C9000000%7C2000000%7C%7C1000',
    'tentatives/{attempt}/pgi/couts-complets?centre=Logistique%7C5000000%7C%7C4000&centre=Atelier%7C1000000',
  ],
  'devoirs/:assignment/commencer': ['devoirs/{exam}/commencer'],
  'devoirs/:assignment/copies/:attempt': ['devoirs/{training}/copies/{handedIn}'],
  'devoirs/:assignment/copies/:attempt/journal': ['devoirs/{training}/copies/{handedIn}/journal'],
  'devoirs/:assignment/commentaires/:comment': ['devoirs/{training}/commentaires/{comment}'],
  '*': ['une-page-qui-n-existe-pas'],
}

/** Routes that answer with something else than a page. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  deconnexion: 'only an action: it closes the session and redirects',
  'tentatives/:attempt/refaire': 'only an action: it opens another attempt and redirects',
  'classes/:class/grille/export': 'a workbook',
  'devoirs/:assignment/statistiques/export': 'a workbook',
  'devoirs/:assignment/reevaluer/export': 'a workbook',
  'tentatives/:attempt/etat': 'data, for the frame of the desk',
  'tentatives/:attempt/a-cote': 'data, for the pane beside the page',
  'tentatives/:attempt/attendre': 'only an action, which answers with data',
  'tentatives/:attempt/documents/:annex/fichier': 'an invoice, as its PDF',
  'tentatives/:attempt/livrables/:deliverable/enregistrer': 'only an action, which answers with data',
  'tentatives/:attempt/livrables/:deliverable/deposer': 'only an action, which answers with data',
  'tentatives/:attempt/livrables/:deliverable/fichier': 'a workbook or a letter',
  'tentatives/:attempt/pgi/ventes/:document/imprimer': 'a PDF',
  'tentatives/:attempt/pgi/paie/bulletins/:payslip/imprimer': 'a PDF',
  'tentatives/:attempt/pgi/ventes/:document/facture-electronique': 'a PDF',
  'tentatives/:attempt/pgi/achats/:document/imprimer': 'a PDF',
  'tentatives/:attempt/pgi/demandes-de-prix/:request/imprimer': 'a PDF',
  'tentatives/:attempt/pgi/relances/:reminder/imprimer': 'a PDF',
  'tentatives/:attempt/pgi/facture-electronique-recue/lecture': 'only an action, which answers with data',
  'tentatives/:attempt/pgi/fec/fichier': 'the accounting entries file',
  'tentatives/:attempt/pgi/import-tiers/apercu': 'only an action, which answers with data',
  'tentatives/:attempt/pgi/requetes/fichier': 'a workbook or a CSV file',
  'tentatives/:attempt/pgi/commande': 'only an action, which answers with data',
  'tentatives/:attempt/pgi/provenance': 'data, for the panel that explains an amount',
  'tentatives/:attempt/pgi/export/:list': 'a workbook or a CSV file',
  'tentatives/:attempt/pgi/export-vue/:view': 'a workbook or a CSV file',
}

export type Leaf = { pattern: string; file: string }

/** Every address of routes.ts that answers by itself. */
export function leaves(entries: readonly RouteConfigEntry[] = routes, parent = ''): Leaf[] {
  return entries.flatMap(({ path, children, file }) => {
    const pattern = [parent, path].filter(Boolean).join('/')
    return children && children.length > 0 ? leaves(children, pattern) : [{ pattern, file }]
  })
}

export const pages = leaves().filter(({ pattern }) => !(pattern in NOT_PAGES))

/** The addresses to look at for one pattern; none when a parameter has no sample yet. */
export function addressesOf(pattern: string): readonly string[] {
  const own = ADDRESSES[pattern]
  if (own) return own
  const words = pattern.split('/')
  return words.reduce<readonly string[]>(
    (found, word, index) => {
      const samples = word.startsWith(':') ? (PARAMETERS[`${words[index - 1]}/${word}`] ?? []) : [word]
      return found.flatMap((start) => samples.map((sample) => (start === '' ? sample : `${start}/${sample}`)))
    },
    [''],
  )
}

/** Who is answered with the page itself; everybody else is sent away. Listed by precedence. */
const AUDIENCES: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^(referentiel|atelier|$)|^\*$/, ROLES],
  // Whoever has signed in is sent home.
  [/^connexion$/, ['visitor']],
  [/^devoirs\/:assignment\/commencer$/, ['student']],
  [/^(classes|devoirs)/, ['teacher', 'administrator']],
  [/^administration/, ['administrator']],
  [/^missions\/:slug\/bareme$/, ['teacher', 'administrator']],
  [/^missions\/:slug/, ['teacher']],
  [/^(missions$|guides)/, ['student', 'teacher', 'administrator']],
  [/^(tentatives|compte)/, ['student', 'teacher', 'administrator']],
]

export const audienceOf = (pattern: string): readonly Role[] =>
  AUDIENCES.find(([matches]) => matches.test(pattern))?.[1] ?? []
