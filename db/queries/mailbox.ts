import { desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { mailboxMessage } from '@/db/schema'

export type ReceivedMail = Omit<typeof mailboxMessage.$inferInsert, 'receivedAt'>
export type KeptMail = typeof mailboxMessage.$inferSelect

/** Keeps a mail and lets go of those that came before the last thousand. */
export async function keepMail(db: Db, mail: ReceivedMail): Promise<void> {
  const [kept] = await db
    .insert(mailboxMessage)
    .values({ ...mail, receivedAt: sql`diwan_now()` })
    .returning({ id: mailboxMessage.id })
  if (kept) await db.delete(mailboxMessage).where(lt(mailboxMessage.id, kept.id - 999))
}

/** The mails that arrived before one of them, newest first; without `before`, from the newest on. */
export function mailsBefore(db: Db, { before, limit }: { before: number | null; limit: number }) {
  const { id, to, subject, receivedAt } = mailboxMessage
  return db
    .select({ id, to, subject, receivedAt })
    .from(mailboxMessage)
    .where(before === null ? undefined : lt(id, before))
    .orderBy(desc(id))
    .limit(limit)
}

export async function mailById(db: Db, id: number): Promise<KeptMail | undefined> {
  const [mail] = await db.select().from(mailboxMessage).where(eq(mailboxMessage.id, id))
  return mail
}
