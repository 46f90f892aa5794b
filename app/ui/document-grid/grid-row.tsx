import { ActionIcon, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type Dispatch, type FocusEvent, memo, useId, useMemo } from 'react'
import { type BasisPoints, basisPoints, type Cents, cents, thousandths } from '#base/money.ts'
import { amount, euros, percent } from '#wording/formats.ts'
import { NOT_A_NUMBER, type NumberUnit, useNumberText } from '../fields/number-text.ts'
import { byWords } from '../fields/select-field.tsx'
import classes from './document-grid.module.css'
import type { GridProblem } from './document-grid.tsx'
import type { GridAction, GridArticle, GridLine } from './lines.ts'

export type GridRowProps = {
  line: GridLine
  number: number
  net: Cents | undefined
  articles: readonly GridArticle[]
  vatRates: readonly BasisPoints[]
  problems: readonly GridProblem[]
  dispatch: Dispatch<GridAction>
  onRemove: () => void
}

const SHOWN = 40

export function GridRow({ line, number, net, articles, vatRates, problems, dispatch, onRemove }: GridRowProps) {
  const problemId = useId()
  const problemOf = (cell: GridProblem['cell']) =>
    problems.some((problem) => problem.cell === cell) ? { 'aria-invalid': true, 'aria-describedby': problemId } : {}
  const rates = vatRates.includes(line.vat) ? vatRates : [...vatRates, line.vat]
  return (
    <>
      <tr data-line={line.id} data-problem={problems.length > 0 || undefined}>
        <th scope="row" className={classes.number}>
          {number}
        </th>
        <td>
          <ArticleCell
            label={`Article, ligne ${number}`}
            code={line.article}
            articles={articles}
            onChoose={(article) => dispatch({ type: 'choose', id: line.id, article })}
          />
        </td>
        <td>
          <input
            data-cell="text"
            className={classes.cell}
            aria-label={`Désignation, ligne ${number}`}
            value={line.description}
            maxLength={200}
            autoComplete="off"
            onChange={(event) =>
              dispatch({ type: 'change', id: line.id, change: { description: event.currentTarget.value } })
            }
            {...problemOf('description')}
          />
        </td>
        <td>
          <NumberCell
            label={`Quantité, ligne ${number}`}
            unit="thousandths"
            value={line.quantity}
            onChange={(value) =>
              dispatch({ type: 'change', id: line.id, change: { quantity: thousandths(value ?? 0) } })
            }
            {...problemOf('quantity')}
          />
        </td>
        <td>
          <NumberCell
            label={`Prix unitaire hors taxes, ligne ${number}`}
            unit="cents"
            value={line.unitPrice}
            onChange={(value) => dispatch({ type: 'change', id: line.id, change: { unitPrice: cents(value ?? 0) } })}
            {...problemOf('unitPrice')}
          />
        </td>
        <td>
          <NumberCell
            label={`Remise en pour cent, ligne ${number}`}
            unit="basisPoints"
            value={line.discount}
            onChange={(value) =>
              dispatch({ type: 'change', id: line.id, change: { discount: basisPoints(value ?? 0) } })
            }
            {...problemOf('discount')}
          />
        </td>
        <td>
          <select
            data-cell="choice"
            className={classes.cell}
            data-align="end"
            aria-label={`Taux de TVA, ligne ${number}`}
            value={line.vat}
            onChange={(event) =>
              dispatch({ type: 'change', id: line.id, change: { vat: basisPoints(Number(event.currentTarget.value)) } })
            }
            {...problemOf('vat')}
          >
            {rates.map((rate) => (
              <option key={rate} value={rate}>
                {percent(rate)}
              </option>
            ))}
          </select>
        </td>
        <td data-align="end" className={classes.net}>
          {net === undefined ? '' : amount(net)}
        </td>
        <td className={classes.end}>
          <ActionIcon type="button" size={26} aria-label={`Supprimer la ligne ${number}`} onClick={onRemove}>
            <IconTrash size={15} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </td>
      </tr>
      {problems.length > 0 && (
        <tr className={classes.problem}>
          <td />
          <td colSpan={8} id={problemId}>
            {problems.map((problem) => problem.message).join(' ')}
          </td>
        </tr>
      )}
    </>
  )
}

type ArticleCellProps = {
  label: string
  code: string | null
  articles: readonly GridArticle[]
  onChoose: (article: GridArticle) => void
}

/** The article's code, found by code or words. */
const ArticleCell = memo(function ArticleCell({ label, code, articles, onChoose }: ArticleCellProps) {
  const byCode = useMemo(() => new Map(articles.map((article) => [article.code, article])), [articles])
  // The cell is narrow and shows the code alone; the search reads the label too.
  const filter = useMemo(
    () => byWords((option) => `${option.value} ${byCode.get(option.value)?.label ?? ''}`),
    [byCode],
  )
  return (
    <Select
      data-cell="article"
      aria-label={label}
      variant="unstyled"
      value={code}
      data={articles.map((article) => ({ value: article.code, label: article.code }))}
      searchable
      filter={filter}
      limit={SHOWN}
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="Aucun article ne correspond"
      placeholder="Chercher…"
      rightSection={<span />}
      rightSectionWidth={4}
      comboboxProps={{ width: 400, position: 'bottom-start' }}
      classNames={{ input: classes.cell }}
      renderOption={({ option }) => {
        const article = byCode.get(option.value)
        return (
          <span className={classes.option}>
            <span className={classes.optionCode}>{option.value}</span>
            <span className={classes.optionLabel}>
              {article?.label}
              {article?.detail && <span className={classes.optionDetail}>{article.detail}</span>}
            </span>
            <span className={classes.optionPrice}>{article && euros(article.unitPrice)}</span>
          </span>
        )
      }}
      onChange={(value) => {
        const article = value === null ? undefined : byCode.get(value)
        if (article) onChoose(article)
      }}
    />
  )
})

type NumberCellProps = {
  label: string
  unit: NumberUnit
  value: number
  onChange: (value: number | null) => void
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

function NumberCell({ label, unit, value, onChange, ...aria }: NumberCellProps) {
  const number = useNumberText(value, unit, onChange)
  return (
    <input
      ref={number.ref}
      data-cell="number"
      data-align="end"
      className={classes.cell}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={number.text}
      onChange={(event) => number.change(event.currentTarget.value)}
      onBlur={number.settle}
      onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
      onKeyDown={number.onKeyDown}
      {...aria}
      aria-invalid={number.wrong || aria['aria-invalid'] || undefined}
      title={number.wrong ? NOT_A_NUMBER : undefined}
    />
  )
}
