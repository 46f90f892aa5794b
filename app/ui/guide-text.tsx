import classes from './desk/text-body.module.css'

/** The text of a guide, made into HTML by the server from a source that was refused anything executable. */
export const GuideText = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server from a whitelist of elements.
  <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />
)
