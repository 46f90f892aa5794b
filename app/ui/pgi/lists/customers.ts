import type { CustomerRow, PartyRow } from '#pgi'
import { CATEGORIES, PAYMENT_METHODS, sirenText, termsText } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { filterByArchiving, IN_USE } from './archived.ts'
import { filterByValue, moneyColumn, textColumn } from './columns.tsx'
import { defineList, type ListColumn } from './list-definition.ts'

const partyColumns = <Row extends PartyRow>(): ListColumn<Row>[] => [
  textColumn('nom', 'Nom', (row) => row.name),
  textColumn('code', 'Code', (row) => row.code, { width: '84px' }),
  textColumn('ville', 'Ville', (row) => row.city, { width: '150px' }),
]
const moreColumns = <Row extends PartyRow>(): ListColumn<Row>[] => [
  textColumn('commercial', 'Commercial', (row) => row.salesperson, { width: '140px' }),
  textColumn('categorie', 'Catégorie', (row) => CATEGORIES[row.category], { hidden: true }),
  textColumn('siren', 'SIREN', (row) => row.siren, {
    hidden: true,
    cell: (row) => row.siren && sirenText(row.siren),
  }),
  textColumn('postal', 'Code postal', (row) => row.postcode, { hidden: true }),
  textColumn('contact', 'Contact', (row) => row.contact, { hidden: true }),
  textColumn('telephone', 'Téléphone', (row) => row.phone, { hidden: true }),
  textColumn('courriel', 'Courriel', (row) => row.email, { hidden: true, width: '240px' }),
]
const partyFilters = <Row extends PartyRow>(rows: readonly Row[]) => [
  filterByValue('commercial', 'Commercial', rows, (row: Row) => row.salesperson),
  filterByValue('categorie', 'Catégorie', rows, (row: Row) => CATEGORIES[row.category]),
  filterByValue('ville', 'Ville', rows, (row: Row) => row.city),
]

export const customersList = defineList<'customers', CustomerRow>({
  place: PLACES.customers,
  view: 'customers',
  unit: ['client', 'clients'],
  question: () => ({ view: 'customers', archived: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `clients/${row.code}`,
  columns: [
    ...partyColumns<CustomerRow>(),
    textColumn('conditions', 'Conditions', (row) => termsText(row.terms), { width: '170px' }),
    textColumn('mode', 'Mode de règlement', (row) => PAYMENT_METHODS[row.method], { hidden: true, width: '130px' }),
    ...moreColumns<CustomerRow>(),
    moneyColumn('plafond', 'Plafond', (row) => row.creditLimit),
    moneyColumn('solde', 'Solde', (row) => row.balance),
  ],
  defaults: IN_USE,
  filters: (_, rows) => [
    ...filterByArchiving(rows),
    {
      id: 'solde',
      label: 'Compte',
      options: [
        { value: 'debiteur', label: 'débiteurs', sentence: 'Doivent quelque chose', test: (row) => row.balance > 0 },
        { value: 'crediteur', label: 'créditeurs', sentence: 'Ont un crédit', test: (row) => row.balance < 0 },
        { value: 'solde', label: 'soldés', sentence: 'Compte soldé', test: (row) => row.balance === 0 },
      ],
    },
    {
      id: 'plafond',
      label: 'Plafond de crédit',
      options: [
        { value: 'sans', label: 'sans plafond', sentence: 'Sans plafond', test: (row) => row.creditLimit === null },
        {
          value: 'depasse',
          label: 'solde au-dessus du plafond',
          sentence: 'Solde au-dessus du plafond',
          test: (row) => row.creditLimit !== null && row.balance > row.creditLimit,
        },
      ],
    },
    ...partyFilters(rows),
  ],
  sums: ['solde'],
  empty: {
    title: 'Aucun client',
    children: 'Un client naît d’une fiche créée ici, ou d’un prospect qui accepte un devis.',
  },
})

export const prospectsList = defineList<'prospects', PartyRow>({
  place: PLACES.prospects,
  view: 'prospects',
  unit: ['prospect', 'prospects'],
  question: () => ({ view: 'prospects', archived: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `clients/${row.code}`,
  columns: [
    ...partyColumns<PartyRow>(),
    ...moreColumns<PartyRow>().map((column) => ({
      ...column,
      hidden: column.id === 'siren' || column.id === 'postal',
    })),
  ],
  defaults: IN_USE,
  filters: (_, rows) => [...filterByArchiving(rows), ...partyFilters(rows)],
  empty: {
    title: 'Aucun prospect',
    children: 'Un prospect est une entreprise à qui l’on propose des devis avant qu’elle n’achète.',
  },
})
