/** Whether the database refused because a unique key exists already (Prisma's P2002). */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'P2002'

/**
 * An upsert that updates nothing is no single statement: Prisma reads, then writes. Of two at once, one is refused, and finds
 * the row when it is asked again.
 */
export async function settled<Row>(upsert: () => Promise<Row>): Promise<Row> {
  try {
    return await upsert()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return upsert()
  }
}
