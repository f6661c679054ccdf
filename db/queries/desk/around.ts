import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DecisionKind } from '@/lib/moderation/rules'
import type { RenderingKind } from '@/lib/renderings/rules'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { plainShown, readJson, relayName } from '../views'
import { type Message, messagesAbout } from './exchange'
import { choiceOf, chosen, chosenTables } from './queue'
import { undecided, waitingSince } from './waiting'

/** Another text, by its beginning. */
export interface Brief {
  id: string
  number: number | null
  language: ContributionLanguage
  beginning: string
  at: string
  shownAs: string
  relayedBy: string | null
}

/** What stands around a text at the desk, beyond what it says itself. */
export interface Around {
  words: number
  /** What others made of it in the language of the moderator. */
  renderings: { kind: RenderingKind; language: Locale; title: string | null; html: string; checkedBy: string | null }[]
  /** Its author's last texts, and what was decided on each last. */
  earlier: (Brief & { decided: DecisionKind | null })[]
  /** What was published last in its thread. */
  thread: Brief[]
  /** Texts that say nearly the same, the nearest first. */
  alike: Brief[]
  messages: Message[]
  asked: { by: string; of: string; text: string; at: string }[]
  placings: { by: string; at: string; from: InLocales; to: InLocales }[]
  /** The others of the desk, those first who read the language of the text. */
  colleagues: { id: string; name: string; reads: Locale }[]
  /** Where it could stand. */
  places: { id: string; session: number; title: InLocales }[]
  /** The texts before and after it among what the moderator has chosen to see. */
  before: string | null
  after: string | null
}

interface Asking {
  conferenceId: SQL
  language: SQL
  /** Who asks: their id, or the column it stands in. */
  personId: SQL | string | null
}

/** The others of a desk, those first who read a language. */
export const colleaguesOf = ({ conferenceId, language, personId }: Asking) => sql`coalesce((
  select json_agg(json_build_object('id', m.id, 'name', m.name, 'reads', m.language) order by m.language <> ${language}, m.name)
  from participant m where m.conference_id = ${conferenceId} and m.role in ('moderator', 'coordinator')
    and m.person_id is distinct from ${personId}), '[]')`

const BEGINNING = 240
/** Letters compared, texts looked at, and how alike two have to be: as pg_trgm counts, of 1. */
const [COMPARED, LOOKED_AT, ALIKE] = [1200, 80, 0.5]

const brief = sql`json_build_object('id', k.id, 'number', k.number, 'language', k.language,
  'beginning', left(${plainShown}, ${sql.raw(String(BEGINNING))}), 'at', coalesce(k.published_at, k.submitted_at),
  'shownAs', p.name, 'relayedBy', ${relayName}`
const briefTables = sql`contribution k join participant p on p.id = k.author_id
  left join participant y on y.id = p.relayed_by_id`

const earlier = sql`select ${brief}, 'decided', (select d.kind from decision d where d.contribution_id = k.id
    order by d.revision desc limit 1)) as made, k.submitted_at as at
  from ${briefTables} where k.author_id = o.author_id and k.id <> o.id and k.withdrawn_at is null
  order by k.submitted_at desc limit 5`

const inThread = sql`select ${brief}) as made, k.number from ${briefTables}
  where k.thread_id = o.thread_id and k.number is not null and k.id <> o.id and k.withdrawn_at is null
  order by k.number desc limit 3`

/** Of the last of its author and of its thread: to compare it with all would take longer than to read it. */
const near = sql`select ${brief}) as made, similarity(left(k.plain, ${sql.raw(String(COMPARED))}), left(o.plain, ${sql.raw(String(COMPARED))})) as likeness
  from ${briefTables} where k.withdrawn_at is null and k.id in (
    (select id from contribution where author_id = o.author_id and id <> o.id order by submitted_at desc limit ${sql.raw(String(LOOKED_AT))})
    union (select id from contribution where thread_id = o.thread_id and number is not null and id <> o.id
      order by number desc limit ${sql.raw(String(LOOKED_AT))}))`

/** The next of the queue; where somebody has chosen, the next that is among it, which has to be looked for. */
const neighbour = (personId: string | null, slug: string, side: 'before' | 'after') => {
  const [beyond, order] = side === 'after' ? [sql`>`, sql``] : [sql`<`, sql`desc`]
  const next = (tables: SQL, narrowed: SQL) => sql`(select k.id from ${tables}
    where k.conference_id = o.conference_id and ${undecided} ${narrowed}
      and (${waitingSince}, k.id) ${beyond} (coalesce(o.proposed_at, o.submitted_at), o.id)
    order by ${waitingSince} ${order}, k.id ${order} limit 1)`
  const choice = choiceOf(personId, slug)
  return sql`case when exists (${choice}) then ${next(sql`${chosenTables} cross join (${choice}) ch`, sql`and ${chosen}`)}
    else ${next(sql`contribution k`, sql``)} end`
}

interface Asked {
  slug: string
  contributionId: string
  personId: string | null
  reads: Locale
}

/** All that helps a moderator to decide on one text; `o` is that text. */
export function readAround(db: Db, { slug, contributionId, personId, reads }: Asked): Promise<Around | undefined> {
  const listed = (rows: ReturnType<typeof sql>, order: ReturnType<typeof sql>) =>
    sql`coalesce((select json_agg(made order by ${order}) from (${rows}) listed), '[]')`
  return readJson<Around>(
    db,
    sql`
    select json_build_object('words', coalesce(w.words, o.words),
      'renderings', coalesce((select json_agg(json_build_object('kind', g.kind, 'language', g.language, 'title', g.title,
          'html', g.html, 'checkedBy', m.name) order by g.kind)
        from rendering g left join participant m on m.id = g.checked_by_id
        where g.contribution_id = o.id and g.language = ${reads} and g.ended_at is null
          and (g.checked_at is not null or g.made_by_id is null) and o.withdrawn_at is null), '[]'),
      'earlier', ${listed(earlier, sql`at desc`)}, 'thread', ${listed(inThread, sql`number`)},
      'alike', coalesce((select json_agg(made order by likeness desc) from (
        select * from (${near}) n where n.likeness >= ${sql.raw(String(ALIKE))} order by likeness desc limit 3) l), '[]'),
      'messages', (select ${messagesAbout} from contribution k where k.id = o.id),
      'asked', coalesce((select json_agg(json_build_object('by', f.name, 'of', t.name, 'text', x.text, 'at', x.at) order by x.at)
        from colleague_asked x join participant f on f.id = x.by_id join participant t on t.id = x.of_id
        where x.contribution_id = o.id), '[]'),
      'placings', coalesce((select json_agg(json_build_object('by', m.name, 'at', g.at,
          'from', coalesce(f.title, fq.text), 'to', coalesce(t.title, tq.text)) order by g.at desc)
        from placement g join participant m on m.id = g.by_id
          join thread f on f.id = g.from_id left join question fq on fq.id = f.question_id
          join thread t on t.id = g.to_id left join question tq on tq.id = t.question_id
        where g.contribution_id = o.id), '[]'),
      'colleagues', ${colleaguesOf({ conferenceId: sql`o.conference_id`, language: sql`o.language`, personId })},
      'places', coalesce((select json_agg(json_build_object('id', t.id, 'session', s.position,
          'title', coalesce(t.title, q.text)) order by s.position, t.position)
        from thread t join session s on s.id = t.session_id left join question q on q.id = t.question_id
        where t.conference_id = o.conference_id and t.id <> o.thread_id and t.merged_into_id is null and t.closed_at is null), '[]'),
      'before', ${neighbour(personId, slug, 'before')}, 'after', ${neighbour(personId, slug, 'after')}) as json
    from contribution o left join revision w on w.contribution_id = o.id and w.revision = o.proposed_revision
    where o.id = ${contributionId}`,
  )
}
