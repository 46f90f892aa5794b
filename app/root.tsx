import './ui/global.css'
import '@mantine/core/styles.layer.css'
import '@mantine/charts/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'

import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useCallback } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import { ErrorPage } from '#ui/error-page.tsx'
import favicon from '#ui/favicon.svg?url'
import { usePageRequest } from '#ui/page-request.tsx'
import { cssVariables, theme } from '#ui/theme.ts'
import { accessWords } from '#wording/access.ts'
import type { Route } from './+types/root'
import { FILE_POLICY } from './content-security-policy.ts'
import { REFERENCE_TIMING } from './request-reference.ts'

/** Pages bring their own security policy (`entry.server.tsx`); every other answer gets the one for files. */
export const middleware: Route.MiddlewareFunction[] = [
  async (_, next) => {
    const response = await next()
    if (!response.headers.has('Content-Security-Policy')) response.headers.set('Content-Security-Policy', FILE_POLICY)
    return response
  },
]

export const meta: Route.MetaFunction = () => [{ title: 'Atelier GPME' }]

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: interLatin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
]

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, reference } = usePageRequest()
  const styleNonce = useCallback(() => nonce ?? '', [nonce])
  return (
    <html lang="fr" {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {reference && <meta name="reference" content={reference} />}
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
        >
          <Notifications position="bottom-right" limit={3} />
          {children}
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { reference } = usePageRequest()
  if (isRouteErrorResponse(error)) {
    const words =
      typeof error.data === 'string' && error.data !== '' ? { sentence: error.data } : accessWords(error.data)
    return <ErrorPage status={error.status} {...words} reference={reference} />
  }
  const detail = import.meta.env.DEV && error instanceof Error ? error.stack : undefined
  return <ErrorPage status={500} reference={lastDataReference() ?? reference} detail={detail} />
}

/** The reference of the data request that has just failed, when the page was reached without being reloaded. */
function lastDataReference(): string | undefined {
  if (typeof performance === 'undefined' || typeof document === 'undefined') return undefined
  const resources = performance.getEntriesByType('resource')
  for (const entry of resources.toReversed()) {
    if (entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith('.data')) {
      return entry.serverTiming.find((timing) => timing.name === REFERENCE_TIMING)?.description
    }
  }
  return undefined
}
