import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './pgi.module.css'

/** Frames a table wider than its place. While it scrolls, the keyboard reaches it (WCAG 2.1.1); otherwise it is no stop. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth))
    observer.observe(current)
    for (const child of current.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={frame} className={classes.tableFrame} {...(scrolls && { 'aria-label': label, tabIndex: 0 })}>
      {children}
    </section>
  )
}
