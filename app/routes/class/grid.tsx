import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { units as allUnits, defaultScale, notAssessed } from '#referentiel'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { classRatios, overallRatio } from '#services/grid/grid.ts'
import { gridFilters, loadGrid } from '#services/grid/load-grid.server.ts'
import { DistributionChart } from '#ui/charts/distribution-chart.tsx'
import { RadarChart } from '#ui/charts/radar-chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { CompetencyGrid } from '#ui/grid/competency-grid.tsx'
import { EvidencePanel } from '#ui/grid/evidence-panel.tsx'
import { GridFilters } from '#ui/grid/grid-filters.tsx'
import { levelLook } from '#ui/grid/level-looks.ts'
import { LevelMark } from '#ui/level-mark.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { plural } from '#wording/formats.ts'
import { LEVEL_FORMULAS, levelMeaning, ratioText } from '#wording/levels.ts'
import { points } from '#wording/teacher.ts'
import type { Route } from './+types/grid'
import styles from './grid.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Grille de ${loaderData?.classGroup.name ?? 'la classe'} · Atelier GPME` },
]
export const handle = { width: 'wide' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  const loaded = await loadGrid(user, params.class, gridFilters(new URL(request.url).searchParams), new Date())
  const { grid } = loaded
  return {
    ...loaded,
    classRatios: classRatios(grid),
    overall: grid.rows.flatMap((row) => overallRatio(row) ?? []),
  }
}

export default function GridPage({ loaderData }: Route.ComponentProps) {
  const { classGroup, filters, grid, hiddenAssignments, overall } = loaderData
  const [params] = useSearchParams()
  const [selected, setSelected] = useState<{ studentId: string; code: string }>()
  const [student, setStudent] = useState<string>()
  const row = grid.rows.find(({ studentId }) => studentId === selected?.studentId)
  const column = grid.columns.find(({ code }) => code === selected?.code)
  const chosen = grid.rows.find(({ studentId }) => studentId === student)
  const formula = LEVEL_FORMULAS[filters.kind]
  return (
    <div className="print-large">
      <PageHeader
        title={filters.kind === 'training' ? 'Grille de progression' : 'Grille de certification'}
        back={{ label: classGroup.name, to: `/classes/${classGroup.id}` }}
        subtitle={`${classGroup.name}, ${classGroup.schoolYear}. ${plural(grid.rows.length, 'étudiant', 'étudiants')}, ${columnsText(filters.by, grid.columns.length)}, ${plural(grid.copies, 'copie', 'copies')}.${hiddenText(filters.kind, hiddenAssignments)}${waitingText(grid.waiting)}`}
        actions={
          <>
            <Button component="a" href={`/classes/${classGroup.id}/grille/export?${params}`} download>
              Exporter en xlsx
            </Button>
            <Button variant="default" onClick={() => window.print()}>
              Imprimer
            </Button>
          </>
        }
      />
      <GridFilters {...filters} units={allUnits.map(({ code, label }) => ({ code, label }))} />
      {grid.columns.length === 0 ? (
        <EmptyState title="Aucune copie notée avec ces filtres">
          {filters.kind === 'training'
            ? 'La grille se remplit à mesure que des copies d’entraînement sont rendues : la dernière copie de chaque devoir compte.'
            : 'La grille se remplit quand les résultats d’un examen sont publiés. Les entraînements n’y comptent jamais.'}
        </EmptyState>
      ) : (
        <>
          <div className={styles.panes} data-open={(row && column) !== undefined || undefined}>
            <CompetencyGrid
              label={`Grille de ${classGroup.name}`}
              columns={grid.columns}
              units={grid.units}
              rows={grid.rows}
              classRatios={loaderData.classRatios}
              selected={selected}
              onSelect={(studentId, code) => setSelected({ studentId, code })}
              student={student}
              onStudent={(id) => setStudent((before) => (before === id ? undefined : id))}
            />
            {row && column && (
              <EvidencePanel
                name={row.name}
                column={column}
                cell={row.cells[column.code]}
                formula={formula}
                onClose={() => setSelected(undefined)}
              />
            )}
          </div>
          <ul className={styles.legend} aria-label="Légende des niveaux">
            {[...defaultScale.levels].reverse().map((level) => (
              <li key={level.code}>
                <LevelMark level={{ ...levelLook(level.code), label: levelMeaning(defaultScale, level) }} />
              </li>
            ))}
            <li>
              <LevelMark level={{ ...levelLook('not_assessed'), label: notAssessed.label }} />
            </li>
          </ul>
          <p className={styles.note}>{formula}</p>
          <div className={styles.charts}>
            <Radar {...loaderData} chosen={chosen} />
            <DistributionChart
              title="Répartition des notes"
              summary={distributionText(overall)}
              axis="Note sur 20"
              unit="étudiants"
              bins={binsOf(overall)}
              height={300}
            />
          </div>
        </>
      )}
    </div>
  )
}

function columnsText(by: Data['filters']['by'], count: number): string {
  switch (by) {
    case 'tasks':
      return plural(count, 'tâche', 'tâches')
    case 'competences':
      return plural(count, 'compétence', 'compétences')
    case 'activities':
      return plural(count, 'activité', 'activités')
    case 'blocks':
      return plural(count, 'bloc', 'blocs')
    case 'units':
      return plural(count, 'unité', 'unités')
  }
}

function hiddenText(kind: Data['filters']['kind'], count: number): string {
  if (count === 0) return ''
  return kind === 'certification'
    ? ` ${plural(count, 'examen non publié n’y figure pas', 'examens non publiés n’y figurent pas')}.`
    : ` ${plural(count, 'devoir corrigé sans les noms n’y figure pas', 'devoirs corrigés sans les noms n’y figurent pas')}.`
}

const waitingText = (count: number): string =>
  count === 0
    ? ''
    : ` Grille provisoire\u202f: ${plural(count, 'critère à valider n’y est pas compté', 'critères à valider n’y sont pas comptés')}.`

type Data = Route.ComponentProps['loaderData']

function Radar({ grid, classRatios, chosen }: Data & { chosen: Data['grid']['rows'][number] | undefined }) {
  const assessed = grid.columns.filter(({ code }) => classRatios[code] !== undefined)
  const name = chosen?.name ?? ''
  if (assessed.length < MIN_AXES) {
    return (
      <p className={styles.note}>
        Le radar se dessine à partir de trois colonnes évaluées&#8239;: affichez les tâches, ou élargissez les filtres.
      </p>
    )
  }
  return (
    <RadarChart
      title={chosen ? `${name} et la classe` : 'La classe'}
      summary={chosen ? undefined : 'Choisissez un étudiant dans la grille pour le comparer à la classe.'}
      max={1}
      format={ratioText}
      series={[...(chosen ? [{ id: 'student', label: name }] : []), { id: 'group', label: 'Classe' }]}
      axes={assessed.map(({ code }) => ({
        label: code,
        values: { group: classRatios[code] ?? 0, student: chosen?.cells[code]?.ratio ?? 0 },
      }))}
    />
  )
}

const MIN_AXES = 3
const BIN = 4

const binsOf = (ratios: readonly number[]) =>
  [0, 4, 8, 12, 16].map((from) => ({
    label: `${from}–${from + BIN}`,
    count: ratios.filter((ratio) => {
      const mark = ratio * 20
      return mark >= from && (mark < from + BIN || (from === 16 && mark >= 20))
    }).length,
  }))

function distributionText(ratios: readonly number[]): string {
  const ordered = [...ratios].sort((a, b) => a - b)
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.ceil((ordered.length - 1) / 2)]]
  if (low === undefined || high === undefined) return 'Aucune note.'
  const median = points(Math.round((low + high) * 100) / 10)
  const below = ordered.filter((ratio) => ratio < 0.5).length
  return `Médiane ${median}\u202f; ${below === 0 ? 'aucune note' : plural(below, 'note', 'notes')} sous 10.`
}
