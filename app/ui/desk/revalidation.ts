import type { ShouldRevalidateFunction } from 'react-router'

const isUnsent = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'code' in result && result.code === 'not_sent'

/** Without a connection the page is not asked for again: it stays as it is, with what was typed in it. */
export const unlessUnsent: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  isUnsent(actionResult) ? false : defaultShouldRevalidate
