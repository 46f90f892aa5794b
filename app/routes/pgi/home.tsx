import type { ReactNode } from 'react'
import { keyFiguresOf } from '#services/pgi/key-figures.ts'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiLink } from '#ui/pgi/pgi-link.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { plural, wholeNumber } from '#wording/formats.ts'
import { PLACE_GROUPS } from '#wording/pgi/places.ts'
import type { Route } from './+types/home'

export const meta = () => [{ title: 'PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  return { facts, figures: keyFiguresOf(desk.company, desk.today) }
}

function Figure({ label, place, value, aside }: { label: string; place: string; value: ReactNode; aside?: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <PgiLink place={place}>{value}</PgiLink>
        {aside && <span className={classes.aside}>{aside}</span>}
      </dd>
    </div>
  )
}

export default function PgiHome({ loaderData: { facts, figures } }: Route.ComponentProps) {
  return (
    <PgiPage
      facts={facts}
      title="PGI"
      count={facts.company}
      subtitle="Ventes, stocks, créances et comptabilité de l’entreprise. Ce que vous faites ici est enregistré aussitôt."
      actions={
        !facts.readOnly && (
          <>
            <PgiAction place="ventes/nouveau?type=factures">Nouvelle facture</PgiAction>
            <PgiAction place="reglements/nouveau" second>
              Nouveau règlement
            </PgiAction>
          </>
        )
      }
    >
      <div className={classes.stack}>
        <dl className={classes.figures} aria-label="Chiffres clés">
          <Figure
            label="Créances clients"
            place="echeancier"
            value={<Amount value={figures.receivables} />}
            aside="factures à encaisser, crédits déduits"
          />
          <Figure
            label="En retard"
            place="echeancier?filtre.retard=1"
            value={<Amount value={figures.late} />}
            aside={plural(figures.lateCount, 'échéance dépassée', 'échéances dépassées')}
          />
          <Figure
            label="Facturé ce mois-ci"
            place="factures?filtre.periode=mois"
            value={<Amount value={figures.billedThisMonth} />}
            aside={`hors taxes, ${plural(figures.invoicesThisMonth, 'facture', 'factures')}`}
          />
          <Figure
            label="À livrer"
            place="commandes"
            value={wholeNumber(figures.ordersToDeliver)}
            aside="commandes confirmées"
          />
          <Figure
            label="À transférer"
            place="transfert"
            value={wholeNumber(figures.toTransfer)}
            aside="pièces hors comptabilité"
          />
          <Figure
            label="À commander"
            place="stocks?filtre.stock=seuil"
            value={wholeNumber(figures.belowThreshold)}
            aside="articles sous leur seuil"
          />
        </dl>
        <nav className={classes.groups} aria-label="Places du PGI">
          {PLACE_GROUPS.map((group) => (
            <section key={group.title} className={classes.group}>
              <h2>{group.title}</h2>
              <ul>
                {group.places.map((place) => (
                  <li key={place.slug} className={classes.groupPlace}>
                    <PgiLink place={place.slug}>
                      <strong>{place.label}</strong>
                      <span>{place.purpose}</span>
                    </PgiLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
      </div>
    </PgiPage>
  )
}
