import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { RecordedKind } from '@/lib/moderation/record/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import type { ProposalReason } from '@/lib/threads/rules'
import { type MadeDecision, madeDecision } from '../desk/thread-lists'
import { takenNoMore, type WaitingBeside, waitingBeside } from '../desk/waiting'
import { plainShown, readJson, relayName } from '../views'
import { type Asked, entries } from './entries'

/** A decision on a thread, or on one that was proposed and not opened: then there is no such thread. */
export interface OnThread extends Omit<MadeDecision, 'kind' | 'reason'> {
  kind: MadeDecision['kind'] | 'proposal-declined'
  reason: MadeDecision['reason'] | ProposalReason
  message: string | null
  title: InLocales
  position: number | null
}

export interface Entry {
  /** Where it stands in the record: what the next page is asked for with. */
  place: string
  id: string
  kind: RecordedKind
  reason: string | null
  message: string | null
  by: string
  at: string
  session: { position: number; title: InLocales } | null
  /** What was decided about, where that is no text. */
  about: InLocales | null
  aboutName: string | null
  /** Of what has a value of its own. */
  earlier: string | null
  later: string | null
  thread: OnThread | null
  contribution: {
    id: string
    number: number | null
    /** Nothing where it was only put elsewhere. */
    revision: number | null
    language: ContributionLanguage
    shownAs: string
    relayedBy: string | null
    /** The beginning of the text; nothing when it was withdrawn. */
    beginning: string | null
    thread: InLocales
    /** What was decided on it before; nothing where it was the first. */
    before: RecordedKind | null
    /** Published with the desk's light edit; kept with the one of this number. */
    edited: boolean
    into: number | null
    /** Returned, and not sent again while its session took it. */
    notSentAgain: boolean
  } | null
}

export interface Log {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  sessions: { position: number; title: InLocales }[]
  /** Who may have decided something. */
  team: { id: string; shownAs: string }[]
  entries: Entry[]
}

/** What is said of the text that was decided on. */
const text = sql`(select json_build_object('id', k.id, 'number', k.number, 'language', k.language,
    'revision', d.revision, 'edited', d.edited_as is not null,
    'into', (select i.number from contribution i where i.id = d.into_id), 'shownAs', case when k.withdrawn_at is null then p.name else '' end,
    'relayedBy', case when k.withdrawn_at is null then ${relayName} end,
    'beginning', case when k.withdrawn_at is null then left(${plainShown}, 400) end,
    'thread', coalesce(t.title, q.text), 'notSentAgain', coalesce(d.kind = 'returned' and d.revision = k.revision and ${takenNoMore}, false),
    'before', (select b.kind from decision b where b.contribution_id = k.id and (b.at, b.id) < (x.at, x.id)
      order by b.at desc, b.id desc limit 1))
  from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
    join thread t on t.id = k.thread_id join session s on s.id = t.session_id left join question q on q.id = t.question_id
    left join decision d on d.id = x.id where k.id = x.contribution_id)`

/** What was decided on the thread `x`. */
const onThread = sql`case when x.kind = 'proposal-declined' then jsonb_build_object('id', x.id, 'kind', x.kind,
    'reason', x.reason, 'message', x.message, 'by', x.by_name, 'at', x.at, 'until', null, 'numbers', jsonb_build_array(),
    'titleBefore', null, 'to', null, 'title', x.about, 'position', null)
  when x.kind like 'thread-%' then (select ${madeDecision}::jsonb || jsonb_build_object('message', null,
    'title', x.about, 'position', t.position)
    from thread_decision d join participant m on m.id = d.by_id join thread t on t.id = d.thread_id where d.id = x.id) end`

/** The newest entries of the record that are asked for, with what stands around them. */
export function readLog(db: Db, asked: Asked): Promise<Log | undefined> {
  return readJson<Log>(
    db,
    sql`
    with page as (
      select x.at, x.id, json_build_object('place', (to_json(x.at) #>> '{}') || '_' || x.id, 'id', x.id, 'kind', x.kind,
        'reason', x.reason, 'message', x.message, 'by', x.by_name, 'at', x.at, 'about', x.about,
        'aboutName', x.about_name, 'earlier', x.earlier, 'later', x.later, 'contribution', ${text}, 'thread', ${onThread},
        'session', (select json_build_object('position', s.position, 'title', s.title) from session s
          where s.id = x.session_id)) as made
      from (${entries(asked)}) x
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside},
      'sessions', coalesce((select json_agg(json_build_object('position', s.position, 'title', s.title)
        order by s.position) from session s where s.conference_id = c.id), '[]'),
      'team', coalesce((select json_agg(json_build_object('id', p.id, 'shownAs', p.name) order by p.name)
        from participant p where p.conference_id = c.id and p.role in ('moderator', 'coordinator')), '[]'),
      'entries', coalesce((select json_agg(made order by at desc, id desc) from page), '[]')) as json
    from conference c where c.slug = ${asked.slug}`,
  )
}
