import { AccessDenied } from './access-denied.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers tell it in `Sec-Fetch-Site`, older
 * ones in `Origin`; a page cannot forge either. A request that says neither is refused.
 * Only hosts are compared: behind a proxy that ends https, we are reached in http.
 */
export function isSameOrigin(request: Request): boolean {
  if (SAFE_METHODS.has(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = hostOf(request.headers.get('origin'))
  return origin !== undefined && ownHosts(request).includes(origin)
}

/** Throws when the form came from elsewhere. To call first, in every action. */
export function requireSameOrigin(request: Request): void {
  if (!isSameOrigin(request)) throw new AccessDenied({ code: 'foreign_origin' })
}

const ownHosts = (request: Request) =>
  [request.headers.get('host') ?? undefined, new URL(request.url).host, hostOf(process.env.PUBLIC_URL)].filter(
    (host) => host !== undefined,
  )

const hostOf = (address: string | null | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).host : undefined
