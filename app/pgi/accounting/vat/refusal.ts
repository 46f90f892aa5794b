import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'

/** Listed by precedence. Boxes are in whole euros. */
export type VatRefusal =
  | { code: 'vat_month_not_over'; month: string; today: Day }
  | { code: 'vat_already_declared'; month: string }
  | { code: 'vat_box_unknown'; box: string }
  | { code: 'refund_exceeds_credit'; refund: Cents; credit: Cents }
  /** A total of the return is not the sum of its boxes. */
  | { code: 'vat_boxes_do_not_add_up'; box: string; entered: number; expected: number }
  /** Beyond what rounding to the euro explains, the settlement would hide a mistake. */
  | { code: 'vat_return_differs_from_books'; declared: Cents; books: Cents; tolerance: Cents }
