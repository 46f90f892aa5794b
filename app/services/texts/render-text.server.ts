import { createHash } from 'node:crypto'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client'
import { type ComponentType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import { no, ok, type Result } from '#base/result.ts'
import { type Problem, readText } from '#scenario'
import { bindPaths } from './bind-paths.ts'
import { frenchSpaces } from './french-spaces.ts'
import { glossaryEntry } from './glossary.server.ts'
import { Surroundings, TEXT_COMPONENTS, type TextSurroundings } from './text-components.tsx'

export type TextToRender = {
  /** The file it comes from, for the problems. */
  file: string
  source: string
  names: TextSurroundings['names']
  annexes?: TextSurroundings['annexes']
  /** Of no attempt: its figures are those of an example. */
  isLesson?: boolean
}

type Compiled = ComponentType<{ components: typeof TEXT_COMPONENTS }>

const KEPT_TEXTS = 300
const compiled = new Map<string, Promise<Compiled>>()
const printed = new WeakMap<TextSurroundings['names'], Map<string, string>>()

/**
 * An author's text as HTML: refused first when anything in it is not plain text, a path or a listed component, compiled
 * once per content, printed with the values of an attempt. The browser receives HTML and evaluates nothing.
 */
export async function renderText(text: TextToRender): Promise<Result<string, readonly Problem[]>> {
  const hash = createHash('sha256').update(text.source).digest('base64url')
  const known = printed.get(text.names)?.get(hash)
  if (known !== undefined) return ok(known)
  const { problems } = readText(text.file, text.source, { isLesson: text.isLesson ?? false })
  if (problems.some(({ severity }) => severity === 'error')) return no(problems)
  const Text = await compile(hash, text.source)
  const surroundings = { names: text.names, annexes: text.annexes ?? {}, glossary: glossaryEntry }
  const page = createElement(Text, { components: TEXT_COMPONENTS })
  const html = renderToStaticMarkup(createElement(Surroundings, { value: surroundings }, page))
  const kept = printed.get(text.names) ?? new Map<string, string>()
  printed.set(text.names, kept.set(hash, html))
  return ok(html)
}

/** The text of a scenario that was published, and so was accepted. */
export async function renderAccepted(text: TextToRender): Promise<string> {
  const html = await renderText(text)
  if (!html.ok) throw new Error(`${text.file} is published and refused: ${html.error.map(({ code }) => code).join()}`)
  return html.value
}

function compile(hash: string, source: string): Promise<Compiled> {
  const known = compiled.get(hash)
  if (known) return known
  const made = bundle(source)
  made.catch(() => compiled.delete(hash))
  compiled.set(hash, made)
  const oldest = compiled.keys().next().value
  if (compiled.size > KEPT_TEXTS && oldest !== undefined) compiled.delete(oldest)
  return made
}

async function bundle(source: string): Promise<Compiled> {
  const { code } = await bundleMDX({
    // A line before the text: the bundler evaluates front matter, which only exists on the first line.
    source: `\n\n${source}`,
    mdxOptions: (options) => ({ ...options, remarkPlugins: [bindPaths, remarkGfm, frenchSpaces], rehypePlugins: [] }),
  })
  return getMDXComponent(code)
}
