import text from '../desk/text-body.module.css'

/** A text of the story outside a desk: the links to annexes go to their place on the page. */
export function PlainHtml({ html, places }: { html: string; places: ReadonlyMap<string, number> }) {
  const linked = html.replace(/href="\?a-cote=annex:([^"]+)"/g, (whole, id: string) => {
    const number = places.get(decodeURIComponent(id))
    return number === undefined ? whole : `href="#annexe-${number}"`
  })
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server from a whitelist of elements.
    <div className={text.text} dangerouslySetInnerHTML={{ __html: linked }} />
  )
}
