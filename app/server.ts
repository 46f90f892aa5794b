import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createRequestHandler } from '@react-router/express'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { ServerBuild } from 'react-router'
import { FILE_POLICY } from './content-security-policy.ts'
import { ADDRESS_HEADER, REFERENCE_HEADER, REFERENCE_TIMING } from './request-reference.ts'

export type ServerOptions = {
  /** 0 takes any free port. */
  port: number
  host?: string
  build: ServerBuild
  /** Where the browser's files were built. */
  clientFolder?: string
  /** Express's « trust proxy »: how many proxies stand in front, so that addresses and https are read from theirs. */
  trustProxy?: number
}

export type RunningServer = {
  url: string
  /** Stops accepting, lets the answers under way finish, then resolves. */
  close(): Promise<void>
}

const CLIENT_FOLDER = fileURLToPath(new URL('../build/client', import.meta.url))
const SERVER_BUILD = new URL('../build/server/index.js', import.meta.url)
const GRACE_MS = 10_000

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const clientFolder = options.clientFolder ?? CLIENT_FOLDER
  const app = express()
  app.disable('x-powered-by')
  if (options.trustProxy) app.set('trust proxy', options.trustProxy)

  app.use(nameRequest)
  app.use(protect)
  app.use(compression({ filter: mayCompress }))
  app.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(clientFolder, { maxAge: '1h', index: false }))
  app.use(createRequestHandler({ build: options.build, mode: 'production' }))
  app.use(answerFailure)

  const server = createServer(app)
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
      }),
  }
}

/** Without letters or digits that look alike, so that it can be read out on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const newReference = (): string =>
  Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)])
    .join('')
    .replace(/^(.{4})/, '$1-')

function nameRequest(request: Request, response: Response, next: NextFunction): void {
  const reference = newReference()
  request.headers[REFERENCE_HEADER] = reference
  request.headers[ADDRESS_HEADER] = request.ip ?? 'inconnue'
  response.setHeader('X-Request-Id', reference)
  response.setHeader('Server-Timing', `${REFERENCE_TIMING};desc="${reference}"`)
  next()
}

function protect(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  )
  if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  next()
}

/** An event stream must leave at once: compression would hold it back. */
const mayCompress = (request: Request, response: Response): boolean =>
  !String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream') &&
  compression.filter(request, response)

/** What neither a page nor its error boundary answered: a missing asset, or a failure of the server itself. */
function answerFailure(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error)
    return
  }
  const status = error instanceof Error && 'statusCode' in error && error.statusCode === 404 ? 404 : 500
  const reference = String(response.getHeader('X-Request-Id'))
  if (status === 500) console.error(`[${reference}] ${request.method} ${request.path}`, error)
  response.setHeader('Content-Security-Policy', FILE_POLICY)
  response
    .status(status)
    .type('text/plain; charset=utf-8')
    .send(
      status === 404
        ? 'Ce fichier n’existe pas.'
        : `Le serveur n’a pas pu répondre. Réessayez ; si cela continue, donnez cette référence : ${reference}`,
    )
}

function isServerBuild(value: unknown): value is ServerBuild {
  return typeof value === 'object' && value !== null && 'routes' in value && 'entry' in value
}

export async function loadBuild(): Promise<ServerBuild> {
  const build: unknown = await import(SERVER_BUILD.href)
  if (!isServerBuild(build)) throw new Error('build/server/index.js is not a server build')
  return build
}

if (import.meta.main) {
  const running = await startServer({
    port: Number(process.env.PORT ?? 3000),
    build: await loadBuild(),
    trustProxy: Number(process.env.TRUST_PROXY ?? 0),
  })
  console.log(running.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.close().then(() => process.exit(0))
    })
  }
}
