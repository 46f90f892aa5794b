import { Link } from 'react-router'
import { Figure, PlainTable } from '#ui/plain-table.tsx'

type ClassLine = { id: string; name: string; schoolYear: string; students: number; assignments: number }

/** Classes, one a line, with where one goes from there. */
export function ClassTable({ classes }: { classes: readonly ClassLine[] }) {
  return (
    <PlainTable
      label="Classes"
      columns={[
        { id: 'name', label: 'Classe' },
        { id: 'year', label: 'Année' },
        { id: 'students', label: 'Étudiants', align: 'end' },
        { id: 'assignments', label: 'Devoirs', align: 'end' },
        { id: 'grid', label: <span className="visually-hidden">Compétences</span>, align: 'end' },
      ]}
    >
      {classes.map(({ id, name, schoolYear, students, assignments }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/classes/${id}`}>{name}</Link>
          </th>
          <td>{schoolYear}</td>
          <Figure>{students}</Figure>
          <Figure>{assignments}</Figure>
          <Figure>
            <Link to={`/classes/${id}/grille`} aria-label={`Grille de ${name}`}>
              Grille
            </Link>
          </Figure>
        </tr>
      ))}
    </PlainTable>
  )
}
