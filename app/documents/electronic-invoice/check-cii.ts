/** Checks the XML of an invoice against its schema, the norm EN 16931 and the French rules. */
import { checkFrench, isFrenchSeller } from './check-french.ts'
import { checkStructure } from './check-structure.ts'
import { checkTerms } from './check-terms.ts'
import { type Profile, profileOf } from './codes.ts'
import type { Finding } from './finding.ts'
import { nodeAt, partsOf, type TreeNode, textAt } from './invoice-tree.ts'

/** BT-24. */
export const GUIDELINE = 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'

/** The profile that an invoice says it follows; undefined when it is not one of those known here. */
export const profileIn = (root: TreeNode): Profile | undefined =>
  profileOf(textAt(partsOf(root).context, GUIDELINE) ?? '')

/** The schema is that of EN 16931: the other profiles hold more, or less. */
const hasOurSchema = (profile: Profile): boolean => profile === 'en16931' || profile === 'basic'

export function checkCii(root: TreeNode): Finding[] {
  const parts = partsOf(root)
  const profile = profileIn(root)
  const urn = nodeAt(parts.context, GUIDELINE)
  const unknown: Finding[] =
    profile === undefined && urn
      ? [
          {
            rule: 'BR-01',
            name: 'BR-01',
            severity: 'error',
            term: 'BT-24',
            path: urn.path,
            line: urn.line,
            found: urn.text,
          },
        ]
      : []
  const followed = profile ?? 'en16931'
  return [
    ...unknown,
    ...(hasOurSchema(followed) ? checkStructure(root) : []),
    ...checkTerms(parts, followed),
    ...(isFrenchSeller(parts) ? checkFrench(parts) : []),
  ]
}
