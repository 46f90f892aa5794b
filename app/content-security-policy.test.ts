import { expect, test } from 'vitest'
import { FILE_POLICY, pagePolicy } from './content-security-policy.ts'

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

test('a page runs its own scripts and those signed by the nonce, and never evaluates text', () => {
  const policy = pagePolicy('abc', { dev: false })
  expect(directive(policy, 'script-src')).toBe("'self' 'nonce-abc' 'wasm-unsafe-eval'")
  expect(policy).not.toContain("'unsafe-eval'")
  expect(directive(policy, 'style-src')).toBe("'self' 'nonce-abc'")
  expect(directive(policy, 'frame-ancestors')).toBe("'none'")
})

test('a file runs nothing and is framed by us alone', () => {
  expect(directive(FILE_POLICY, 'default-src')).toBe("'none'")
  expect(directive(FILE_POLICY, 'script-src')).toBeUndefined()
  expect(directive(FILE_POLICY, 'frame-ancestors')).toBe("'self'")
})
