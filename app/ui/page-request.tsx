import { createContext, useContext } from 'react'

/** What the server says of the request that made the page. */
export type PageRequest = {
  /** The security policy's nonce, for the rare library that writes its own `<style>`. */
  nonce?: string
  /** The name under which the server logged the request. */
  reference?: string
}

const PageRequestContext = createContext<PageRequest>({})

export const PageRequestProvider = PageRequestContext.Provider
export const usePageRequest = (): PageRequest => useContext(PageRequestContext)
export const useNonce = (): string | undefined => usePageRequest().nonce
