import '@ironcalc/workbook/style.css'
import type { Model } from '@ironcalc/wasm'
import { IronCalc, type IronCalcHandle, init } from '@ironcalc/workbook'
import { memo, useEffect, useRef, useState } from 'react'
import classes from './editors.module.css'

export type SheetGridProps = { model: Model; onLeave: () => void }

const THEME = {
  '--typography-font-family': "'Inter Variable', Inter, sans-serif",
  '--palette-primary-main': '#0b6762',
  '--palette-primary-light': '#147a73',
  '--palette-primary-dark': '#08524e',
} as const

/** The words of the grid, once the engine is there; without them it waits for ever. */
export const prepareGrid = async (): Promise<void> => {
  await init()
}

/**
 * The grid of cells. It takes Tab for itself, as spreadsheets do: F6 leaves it. Drawn once: the library forgets what is
 * being typed when it is drawn again.
 */
export const SheetGrid = memo(function SheetGrid({ model, onLeave }: SheetGridProps) {
  const grid = useRef<IronCalcHandle>(null)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (root) grid.current?.setLanguage('fr-FR')
  }, [root])
  return (
    <div
      ref={setRoot}
      className={classes.grid}
      onKeyDownCapture={(event) => {
        if (event.key !== 'F6') return
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
    >
      {root && <IronCalc ref={grid} model={model} rootContainer={root} themeVariables={THEME} />}
    </div>
  )
})
