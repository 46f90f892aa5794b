/** Every fault that the grader knows by name has its lesson, and every lesson is of a fault. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isMutantCode, mutantKinds } from '#grading'
import { readText } from '#scenario'

const FOLDER = new URL('../../content/guides/', import.meta.url)
const codes = Object.keys(mutantKinds)

test('as many guides as faults', () => {
  const guides = readdirSync(FOLDER).map((file) => file.replace(/\.mdx$/, ''))
  expect(guides.sort()).toEqual([...codes].sort())
})

describe.each(codes.filter(isMutantCode))('%s', (code) => {
  const source = readFileSync(new URL(`${code}.mdx`, FOLDER), 'utf8')
  const prose = source.replace(/`[^`]*`/g, '')

  test('says what the fault is, shows one, tells how to see it oneself and how to mend it', () => {
    expect(readText(`${code}.mdx`, source, { isLesson: true }).problems).toEqual([])
    expect(source.match(/^## .*/gm)).toEqual(['## Un exemple', '## Pour vérifier', '## Pour corriger'])
    for (const part of source.split(/^## .*$/m)) expect(part.trim().length).toBeGreaterThan(40)
    expect(source.split(/\s+/).length).toBeLessThan(220)
  })

  test('is set as the rest of the interface, and talks down to nobody', () => {
    expect(prose).not.toMatch(/['"]| [;:!?%€»]|« |\.\.\./)
    expect(prose).not.toMatch(/simplement|évidemment|il suffit|bien sûr|facile/i)
  })
})
