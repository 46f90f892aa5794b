import type { Model } from '@ironcalc/wasm'
import { Button, SegmentedControl } from '@mantine/core'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { Workbook } from '#documents/workbook.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './editors.module.css'
import type { SheetGridProps } from './sheet-grid.tsx'
import type { SheetTableProps } from './sheet-table.tsx'

export type SheetEditorProps = {
  title: string
  workbook: Workbook
  onChange: (workbook: Workbook) => void
}

type Engine = typeof import('./sheet-engine.ts')
type Loaded = {
  engine: Engine
  model: Model
  Grid: ComponentType<SheetGridProps>
  Table: ComponentType<SheetTableProps>
}

const VIEW_KEY = 'atelier.tableur.vue'
const POLL_MS = 300
/** Several keystrokes of the grid make one content to save. */
const SETTLED_MS = 500

const storedView = (): 'grid' | 'table' => (localStorage.getItem(VIEW_KEY) === 'table' ? 'table' : 'grid')

/**
 * A spreadsheet in the browser: one model, shown as a grid, or as a table that a screen reader and a keyboard can walk.
 * The engine comes when the editor is opened, and never on the server.
 */
export function SheetEditor({ title, workbook, onChange }: SheetEditorProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [failure, setFailure] = useState<'not_loaded' | 'stopped' | null>(null)
  const [view, setView] = useState<'grid' | 'table'>('grid')
  const [version, setVersion] = useState(0)
  const start = useRef(workbook)
  const viewSwitch = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let left = false
    setView(storedView())
    const load = async () => {
      const [engine, grid, table] = await Promise.all([
        import('./sheet-engine.ts'),
        import('./sheet-grid.tsx'),
        import('./sheet-table.tsx'),
      ])
      await engine.loadEngine()
      await grid.prepareGrid()
      if (left) return
      const model = engine.openWorkbook(start.current)
      setLoaded({ engine, model, Grid: grid.SheetGrid, Table: table.SheetTable })
    }
    load().catch(() => setFailure('not_loaded'))
    return () => {
      left = true
    }
  }, [])

  // A trap of the engine ends it for good: what was read before is saved, and the page opens it again.
  useEffect(() => {
    const stopped = (event: ErrorEvent) => {
      if (event.error instanceof WebAssembly.RuntimeError) setFailure('stopped')
    }
    window.addEventListener('error', stopped)
    return () => window.removeEventListener('error', stopped)
  }, [])

  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  useEffect(() => {
    if (!loaded || failure) return
    const { engine, model } = loaded
    let changedAt = 0
    const read = () => {
      changedAt = 0
      change.current(engine.workbookFrom(model))
      setVersion((current) => current + 1)
    }
    const look = (atOnce: boolean) => {
      try {
        if (engine.hasChanged(model)) changedAt = performance.now()
        if (changedAt > 0 && (atOnce || performance.now() - changedAt > SETTLED_MS)) read()
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error
        setFailure('stopped')
      }
    }
    const timer = setInterval(() => look(false), POLL_MS)
    const leaving = () => look(true)
    window.addEventListener('blur', leaving)
    window.addEventListener('pagehide', leaving)
    return () => {
      clearInterval(timer)
      window.removeEventListener('blur', leaving)
      window.removeEventListener('pagehide', leaving)
      look(true)
    }
  }, [loaded, failure])

  const show = useCallback((next: string) => {
    const chosen = next === 'table' ? 'table' : 'grid'
    localStorage.setItem(VIEW_KEY, chosen)
    setView(chosen)
  }, [])

  const leaveGrid = useCallback(() => {
    viewSwitch.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])

  if (failure) {
    return (
      <ErrorNote
        what={
          failure === 'stopped'
            ? 'Le calculateur s’est arrêté sur la dernière saisie.'
            : 'Le tableur n’a pas pu être chargé.'
        }
        meaning="Votre travail jusque-là est conservé."
        todo={
          failure === 'stopped'
            ? 'Rouvrez le tableur, puis saisissez la formule autrement.'
            : 'Vérifiez la connexion, puis réessayez. Vous pouvez aussi travailler dans votre logiciel et déposer le fichier.'
        }
        action={
          <Button size="compact-md" onClick={() => window.location.reload()}>
            {failure === 'stopped' ? 'Rouvrir le tableur' : 'Réessayer'}
          </Button>
        }
      />
    )
  }
  if (!loaded)
    return (
      <p className={classes.hint} role="status">
        Ouverture du tableur…
      </p>
    )
  const { model, Grid, Table } = loaded
  return (
    <section className={classes.sheet} aria-label={title}>
      <div className={classes.sheetBar} ref={viewSwitch}>
        <SegmentedControl
          size="xs"
          value={view}
          onChange={show}
          data={[
            { value: 'grid', label: 'Grille' },
            { value: 'table', label: 'Vue tableau accessible' },
          ]}
          aria-label="Présentation du tableur"
        />
        <span className={classes.hint}>
          {view === 'grid'
            ? 'Formules en français : =SOMME(E6:E9). F6 quitte la grille.'
            : 'Flèches pour se déplacer, Entrée pour écrire, Ctrl V pour coller des lignes du PGI.'}
        </span>
      </div>
      {view === 'grid' ? <Grid model={model} onLeave={leaveGrid} /> : <Table model={model} version={version} />}
    </section>
  )
}
