/** Each request has a short name: the server logs it, and an error page shows it. Set by `app/server.ts` only. */
export const REFERENCE_HEADER = 'x-request-id'

/** How the browser learns the reference of a data request: `Server-Timing` is the one header scripts may read afterwards. */
export const REFERENCE_TIMING = 'reference'

export const referenceOf = (request: Request): string => request.headers.get(REFERENCE_HEADER) ?? 'sans-reference'

/** Where a request comes from, as the server's socket (or the proxies it trusts) says. Set by `app/server.ts` only. */
export const ADDRESS_HEADER = 'x-client-address'
export const addressOf = (request: Request): string => request.headers.get(ADDRESS_HEADER) ?? 'inconnue'
