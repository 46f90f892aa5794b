import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { isbot } from 'isbot'
import { type RenderToPipeableStreamOptions, renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, ServerRouter } from 'react-router'
import { startUp } from '#services/start-up.server.ts'
import { PageRequestProvider } from '#ui/page-request.tsx'
import { pagePolicy } from './content-security-policy.ts'
import { referenceOf } from './request-reference.ts'

startUp()

/** A page whose data is not there by then is closed with what it has. */
export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> | Response {
  const nonce = randomBytes(16).toString('base64')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', pagePolicy(nonce, { dev: import.meta.env.DEV }))
  if (request.method === 'HEAD') return new Response(null, { status, headers })

  return new Promise((resolve, reject) => {
    let shellRendered = false
    let finalStatus = status
    const ready: keyof RenderToPipeableStreamOptions = isbot(request.headers.get('user-agent'))
      ? 'onAllReady'
      : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <PageRequestProvider value={{ nonce, reference: referenceOf(request) }}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </PageRequestProvider>,
      {
        nonce,
        [ready]() {
          shellRendered = true
          const body = new PassThrough({
            final(done) {
              clearTimeout(timer)
              done()
            },
          })
          const stream = createReadableStreamFromReadable(body)
          pipe(body)
          resolve(new Response(stream, { headers, status: finalStatus }))
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500
          if (shellRendered) report(error, request)
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1000)
  })
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted) report(error, request)
}

/** One line with the reference that the person was shown, then the stack. Addresses go without their query: it may name people. */
function report(error: unknown, request: Request): void {
  console.error(`[${referenceOf(request)}] ${request.method} ${new URL(request.url).pathname}`, error)
}
