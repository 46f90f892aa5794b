// npm start: the database up to date, the demo school in an empty one, the application built, and served.
// npm run dev (--dev): the same, served by the development server.
import { buildWhenNeeded } from './build.mjs'
import { ROOT, run } from './run.mjs'

process.chdir(ROOT)
const isDev = process.argv.includes('--dev')
if (!isDev) process.env.NODE_ENV = 'production'

const { databaseUrl, secret } = await import('../app/db/settings.server.ts')
const { migrate } = await import('../app/db/migrate.server.ts')
const { closeDatabase, database } = await import('../app/db/current.server.ts')

secret()
const applied = await migrate(databaseUrl())
if (applied.length > 0)
  console.log(`Base de données mise à jour (${applied.length} migration${applied.length > 1 ? 's' : ''}).`)
const demoAccounts = await loadDemoSchool()
await closeDatabase()

if (isDev) {
  sayAccounts()
  process.exit(run('react-router', ['dev']))
}
const code = buildWhenNeeded()
if (code !== 0) process.exit(code)
await serve()

/** Fills an empty database, and tells the demo accounts as long as they are there. */
async function loadDemoSchool() {
  const { DEMO_ACCOUNTS, DEMO_SCHOOL_LOADING } = await import('../app/services/demo/demo-cast.ts')
  if ((await database().school.count({ where: { name: { not: DEMO_SCHOOL_LOADING } } })) === 0) {
    console.log('Chargement du lycée de démonstration…')
    // Only then: with it come the PGI and the grader, which take a second to load.
    const { loadDemoSchool: load } = await import('../app/services/demo/load-demo-school.server.ts')
    await load()
  }
  const usernames = DEMO_ACCOUNTS.map(({ username }) => username)
  const present = await database().user.findMany({ where: { username: { in: usernames } }, select: { username: true } })
  const known = new Set(present.map(({ username }) => username))
  return DEMO_ACCOUNTS.filter(({ username }) => known.has(username))
}

async function serve() {
  const { loadBuild, startServer } = await import('../app/server.ts')
  const port = Number(process.env.PORT || 3000)
  const options = { port, build: await loadBuild(), trustProxy: Number(process.env.TRUST_PROXY || 0) }
  try {
    const running = await startServer(process.env.HOST ? { ...options, host: process.env.HOST } : options)
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => running.close().then(() => process.exit(0)))
    console.log(`\nAtelier GPME est prêt : ${running.url}`)
    sayAccounts()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    console.error(`Le port ${port} est déjà pris. Choisissez-en un autre, par exemple : PORT=${port + 1} npm start`)
    process.exit(1)
  }
}

function sayAccounts() {
  if (demoAccounts.length === 0) return
  console.log('\nComptes de démonstration (à fermer avant d’accueillir une vraie classe) :')
  for (const { label, username, password } of demoAccounts) console.log(`  ${label} : ${username} / ${password}`)
}
