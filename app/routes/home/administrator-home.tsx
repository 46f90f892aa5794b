import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { administratorHome } from '#services/home/administrator-home.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { wholeNumber } from '#wording/formats.ts'
import { ClassTable } from '../class/class-table.tsx'
import classes from './home.module.css'

export function AdministratorHome({ school, counts, classes: list }: Awaited<ReturnType<typeof administratorHome>>) {
  return (
    <>
      <PageHeader
        title={school}
        actions={
          <>
            <Button component={Link} to="/administration/comptes">
              Comptes
            </Button>
            <Button component={Link} to="/administration" variant="default">
              Établissement
            </Button>
            <Button component={Link} to="/administration/journal" variant="default">
              Journal
            </Button>
          </>
        }
      />
      <section className={classes.section}>
        <h2>Comptes</h2>
        <div className={classes.counts}>
          <KeyValue
            items={[
              { label: 'Étudiants', value: wholeNumber(counts.students) },
              { label: 'Enseignants', value: wholeNumber(counts.teachers) },
              { label: 'Administrateurs', value: wholeNumber(counts.administrators) },
            ]}
          />
        </div>
      </section>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <h2>Classes</h2>
          <Link to="/classes" className={classes.more}>
            Créer une classe
          </Link>
        </div>
        {list.length === 0 ? (
          <EmptyState title="Aucune classe">Créez une classe, puis importez-y sa liste.</EmptyState>
        ) : (
          <ClassTable classes={list} />
        )}
      </section>
    </>
  )
}
