import classes from './shell.module.css'

/** Where the skip link goes: the `<main>` of each layout. */
export const MAIN_ID = 'contenu'

export function SkipLink() {
  return (
    <a className={classes.skip} href={`#${MAIN_ID}`}>
      Aller au contenu
    </a>
  )
}
