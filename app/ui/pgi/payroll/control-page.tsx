import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ControlAnswer } from '#pgi'
import { finePercent, listOf, plural } from '#wording/formats.ts'
import { CONTROL_STATUSES, periodText, SLIP_TOTALS, type SlipLineCode, slipLineLabel } from '#wording/pgi/payroll.ts'
import { Amount } from '../../amount.tsx'
import { StatusMark } from '../../status-mark.tsx'
import type { PgiFacts } from '../facts.tsx'
import pgi from '../pgi.module.css'
import { PgiAction } from '../pgi-action.tsx'
import { PgiPage } from '../pgi-page.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'
import classes from './payroll.module.css'
import type { PayslipAnswer } from './payslip-body.tsx'

export type ControlPageProps = {
  facts: PgiFacts
  payslip: PayslipAnswer
  /** Shown once the control was recorded: it would do the work. */
  control: ControlAnswer | null
  /** Every line that a payslip of that month may have: one may be missing. */
  known: readonly SlipLineCode[]
}

/** Control of a draft received: point out the lines at fault, then compare with the right computation. */
export function ControlPage({ facts, payslip, control, known }: ControlPageProps) {
  return (
    <PgiPage
      facts={facts}
      back={{ label: 'Bulletins de paie', place: `paie/bulletins?mois=${payslip.period}` }}
      title={`Contrôle du bulletin de ${payslip.employee.name}`}
      count={periodText(payslip.period)}
      subtitle={
        'Un projet de bulletin se vérifie ligne à ligne avant d’être payé\u202f: base, taux, montants, lignes manquantes ou en trop.'
      }
      actions={
        <PgiAction place={`paie/bulletins/${payslip.payslip}`} second>
          Voir le bulletin
        </PgiAction>
      }
    >
      {control ? <Comparison control={control} /> : <Findings facts={facts} payslip={payslip} known={known} />}
    </PgiPage>
  )
}

function Findings({ facts, payslip, known }: Omit<ControlPageProps, 'control'>) {
  const lines = payslip.sections.flatMap((section) => section.lines)
  const [faults, setFaults] = useState<ReadonlySet<SlipLineCode>>(new Set())
  const command = useCommand()
  const toggle = (code: SlipLineCode) =>
    setFaults((before) => {
      const next = new Set(before)
      if (!next.delete(code)) next.add(code)
      return next
    })
  const absent = known.filter((code) => !lines.some((line) => line.code === code))
  return (
    <form
      className={pgi.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({ type: 'payslip.check', payslip: payslip.payslip, faults: [...faults] })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <TableFrame label="Lignes du projet de bulletin">
        <table className={classes.slip}>
          <caption className="visually-hidden">Lignes du projet de bulletin</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col">Base</th>
              <th scope="col">Taux</th>
              <th scope="col">Part du salarié</th>
              <th scope="col">Taux employeur</th>
              <th scope="col">Part de l’employeur</th>
              <th scope="col">Erreur</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code} data-fault={faults.has(line.code) || undefined}>
                <th scope="row">{slipLineLabel(line.code)}</th>
                <td>{line.base === undefined ? '' : <Amount value={line.base} form="bare" />}</td>
                <td>{line.employeeRate === undefined ? '' : finePercent(line.employeeRate)}</td>
                <td>
                  <Amount value={line.employee} form="bare" zero="dash" />
                </td>
                <td>{line.employerRate === undefined ? '' : finePercent(line.employerRate)}</td>
                <td>
                  <Amount value={line.employer} form="bare" zero="dash" />
                </td>
                <td>
                  <Checkbox
                    aria-label={`Erreur sur ${slipLineLabel(line.code)}`}
                    checked={faults.has(line.code)}
                    disabled={facts.readOnly}
                    onChange={() => toggle(line.code)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <section className={pgi.card}>
        <h2>Lignes qui manquent</h2>
        <p className={pgi.hint}>Cochez celles que le bulletin devrait porter.</p>
        <div className={pgi.levels}>
          {absent.map((code) => (
            <Checkbox
              key={code}
              label={slipLineLabel(code)}
              checked={faults.has(code)}
              disabled={facts.readOnly}
              onChange={() => toggle(code)}
            />
          ))}
        </div>
      </section>
      {!facts.readOnly && (
        <section className={pgi.card}>
          <div className={pgi.cardHead}>
            <span role="status">{plural(faults.size, 'erreur signalée', 'erreurs signalées')}</span>
            <Button type="submit" loading={command.pending}>
              Enregistrer le contrôle
            </Button>
          </div>
        </section>
      )}
    </form>
  )
}

function Comparison({ control }: { control: ControlAnswer }) {
  const { answer } = control
  const names = (codes: readonly SlipLineCode[]) => (codes.length === 0 ? 'aucune' : listOf(codes.map(slipLineLabel)))
  return (
    <div className={pgi.stack}>
      {answer && (
        <dl className={pgi.figures} aria-label="Résultat du contrôle">
          <div>
            <dt>Trouvées</dt>
            <dd>
              {answer.found.length}
              <span className={pgi.aside}>{names(answer.found)}</span>
            </dd>
          </div>
          <div>
            <dt>Oubliées</dt>
            <dd>
              {answer.missed.length}
              <span className={pgi.aside}>{names(answer.missed)}</span>
            </dd>
          </div>
          <div>
            <dt>Signalées à tort</dt>
            <dd>
              {answer.falseAlarms.length}
              <span className={pgi.aside}>{names(answer.falseAlarms)}</span>
            </dd>
          </div>
        </dl>
      )}
      <TableFrame label="Projet reçu et calcul de la loi, ligne à ligne">
        <table className={classes.slip}>
          <caption className="visually-hidden">Projet reçu et calcul de la loi, ligne à ligne</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col">Salarié, reçu</th>
              <th scope="col">Salarié, juste</th>
              <th scope="col">Employeur, reçu</th>
              <th scope="col">Employeur, juste</th>
              <th scope="col">Constat</th>
            </tr>
          </thead>
          <tbody>
            {control.lines.map(({ code, entered, right, status }) => (
              <tr key={code} data-fault={status !== 'right' || undefined}>
                <th scope="row">{slipLineLabel(code)}</th>
                <td>{entered && <Amount value={entered.employee} form="bare" zero="dash" />}</td>
                <td>{right && <Amount value={right.employee} form="bare" zero="dash" />}</td>
                <td>{entered && <Amount value={entered.employer} form="bare" zero="dash" />}</td>
                <td>{right && <Amount value={right.employer} form="bare" zero="dash" />}</td>
                <td>
                  <StatusMark {...CONTROL_STATUSES[status]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <TableFrame label="Totaux">
        <table className={pgi.table}>
          <caption className="visually-hidden">Totaux</caption>
          <thead>
            <tr>
              <th scope="col">Total</th>
              <th scope="col" data-align="end">
                Reçu
              </th>
              <th scope="col" data-align="end">
                Juste
              </th>
              <th scope="col" data-align="end">
                Écart
              </th>
            </tr>
          </thead>
          <tbody>
            {control.totals.map(({ code, entered, right, difference }) => (
              <tr key={code}>
                <th scope="row">{SLIP_TOTALS[code]}</th>
                <td data-align="end">
                  <Amount value={entered} form="bare" />
                </td>
                <td data-align="end">
                  <Amount value={right} form="bare" />
                </td>
                <td data-align="end">
                  <Amount value={difference} form="bare" zero="dash" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
