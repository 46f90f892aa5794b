import { Loader, Popover } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { plural } from '#wording/formats.ts'
import { Amount, type AmountProps } from '../amount.tsx'
import marks from '../marks.module.css'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { Explanation, type ExplanationProps } from './source-panel.tsx'

/** The pieces shown under an amount; the rest is counted. */
const MOST = 12

/** An amount that opens the documents, the entries or the accounts that it comes from. */
export function SourcedAmount({
  label,
  sources,
  ...amount
}: AmountProps & {
  /** What the amount is, for screen readers. */
  label: string
  sources: readonly string[]
}) {
  const [opened, setOpened] = useState(false)
  if (sources.length === 0 || amount.value === 0) return <Amount {...amount} />
  return (
    <Popover width={380} position="bottom-end" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <button type="button" className={marks.amountButton} onClick={() => setOpened(!opened)}>
          <span className="visually-hidden">{`${label}, d’où vient-il\u202f: `}</span>
          <Amount {...amount} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.sourceDropdown} aria-label={`D’où vient ce montant\u202f: ${label}`}>
        <div className={classes.sourcePopover} tabIndex={-1} data-autofocus>
          {opened && <Sources sources={sources} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Sources({ sources }: { sources: readonly string[] }) {
  const { to } = usePgi()
  const { load, data, state } = useFetcher<ExplanationProps>()
  const address = to(`provenance?${new URLSearchParams(sources.slice(0, MOST).map((source) => ['de', source]))}`)
  useEffect(() => {
    load(address)
  }, [load, address])
  if (state !== 'idle' || !data) {
    return (
      <p className={classes.hint} role="status">
        <Loader size={14} /> Recherche des pièces…
      </p>
    )
  }
  return (
    <>
      <Explanation {...data} />
      {sources.length > MOST && (
        <p className={classes.hint}>{`et ${plural(sources.length - MOST, 'autre pièce', 'autres pièces')}`}</p>
      )}
    </>
  )
}
