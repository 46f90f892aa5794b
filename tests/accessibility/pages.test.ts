import { expect } from '@playwright/test'
import { addressesOf, audienceOf, leaves, NOT_PAGES, pages, ROLES } from './pages.ts'
import { look, test } from './school-test.ts'

const NARROW = { width: 390, height: 844 }

test('every route is a page with sample parameters, or is listed as something else', () => {
  expect(pages.length).toBeGreaterThan(40)
  expect(pages.filter(({ pattern }) => addressesOf(pattern).length === 0)).toEqual([])
  expect(pages.filter(({ pattern }) => audienceOf(pattern).length === 0)).toEqual([])
  // A file that draws nothing has no need of JSX, and the other way round.
  expect(pages.filter(({ file }) => !file.endsWith('.tsx'))).toEqual([])
  expect(leaves().filter(({ pattern, file }) => pattern in NOT_PAGES && file.endsWith('.tsx'))).toEqual([])
  const patterns = new Set(leaves().map(({ pattern }) => pattern))
  expect(Object.keys(NOT_PAGES).filter((pattern) => !patterns.has(pattern))).toEqual([])
})

for (const role of ROLES) {
  // An attempt is looked at with its student and with a teacher, who reads it; an administrator reads the same pages.
  const isReadAgain = (pattern: string) => pattern.startsWith('tentatives/') && audienceOf(pattern).indexOf(role) > 1
  const allowed = pages.filter(({ pattern }) => audienceOf(pattern).includes(role))
  const looked = allowed.filter(({ pattern }) => !isReadAgain(pattern))
  const opened = allowed.filter(({ pattern }) => isReadAgain(pattern))
  if (opened.length > 0) {
    test(`${role} · the pages of an attempt that others were looked at with are open too`, async ({
      page,
      as,
      addressFor,
    }) => {
      await as(role)
      const answered: string[] = []
      for (const address of opened.flatMap(({ pattern }) => addressesOf(pattern))) {
        const answer = await page.request.get(addressFor(address), { maxRedirects: 0 })
        if (answer.status() !== 200) answered.push(`${address}: ${answer.status()}`)
      }
      expect(answered).toEqual([])
    })
  }
  for (const { pattern } of looked) {
    for (const address of addressesOf(pattern)) {
      test(`${role} · /${address}`, async ({ page, visit, as, addressFor, mayBeSaid }) => {
        if (pattern === '*') mayBeSaid(/status of 404/)
        if (pattern === 'atelier/incident') mayBeSaid(/status of 500/, /This page always fails/)
        await as(role)
        await visit(addressFor(address))
        expect(new URL(page.url()).pathname, 'the page itself answers').toBe(addressFor(address).split('?')[0])
        await look(page)
        // On a telephone the first of those who may open the page stands for the others.
        if (role !== audienceOf(pattern)[0]) return
        await page.setViewportSize(NARROW)
        await look(page)
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(overflow, 'how far the page overflows a telephone').toBe(0)
      })
    }
  }

  test(`${role} · what is not for them is refused in words`, async ({ page, as, addressFor, visit, mayBeSaid }) => {
    mayBeSaid(/status of 403/)
    await as(role)
    const closed = pages.filter(({ pattern }) => !audienceOf(pattern).includes(role))
    const answered: string[] = []
    let last: string | undefined
    for (const { pattern } of closed.filter((leaf) => leaf.pattern !== 'connexion')) {
      const path = addressFor(addressesOf(pattern)[0] ?? '')
      const answer = await page.request.get(path, { maxRedirects: 0 })
      const sentAway = role === 'visitor' ? answer.status() === 302 : answer.status() === 403
      const location = answer.headers().location ?? ''
      if (!sentAway || (role === 'visitor' && !location.startsWith('/connexion?'))) {
        answered.push(`${path}: ${answer.status()} ${location}`)
      }
      last = path
    }
    expect(answered).toEqual([])
    if (last === undefined) return
    await visit(last)
    await look(page)
  })
}
