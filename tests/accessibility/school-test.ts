import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Cookie, Page } from '@playwright/test'
import { test as base, DEMO_PASSWORD, expect } from '#tests/support/browser-test.ts'
import type { Place, Role } from './pages.ts'
import { samplePlaces, USERNAMES } from './sample-school.ts'

type Known = {
  places: Readonly<Record<Place, string>>
  cookiesOf: (role: Role, from: BrowserContext) => Promise<Cookie[]>
}

/** A browser test over the sample school: who looks, and where what stands between braces is. */
export const test = base.extend<
  { addressFor: (template: string) => string; as: (role: Role) => Promise<void> },
  { known: Known }
>({
  known: [
    async ({ server }, use) => {
      const kept = new Map<Role, Cookie[]>()
      const cookiesOf = async (role: Role, from: BrowserContext): Promise<Cookie[]> => {
        if (role === 'visitor') return []
        const form = { username: USERNAMES[role], password: DEMO_PASSWORD }
        const headers = { origin: server.url }
        if (!kept.has(role)) {
          await from.request.post(`${server.url}/connexion`, { form, headers, maxRedirects: 0 })
          kept.set(role, await from.cookies())
        }
        return kept.get(role) ?? []
      }
      await use({ places: await samplePlaces(), cookiesOf })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  addressFor: async ({ known }, use) => {
    await use((template) => `/${template.replace(/\{(\w+)\}/g, (_, place: Place) => known.places[place])}`)
  },
  as: async ({ known, context }, use) => {
    // The spreadsheet's grid is its library's, drawn on a canvas; whoever cannot use it has the same cells as a table,
    // and that is what is looked at.
    await context.addInitScript(() => localStorage.setItem('atelier.tableur.vue', 'table'))
    await use(async (role) => context.addCookies(await known.cookiesOf(role, context)))
  },
})

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** A title, one main heading, and nothing that the accessibility rules forbid. */
export async function look(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S{3}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectNoViolation(page)
}

/** Looked at once at rest: half faded in, a dialog has colours that nobody reads. Spinners never rest, and are not waited for. */
export async function expectNoViolation(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.getAnimations().some((one) => one instanceof CSSTransition)) return false
    // A transition that is about to begin is none yet: what it brings in is still transparent.
    return [...document.querySelectorAll('[role="dialog"]')].every((dialog) => {
      for (let part: Element | null = dialog; part; part = part.parentElement) {
        if (getComputedStyle(part).opacity !== '1') return false
      }
      return true
    })
  })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(STANDARDS).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
  }))
  expect.soft(found, `accessibility at ${page.viewportSize()?.width} pixels`).toEqual([])
}
