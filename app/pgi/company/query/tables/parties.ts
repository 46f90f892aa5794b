import { ZERO } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Party } from '../../../crm/state.ts'
import type { Company } from '../../company.ts'
import { count, key, link, money, queryTable, rate, text, yesNo } from '../table.ts'
import { CATEGORIES, METHODS } from './words.ts'

const partiesOf = ({ crm }: Company, role: Party['role']): Party[] =>
  [...crm.parties.values()].filter((party) => party.role === role).sort((left, right) => byText(left.code, right.code))

const identity = {
  code: key,
  nom: text,
  categorie: text,
  siren: text,
  adresse: text,
  code_postal: text,
  ville: text,
  contact: text,
  fonction_contact: text,
  telephone: text,
  email: text,
  commercial: text,
  refuse_sollicitation: text,
  archive: text,
}

const identityOf = ({ code, archived, fields }: Party) => ({
  code,
  nom: fields.name,
  categorie: CATEGORIES[fields.category],
  siren: fields.siren ?? null,
  adresse: fields.billing.lines.join(', '),
  code_postal: fields.billing.postcode,
  ville: fields.billing.city,
  contact: fields.contact?.name ?? null,
  fonction_contact: fields.contact?.role ?? null,
  telephone: fields.contact?.phone ?? null,
  email: fields.contact?.email ?? null,
  commercial: fields.salesperson ?? null,
  refuse_sollicitation: yesNo(fields.optOut),
  archive: yesNo(archived),
})

export const partyTables = {
  clients: queryTable(
    { ...identity, delai_jours: count, mode_reglement: text, remise: rate, plafond: money, solde: money },
    (company) =>
      partiesOf(company, 'customer').map((party) => ({
        ...identityOf(party),
        delai_jours: party.fields.terms.days,
        mode_reglement: METHODS[party.fields.method],
        remise: party.fields.discount ?? 0,
        plafond: party.fields.creditLimit ?? null,
        solde: company.treasury.balances.get(party.code) ?? ZERO,
      })),
  ),
  prospects: queryTable(identity, (company) => partiesOf(company, 'prospect').map(identityOf)),
  contacts: queryTable(
    {
      numero: key,
      code_tiers: link('clients.code'),
      nom: text,
      fonction: text,
      telephone: text,
      email: text,
      refuse_sollicitation: text,
    },
    ({ crm }) =>
      [...crm.contacts.values()]
        .sort((left, right) => byText(left.party, right.party) || byText(left.contact, right.contact))
        .map(({ contact, party, fields }) => ({
          numero: contact,
          code_tiers: party,
          nom: fields.name,
          fonction: fields.role ?? null,
          telephone: fields.phone ?? null,
          email: fields.email ?? null,
          refuse_sollicitation: yesNo(fields.optOut),
        })),
  ),
}
