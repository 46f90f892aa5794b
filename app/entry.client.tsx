import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { PageRequestProvider } from '#ui/page-request.tsx'

declare global {
  // Read by the library that locks scrolling behind dialogs, to sign the style it writes.
  var __webpack_nonce__: string | undefined
}

// Browsers hide the attribute after parsing; the property remains.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
const reference = document.querySelector<HTMLMetaElement>('meta[name="reference"]')?.content
globalThis.__webpack_nonce__ = nonce

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageRequestProvider value={{ nonce, reference }}>
        <HydratedRouter />
      </PageRequestProvider>
    </StrictMode>,
  )
})
