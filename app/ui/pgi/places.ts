import { PLACE_GROUPS } from '#wording/pgi/places.ts'
import type { CommandGroup } from '../command-palette.tsx'
import { type PgiFacts, pgiAddress } from './facts.tsx'

type Where = Pick<PgiFacts, 'attempt' | 'step'>

/** The rail of the desk while one is in the PGI. */
export const pgiSection = (where: Where) => ({
  title: 'PGI',
  links: [{ label: 'Accueil du PGI', to: pgiAddress(where), end: true }],
  groups: PLACE_GROUPS.map(({ title, places }) => ({
    title,
    links: places.map(({ label, short, slug }) => ({ label: short ?? label, to: pgiAddress(where, slug) })),
  })),
})

const ACTS = [
  { id: 'devis', label: 'Nouveau devis', place: 'ventes/nouveau?type=devis' },
  { id: 'commande', label: 'Nouvelle commande', place: 'ventes/nouveau?type=commandes' },
  { id: 'facture', label: 'Nouvelle facture', place: 'ventes/nouveau?type=factures' },
  { id: 'client', label: 'Nouveau client', place: 'clients/nouveau' },
  { id: 'article', label: 'Nouvel article', place: 'articles/nouveau' },
  { id: 'reglement', label: 'Nouveau règlement', place: 'reglements/nouveau' },
  { id: 'immobilisation', label: 'Nouvelle immobilisation', place: 'immobilisations/nouvelle' },
  { id: 'relance', label: 'Nouvelle relance', place: 'relances/nouvelle' },
  { id: 'fournisseur', label: 'Nouveau fournisseur', place: 'fournisseurs/nouveau' },
  { id: 'demande-de-prix', label: 'Nouvelle demande de prix', place: 'demandes-de-prix/nouvelle' },
  {
    id: 'commande-fournisseur',
    label: 'Nouvelle commande fournisseur',
    place: 'achats/nouveau?type=commandes-fournisseurs',
  },
  {
    id: 'facture-fournisseur',
    label: 'Nouvelle facture fournisseur',
    place: 'achats/nouveau?type=factures-fournisseurs',
  },
  { id: 'paiement', label: 'Payer un fournisseur', place: 'reglements-fournisseurs/nouveau' },
  { id: 'facture-recue', label: 'Recevoir une facture électronique', place: 'facture-electronique-recue' },
  { id: 'reglement-groupe', label: 'Régler les échéances', place: 'reglement-groupe' },
  { id: 'remise', label: 'Nouvelle remise en banque', place: 'remises-en-banque/nouvelle' },
  { id: 'embauche', label: 'Embaucher un salarié', place: 'paie/salaries/nouveau' },
  { id: 'classer', label: 'Classer un document', place: 'classement/nouveau' },
  { id: 'frais', label: 'Nouvelle note de frais', place: 'paie/frais/nouvelle' },
] as const

/** The places and the acts of the PGI, for Ctrl K. */
export const pgiCommands = (where: Where & { readOnly: boolean }): CommandGroup[] => [
  {
    label: 'PGI',
    commands: PLACE_GROUPS.flatMap(({ places }) => places).map(({ label, slug, purpose }) => ({
      id: `pgi-${slug}`,
      label,
      description: purpose,
      to: pgiAddress(where, slug),
    })),
  },
  ...(where.readOnly
    ? []
    : [
        {
          label: 'Saisir dans le PGI',
          commands: ACTS.map(({ id, label, place }) => ({
            id: `pgi-nouveau-${id}`,
            label,
            to: pgiAddress(where, place),
          })),
        },
      ]),
]
