export const SIGN_IN_PATH = '/connexion'
export const CHANGE_PASSWORD_PATH = '/compte/mot-de-passe'

export type AccessRefusal =
  /** `returnTo`: the page that was asked for, to come back to. */
  | { code: 'not_signed_in'; returnTo: string }
  | { code: 'password_must_change' }
  | { code: 'role_not_allowed' }
  | { code: 'not_found' }
  /** It exists, and belongs to someone else. */
  | { code: 'not_yours' }
  /** A written paper has nothing but its annexes and its answers. */
  | { code: 'closed_in_a_paper' }
  /** The form came from another site. */
  | { code: 'foreign_origin' }

/**
 * Thrown by the `require…` functions. It is the HTTP answer itself, so a route lets it through: a redirection to sign
 * in or to choose a password, otherwise a status and `{ code }`, for the error page to put into words.
 */
export class AccessDenied extends Response {
  readonly refusal: AccessRefusal

  constructor(refusal: AccessRefusal) {
    const location = locationOf(refusal)
    if (location) super(null, { status: 302, headers: { location } })
    else super(JSON.stringify({ code: refusal.code }), { status: statusOf(refusal), headers: JSON_TYPE })
    this.refusal = refusal
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

function locationOf(refusal: AccessRefusal): string | undefined {
  if (refusal.code === 'not_signed_in') return `${SIGN_IN_PATH}?${new URLSearchParams({ retour: refusal.returnTo })}`
  if (refusal.code === 'password_must_change') return CHANGE_PASSWORD_PATH
  return undefined
}

const statusOf = ({ code }: AccessRefusal): number => (code === 'not_found' ? 404 : 403)
