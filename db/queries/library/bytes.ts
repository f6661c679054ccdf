import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { documentPiece } from '@/db/schema'

/**
 * The bytes of documents that lie in the database: they are in its backup, go in the same transaction as the row they
 * belong to, and are seen by every process.
 */
const PIECE = 256 * 1024

export async function putBytes(tx: Tx, documentId: string, bytes: Buffer): Promise<void> {
  for (let position = 0; position * PIECE < bytes.length; position += 1) {
    const piece = bytes.subarray(position * PIECE, (position + 1) * PIECE)
    await tx.insert(documentPiece).values({ documentId, position, bytes: piece })
  }
}

/** Piece after piece, no faster than they are taken: of a file of any size, one piece is held at a time. */
export async function* bytesOf(db: Db, documentId: string): AsyncGenerator<Buffer> {
  for (let last = -1; ; ) {
    const [piece] = await db
      .select({ position: documentPiece.position, bytes: documentPiece.bytes })
      .from(documentPiece)
      .where(and(eq(documentPiece.documentId, documentId), gt(documentPiece.position, last)))
      .orderBy(asc(documentPiece.position))
      .limit(1)
    if (!piece) return
    yield piece.bytes
    last = piece.position
  }
}

export async function deleteBytes(tx: Tx, documentId: string): Promise<void> {
  await tx.delete(documentPiece).where(eq(documentPiece.documentId, documentId))
}
