import type { Answer } from '#pgi'
import { euros, listOf, proseDay, shortDay } from '#wording/formats.ts'
import { sirenText } from '#wording/pgi/kinds.ts'
import { CONTRACT_KINDS, DEPARTURE_REASONS, EARNINGS, MISSING_FIELDS, REFUNDS } from '#wording/pgi/payroll.ts'
import { Amount } from '../../amount.tsx'
import { KeyValue } from '../../key-value.tsx'
import { StatusMark } from '../../status-mark.tsx'
import pgi from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'

/** Déclaration préalable à l’embauche: what it asks, what the file lacks, its time limits. */
export function DeclarationCard({ declaration }: { declaration: NonNullable<Answer<'pre-hiring-declaration'>> }) {
  const { employer, fields, contract, declaredOn, isLate, missing } = declaration
  return (
    <section className={pgi.card}>
      <div className={pgi.cardHead}>
        <h2>Déclaration préalable à l’embauche (DPAE)</h2>
        {declaredOn === null ? (
          <StatusMark word="à faire" shape="ring" tone="alert" />
        ) : isLate ? (
          <StatusMark word={`faite en retard, le ${shortDay(declaredOn)}`} shape="triangle" tone="danger" />
        ) : (
          <StatusMark word={`faite le ${shortDay(declaredOn)}`} shape="check" tone="good" />
        )}
      </div>
      <p className={pgi.hint}>
        {`À transmettre à l’Urssaf entre le ${proseDay(declaration.earliest)} et le ${proseDay(declaration.latest)}, veille de l’embauche (C. trav., art. L1221-10 et R1221-4).`}
      </p>
      {missing.length > 0 && (
        <p className={pgi.hint}>
          <StatusMark word="à compléter" shape="triangle" tone="alert" />
          {` Il manque\u202f: ${listOf(missing.map((field) => MISSING_FIELDS[field]))}.`}
        </p>
      )}
      <KeyValue
        items={[
          { label: 'Employeur', value: employer.name },
          { label: 'SIRET', value: employer.siret ? sirenText(employer.siret) : '–' },
          { label: 'Code APE', value: employer.ape ?? '–' },
          { label: 'Salarié', value: `${fields.lastName} ${fields.firstName}` },
          {
            label: 'Né(e) le',
            value: `${shortDay(fields.birthDate)}${fields.birthPlace ? ` à ${fields.birthPlace}` : ''}`,
          },
          { label: 'Nationalité', value: fields.nationality },
          { label: 'N° de sécurité sociale', value: fields.nir ?? '–' },
          { label: 'Embauche', value: shortDay(contract.start) },
          {
            label: 'Contrat',
            value: `${CONTRACT_KINDS[contract.kind]}${contract.end ? ` jusqu’au ${shortDay(contract.end)}` : ''}`,
          },
          {
            label: 'Période d’essai',
            value:
              contract.trial === 0 ? 'aucune' : `${contract.trial} ${contract.kind === 'permanent' ? 'mois' : 'jours'}`,
          },
        ]}
      />
    </section>
  )
}

/** Certificat de travail: what it must say, and nothing that could harm the employee. */
export function CertificateCard({ certificate }: { certificate: NonNullable<Answer<'employment-certificate'>> }) {
  const { employer, employee, from, to, jobs, departure } = certificate
  return (
    <section className={pgi.card}>
      <h2>Certificat de travail</h2>
      {departure === null ? (
        <p className={pgi.hint}>Il se remet à la fin du contrat. Enregistrez d’abord le départ.</p>
      ) : (
        <>
          <p>
            {`${employer.name}, SIREN ${sirenText(employer.siren)}, ${employer.address.lines.join(', ')}, ${employer.address.postcode} ${employer.address.city}, certifie avoir employé ${employee.name} du ${proseDay(from)} au ${to === null ? '' : proseDay(to)} en qualité de\u202f:`}
          </p>
          <ul>
            {jobs.map((job) => (
              <li key={job.from}>
                {`${job.job}, ${job.classification}, du ${proseDay(job.from)}${job.to === null ? '' : ` au ${proseDay(job.to)}`}.`}
              </li>
            ))}
          </ul>
          <p className={pgi.hint}>
            Le salarié nous quitte libre de tout engagement. Il garde la mutuelle selon l’article L911-8 du code de la
            sécurité sociale.
          </p>
        </>
      )}
    </section>
  )
}

/** Reçu pour solde de tout compte: what the last payslip pays. */
export function SettlementCard({ settlement }: { settlement: Answer<'final-settlement'> }) {
  return (
    <section className={pgi.card}>
      <h2>Solde de tout compte</h2>
      {settlement === null ? (
        <p className={pgi.hint}>Il s’établit au départ du salarié, avec son dernier bulletin.</p>
      ) : (
        <>
          <p className={pgi.hint}>
            {`Départ le ${proseDay(settlement.departure.on)}\u202f: ${DEPARTURE_REASONS[settlement.departure.reason]}. `}
            {settlement.payslip === null ? (
              'Préparez le bulletin du mois de départ.'
            ) : (
              <PgiLink place={`paie/bulletins/${settlement.payslip}`}>Ouvrir le dernier bulletin</PgiLink>
            )}
          </p>
          {settlement.lines.length > 0 && (
            <KeyValue
              items={[
                ...settlement.lines.map((line, rank) => ({
                  key: `${line.code}-${rank + 1}`,
                  label: line.kind === 'earning' ? EARNINGS[line.code] : REFUNDS[line.code],
                  value: <Amount value={line.amount} />,
                })),
                { label: <strong>Total brut</strong>, value: <strong>{euros(settlement.gross)}</strong>, key: 'gross' },
                ...(settlement.netPaid === null
                  ? []
                  : [
                      {
                        label: <strong>Net à payer</strong>,
                        value: <strong>{euros(settlement.netPaid)}</strong>,
                        key: 'net',
                      },
                    ]),
              ]}
            />
          )}
        </>
      )}
    </section>
  )
}
