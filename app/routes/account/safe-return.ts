/** Where to go after signing in: a page of ours, and nothing that a link from elsewhere could choose. */
export function safeReturn(asked: string | null): string {
  if (!asked?.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return '/'
  const base = 'http://atelier.invalid'
  if (!URL.canParse(asked, base)) return '/'
  const { origin, pathname, search } = new URL(asked, base)
  if (origin !== base || pathname === '/connexion' || pathname === '/deconnexion') return '/'
  return pathname + search
}
