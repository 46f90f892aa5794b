import 'react'

declare module 'react' {
  // Our components hand their figures to style sheets through custom properties.
  interface CSSProperties {
    [customProperty: `--${string}`]: string | number | undefined
  }
}
