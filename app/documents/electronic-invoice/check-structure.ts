/** Whether the XML is built as the schema of the profile EN 16931 says: elements, order, number, and values that can be read. */
import { dayOfDigits } from './day-of-digits.ts'
import { readDecimal } from './decimal.ts'
import type { Finding } from './finding.ts'
import type { TreeNode } from './invoice-tree.ts'
import type { RuleCode } from './rules.ts'
import { childrenOfType, isValueType } from './structure.ts'

/** Everything that departs from the schema, in the order of the document. */
export function checkStructure(root: TreeNode): Finding[] {
  const findings: Finding[] = []
  visit(root, 'CrossIndustryInvoice', findings)
  return findings
}

const error = (rule: RuleCode, { path, line }: TreeNode, more: Partial<Finding> = {}): Finding => ({
  rule,
  name: rule,
  severity: 'error',
  path,
  line,
  ...more,
})

function visit(node: TreeNode, type: string, findings: Finding[]): void {
  const rules = childrenOfType(type)
  if (!rules) {
    checkValue(node, type, findings)
    return
  }
  let reached = 0
  const seen = new Map<string, number>()
  for (const child of node.children) {
    const place = rules.findIndex(({ name }) => name === child.name)
    const rule = rules[place]
    if (!rule) {
      findings.push(error('CII-ELEMENT', child, { found: child.name.replace(/^:/, '') }))
      continue
    }
    const count = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, count)
    if (place < reached) {
      findings.push(error('CII-ORDER', child, { found: child.name, expected: rules[reached]?.name ?? '' }))
    }
    reached = Math.max(reached, place)
    if (count === rule.most + 1) findings.push(error('CII-REPEATED', child, { expected: String(rule.most) }))
    visit(child, rule.type, findings)
  }
  for (const { name, least } of rules) {
    if (least > 0 && !seen.has(name)) findings.push(error('CII-MISSING', node, { expected: name }))
  }
}

function checkValue(node: TreeNode, type: string, findings: Finding[]): void {
  if (!isValueType(type)) return
  const [extra] = node.children
  if (extra) findings.push(error('CII-ELEMENT', extra, { found: extra.name }))
  const { text } = node
  switch (type) {
    case 'amount':
    case 'decimal':
      if (readDecimal(text, 6) === undefined) findings.push(error('CII-NUMBER', node, { found: text }))
      return
    case 'date':
      if (node.attributes.format !== '102' || !dayOfDigits(text))
        findings.push(error('CII-DATE', node, { found: text }))
      return
    case 'indicator':
      if (!['true', 'false', '0', '1'].includes(text)) {
        findings.push(error('CII-CODE', node, { found: text, expected: 'true, false' }))
      }
      return
    default:
  }
}
