import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/lib/text/locales'

interface Seconds {
  kind: 'second-asked' | 'suspension-answered'
  conferenceId: string
  byId: string
  cause: string
  /** By the language of whoever reads it. */
  data: Record<Locale, object>
}

/** One mail to each other of the desk, in their language, with the name of who has acted already; how many. */
export async function mailOthers(tx: Tx, { kind, conferenceId, byId, cause, data }: Seconds): Promise<number> {
  const put = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select ${kind}, ${cause}::text || ':' || p.id, p.id, n.email, p.language,
      ${JSON.stringify(data)}::jsonb -> p.language || jsonb_build_object('by', b.name), 'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id join participant b on b.id = ${byId}
    where p.conference_id = ${conferenceId} and p.role in ('moderator', 'coordinator') and p.id <> b.id
    on conflict (cause) do nothing returning 1`)
  return put.length
}

/** One mail to whoever put a synthesis before a second reader, in their language, with the name of who sends it back. */
export async function mailReturned(
  tx: Tx,
  { toId, byId, cause, data }: Omit<Seconds, 'kind' | 'conferenceId'> & { toId: string },
): Promise<void> {
  await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select 'synthesis-returned', ${cause}, p.id, n.email, p.language,
      ${JSON.stringify(data)}::jsonb -> p.language || jsonb_build_object('by', b.name), 'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id join participant b on b.id = ${byId}
    where p.id = ${toId} and p.role in ('moderator', 'coordinator') on conflict (cause) do nothing`)
}
