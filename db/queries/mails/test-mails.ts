import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { testMail } from '@/db/schema'
import type { Locale } from '@/lib/text/locales'
import { readJson } from '../views'

interface Tester {
  address: string
  locale: Locale
  slug: string
  /** How many they have sent themselves within the hour. */
  recent: number
}

/** Held until this transaction ends, so that of two presses at once each is counted. */
export const holdTester = (tx: Tx, participantId: string) =>
  readJson<Tester>(
    tx,
    sql`
    select json_build_object('address', n.email, 'locale', p.language, 'slug', c.slug,
      'recent', (select count(*) from delivery d where d.participant_id = p.id and d.kind = 'test-mail'
        and d.created_at > diwan_now() - interval '1 hour')) as json
    from participant p join person n on n.id = p.person_id join conference c on c.id = p.conference_id
    where p.id = ${participantId} for update of p`,
  )

/** The last one takes the place of the one before. */
export async function putTestMail(tx: Tx, of: { participantId: string; deliveryId: string }): Promise<void> {
  const values = { ...of, at: sql`diwan_now()`, conversation: null }
  await tx.insert(testMail).values(values).onConflictDoUpdate({ target: testMail.participantId, set: values })
}

export async function keepConversation(db: Db, deliveryId: string, conversation: string): Promise<void> {
  await db.update(testMail).set({ conversation }).where(eq(testMail.deliveryId, deliveryId))
}
