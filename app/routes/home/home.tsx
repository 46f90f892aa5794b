import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import { AppLayout } from '#ui/app-layout.tsx'
import classes from './home.module.css'

export const meta = () => [
  { title: 'Atelier GPME' },
  { name: 'description', content: 'S’entraîner au BTS Gestion de la PME, dans le bureau d’une entreprise.' },
]

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
    text: 'Critère par critère : ce qui a été trouvé, où, ce qui était attendu et pourquoi. Puis recommencez avec d’autres chiffres.',
  },
] as const

export default function Home() {
  return (
    <AppLayout signIn={{ label: 'Se connecter', to: '/connexion' }}>
      <div className={classes.lead}>
        <h1>Le bureau où l’on apprend la gestion de la PME</h1>
        <p>
          Atelier GPME prépare au BTS « Gestion de la PME » : des missions réalistes dans une entreprise fictive,
          corrigées et expliquées critère par critère, reliées au référentiel.
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
    </AppLayout>
  )
}
