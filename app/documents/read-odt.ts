import { no, type Result } from '#base/result.ts'
import type { GuardedArchive } from './guard.ts'
import { type Block, type Letter, plainText } from './letter.ts'
import { refuseTooLong } from './letter-length.ts'
import { blocksOf } from './odf-blocks.ts'
import { OdfStyles } from './odf-styles.ts'
import type { DocumentRefusal } from './refusal.ts'
import { childNamed, descendantsNamed, parseXml, type XmlElement } from './xml.ts'

export function readOdt({ parts }: GuardedArchive): Result<Letter, DocumentRefusal> {
  const content = parts.get('content.xml')
  if (!content) return no({ code: 'corrupt', part: 'content.xml' })
  try {
    const document = parseXml(content)
    const common = parts.get('styles.xml')
    const commonStyles = common && parseXml(common)
    const styles = new OdfStyles(commonStyles ? [commonStyles, document] : [document])
    const body = childNamed(document, 'office:body')
    const text = body && childNamed(body, 'office:text')
    if (!text) return no({ code: 'corrupt', part: 'content.xml' })
    const around = (name: string): Block[] => (commonStyles ? distinctBlocks(commonStyles, name, styles) : [])
    return refuseTooLong({
      blocks: [...around('style:header'), ...blocksOf(text, styles), ...around('style:footer')],
    })
  } catch {
    return no({ code: 'corrupt', part: 'content.xml' })
  }
}

/** The header or footer of every page style, each text once. */
function distinctBlocks(root: XmlElement, name: string, styles: OdfStyles): Block[] {
  const found = new Map<string, Block[]>()
  for (const element of descendantsNamed(root, name)) {
    const blocks = blocksOf(element, styles)
    const text = plainText({ blocks })
    if (text !== '') found.set(text, blocks)
  }
  return [...found.values()].flat()
}
