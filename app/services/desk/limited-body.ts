import { no, ok, type Result } from '#base/result.ts'

export type BodyTooLarge = { code: 'too_large'; size: number; limit: number }

/** The bytes of a request, read no further than the limit: what a header says is not believed. */
export async function limitedBody(
  request: Request,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, BodyTooLarge>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) return no({ code: 'too_large', size: announced, limit })
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return no({ code: 'too_large', size, limit })
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return ok(bytes)
}
