import { Button } from '@mantine/core'
import { fecSummary, yearsWithBooks } from '#services/pgi/fec-file.ts'
import { look } from '#services/pgi/look.server.ts'
import { ErrorNote } from '#ui/error-note.tsx'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { plural, proseDay } from '#wording/formats.ts'
import { FEC_FINDINGS } from '#wording/pgi/fec.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/fec'

export const meta = () => [{ title: 'FEC · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  return { facts, years: yearsWithBooks(desk.company).map((year) => fecSummary(desk.company, year)) }
}

const SHOWN = 8

export default function Fec({ loaderData: { facts, years } }: Route.ComponentProps) {
  return (
    <PgiPage facts={facts} title="Fichier des écritures comptables" subtitle={PLACES.fec.purpose}>
      <div className={classes.stack}>
        {years.map(({ year, name, lines, report }) => {
          const findings = [...report.blocking, ...report.alerts]
          return (
            <section key={name} className={classes.card}>
              <div className={classes.cardHead}>
                <h2>{`Exercice du ${proseDay(year.from)} au ${proseDay(year.to)}`}</h2>
                {report.blocking.length > 0 ? (
                  <StatusMark word="serait rejeté" shape="cross" tone="danger" />
                ) : report.alerts.length > 0 ? (
                  <StatusMark word="recevable, avec alertes" shape="triangle" tone="alert" />
                ) : (
                  <StatusMark word="recevable" shape="check" tone="good" />
                )}
              </div>
              <p className={classes.hint}>
                {`${name} · ${plural(lines, 'ligne', 'lignes')} · 18 zones, tabulations, ISO 8859-15 (LPF, art. A47 A-1)`}
              </p>
              {findings.slice(0, SHOWN).map((finding) => (
                <ErrorNote
                  key={`${finding.code}-${finding.line}-${finding.column}`}
                  tone={report.blocking.includes(finding) ? 'danger' : 'alert'}
                  live={false}
                  what={FEC_FINDINGS[finding.code]}
                  meaning={[
                    ...(finding.line === undefined ? [] : [`Ligne ${finding.line}`]),
                    ...(finding.column === undefined ? [] : [`zone ${finding.column}`]),
                  ].join(', ')}
                />
              ))}
              <Button
                component="a"
                mt="sm"
                size="compact-md"
                href={pgiAddress(facts, `fec/fichier?au=${year.to}`)}
                download
                disabled={lines === 0}
              >
                Télécharger le FEC
              </Button>
            </section>
          )
        })}
      </div>
    </PgiPage>
  )
}
