import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson } from '../views'

export interface HeldMail {
  id: string
  /** As a message key. */
  reason: string
  receivedAt: string
  /** How whoever it says it is of is shown; nothing where nobody here is. */
  shownAs: string | null
}

export interface HeldMails {
  conferenceId: string
  slug: string
  title: InLocales
  now: string
  /** Up to where the desk's stream is in this. */
  heardTo: number
  waitingBeside: WaitingBeside
  mails: HeldMail[]
}

const MOST = 50

/** The mails that a moderator has to look at, the oldest first. */
export function heldMails(db: Db, slug: string): Promise<HeldMails | undefined> {
  return readJson<HeldMails>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'now', diwan_now(),
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'waitingBeside', ${waitingBeside}, 'mails', coalesce((select json_agg(m) from (
        select h.id, h.reason, h.received_at as "receivedAt", p.name as "shownAs"
        from inbound_mail h left join participant p on p.id = h.participant_id
        where h.conference_id = c.id and h.settled_at is null and h.state = 'held'
        order by h.received_at limit ${MOST}) m), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

/** Held against being decided twice. */
export function holdMail(tx: Tx, id: string): Promise<{ conferenceId: string; state: string } | undefined> {
  return readJson(
    tx,
    sql`select json_build_object('conferenceId', conference_id, 'state', state) as json from inbound_mail
      where id = ${id} and conference_id is not null for update`,
  )
}

/** The mail that a text came by, where it was not certain which words are its writer's. */
export async function doubtedMailOf(db: Db, contributionId: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select m.id from inbound_mail m join contribution k on k.id = m.contribution_id
    where k.id = ${contributionId} and m.doubted_at is not null and m.raw is not null
      and not exists (select from holding h where h.contribution_id = k.id)
    order by m.received_at desc limit 1`)
  return row?.id ?? null
}
