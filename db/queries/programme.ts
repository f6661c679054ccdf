import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionView, SessionNews } from '@/lib/contributions/view'
import type { AskCounts } from '@/lib/experts/view'
import type { MessageView } from '@/lib/outcomes/view'
import type { InLocales, Locale } from '@/lib/text/locales'
import { askCounts, invitedCount } from './experts/asks'
import { messagesOfSession } from './messages/read'
import { type CountryVoices, countryVoices, type Glance, glance, type Invited, invited } from './reading/glance'
import {
  contributionTables,
  contributionView,
  newestConference,
  readJson,
  registered,
  sessionNewsFields,
} from './views'

export interface SessionView extends SessionNews {
  position: number
  title: InLocales
  note: InLocales
  /** Since when participants may propose threads in it; nothing where they may not. */
  proposalsSince: string | null
  synthesis: InLocales | null
  questions: { position: number; text: InLocales }[]
  threads: ThreadView[]
}

/** A thread as a list shows it; `question` is the position of the question it belongs to. */
export interface ThreadView {
  id: string
  position: number
  title: InLocales
  question: number | null
  published: number
  /** It stands first until then; nothing where that is over. */
  pinnedUntil: string | null
  closedAt: string | null
  /** On the page of its session only. */
  glance: Glance | null
}

export interface Programme {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  welcome: InLocales
  rules: Partial<Record<Locale, string[]>>
  registered: number
  heardTo: number
  sessions: SessionView[]
  latest: ContributionView[]
}

const pinned = sql`coalesce(t.pinned_until > diwan_now(), false)`

/** A session with its questions and threads; `s` session, `c` conference, and in `ofThread` `t` thread. */
const sessionWith = (ofThread: SQL) => sql`json_build_object('position', s.position, 'title', s.title, 'note', s.note,
  'proposalsSince', s.proposals_since, 'synthesis', s.synthesis, ${sessionNewsFields},
  'questions', coalesce((select json_agg(json_build_object('position', q.position, 'text', q.text) order by q.position)
    from question q where q.session_id = s.id), '[]'),
  'threads', coalesce((select json_agg(json_build_object('id', t.id, 'position', t.position,
    'title', coalesce(t.title, q.text), 'question', q.position, 'published', t.published,
    'closedAt', t.closed_at, 'pinnedUntil', case when ${pinned} then t.pinned_until end,
    'glance', ${ofThread}) order by ${pinned} desc, t.position)
    from thread t left join question q on q.id = t.question_id
    where t.session_id = s.id and t.merged_into_id is null), '[]'))`

/** A conference as anybody sees it, in one round trip; without a slug, the newest one. */
export function readProgramme(db: Db, { slug, latest }: { slug?: string | undefined; latest: number }) {
  const which = slug === undefined ? newestConference : sql`where c.slug = ${slug}`
  return readJson<Programme>(
    db,
    sql`
    with here as (select c.* from conference c ${which}), fresh as (
      select k.number, ${contributionView} as view from ${contributionTables}
      where k.conference_id = (select id from here) and k.number is not null and k.withdrawn_at is null
      order by k.number desc limit ${latest})
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'welcome', c.welcome, 'rules', c.rules,
      'registered', ${registered},
      'heardTo', coalesce((select last_number from stream where name = 'conference:' || c.id), 0),
      'latest', coalesce((select json_agg(view order by number desc) from fresh), '[]'),
      'sessions', coalesce((select json_agg(${sessionWith(sql`null::json`)} order by s.position)
        from session s where s.conference_id = c.id), '[]')) as json
    from here c`,
  )
}

export interface SessionPage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  heardTo: number
  session: SessionView
  countries: CountryVoices[]
  invited: Invited[]
  /** The desk's own, in the order in which they were posted; with the thread each stands in, if it is in one. */
  messages: { view: MessageView; thread: number | null }[]
  /** Of the session alone: how many are invited who have accepted, and what they were asked. */
  experts: { invited: number; asks: AskCounts }
  /** The positions and titles of the sessions before and after this one. */
  before: Neighbour | null
  next: Neighbour | null
}

interface Neighbour {
  position: number
  title: InLocales
}

interface AskedSession {
  slug: string
  position: number
  /** After how many hours a root without a reply is called unanswered. */
  quietHours: number
}

/** One session with all its texts, what is in it at a glance, and its neighbours, in one round trip. */
export function readSession(db: Db, { slug, position, quietHours }: AskedSession) {
  return readJson<SessionPage>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'heardTo', coalesce((select last_number from stream where name = 'conference:' || c.id), 0),
      'session', ${sessionWith(glance(quietHours))}, 'countries', ${countryVoices}, 'invited', ${invited},
      'messages', ${messagesOfSession},
      'experts', json_build_object('invited', ${invitedCount(sql`s.id`)}, 'asks', ${askCounts(sql`s.id`)}),
      'before', (select json_build_object('position', n.position, 'title', n.title) from session n
        where n.conference_id = c.id and n.position < s.position order by n.position desc limit 1),
      'next', (select json_build_object('position', n.position, 'title', n.title) from session n
        where n.conference_id = c.id and n.position > s.position order by n.position limit 1)) as json
    from conference c join session s on s.conference_id = c.id
    where c.slug = ${slug} and s.position = ${position}`,
  )
}
