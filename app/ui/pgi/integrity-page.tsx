import type { Answer } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { ErrorNote } from '../error-note.tsx'
import { KeyValue } from '../key-value.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiPage } from './pgi-page.tsx'

/** Whether the books are as they were validated, and the first entry that is not. */
export function IntegrityPage({ facts, integrity }: { facts: PgiFacts; integrity: Answer<'ledger-integrity'> }) {
  const { entries, verified, broken, last } = integrity
  return (
    <PgiPage
      facts={facts}
      title={PLACES.integrity.label}
      count={plural(entries, 'écriture', 'écritures')}
      subtitle={PLACES.integrity.purpose}
      exported={{ view: 'ledger-integrity' }}
      width="form"
    >
      <div className={classes.stack}>
        {broken && (
          <ErrorNote
            what={`L’écriture ${broken.number} du ${shortDay(broken.date)} n’est plus celle qui a été validée.`}
            meaning="Son empreinte ne suit pas de son contenu et de l’écriture d’avant."
            todo="Comparez-la avec sa pièce."
          />
        )}
        <section className={classes.card}>
          <h2>Chaîne des écritures validées</h2>
          <p>
            {broken ? (
              <StatusMark word="rompue" shape="cross" tone="danger" />
            ) : (
              <StatusMark word="intacte" shape="check" tone="good" />
            )}
          </p>
          <KeyValue
            items={[
              { label: 'Écritures vérifiées', value: `${verified} sur ${entries}` },
              ...(last
                ? [
                    { label: 'Dernière vérifiée', value: `n° ${last.number}, validée le ${shortDay(last.postedOn)}` },
                    { label: 'Son empreinte (SHA-256)', value: <code className={classes.hash}>{last.hash}</code> },
                  ]
                : []),
            ]}
          />
          <p className={classes.hint}>
            Changer une date, un montant ou un libellé, retirer une écriture ou en changer l’ordre romprait la chaîne à
            cet endroit. Une erreur se corrige par une contre-passation.
          </p>
        </section>
      </div>
    </PgiPage>
  )
}
