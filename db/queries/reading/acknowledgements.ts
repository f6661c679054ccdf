import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { AcknowledgementKind } from '@/lib/contributions/reading/acknowledging'
import { readJson } from '../views'

const numbersOf = (kind: AcknowledgementKind): SQL =>
  sql`coalesce(json_agg(k.number) filter (where a.kind = ${kind}), '[]')`

/** The numbers in thread `t` that participant `p` has acknowledged, by kind. */
export const acknowledgedBy = sql`(select json_build_object('useful', ${numbersOf('useful')}, 'lived', ${numbersOf('lived')})
  from acknowledgement a join contribution k on k.id = a.contribution_id
  where a.participant_id = p.id and k.thread_id = t.id and k.number is not null)`

export interface ToAcknowledge {
  id: string
  conferenceId: string
  threadId: string
  number: number
  /** Its author, and the relay that wrote it down for them. */
  ofIds: string[]
  withdrawn: boolean
  archivedAt: string | null
}

/** A published contribution, held so that what it counts is what there is. */
export function holdToAcknowledge(tx: Tx, { conferenceId, number }: { conferenceId: string; number: number }) {
  return readJson<ToAcknowledge>(
    tx,
    sql`
    select json_build_object('id', k.id, 'conferenceId', k.conference_id, 'threadId', k.thread_id, 'number', k.number,
      'ofIds', json_build_array(p.id, p.relayed_by_id), 'withdrawn', k.withdrawn_at is not null,
      'archivedAt', c.archived_at) as json
    from contribution k join conference c on c.id = k.conference_id join participant p on p.id = k.author_id
    where k.conference_id = ${conferenceId} and k.number = ${number} for no key update of k`,
  )
}

interface Pressed {
  contributionId: string
  participantId: string
  kind: AcknowledgementKind
}

const column = { useful: sql`useful`, lived: sql`lived` } as const

/** Adds one to those who acknowledge; whether that changed anything. The contribution must be held. */
export const addAcknowledgement = (tx: Tx, { contributionId, participantId, kind }: Pressed): Promise<boolean> =>
  counted(tx, {
    contributionId,
    change: sql`insert into acknowledgement (participant_id, contribution_id, kind, at)
      values (${participantId}, ${contributionId}, ${kind}, diwan_now()) on conflict do nothing`,
    count: sql`${column[kind]} = ${column[kind]} + 1`,
  })

/** Takes one back; whether there was one. */
export const removeAcknowledgement = (tx: Tx, { contributionId, participantId, kind }: Pressed): Promise<boolean> =>
  counted(tx, {
    contributionId,
    change: sql`delete from acknowledgement
      where participant_id = ${participantId} and contribution_id = ${contributionId} and kind = ${kind}`,
    count: sql`${column[kind]} = ${column[kind]} - 1`,
  })

async function counted(tx: Tx, { contributionId, change, count }: { contributionId: string; change: SQL; count: SQL }) {
  const changed = await tx.execute(sql`
    with changed as (${change} returning 1)
    update contribution set ${count} where id = ${contributionId} and exists (select 1 from changed) returning id`)
  return changed.length > 0
}

interface Presses {
  participantId: string
  now: Date
  /** Minutes after which they are counted anew. */
  minutes: number
}

/** Counts one more change by somebody: how many there have been since when. Their row is held until this transaction ends. */
export async function countPress(tx: Tx, { participantId, now, minutes }: Presses) {
  const [row] = await tx.execute<{ since: string; count: number }>(sql`
    insert into press as p (participant_id, since, count) values (${participantId}, ${now.toISOString()}, 1)
    on conflict (participant_id) do update set
      since = case when p.since > excluded.since - make_interval(mins => ${minutes}) then p.since else excluded.since end,
      count = case when p.since > excluded.since - make_interval(mins => ${minutes}) then p.count + 1 else 1 end
    returning since, count`)
  if (!row) throw new Error('a press was not counted')
  return { since: new Date(row.since), count: row.count }
}
