import type { Day } from '#base/dates.ts'
import type { Thousandths } from '#base/money.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type StockRefusal =
  | { code: 'article_code_taken'; article: string }
  | { code: 'unknown_article'; article: string }
  | { code: 'article_is_archived'; article: string }
  | { code: 'article_is_not_archived'; article: string }
  | { code: 'article_is_a_service'; article: string }
  | { code: 'article_has_stock'; article: string; quantity: Thousandths }
  | { code: 'article_has_open_documents'; article: string; documents: string[] }
  | { code: 'article_is_in_use'; article: string; uses: string[] }
  | { code: 'article_has_moved'; article: string; movements: number }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'nothing_changes' }
