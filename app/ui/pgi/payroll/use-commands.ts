import { useRef, useState } from 'react'
import type { CommandInput } from '#pgi'
import { useCommand } from '../use-command.ts'

/** Sends commands one after the other, until one is refused: the payslips of a month. */
export function useCommands(onDone?: (count: number) => void) {
  const waiting = useRef<readonly CommandInput[]>([])
  const count = useRef(0)
  const [left, setLeft] = useState(0)
  const command = useCommand({
    fixed: false,
    onDone: () => {
      count.current += 1
      next()
    },
  })
  const next = () => {
    const [first, ...rest] = waiting.current
    waiting.current = rest
    setLeft(rest.length)
    if (first) command.send(first)
    else onDone?.(count.current)
  }
  return {
    pending: command.pending || left > 0,
    refused: command.refused,
    forget: command.forget,
    sendAll: (commands: readonly CommandInput[]) => {
      waiting.current = commands
      count.current = 0
      next()
    },
  }
}
