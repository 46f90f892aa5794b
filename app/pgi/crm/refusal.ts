import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'
import type { ImportProblem } from './read-import-row.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type PartyRefusal =
  | { code: 'unknown_party'; party: string }
  | { code: 'party_is_archived'; party: string }
  | { code: 'party_is_not_archived'; party: string }
  | { code: 'party_is_not_a_prospect'; party: string }
  | { code: 'party_code_taken'; party: string }
  | { code: 'party_siren_taken'; siren: string; party: string }
  | { code: 'party_account_not_settled'; party: string; balance: Cents }
  | { code: 'party_has_open_documents'; party: string; documents: string[] }
  /** Something of its past remains: it is archived, never deleted. */
  | { code: 'party_is_in_use'; party: string; uses: string[] }
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'supplier_is_archived'; supplier: string }
  | { code: 'supplier_is_not_archived'; supplier: string }
  | { code: 'supplier_siren_taken'; siren: string; supplier: string }
  | { code: 'iban_key_is_wrong'; iban: string }
  | { code: 'supplier_account_not_settled'; supplier: string; balance: Cents }
  | { code: 'supplier_has_open_documents'; supplier: string; documents: string[] }
  | { code: 'supplier_is_in_use'; supplier: string; uses: string[] }
  | { code: 'nothing_changes' }

export type CrmRefusal =
  | PartyRefusal
  | ContactRefusal
  | ImportRefusal
  | CollaboratorRefusal
  | OpportunityRefusal
  | ActivityRefusal
  | CampaignRefusal

type ContactRefusal =
  | { code: 'unknown_contact'; contact: string }
  | { code: 'contact_of_another_party'; contact: string; party: string }

type ImportRefusal =
  | { code: 'import_line_twice'; importLine: number }
  | { code: 'import_line_unknown'; importLine: number }
  | { code: 'import_rows_faulty'; problems: ImportProblem[] }
  | { code: 'import_duplicates_undecided'; lines: number[] }
  | { code: 'import_duplicate_cannot_be_kept'; importLine: number; siren: string; party: string }

type CollaboratorRefusal =
  | { code: 'collaborator_code_taken'; collaborator: string }
  | { code: 'unknown_collaborator'; collaborator: string }
  | { code: 'collaborator_name_taken'; name: string; collaborator: string }
  | { code: 'collaborator_is_inactive'; collaborator: string }
  | { code: 'unknown_commission_plan'; plan: string }
  | { code: 'commission_tiers_not_in_order'; tier: number }
  | { code: 'collaborator_without_plan'; collaborator: string }
  | { code: 'period_backwards'; from: Day; to: Day }
  | { code: 'commission_period_not_over'; to: Day; today: Day }
  | { code: 'commission_already_approved'; collaborator: string; from: Day; to: Day }

type OpportunityRefusal =
  | { code: 'unknown_opportunity'; opportunity: string }
  | { code: 'opportunity_needs_a_party' }
  | { code: 'opportunity_is_closed'; opportunity: string; result: 'won' | 'lost' }
  | { code: 'opportunity_is_open'; opportunity: string }
  | { code: 'opportunity_already_there'; opportunity: string }
  | { code: 'opportunity_is_a_sale'; opportunity: string }
  | { code: 'opportunity_is_a_purchase'; opportunity: string }
  | { code: 'unknown_linked_document'; document: string }
  | { code: 'linked_document_of_another_party'; document: string; customer: string; party: string | null }
  | { code: 'document_already_linked'; document: string }
  | { code: 'weights_do_not_sum'; sum: BasisPoints }
  | { code: 'offer_without_all_marks'; offer: number; marks: number; criteria: number }
  | { code: 'unknown_offer'; offer: number }
  | { code: 'offer_to_be_chosen'; opportunity: string }
  | { code: 'choice_to_be_justified'; chosen: string; chosenScore: number; best: string; bestScore: number }

type ActivityRefusal =
  | { code: 'unknown_activity'; activity: string }
  | { code: 'activity_is_over'; activity: string; status: 'done' | 'cancelled' }
  | { code: 'activity_in_the_past'; date: Day; today: Day }
  | { code: 'activity_still_to_come'; activity: string; date: Day; today: Day }
  | { code: 'party_refuses_solicitation'; party: string; contact: string | null }

type CampaignRefusal =
  | { code: 'unknown_campaign'; campaign: string }
  | { code: 'campaign_is_closed'; campaign: string }
  | { code: 'campaign_is_running'; campaign: string }
  | { code: 'campaign_not_launched'; campaign: string }
  | { code: 'segment_refused'; question: string; at: number; found: string }
  | { code: 'segment_is_empty'; optedOut: number }
  | { code: 'segment_names_no_party'; value: string }
  | { code: 'campaign_without_target'; campaign: string }
  | { code: 'unknown_campaign_task'; campaign: string; task: number }
  | { code: 'campaign_task_already_done'; campaign: string; task: number }
  | { code: 'party_not_targeted'; campaign: string; party: string }
  | { code: 'cost_in_the_future'; date: Day; today: Day }
