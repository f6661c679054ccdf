import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DecisionKind } from '@/lib/moderation/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import type { ProposalReason } from '@/lib/threads/rules'
import { hiddenNow } from '../protecting/flags'
import { plainShown, readJson, relayName } from '../views'
import type { PastDecision } from './item'
import { type MadeDecision, madeDecision } from './thread-lists'
import { type WaitingBeside, waitingBeside } from './waiting'

/** A decision on a text. */
export interface LoggedDecision extends Omit<PastDecision, 'kind'> {
  id: string
  kind: DecisionKind | 'placed'
  contribution: {
    id: string
    number: number | null
    language: ContributionLanguage
    shownAs: string
    relayedBy: string | null
    /** The beginning of the text; nothing when it was withdrawn. */
    beginning: string | null
    thread: InLocales
  }
}

/** A decision on a thread, or on one that was proposed; `thread` is nothing where it was not opened. */
export interface LoggedThreadDecision extends Omit<MadeDecision, 'kind' | 'reason'> {
  contribution: null
  kind: MadeDecision['kind'] | 'proposal-declined'
  reason: MadeDecision['reason'] | ProposalReason
  message: string | null
  title: InLocales
  position: number | null
}

export interface Log {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  decisions: (LoggedDecision | LoggedThreadDecision)[]
}

interface Page {
  slug: string
  /** The last decision of the page before. */
  before?: string | undefined
  limit: number
}

const here = (slug: string) => sql`(select id from conference where slug = ${slug})`

/** What its author took back is nobody's to read any more; what the desk hid is the desk's. */
const readable = sql`(k.withdrawn_at is null or ${hiddenNow})`

const ofText = (
  d: SQL,
) => sql`select d.at, d.id, json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'message', d.message,
    'wording', d.wording, 'edited', d.edited_as is not null, 'into', (select i.number from contribution i where i.id = d.into_id), 'by', m.name, 'at', d.at, 'revision', d.revision,
    'contribution', json_build_object('id', k.id, 'number', k.number, 'language', k.language,
      'shownAs', case when ${readable} then p.name else '' end,
      'relayedBy', case when ${readable} then ${relayName} end,
      'beginning', case when ${readable} then left(${plainShown}, 400) end,
      'thread', coalesce(t.title, q.text))) as made
  from ${d} d join contribution k on k.id = d.contribution_id join participant m on m.id = d.by_id
    join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id join thread t on t.id = k.thread_id
    left join question q on q.id = t.question_id`

const onTexts = ofText(sql`decision`)

/** What was put into another thread before it was decided. */
const onPlaces = ofText(sql`(select id, contribution_id, by_id, at, 'placed' as kind, null as reason, null as message,
  null as wording, null::int as edited_as, null::uuid as into_id, null::int as revision from placement)`)

const onThreads = sql`select d.at, d.id, (${madeDecision}::jsonb || jsonb_build_object('contribution', null, 'message', null,
    'title', coalesce(t.title, q.text), 'position', t.position))::json as made
  from thread_decision d join participant m on m.id = d.by_id join thread t on t.id = d.thread_id
    left join question q on q.id = t.question_id`

const onProposals = sql`select d.declined_at as at, d.id, json_build_object('id', d.id, 'kind', 'proposal-declined',
    'reason', d.reason, 'message', d.message, 'by', m.name, 'at', d.declined_at, 'until', null, 'numbers', json_build_array(),
    'titleBefore', null, 'to', null, 'contribution', null, 'title', json_build_object(d.language, d.title), 'position', null) as made
  from thread_proposal d join participant m on m.id = d.decided_by_id`

/** A page of the decisions taken, newest first, with one more than a page where there are more. */
export function readLog(db: Db, { slug, before, limit }: Page): Promise<Log | undefined> {
  const last = sql`(select at, id from decision where id = ${before ?? null}::uuid
    union all select at, id from placement where id = ${before ?? null}::uuid
    union all select at, id from thread_decision where id = ${before ?? null}::uuid
    union all select declined_at, id from thread_proposal where id = ${before ?? null}::uuid and declined_at is not null)`
  const part = (made: SQL, conferenceId: SQL, at: SQL) => {
    const beyond = before ? sql`and (${at}, d.id) < ${last}` : sql``
    return sql`(${made} where ${conferenceId} = ${here(slug)} and ${at} is not null ${beyond}
      order by ${at} desc, d.id desc limit ${limit + 1})`
  }
  return readJson<Log>(
    db,
    sql`
    with page as (
      ${part(onTexts, sql`k.conference_id`, sql`d.at`)}
      union all ${part(onPlaces, sql`k.conference_id`, sql`d.at`)}
      union all ${part(onThreads, sql`d.conference_id`, sql`d.at`)}
      union all ${part(onProposals, sql`d.conference_id`, sql`d.declined_at`)}
      order by at desc, id desc limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside},
      'decisions', coalesce((select json_agg(made order by at desc, id desc) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
