import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { checkNames, conditionOperators, letterParts } from '#grading'
import { COMPONENTS } from '#scenario'

const page = readFileSync('docs/format-scenario.md', 'utf8')
const words = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word))

test('the page for authors tells every check, every operator and every part of a letter', () => {
  expect(checkNames.length).toBeGreaterThan(10)
  const told = [...checkNames, ...conditionOperators, ...letterParts]
  expect(told.filter((word) => !words.has(word))).toEqual([])
})

test('it tells every component that a text may use', () => {
  expect(Object.keys(COMPONENTS).filter((name) => !page.includes(`\`<${name}`))).toEqual([])
})

test('its examples are YAML', () => {
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  expect(examples.length).toBeGreaterThan(8)
  expect(examples.flatMap((text) => parseDocument(text).errors.map(({ message }) => message))).toEqual([])
})
