/** The XML of an invoice as a tree that says where each thing is. Namespaces are resolved: producers choose their prefixes. */
import { SaxesParser } from 'saxes'
import { no, ok, type Result } from '#base/result.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export type TreeNode = {
  /** With the prefix that the norm uses: `ram:ID`. A foreign namespace is left out: `:Signature`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: TreeNode[]
  /** The text directly inside, without the blanks around it. */
  text: string
  /** Line in the file, from 1. */
  readonly line: number
  readonly path: string
}

const UNECE = 'urn:un:unece:uncefact:data:standard'
export const NAMESPACES = {
  rsm: `${UNECE}:CrossIndustryInvoice:100`,
  ram: `${UNECE}:ReusableAggregateBusinessInformationEntity:100`,
  udt: `${UNECE}:UnqualifiedDataType:100`,
  qdt: `${UNECE}:QualifiedDataType:100`,
} as const
const PREFIXES: ReadonlyMap<string, string> = new Map(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix]))

/** Where reading an invoice stops. A thousand lines are 1.5 MB and 60 000 elements. */
export const XML_LIMITS = { size: 5_000_000, elements: 250_000, depth: 32 } as const

class Stop extends Error {
  readonly refusal: ElectronicInvoiceRefusal
  constructor(refusal: ElectronicInvoiceRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Reads the XML of an invoice. A DOCTYPE, an unknown entity, another root are refusals, and say at which line. */
export function readTree(bytes: Uint8Array): Result<TreeNode, ElectronicInvoiceRefusal> {
  if (bytes.length === 0) return no({ code: 'empty_invoice' })
  if (bytes.length > XML_LIMITS.size) {
    return no({ code: 'xml_too_large', size: bytes.length, limit: XML_LIMITS.size })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return no({ code: 'not_utf8' })
  }
  try {
    return parse(text)
  } catch (problem) {
    if (problem instanceof Stop) return no(problem.refusal)
    throw problem
  }
}

function parse(text: string): Result<TreeNode, ElectronicInvoiceRefusal> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: { node: TreeNode; seen: Map<string, number> }[] = []
  let root: TreeNode | undefined
  let elements = 0
  const stop = (refusal: ElectronicInvoiceRefusal): never => {
    throw new Stop(refusal)
  }
  parser.on('error', () => stop({ code: 'malformed_xml', line: parser.line, column: parser.column }))
  parser.on('doctype', () => stop({ code: 'doctype_declared', line: parser.line }))
  parser.on('opentag', ({ uri, local, attributes }) => {
    const { line } = parser
    elements += 1
    if (elements > XML_LIMITS.elements || open.length >= XML_LIMITS.depth) {
      stop({ code: 'xml_too_complex', line, limit: open.length >= XML_LIMITS.depth ? XML_LIMITS.depth : elements - 1 })
    }
    const name = `${PREFIXES.get(uri) ?? ''}:${local}`
    const parent = open.at(-1)
    const rank = (parent?.seen.get(name) ?? 0) + 1
    parent?.seen.set(name, rank)
    const path = `${parent?.node.path ?? ''}/${name}${rank > 1 ? `[${rank}]` : ''}`
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value.trim()])
    const node: TreeNode = { name, attributes: Object.fromEntries(values), children: [], text: '', line, path }
    if (parent) parent.node.children.push(node)
    else root = node
    open.push({ node, seen: new Map() })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) closed.node.text = closed.node.text.trim()
  })
  const addText = (more: string) => {
    const last = open.at(-1)
    if (last) last.node.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (!root) return no({ code: 'malformed_xml', line: 1, column: 0 })
  if (root.name !== 'rsm:CrossIndustryInvoice') return no({ code: 'not_an_invoice', root: root.name.replace(/^:/, '') })
  return ok(root)
}

export const childOf = (node: TreeNode | undefined, name: string): TreeNode | undefined =>
  node?.children.find((child) => child.name === name)

export const childrenOf = (node: TreeNode | undefined, name: string): TreeNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** The first element down a path of names: `ram:PostalTradeAddress/ram:CountryID`. */
export const nodeAt = (node: TreeNode | undefined, path: string): TreeNode | undefined =>
  path.split('/').reduce(childOf, node)

export const textAt = (node: TreeNode | undefined, path: string): string | undefined => {
  const text = nodeAt(node, path)?.text
  return text === '' ? undefined : text
}

/** The parts of an invoice that the rules speak of. */
export function partsOf(root: TreeNode) {
  const trade = childOf(root, 'rsm:SupplyChainTradeTransaction')
  const agreement = childOf(trade, 'ram:ApplicableHeaderTradeAgreement')
  const settlement = childOf(trade, 'ram:ApplicableHeaderTradeSettlement')
  const adjustments = childrenOf(settlement, 'ram:SpecifiedTradeAllowanceCharge')
  return {
    root,
    context: childOf(root, 'rsm:ExchangedDocumentContext'),
    document: childOf(root, 'rsm:ExchangedDocument'),
    agreement,
    seller: childOf(agreement, 'ram:SellerTradeParty'),
    buyer: childOf(agreement, 'ram:BuyerTradeParty'),
    delivery: childOf(trade, 'ram:ApplicableHeaderTradeDelivery'),
    settlement,
    summation: childOf(settlement, 'ram:SpecifiedTradeSettlementHeaderMonetarySummation'),
    taxes: childrenOf(settlement, 'ram:ApplicableTradeTax'),
    allowances: adjustments.filter((each) => !isCharge(each)),
    charges: adjustments.filter(isCharge),
    lines: childrenOf(trade, 'ram:IncludedSupplyChainTradeLineItem'),
  }
}
export type InvoiceParts = ReturnType<typeof partsOf>

export const isCharge = (adjustment: TreeNode): boolean =>
  ['true', '1'].includes(textAt(adjustment, 'ram:ChargeIndicator/udt:Indicator') ?? '')

/** The total of VAT in the currency of the invoice (BT-110); the other one, if any, is in the currency of the books. */
export function vatTotalOf({ settlement, summation }: InvoiceParts): TreeNode | undefined {
  const currency = textAt(settlement, 'ram:InvoiceCurrencyCode')
  const totals = childrenOf(summation, 'ram:TaxTotalAmount')
  return (
    totals.find(({ attributes }) => attributes.currencyID === currency) ?? (totals.length === 1 ? totals[0] : undefined)
  )
}
