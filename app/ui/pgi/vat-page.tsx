import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addMonths, day, firstOfMonth } from '#base/dates.ts'
import { cents, minus } from '#base/money.ts'
import type { Answer, VatBoxRow, VatReturnAnswer } from '#pgi'
import { euros, monthAndYear, plural, shortDay } from '#wording/formats.ts'
import { VAT_GAPS, VAT_SECTIONS } from '#wording/pgi/books.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import { NewButton } from './new-button.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiPage } from './pgi-page.tsx'
import type { QuickField } from './quick-form.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { SourcePanel } from './source-panel.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

const STATUS = {
  open: { word: 'à déclarer', shape: 'ring', tone: 'neutral' },
  prepared: { word: 'préparée', shape: 'half', tone: 'accent' },
  declared: { word: 'déclarée', shape: 'check', tone: 'good' },
} as const

const SECTIONS = ['taxed', 'untaxed', 'due', 'deductible', 'result'] as const

export type VatPageProps = { facts: PgiFacts; vat: VatReturnAnswer; control: Answer<'vat-control'> }

/** The CA3 of a month: each line beside what the books say, opened down to its entries; then the declaration. */
export function VatPage({ facts, vat, control }: VatPageProps) {
  const [params, setParams] = useSearchParams()
  const [every, setEvery] = useState(false)
  const [opened, setOpened] = useState<VatBoxRow>()
  const [asking, setAsking] = useState(false)
  const declare = useCommand({
    onDone: () => {
      setAsking(false)
      notifications.show({
        title: 'Déclaration déposée',
        message: 'Sa liquidation est au journal des opérations diverses.',
      })
    },
  })
  const thisMonth = firstOfMonth(facts.today)
  const months = Array.from({ length: 14 }, (_, index) => addMonths(thisMonth, -index))
  const isOver = vat.month < facts.today.slice(0, 7)
  const shown = (row: VatBoxRow) => every || (row.base ?? 0) > 0 || (row.tax ?? 0) > 0 || row.box === '32'
  const sections = SECTIONS.map((section) => ({
    section,
    rows: vat.rows.filter((row) => row.section === section && shown(row)),
  })).filter(({ rows }) => rows.length > 0)
  const gaps = control.gaps.filter(({ reason }) => reason !== 'settlement' && reason !== 'opening')
  return (
    <PgiPage
      facts={facts}
      title={PLACES.vat.label}
      count={monthAndYear(day(`${vat.month}-01`))}
      subtitle={PLACES.vat.purpose}
      exported={{ view: 'vat-return', args: { month: vat.month } }}
      printed
      actions={
        <>
          {!facts.readOnly && vat.status !== 'declared' && isOver && (
            <Button size="compact-md" onClick={() => setAsking(true)}>
              Déclarer…
            </Button>
          )}
          {!facts.readOnly && vat.status !== 'declared' && isOver && <FillIn vat={vat} />}
          {vat.settlement && (
            <PgiAction place={`journaux?journal=OD&du=${vat.month}-01`} second>
              Voir la liquidation
            </PgiAction>
          )}
        </>
      }
    >
      <RefusalNote said={declare.refused?.said} />
      <div className={`${classes.bar} ${classes.above} screen-only`}>
        <NativeSelect
          label="Mois"
          value={vat.month}
          data={months.map((month) => ({ value: month.slice(0, 7), label: monthAndYear(month) }))}
          onChange={(event) => {
            const next = new URLSearchParams(params)
            next.set('mois', event.currentTarget.value)
            setParams(next)
          }}
        />
        <StatusMark {...STATUS[vat.status]} />
        <Checkbox label="Toutes les lignes du formulaire" checked={every} onChange={() => setEvery(!every)} />
      </div>
      <div className={opened ? classes.split : classes.stack}>
        <div className={classes.stack}>
          <TableFrame label="Lignes de la déclaration">
            <table className={classes.table}>
              <caption className="visually-hidden">Lignes de la déclaration</caption>
              <thead>
                <tr>
                  <th scope="col">Ligne</th>
                  <th scope="col" className={classes.wide}>
                    Intitulé
                  </th>
                  <th scope="col" data-align="end">
                    Base HT
                  </th>
                  <th scope="col" data-align="end">
                    TVA
                  </th>
                  <th scope="col" data-align="end">
                    En comptabilité
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">Origine</span>
                  </th>
                </tr>
              </thead>
              {sections.map(({ section, rows }) => (
                <tbody key={section}>
                  <tr>
                    <th scope="rowgroup" colSpan={6}>
                      {VAT_SECTIONS[section]}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <BoxRow key={row.box} row={row} onOpen={() => setOpened(row)} />
                  ))}
                </tbody>
              ))}
            </table>
          </TableFrame>
          <section className={classes.card}>
            <h2>Contrôle avec la comptabilité</h2>
            <div className={classes.sum}>
              <span>TVA nette en comptabilité</span>
              <Amount value={vat.books} />
            </div>
            <div className={classes.sum} data-strong>
              <span>{vat.carried > 0 ? 'Crédit à reporter' : 'TVA à payer'}</span>
              <Amount value={vat.carried > 0 ? vat.carried : vat.due} />
            </div>
            <div className={classes.sum}>
              <span>Écart d’arrondi, porté en 658 ou 758</span>
              <Amount value={minus(cents(vat.due - vat.carried - vat.refund), vat.books)} />
            </div>
            {vat.waiting > 0 && (
              <p className={classes.alert}>
                {`${plural(vat.waiting, 'pièce attend', 'pièces attendent')} le transfert en comptabilité\u202f: la déclaration ne les compte pas.`}
              </p>
            )}
            {gaps.map((gap) => (
              <p key={`${gap.entry}-${gap.account}-${gap.reason}`} className={classes.alert}>
                {`Compte ${gap.account}, ${gap.entry.replace('entry-', 'écriture interne ')}\u202f: ${VAT_GAPS[gap.reason]} (${euros(gap.amount)}).`}
              </p>
            ))}
            <p
              className={classes.hint}
            >{`À déposer au plus tard le ${shortDay(vat.deadline)}, selon le département et l’entreprise.`}</p>
          </section>
        </div>
        {opened && (
          <SourcePanel
            title={`Ligne ${opened.box}`}
            sources={opened.sources.slice(0, 30)}
            onClose={() => setOpened(undefined)}
          />
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        question={`Déclarer la TVA de ${monthAndYear(day(`${vat.month}-01`))}\u202f?`}
        confirmLabel="Déclarer"
        pending={declare.pending}
        onConfirm={() => declare.send({ type: 'vat.declare', month: vat.month })}
        onCancel={() => setAsking(false)}
      >
        {`${vat.carried > 0 ? `Crédit à reporter\u202f: ${euros(vat.carried)}.` : `À payer\u202f: ${euros(vat.due)}.`} La liquidation vide les comptes 445 du mois et ne se modifie plus.`}
        <RefusalNote said={declare.refused?.said} />
      </ConfirmDialog>
    </PgiPage>
  )
}

/** The learner's own figures, in whole euros: what differs from the books is refused when the return is declared. */
function FillIn({ vat }: { vat: VatReturnAnswer }) {
  const parts = vat.rows.flatMap(({ box, label, base, tax }) => [
    ...(base === null ? [] : [{ key: `${box}.base`, label: `${box} ${label}, base HT`, value: base }]),
    ...(tax === null ? [] : [{ key: `${box}.tax`, label: `${box} ${label}, TVA`, value: tax }]),
  ])
  const fields = parts.map(
    ({ key, label, value }): QuickField => ({ name: key, kind: 'count', label, initial: String(value / 100) }),
  )
  return (
    <NewButton
      second
      label="Remplir à la main…"
      title={`Déclaration de ${monthAndYear(day(`${vat.month}-01`))}, en euros entiers`}
      submitLabel="Enregistrer la déclaration préparée"
      fields={[
        ...fields,
        { name: 'refund', kind: 'money', label: 'Remboursement demandé (ligne 26)', initial: vat.refund },
      ]}
      commandOf={(values) => ({
        type: 'vat.prepare',
        month: vat.month,
        boxes: Object.fromEntries(
          parts.flatMap(({ key }) => {
            const typed = values.count(key) ?? 0
            return typed === 0 ? [] : [[key, typed]]
          }),
        ),
        refund: values.money('refund'),
      })}
    >
      La déclaration se corrige jusqu’à son dépôt. Au dépôt, le PGI refuse un total faux et un écart avec la
      comptabilité.
    </NewButton>
  )
}

function BoxRow({ row, onOpen }: { row: VatBoxRow; onOpen: () => void }) {
  const { box, label, base, tax, exactBase, exactTax, sources } = row
  const exact = exactTax !== 0 ? exactTax : exactBase
  return (
    <tr>
      <th scope="row">{box}</th>
      <td className={classes.wide}>{label}</td>
      <td data-align="end">{base !== null && <Amount value={base} form="bare" />}</td>
      <td data-align="end">{tax !== null && <Amount value={tax} form="bare" />}</td>
      <td data-align="end">{exact !== 0 && <Amount value={exact} form="bare" />}</td>
      <td className={classes.fit}>
        {sources.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={onOpen} aria-label={`Écritures de la ligne ${box}`}>
            {plural(sources.length, 'écriture', 'écritures')}
          </Button>
        )}
      </td>
    </tr>
  )
}
