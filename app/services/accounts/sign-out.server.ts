import { auth } from './auth.server.ts'

/** Ends the session of a request, if it has one. The headers take its cookie back. */
export async function signOut(request: Request): Promise<Headers> {
  const { headers } = await auth().api.signOut({ headers: request.headers, returnHeaders: true })
  return headers
}
