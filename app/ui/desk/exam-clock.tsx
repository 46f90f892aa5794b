import { ActionIcon, Tooltip } from '@mantine/core'
import { IconClock, IconClockOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { countdown, timeLeft } from '#wording/desk.ts'
import classes from './exam-clock.module.css'

export type ExamClockProps = {
  /** When the exam ends, and what time it is: both by the server's clock. */
  deadline: string
  now: string
  /** The time is up: the server is to be asked, since it decides. */
  onEnd: () => void
}

/** Minutes left at which the clock speaks. */
const SPOKEN = [15, 5, 1] as const
const MINUTE = 60_000
const HURRY_MINUTES = 5
const ASK_AGAIN_MS = 3_000

/** What is left of the exam. One may hide it; it still speaks, politely, near the end. */
export function ExamClock({ deadline, now, onEnd }: ExamClockProps) {
  const [left, setLeft] = useState(() => Date.parse(deadline) - Date.parse(now))
  const [hidden, setHidden] = useState(false)
  const [spoken, setSpoken] = useState('')
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })

  useEffect(() => {
    // The browser's clock may be wrong: only the time it has counted since the server spoke is used.
    const start = performance.now()
    const total = Date.parse(deadline) - Date.parse(now)
    let before = total
    let askedAt = Number.NEGATIVE_INFINITY
    const tick = () => {
      const rest = total - (performance.now() - start)
      setLeft(rest)
      const crossed = SPOKEN.find((minutes) => before > minutes * MINUTE && rest <= minutes * MINUTE)
      if (crossed !== undefined) setSpoken(timeLeft(crossed))
      before = rest
      if (rest <= 0 && performance.now() - askedAt > ASK_AGAIN_MS) {
        askedAt = performance.now()
        end.current()
      }
    }
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [deadline, now])

  const hurry = left <= HURRY_MINUTES * MINUTE
  return (
    <span className={classes.clock} data-hurry={hurry || undefined}>
      {!hidden && (
        <span className={classes.left}>
          <span className="visually-hidden">Temps restant : </span>
          <span role="timer">{left <= 0 ? 'terminé' : countdown(left)}</span>
        </span>
      )}
      <Tooltip label={hidden ? 'Afficher le temps restant' : 'Masquer le temps restant'}>
        <ActionIcon
          aria-label={hidden ? 'Afficher le temps restant' : 'Masquer le temps restant'}
          onClick={() => setHidden((value) => !value)}
        >
          {hidden ? <IconClock size={18} stroke={1.6} /> : <IconClockOff size={18} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </span>
  )
}
