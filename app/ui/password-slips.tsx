import { Button } from '@mantine/core'
import classes from './password-slips.module.css'

export type PasswordSlip = { lastName: string; firstName: string; username: string; password: string }

/** First passwords to print, cut and hand over. They are shown this once: nobody can read them again. */
export function PasswordSlips({ slips, address }: { slips: readonly PasswordSlip[]; address: string }) {
  return (
    <section aria-label="Premiers mots de passe">
      <div className="screen-only">
        <p className={classes.warning}>
          Imprimez cette page maintenant&#8239;: ces mots de passe ne seront plus jamais affichés. Chacun choisira le
          sien à sa première connexion.
        </p>
        <Button onClick={() => window.print()}>Imprimer</Button>
      </div>
      <ul className={classes.slips}>
        {slips.map(({ lastName, firstName, username, password }) => (
          <li key={username} className={classes.slip}>
            <h3>{`${lastName} ${firstName}`}</h3>
            <dl>
              <dt>Adresse</dt>
              <dd>{address}</dd>
              <dt>Identifiant</dt>
              <dd>{username}</dd>
              <dt>Mot de passe</dt>
              <dd>{password}</dd>
            </dl>
            <p>Il ne sert qu’une fois&#8239;: vous choisirez ensuite le vôtre.</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
