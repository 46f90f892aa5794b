import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import classes from './home.module.css'

const STEPS = [
  {
    title: 'Prenez place au bureau',
    text: 'Une entreprise, sa messagerie, son agenda, son PGI. La direction vous confie une mission, les priorités se bousculent.',
  },
  {
    title: 'Agissez, produisez, rendez',
    text: 'Vous contrôlez les comptes, relancez un client, préparez un tableau, écrivez une lettre. Tout est enregistré au fur et à mesure.',
  },
  {
    title: 'Comprenez votre note',
    text: 'Critère par critère\u202f: ce qui a été trouvé, où, ce qui était attendu et pourquoi. Puis recommencez avec d’autres chiffres.',
  },
] as const

/** What Atelier GPME is, for whoever has not signed in. */
export function PublicHome() {
  return (
    <>
      <div className={classes.lead}>
        <h1>Le bureau où l’on apprend la gestion de la PME</h1>
        <p>
          Atelier GPME prépare au BTS «&#8239;Gestion de la PME&#8239;»&#8239;: des missions réalistes dans une
          entreprise fictive, corrigées et expliquées critère par critère, reliées au référentiel.
        </p>
        <Group gap="xs">
          <Button component={Link} to="/connexion" size="md">
            Se connecter
          </Button>
          <Button component={Link} to="/referentiel" size="md" variant="default">
            Parcourir le référentiel
          </Button>
        </Group>
      </div>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step.title}>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
