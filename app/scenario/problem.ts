/** What is wrong in a scenario's files, and where. The French sentence of each code lives in `wording/problems.ts`. */
export type ProblemCode =
  | 'yaml_syntax'
  | 'file_missing'
  | 'key_unknown'
  | 'key_missing'
  | 'value_refused'
  | 'task_unknown'
  | 'competence_unknown'
  | 'result_unknown'
  | 'competence_of_another_unit'
  | 'view_unknown'
  | 'check_unknown'
  | 'check_refused'
  | 'command_refused'
  | 'parameter_unknown'
  | 'parameter_unused'
  | 'parameter_cannot_be_drawn'
  | 'path_unknown'
  | 'identifier_twice'
  | 'criterion_unknown'
  | 'criterion_after_itself'
  | 'criterion_without_step'
  | 'criterion_cannot_fail'
  | 'deliverable_unknown'
  | 'deliverable_without_criterion'
  | 'cast_unknown'
  | 'mail_unknown'
  | 'annex_unused'
  | 'annex_unknown'
  | 'actor_state_unknown'
  | 'actor_state_unreachable'
  | 'points_not_half'
  | 'task_without_criterion'
  | 'figure_not_bound'
  | 'text_has_code'
  | 'expression_not_a_path'
  | 'component_unknown'
  | 'attribute_computed'
  | 'date_outside_company_years'
  | 'step_unknown'
  | 'step_missing'
  | 'act_refused'
  | 'model_answer_incomplete'
  | 'wrong_answer_score'
  | 'empty_copy_scores'
  | 'wrong_answer_signature'
  | 'mutant_survived'
  | 'mutant_unknown'
  | 'waiver_unused'

export type Problem = {
  file: string
  /** From 1. */
  line: number
  column: number
  code: ProblemCode
  /** What the sentence needs: the word that was read, the one that is near… */
  figures: Readonly<Record<string, string | number>>
  severity: 'error' | 'warning'
}

export const isError = (problem: Problem): boolean => problem.severity === 'error'
