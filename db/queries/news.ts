import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Heard } from '@/lib/contributions/hear'
import { undecidedIn } from './desk/waiting'
import { askNews } from './experts/asks'
import { messageView } from './messages/view'
import { closedBecause, contributionTables, contributionViewIn, readJson, sessionNewsFields } from './views'

/** Fewer than a page means that this was all. */
export const NEWS_PAGE = 200

/** How much waits at the desk whose stream this is: counted once, however many events are told. */
const waitingAt = (stream: string) => sql`case when ${stream} like 'desk:%'
  then ${undecidedIn(sql`split_part(${stream}, ':', 2)::uuid`)} end`

/** Which of the desk did what event `e` says; looked up for each, or the planner would read everybody. */
const actedBy = sql`(select m.name from participant m where m.id = (e.facts ->> 'byId')::uuid)`

/**
 * What came after a number in a stream, in order and a page at a time, with what it is about as that reads now: a thread's events carry
 * the contribution, a box that was moved and a thread that was changed carry themselves, the desk's carry how many wait
 * and the name of whoever of it acted. Who wrote is left out, since the contribution says it as its author wishes to be
 * shown; and so is to whom else it is told. `offset 0`: for each event by itself, or the planner would join all that was
 * ever contributed to a page of events.
 */
export async function newsAfter(db: Db, { stream, after }: { stream: string; after: number }): Promise<Heard[]> {
  const told = await readJson<Heard[]>(
    db,
    sql`
    select json_agg(json_build_object('stream', e.stream, 'number', e.number, 'event', e.facts - '{authorId,assigneeId,toIds}'::text[],
      'contribution', shown.view, 'message', posted.view, 'ask', asked.view, 'session', box.view, 'thread', led.view,
      'waiting', ${waitingAt(stream)}, 'by', ${actedBy}) order by e.number) as json
    from (select * from event where stream = ${stream} and number > ${after} order by number limit ${NEWS_PAGE}) e
    left join lateral (select ${contributionViewIn('all')} as view from ${contributionTables}
      where e.stream like 'thread:%' and k.id = (e.facts ->> 'contributionId')::uuid and k.number is not null
      offset 0) shown on true
    left join lateral (select ${messageView} as view from desk_message m join session b on b.id = m.session_id
      where e.stream like 'thread:%' and m.id = (e.facts ->> 'messageId')::uuid offset 0) posted on true
    left join lateral (${askNews} offset 0) asked on true
    left join lateral (select json_build_object(${sessionNewsFields}) as view
      from session s join conference c on c.id = s.conference_id
      where e.type in ('session.extended', 'session.closed-early', 'session.reopened', 'synthesis.published') and s.id = (e.facts ->> 'sessionId')::uuid) box on true
    left join lateral (select json_build_object('id', t.id, 'position', t.position, 'title', coalesce(t.title, q.text),
        'closedAt', t.closed_at, 'closedBecause', ${closedBecause}) as view
      from thread t left join question q on q.id = t.question_id
      where e.stream like 'thread:%' and (e.type like 'thread.%' or e.type = 'contribution.moved')
        and t.id = coalesce(e.facts ->> 'toThreadId', e.facts ->> 'threadId')::uuid) led on true`,
  )
  return told ?? []
}
