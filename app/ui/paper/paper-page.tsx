import { Button, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { PageHeader } from '../page-header.tsx'
import classes from './paper.module.css'
import type { Paper, PaperMission } from './paper.ts'
import { PaperView } from './paper-view.tsx'
import { PlainHtml } from './plain-html.tsx'

/** A paper for its teacher, to print: the subject, or the subject with its key. */
export function PaperPage({
  slug,
  seed,
  paper,
  isKey,
  under,
}: {
  slug: string
  seed: number
  paper: Paper
  isKey: boolean
  under?: (mission: PaperMission) => ReactNode
}) {
  const places = new Map(paper.annexes.map(({ id, number }) => [id, number]))
  const other = isKey ? 'sujet' : 'corrige'
  return (
    <>
      <PageHeader
        title={isKey ? `Corrigé\u202f: ${paper.title}` : paper.title}
        back={{ label: 'Missions', to: '/missions' }}
        subtitle={
          <span className="screen-only">
            Chaque jeu de chiffres donne un autre sujet et son corrigé. Un devoir en temps limité donne à chacun le
            sien.
          </span>
        }
        actions={
          <>
            <Button onClick={() => window.print()}>{isKey ? 'Imprimer le corrigé' : 'Imprimer le sujet'}</Button>
            <Button component={Link} to={`/missions/${slug}/${other}?graine=${seed}`} variant="default">
              {isKey ? 'Voir le sujet' : 'Voir le corrigé'}
            </Button>
          </>
        }
      />
      <Form method="get" className={`${classes.seed} screen-only`}>
        <NumberInput
          key={seed}
          name="graine"
          label="Jeu de chiffres"
          defaultValue={seed}
          min={1}
          max={999_999}
          allowDecimal={false}
          w={140}
        />
        <Button type="submit" variant="default">
          Afficher
        </Button>
      </Form>
      <div className={isKey ? classes.isKey : undefined}>
        <PaperView
          paper={paper}
          text={(html) => <PlainHtml html={html} places={places} />}
          {...(under ? { under } : {})}
        />
      </div>
    </>
  )
}
