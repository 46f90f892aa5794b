import type { Day } from '#base/dates.ts'
import { negate, thousandths, times } from '#base/money.ts'
import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { ArticleChanges, StockCommand } from './commands.ts'
import { costOfIssue, costOfReturn } from './cost.ts'
import type { StockEvent } from './events.ts'
import type { StockRefusal } from './refusal.ts'
import type { Article, StockState } from './state.ts'

export type StockFacts = {
  isOpen(date: Day): boolean
  /** Numbers (or ids, for drafts) of the documents that still wait for something of an article. */
  openDocumentsOfArticle(article: string): readonly string[]
  /** What names an article, whatever became of it. At most a few. */
  usesOfArticle(article: string): readonly string[]
}

type Decision = Result<StockEvent[], StockRefusal>
type Context = { readonly today: Day }

export function decide(state: StockState, command: StockCommand, context: Context, facts: StockFacts): Decision {
  switch (command.type) {
    case 'article.create':
      if (state.articles.has(command.article) || state.deletedCodes.has(command.article))
        return no({ code: 'article_code_taken', article: command.article })
      return ok([{ type: 'ArticleCreated', article: command.article, fields: defined(command.fields) }])
    case 'article.update': {
      const article = state.articles.get(command.article)
      if (!article) return no({ code: 'unknown_article', article: command.article })
      if (article.archived) return no({ code: 'article_is_archived', article: article.code })
      return update(article, command.changes)
    }
    case 'article.archive':
    case 'article.restore':
    case 'article.delete': {
      const article = state.articles.get(command.article)
      if (!article) return no({ code: 'unknown_article', article: command.article })
      return command.type === 'article.archive'
        ? archive(article, facts)
        : command.type === 'article.restore'
          ? restore(article)
          : remove(article, facts)
    }
    case 'stock.receive':
      return receive(state, command, context, facts)
    case 'stock.count':
      return count(state, command, context, facts)
  }
}

function update(article: Article, wanted: ArticleChanges): Decision {
  if (wanted.kind === 'service' && article.quantity > 0) {
    return no({ code: 'article_has_stock', article: article.code, quantity: article.quantity })
  }
  const changes = realChanges(article.fields, wanted)
  if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
  // The same method from one year to the next (C. com. art. L123-17): it is chosen before anything moves.
  if (changes.costing !== undefined && article.movements.length > 0) {
    return no({ code: 'article_has_moved', article: article.code, movements: article.movements.length })
  }
  return ok([{ type: 'ArticleUpdated', article: article.code, changes }])
}

/** What is on the shelf or still promised must first be sold, received or counted out. */
function archive({ code: article, archived, quantity }: Article, facts: StockFacts): Decision {
  if (archived) return no({ code: 'article_is_archived', article })
  if (quantity > 0) return no({ code: 'article_has_stock', article, quantity })
  const documents = facts.openDocumentsOfArticle(article)
  return documents.length > 0
    ? no({ code: 'article_has_open_documents', article, documents: [...documents] })
    : ok([{ type: 'ArticleArchived', article }])
}

const restore = ({ code: article, archived }: Article): Decision =>
  archived ? ok([{ type: 'ArticleRestored', article }]) : no({ code: 'article_is_not_archived', article })

function remove({ code: article }: Article, facts: StockFacts): Decision {
  const uses = facts.usesOfArticle(article)
  return uses.length > 0
    ? no({ code: 'article_is_in_use', article, uses: [...uses] })
    : ok([{ type: 'ArticleDeleted', article }])
}

/** An article that can be on a shelf, or why not. */
function goods(state: StockState, code: string): Result<Article, StockRefusal> {
  const article = state.articles.get(code)
  if (!article) return no({ code: 'unknown_article', article: code })
  if (article.archived) return no({ code: 'article_is_archived', article: code })
  return article.fields.kind === 'goods' ? ok(article) : no({ code: 'article_is_a_service', article: code })
}

function wrongDate(date: Day, { today }: Context, facts: StockFacts): StockRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  return facts.isOpen(date) ? undefined : { code: 'date_outside_fiscal_year', date }
}

type Receive = Extract<StockCommand, { type: 'stock.receive' }>

function receive(state: StockState, command: Receive, context: Context, facts: StockFacts): Decision {
  for (const { article } of command.lines) {
    const found = goods(state, article)
    if (!found.ok) return found
  }
  const date = command.date ?? context.today
  const wrong = wrongDate(date, context, facts)
  if (wrong) return no(wrong)
  const lines = command.lines.map(({ article, quantity, unitCost }) => ({
    article,
    quantity,
    value: times(unitCost, quantity),
  }))
  return ok([{ type: 'GoodsReceived', date, reference: command.reference, lines }])
}

type Count = Extract<StockCommand, { type: 'stock.count' }>

function count(state: StockState, command: Count, context: Context, facts: StockFacts): Decision {
  const found = goods(state, command.article)
  if (!found.ok) return found
  const date = command.date ?? context.today
  const wrong = wrongDate(date, context, facts)
  if (wrong) return no(wrong)
  const article = found.value
  const difference = thousandths(command.counted - article.quantity)
  const value =
    difference < 0 ? negate(costOfIssue(article, thousandths(-difference))) : costOfReturn(article, difference)
  return ok([{ type: 'StockCounted', date, article: article.code, difference, value, reason: command.reason }])
}
