import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { suppression } from '@/db/schema'
import type { BounceKind } from '@/lib/mail/bounces/rules'
import { readJson } from '../views'

/** Of a row `s`: that nothing is sent there now. */
export const holds = sql`s.released_at is null and (s.until is null or s.until > diwan_now())`

/** Whose address of the suppression `s` this is, or whose mail came back from there, in the conference. */
export const isOfConference = (conferenceId: unknown) => sql`(
  exists (select from person n join participant p on p.person_id = n.id
    where n.email = s.address and p.conference_id = ${conferenceId})
  or exists (select from bounce b join delivery d on d.id = b.delivery_id
    where b.id = s.bounce_id and d.conference_id = ${conferenceId}))`

/** One that holds, with whose it is; of a conference only where the address belongs to it. */
export function suppressionById(tx: Tx, of: { suppressionId: string; conferenceId?: string | undefined }) {
  const here = of.conferenceId ? sql`${of.conferenceId}::uuid` : sql`null::uuid`
  return readJson<{ personId?: string; conferenceId?: string }>(
    tx,
    sql`
    select json_strip_nulls(json_build_object('personId', (select n.id from person n where n.email = s.address),
      'conferenceId', case when ${isOfConference(here)} then ${here} end)) as json
    from suppression s where s.id = ${of.suppressionId} and s.released_at is null`,
  )
}

export async function endSuppression(tx: Tx, of: { suppressionId: string; byId: string }): Promise<void> {
  await tx
    .update(suppression)
    .set({ releasedAt: sql`diwan_now()`, releasedById: of.byId })
    .where(and(eq(suppression.id, of.suppressionId), isNull(suppression.releasedAt)))
}

export interface OwnSuppression {
  id: string
  kind: BounceKind
  at: string
  until: string | null
  /** How their mail server put it. */
  text: string | null
}

/** That nothing is sent to somebody's own address, for their own page. */
export const ownSuppression = (db: Db, personId: string) =>
  readJson<OwnSuppression>(
    db,
    sql`
    select json_build_object('id', s.id, 'kind', s.kind, 'at', s.at, 'until', s.until, 'text', b.text) as json
    from person n join suppression s on s.address = n.email left join bounce b on b.id = s.bounce_id
    where n.id = ${personId} and ${holds}`,
  )

/** Ways in that are let through a day: whoever asks for one learns on their page that nothing else was sent. */
const SIGN_INS_A_DAY = 1

/**
 * What is due for an address that nothing is sent to, put aside. The window of a digest stays where it is: all it held is
 * in the first one after the address is released.
 */
export async function skipSuppressed(db: Db): Promise<void> {
  await db.execute(sql`
    update delivery d set state = 'skipped', reason = 'suppressed', smtp_text = 'nothing is sent to this address', settled_at = diwan_now(),
      data = '{}'::jsonb
    from suppression s where s.address = d.address and ${holds} and d.state in ('due', 'deferred')
      and (d.kind <> 'sign-in' or (
        select count(*) from delivery e where e.kind = 'sign-in' and e.address = d.address
          and e.created_at > diwan_now() - interval '1 day' and e.created_at >= s.at and e.state in ('sent', 'uncertain',
            'failed', 'bounced')) >= ${SIGN_INS_A_DAY})`)
}
