import type { Day } from '#base/dates.ts'
import type { BasisPoints } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'
import { vatRatesAt } from '#content/law/vat.ts'
import { ask, type Company } from '#pgi'

/** What the form of an article proposes: the families in use, the VAT rates in force. */
export function loadArticleChoices(company: Company, today: Day): { families: string[]; vatRates: BasisPoints[] } {
  const families = new Set(ask(company, { view: 'articles' }).rows.map(({ family }) => family))
  return {
    families: [...families].sort((left, right) => byText(folded(left), folded(right))),
    vatRates: vatRatesAt(today).map(({ rate }) => rate),
  }
}
