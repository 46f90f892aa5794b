import { expect, test } from 'vitest'
import { firstPassword } from './first-passwords.server.ts'
import { passwordRefusal } from './password-rules.ts'
import { isUsername, typedUsername, usernameFor } from './usernames.ts'

const free = () => false

test('a user name is first name, dot, last name, without accents or spaces', () => {
  expect(usernameFor('Inès', 'Benali', free)).toBe('ines.benali')
  expect(usernameFor('Anne-Lise', "Le Goff d'Arc", free)).toBe('anne-lise.le-goff-d-arc')
  expect(usernameFor('Chloé', 'Lœuvre', free)).toBe('chloe.loeuvre')
})

test('someone of the same name takes the next free number', () => {
  const taken = new Set(['ines.benali', 'ines.benali2'])
  expect(usernameFor('Inès', 'Benali', (name) => taken.has(name))).toBe('ines.benali3')
})

test('any name gives a valid user name', () => {
  for (const [first, last] of [
    ['X', ''],
    ['李', '王'],
    ['Maximilien-Alexandre-Théophile', 'de La Rochefoucauld-Montbel'],
    ['--', '..'],
  ] as const) {
    expect(isUsername(usernameFor(first, last, free)), `${first} ${last}`).toBe(true)
    expect(isUsername(usernameFor(first, last, (name) => !/\d$/.test(name)))).toBe(true)
  }
})

test('capitals and spaces around do not count', () => {
  expect(typedUsername(' Ines.Benali ')).toBe('ines.benali')
})

test('a first password is never refused, never the same, and easy to read', () => {
  const passwords = Array.from({ length: 200 }, firstPassword)
  expect(new Set(passwords).size).toBe(200)
  for (const password of passwords) {
    expect(password).toMatch(/^[a-z]{4}-[a-z]{4}-[a-z]{6}-[2-9]{3}$/)
    expect(passwordRefusal(password, 'ines.benali')).toBeUndefined()
  }
})

test('a password is refused when too short, too long, or made of the user name', () => {
  expect(passwordRefusal('neufletre', 'ines')).toEqual({ code: 'password_too_short', min: 10 })
  expect(passwordRefusal('x'.repeat(129), 'ines')).toEqual({ code: 'password_too_long', max: 128 })
  expect(passwordRefusal('INES.benali2026', 'ines.benali')).toEqual({ code: 'password_contains_username' })
})
