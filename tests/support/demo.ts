import { eq, sql } from 'drizzle-orm'
import type { Caller } from '@/lib/caller'
import type { Locale } from '@/lib/text/locales'

/** One of the demo's people, signed in and reading in a language. */
export async function personAt(email: string, locale: Locale = 'fr'): Promise<Caller> {
  const { db } = await import('@/db/client')
  const { insertLogin } = await import('@/db/queries/logins')
  const { callerOf, hashOf, newToken } = await import('@/lib/doors/login')
  const { person } = await import('@/db/schema')
  const [known] = await db.select().from(person).where(eq(person.email, email))
  const token = newToken()
  await insertLogin(db, { tokenHash: hashOf(token), personId: known?.id ?? '', expiresAt: new Date('2099-01-01') })
  return callerOf(token, locale)
}

/** The contribution of the demo under a number, and the thread it stands in. */
export async function numbered(number: number) {
  const { db } = await import('@/db/client')
  const { contribution, thread } = await import('@/db/schema')
  const [row] = await db
    .select({ contributionId: contribution.id, authorId: contribution.authorId, position: thread.position })
    .from(contribution)
    .innerJoin(thread, eq(thread.id, contribution.threadId))
    .where(eq(contribution.number, number))
  if (!row) throw new Error(`the demo has no contribution ${number}`)
  return row
}

/** The numbers that were given, each with whose text it stands on. */
export async function numbersGiven(): Promise<Record<string, unknown>[]> {
  const { db } = await import('@/db/client')
  return db.execute(sql`select number, id from contribution where number is not null order by number`)
}

export async function threadAt(position: number): Promise<{ id: string }> {
  const { db } = await import('@/db/client')
  const { thread } = await import('@/db/schema')
  const [row] = await db.select({ id: thread.id }).from(thread).where(eq(thread.position, position))
  return { id: row?.id ?? '' }
}
