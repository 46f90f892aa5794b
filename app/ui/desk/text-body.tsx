import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import { useDesk } from './desk-context.tsx'
import classes from './text-body.module.css'

/** A text of the story, made into HTML by the server from a source that was refused anything executable. */
export function TextBody({ html }: { html: string }) {
  const navigate = useNavigate()
  const { openBeside } = useDesk()
  const follow = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest('a')
    const address = link?.getAttribute('href')
    if (!address || link?.hasAttribute('download') || link?.origin !== window.location.origin) return
    event.preventDefault()
    const beside = new URLSearchParams(address.startsWith('?') ? address : '').get('a-cote')
    if (beside) openBeside(beside)
    else navigate(address)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard; this only keeps them in the page.
    // biome-ignore lint/a11y/noStaticElementInteractions: same.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server from a whitelist of elements.
    <div className={classes.text} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
