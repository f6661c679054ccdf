import type { Db, Tx } from '@/db/client'

/** All that is asked of a place where the bytes of documents lie. @throws Refusal where it does not answer in time. */
export interface Store {
  /** Written whole before this ends; gone again if the transaction does not commit. */
  put(tx: Tx, documentId: string, bytes: Buffer): Promise<void>
  /** Once it is there, what is read is the file, no faster than it is taken. */
  read(db: Db, documentId: string): Promise<AsyncIterable<Uint8Array>>
  /** Gone if and only if the transaction commits, at once or as soon as may be. */
  remove(tx: Tx, documentId: string): Promise<void>
}
