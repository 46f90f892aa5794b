/** Length makes a password hard to guess better than signs do, and the number of tries is limited besides. */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 128

export type PasswordRefusal =
  | { code: 'password_too_short'; min: number }
  | { code: 'password_too_long'; max: number }
  | { code: 'password_contains_username' }

export function passwordRefusal(password: string, username: string): PasswordRefusal | undefined {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return { code: 'password_too_short', min: SHORTEST_PASSWORD }
  if (length > LONGEST_PASSWORD) return { code: 'password_too_long', max: LONGEST_PASSWORD }
  if (password.toLowerCase().includes(username.toLowerCase())) return { code: 'password_contains_username' }
  return undefined
}
