import { expect, test } from 'vitest'
import { pgiFunctions } from '#referentiel'
import { leaves } from '#tests/accessibility/pages.ts'
import { isListSlug } from '#ui/pgi/lists/registry.ts'
import { COMMAND_NAMES } from '#wording/pgi/commands.ts'
import { PLACE_GROUPS } from '#wording/pgi/places.ts'
import { PURPOSES } from '#wording/pgi/purposes.ts'
import { importsOf, isTest, readSources } from './sources.ts'

const PGI = 'tentatives/:attempt/pgi'

/** The pages of the PGI: their place in the address, and the name of the route's file. */
const pages = leaves()
  .filter(({ pattern, file }) => (pattern === PGI || pattern.startsWith(`${PGI}/`)) && file.endsWith('.tsx'))
  .map(({ pattern, file }) => ({
    place: pattern.slice(PGI.length + 1),
    name: file.replace('routes/pgi/', '').replace('.tsx', ''),
  }))
const slugs: ReadonlySet<string> = new Set(PLACE_GROUPS.flatMap(({ places }) => places.map(({ slug }) => slug)))

test('each page of the PGI says what it is for, with the tasks of the standard that it serves', () => {
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.map(({ name }) => name).filter((name) => !PURPOSES[name])).toEqual([])
  const names = new Set(pages.map(({ name }) => name))
  expect(Object.keys(PURPOSES).filter((name) => !names.has(name))).toEqual([])
  const said = Object.entries(PURPOSES)
  expect(said.filter(([, { text, tasks }]) => text.length < 40 || tasks.length === 0).map(([name]) => name)).toEqual([])
})

test('each function of an ERP that the standard names is on a page of the menu', () => {
  const inMenu = pages.filter(({ place }) => slugs.has(place)).flatMap(({ name }) => PURPOSES[name]?.functions ?? [])
  const missing = pgiFunctions.filter(({ code }) => !inMenu.includes(code)).map(({ code, label }) => `${code} ${label}`)
  expect(missing).toEqual([])
})

/**
 * Pages that neither the menu nor a place of the menu opens by itself: two clicks lead to the place, then to a record; these are
 * what a record offers.
 */
const OFFERED_BY_A_RECORD = [
  'ventes/:document/modifier',
  'achats/:document/modifier',
  'paie/bulletins/:payslip/controle',
]

/** Records and forms, by the places of the menu whose rows or whose main action open them. */
const OPENED_FROM: Readonly<Record<string, readonly string[]>> = {
  'ventes/nouveau': ['devis', 'commandes', 'livraisons', 'factures', 'avoirs'],
  'ventes/:document': ['devis', 'commandes', 'livraisons', 'retours-clients', 'factures', 'avoirs'],
  'achats/nouveau': ['commandes-fournisseurs', 'receptions', 'factures-fournisseurs'],
  'achats/:document': ['commandes-fournisseurs', 'receptions', 'factures-fournisseurs', 'retours-fournisseurs'],
  'lettrage/:party': ['comptes-de-tiers'],
  'paie/salaries/:employee/documents': ['paie/documents'],
}

test('every page is in the menu, or one click from a place of the menu', () => {
  const far = pages.filter(({ place }) => {
    if (place === '' || slugs.has(place) || OFFERED_BY_A_RECORD.includes(place)) return false
    const from = OPENED_FROM[place] ?? [place.slice(0, place.lastIndexOf('/'))]
    return !from.every((slug) => slugs.has(slug))
  })
  expect(far).toEqual([])
  const known = new Set(pages.map(({ place }) => place))
  expect([...slugs, ...OFFERED_BY_A_RECORD, ...Object.keys(OPENED_FROM)].filter((place) => !known.has(place))).toEqual(
    [],
  )
})

/** Commands that no screen gives, and why. */
const NOT_ON_SCREEN: Readonly<Record<string, string>> = {
  'payslip.receive': 'a payslip to control, put there by the scenario',
  'payslip.enter': 'a payslip of before the PGI, in the files of a company',
  'entry.guided': 'the form of entries fills its lines from the model, and sends them as typed',
}

test('every command of the PGI is given by a screen', () => {
  const types = Object.keys(COMMAND_NAMES)
  expect(types.length).toBeGreaterThan(140)
  const screens = ['app/ui/pgi', 'app/routes/pgi', 'app/services/pgi']
    .flatMap(readSources)
    .filter(({ path }) => !isTest(path))
    .map(({ text }) => text)
    .join('\n')
  const missing = types.filter((type) => !screens.includes(`'${type}'`))
  expect(missing.sort()).toEqual(Object.keys(NOT_ON_SCREEN).sort())
})

/** Places of the menu where there is nothing to export, or whose file is another. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  fec: 'its file is the accounting entries file itself',
  requetes: 'the answer to a question has its own files',
  'ecritures/nouvelle': 'a form',
  'facture-electronique-recue': 'a form, filled in by a file',
  'import-tiers': 'a form, filled in by a file',
  'paie/parametres': 'a form',
}

test('each place of the menu exports what it shows', () => {
  const sources = new Map(['app/routes/pgi', 'app/ui/pgi'].flatMap(readSources).map((source) => [source.path, source]))
  const exporting = (path: string): boolean => {
    const source = sources.get(path)
    const near = source ? [source, ...importsOf(source).flatMap(({ to }) => sources.get(to) ?? [])] : []
    return near.some(
      ({ text, path: at }) => at !== 'app/ui/pgi/pgi-page.tsx' && /exported=\{\{ (view|list): /.test(text),
    )
  }
  const silent = pages.filter(
    ({ place, name }) =>
      slugs.has(place) && !isListSlug(place) && !(place in NOT_EXPORTED) && !exporting(`app/routes/pgi/${name}.tsx`),
  )
  expect(silent).toEqual([])
  expect(Object.keys(NOT_EXPORTED).filter((place) => !slugs.has(place) || isListSlug(place))).toEqual([])
})
