import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'

/**
 * The JSON of our editor (Tiptap: StarterKit, tables, text alignment). The check is strict: a node, a mark or
 * an attribute that the editor cannot produce was forged, and is refused.
 */
const align = z.enum(['left', 'center', 'right', 'justify']).nullish()

/** Only addresses that a browser opens without running anything. */
const href = z
  .string()
  .max(2_048)
  .regex(/^(?:https?:\/\/|mailto:|tel:)/i)

const plainMark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code']) })
const linkMark = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({
    href,
    target: z.string().max(20).nullish(),
    rel: z.string().max(100).nullish(),
    class: z.string().max(100).nullish(),
    title: z.string().max(500).nullish(),
  }),
})
const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(100_000),
  marks: z
    .array(z.union([plainMark, linkMark]))
    .max(10)
    .optional(),
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(plainMark).max(10).optional() })
const inline = z
  .array(z.union([text, hardBreak]))
  .max(5_000)
  .optional()

const paragraphNode = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ textAlign: align }).optional(),
  content: inline,
})
const headingNode = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ textAlign: align, level: z.int().min(1).max(6) }),
  content: inline,
})
const codeBlock = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: z.strictObject({ language: z.string().max(50).nullish() }).optional(),
  content: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(100_000) })).optional(),
})
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

export type InlineNode = z.infer<typeof text> | z.infer<typeof hardBreak>
export type ListItemNode = { type: 'listItem'; content: BlockNode[] }
type CellNode = {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan?: number; rowspan?: number; colwidth?: (number | null)[] | null; align?: string | null }
  content: BlockNode[]
}
export type BlockNode =
  | z.infer<typeof paragraphNode>
  | z.infer<typeof headingNode>
  | z.infer<typeof codeBlock>
  | z.infer<typeof horizontalRule>
  | { type: 'blockquote'; content: BlockNode[] }
  | { type: 'bulletList'; content: ListItemNode[] }
  | { type: 'orderedList'; attrs?: { start?: number; type?: string | null }; content: ListItemNode[] }
  | { type: 'table'; content: { type: 'tableRow'; content: CellNode[] }[] }

const blocks: z.ZodType<BlockNode[]> = z.lazy(() => z.array(blockNode).min(1).max(5_000))
const listItems: z.ZodType<ListItemNode[]> = z.lazy(() =>
  z.array(z.strictObject({ type: z.literal('listItem'), content: blocks })).min(1),
)
const cellNode: z.ZodType<CellNode> = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .strictObject({
      colspan: z.int().min(1).max(100).optional(),
      rowspan: z.int().min(1).max(100).optional(),
      colwidth: z.array(z.number().nullable()).nullish(),
      align: z.enum(['left', 'center', 'right']).nullish(),
    })
    .optional(),
  content: blocks,
})
const blockNode: z.ZodType<BlockNode> = z.union([
  paragraphNode,
  headingNode,
  codeBlock,
  horizontalRule,
  z.strictObject({ type: z.literal('blockquote'), content: blocks }),
  z.strictObject({ type: z.literal('bulletList'), content: listItems }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().optional(), type: z.string().max(10).nullish() }).optional(),
    content: listItems,
  }),
  z.strictObject({
    type: z.literal('table'),
    content: z
      .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cellNode).min(1).max(50) }))
      .min(1)
      .max(1_000),
  }),
])

export const proseMirrorSchema = z.strictObject({ type: z.literal('doc'), content: blocks })
export type ProseMirrorDocument = z.infer<typeof proseMirrorSchema>

/** Nesting that no one types; checked before zod, whose recursion it would exhaust. */
const DEEPEST = 40

export type ProseMirrorRefusal = { code: 'unknown_content'; path: string } | { code: 'too_deep'; limit: number }

/** What came from a browser, taken as an editor's document if it is exactly one. */
export function parseProseMirror(input: unknown): Result<ProseMirrorDocument, ProseMirrorRefusal> {
  if (isDeeperThan(input, DEEPEST * 2)) return no({ code: 'too_deep', limit: DEEPEST })
  const parsed = proseMirrorSchema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  return no({ code: 'unknown_content', path: parsed.error.issues[0]?.path.join('.') ?? '' })
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value]
  for (let depth = 0; depth <= levels; depth++) {
    layer = layer.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
    if (layer.length === 0) return false
  }
  return true
}
