import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answer } from '@/db/schema'

interface Key {
  personId: string
  key: string
}

/**
 * Takes the key for this transaction. A second taker waits here until the first has committed, and is then given
 * what the first was answered; undefined means that the key is ours.
 */
export async function takeKey(tx: Tx, { personId, key, inputHash }: Key & { inputHash: string }) {
  const taken = await tx.insert(answer).values({ personId, key, inputHash }).onConflictDoNothing().returning()
  if (taken.length > 0) return undefined
  const [earlier] = await tx
    .select({ inputHash: answer.inputHash, result: answer.result })
    .from(answer)
    .where(and(eq(answer.personId, personId), eq(answer.key, key)))
  return earlier
}

export async function keepAnswer(tx: Tx, { personId, key, result }: Key & { result: unknown }): Promise<void> {
  await tx
    .update(answer)
    .set({ result: result ?? null })
    .where(and(eq(answer.personId, personId), eq(answer.key, key)))
}
