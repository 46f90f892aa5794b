import type { Cents } from '#base/money.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type CrmRefusal =
  | { code: 'unknown_party'; party: string }
  | { code: 'party_is_archived'; party: string }
  | { code: 'party_is_not_a_prospect'; party: string }
  | { code: 'party_code_taken'; party: string }
  | { code: 'party_siren_taken'; siren: string; party: string }
  | { code: 'party_account_not_settled'; party: string; balance: Cents }
  | { code: 'party_has_open_documents'; party: string; documents: string[] }
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'supplier_is_archived'; supplier: string }
  | { code: 'supplier_siren_taken'; siren: string; supplier: string }
  | { code: 'iban_key_is_wrong'; iban: string }
  | { code: 'supplier_account_not_settled'; supplier: string; balance: Cents }
  | { code: 'supplier_has_open_documents'; supplier: string; documents: string[] }
  | { code: 'nothing_changes' }
