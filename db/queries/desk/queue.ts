import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Channel, DecisionKind, ReasonCode } from '@/lib/moderation/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { expertName } from '../experts/asks'
import { takenBack } from '../protecting/flags'
import { isHeld } from '../protecting/holdings'
import { contributionTables, plainShown, readJson, relayName, relayNameOf } from '../views'
import type { Claimed } from './due'
import { type Unanswered, unansweredFirst } from './exchange'
import { undecided, undecidedIn, type WaitingBeside, waitingBeside, waitingSince } from './waiting'

/** What waits for a decision, as moderators see it: its author as they chose to be shown, never their address. */
export interface WaitingItem {
  id: string
  /** The one that waits. */
  revision: number
  /** Of the published one that it corrects; nothing for what is not published yet. */
  corrects: number | null
  language: ContributionLanguage
  channel: Channel
  title: string | null
  /** The beginning of its plain text. */
  beginning: string
  /** Since when it waits; and when its author changed it meanwhile. */
  submittedAt: string
  changedAt: string | null
  late: boolean
  /** Received before its session opens: it waits for that, and is published then. */
  early: boolean
  /** `id`: of who answers for it, who is a relay where there is one. */
  author: { id: string; shownAs: string; detail: string | null; country: string; relayedBy: string | null }
  session: { position: number; title: InLocales }
  thread: { position: number; title: InLocales }
  replyTo: { number: number; shownAs: string; relayedBy: string | null } | null
  /** Put to the experts of the session: to one of them, as they are shown, or to whoever can answer. */
  asks: { of: string | null } | null
  /** Its text is kept apart, since it exposes somebody. */
  held: boolean
  /** Whether its author has nothing published in the conference yet. */
  first: boolean
  /** Who has it in hand. */
  claim: Claimed | null
}

/** What is read at the desk: what is proposed in its place (`v`), else the contribution's own text (`k`). */
const corrects = sql`k.proposed_at is not null`

/** Asked for in the order of an index, or the planner would look through all there is for the first by somebody new. */
const hasNothingPublished = sql`(select e.number from contribution e where e.author_id = k.author_id
  and e.number is not null order by e.thread_id, e.number limit 1) is null`

export const itemFields = sql`'id', k.id, 'revision', coalesce(v.revision, k.revision),
  'corrects', case when ${corrects} then k.number end, 'language', coalesce(v.language, k.language),
  'channel', k.channel, 'title', case when not ${takenBack} then case when ${corrects} then v.title else k.title end end,
  'submittedAt', ${waitingSince}, 'late', k.submitted_at >= s.closes_at, 'early', s.opens_at > diwan_now(),
  'changedAt', case when ${corrects} then case when v.written_at > k.proposed_at then v.written_at end else k.changed_at end,
  'author', json_build_object('id', coalesce(y.id, p.id), 'relayedBy', ${relayName}, 'shownAs', p.name, 'country', p.country,
    'detail', case p.display when 'full' then p.organisation when 'first-name' then p.city end),
  'session', json_build_object('position', s.position, 'title', s.title),
  'thread', json_build_object('position', t.position, 'title', coalesce(t.title, q.text)),
  'held', ${isHeld}, 'first', ${hasNothingPublished},
  'claim', (select json_build_object('by', (select m.name from participant m where m.id = l.by_id),
      'byId', l.by_id, 'until', l.until) from claim l where l.contribution_id = k.id and l.until > diwan_now()),
  'asks', (select json_build_object('of', ${expertName(sql`a.expert_id`)}) from ask a where a.contribution_id = k.id)`

export const itemTables = sql`${contributionTables}
  left join question q on q.id = t.question_id left join participant a on a.id = r.author_id
  left join participant z on z.id = a.relayed_by_id
  left join revision v on v.contribution_id = k.id and v.revision = k.proposed_revision`

/** As far as what somebody has chosen is counted: beyond, that there is more says enough. */
export const COUNTED = 200

/** What of the queue somebody has chosen to see; empty where all of it. */
export interface DeskChoice {
  languages: ContributionLanguage[]
  sessionId: string | null
  channel: Channel | null
  authors: 'first' | null
  /** Only what is set apart, since it exposes somebody. */
  held: 'only' | null
}

/** A decision that is about to be carried out, and on whose text. */
export interface DueDecision {
  contributionId: string
  kind: DecisionKind
  by: string
  byId: string
  dueAt: string
  /** When its session opens, where it is kept for that. */
  keptUntil: string | null
  /** Why, where it is not published. */
  reason: ReasonCode | null
  author: { shownAs: string; relayedBy: string | null }
}

export interface Queue {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  targetHours: number
  waiting: number
  /** How many of those that wait are among what was chosen, counted so far; nothing where nothing was. */
  chosen: number | null
  choice: DeskChoice | null
  sessions: { id: string; position: number; title: InLocales }[]
  /** The last one first. */
  due: DueDecision[]
  waitingBeside: WaitingBeside
  unanswered: Unanswered[]
  /** The last number of the desk's stream in this same snapshot. */
  heardTo: number
  items: WaitingItem[]
}

interface Page {
  slug: string
  personId: string | null
  /** The last item of the page before. */
  after?: string | undefined
  limit: number
}

export const choiceOf = (personId: string | null, slug: string) => sql`
  select ch.* from desk_choice ch where ch.participant_id = (select m.id from participant m
    where m.person_id = ${personId} and m.conference_id = (select id from conference where slug = ${slug}))`

/** Of those that wait, what was chosen (`ch`, a row of nothing where nothing was). */
export const chosen = sql`(coalesce(cardinality(ch.languages), 0) = 0 or coalesce(v.language, k.language) = any(ch.languages))
  and (ch.session_id is null or t.session_id = ch.session_id) and (ch.channel is null or k.channel = ch.channel)
  and (ch.authors is null or ${hasNothingPublished}) and (ch.held is null or ${isHeld})`

export const chosenTables = sql`contribution k join thread t on t.id = k.thread_id
  left join revision v on v.contribution_id = k.id and v.revision = k.proposed_revision`

/** Whoever they are is looked up for each of the few, or the planner would read everybody. */
const nameOf = (id: SQL) => sql`(select m.name from participant m where m.id = ${id})`

const due = sql`select json_agg(json_build_object('contributionId', k.id, 'kind', h.kind, 'by', ${nameOf(sql`h.by_id`)},
    'byId', h.by_id, 'dueAt', h.due_at, 'reason', h.details ->> 'reason', 'author', w.shown, 'keptUntil', (
      select case when h.due_at >= s.opens_at and h.taken_at < s.opens_at then s.opens_at end
      from thread t join session s on s.id = t.session_id where t.id = k.thread_id)) order by h.due_at desc)
  from due_decision h join contribution k on k.id = h.contribution_id cross join lateral (
    select json_build_object('shownAs', p.name, 'relayedBy', ${relayName}) as shown
    from participant p left join participant y on y.id = p.relayed_by_id where p.id = k.author_id offset 0) w
  where k.conference_id = c.id`

/** A page of the queue, oldest first, with one item more than a page where there are more: first which, then what they are. */
export function readQueue(db: Db, { slug, personId, after, limit }: Page): Promise<Queue | undefined> {
  const beyond = after
    ? sql`and (${waitingSince}, k.id) > (select ${waitingSince}, k.id from contribution k where k.id = ${after})`
    : sql``
  return readJson<Queue>(
    db,
    sql`
    with choice as (${choiceOf(personId, slug)}), next as materialized (
      select ${waitingSince} as since, k.id from ${chosenTables} left join choice ch on true
      where k.conference_id = (select id from conference where slug = ${slug}) and ${undecided} and ${chosen} ${beyond}
      order by ${waitingSince}, k.id limit ${limit + 1}
    ), page as (
      select n.since, n.id, made.item from next n cross join lateral (
        select json_build_object(${itemFields}, 'beginning', left(coalesce(diwan_named(v.plain, v.mentions), ${plainShown}), 600),
          'replyTo', case when r.id is not null and r.withdrawn_at is null
            then json_build_object('number', r.number, 'shownAs', a.name, 'relayedBy', ${relayNameOf(sql`z`)}) end) as item
        from ${itemTables} where k.id = n.id offset 0) made
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'targetHours', c.target_hours, 'waiting', ${undecidedIn(sql`c.id`)},
      'chosen', (select case when count(ch) > 0 then (select count(*) from (select from ${chosenTables} cross join choice ch
        where k.conference_id = c.id and ${undecided} and ${chosen} limit ${COUNTED + 1}) x) end from choice ch),
      'choice', (select json_build_object('languages', languages, 'sessionId', session_id, 'channel', channel, 'authors', authors, 'held', held) from choice),
      'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title) order by s.position)
        from session s where s.conference_id = c.id), '[]'),
      'due', coalesce((${due}), '[]'),
      'waitingBeside', ${waitingBeside}, 'unanswered', ${unansweredFirst},
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'items', coalesce((select json_agg(item order by since, id) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
