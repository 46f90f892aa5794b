/** A request as the application receives it, with the cookies that an earlier answer set. */
export function requestOf(
  path: string,
  { cookies, cookie, ...init }: RequestInit & { cookies?: Headers; cookie?: string } = {},
): Request {
  const kept = cookies?.getSetCookie().map((line) => line.split(';')[0]) ?? []
  const headers = new Headers(init.headers)
  headers.set('cookie', [...kept, ...(cookie ? [cookie] : [])].join('; '))
  return new Request(`http://localhost:3000${path}`, { ...init, headers })
}
