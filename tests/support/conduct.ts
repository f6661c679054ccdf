import type { Stage } from './stage'

/** The others are archived: what the desk is told at its hours is told of this one alone. */
export async function onlyThisConference(here: Stage): Promise<void> {
  const { db } = await import('@/db/client')
  const { conference } = await import('@/db/schema')
  const { ne } = await import('drizzle-orm')
  await db
    .update(conference)
    .set({ archivedAt: new Date('2026-11-01') })
    .where(ne(conference.id, here.conference.id))
}

/** What the form of a letter sends that is written in two languages. */
export const letterTo = (audience: string, more: object = {}) => ({
  audience,
  'subject-fr': 'Rendez-vous',
  'body-fr': 'La session ferme dimanche.',
  'subject-it': 'Appuntamento',
  'body-it': 'La sessione chiude domenica.',
  ...more,
})

/** So many more are registered, who read Italian. */
export async function manyMore({ conference }: Stage, count: number): Promise<void> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  await db.execute(sql`
    with fresh as (insert into person (email, locale, created_at)
      select gen_random_uuid() || '@example.org', 'it', now() from generate_series(1, ${count}::int) returning id)
    insert into participant (conference_id, person_id, display, name, country, sector, language, zone, rhythm, digested_to, mail_token, registered_at)
    select ${conference.id}, id, 'pseudonym', 'Qualcuno', 'IT', 'individual', 'it', 'Europe/Rome', 'daily', now(), id, now() from fresh`)
}

/** What the form of a promise sends, for a session or a question. */
export const promiseFor = (placeId: string, more: object = {}) => ({
  placeId,
  who: 'Amina',
  about: 'Le récit de sa coopérative.',
  dueOn: '2026-11-06',
  ...more,
})
