import { type SQL, sql } from 'drizzle-orm'

/** What of the record is asked for; days are those of Rome. */
export interface Asked {
  slug: string
  kind?: string | undefined
  reason?: string | undefined
  by?: string | undefined
  session?: number | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  /** The place of the last entry of the page before. */
  before?: string | undefined
  limit: number
}

const conference = ({ slug }: Asked) => sql`(select id from conference where slug = ${slug})`
const iso = (at: SQL) => sql`to_json(${at}) #>> '{}'`

/** When, what, why, by whom, of which session, about which text or what else, and what was before and after. */
const columns = sql`(at, id, kind, reason, message, by_id, by_name, session_id, contribution_id, number, about, about_name,
  earlier, later)`

const noText = sql`null::uuid, null::int`

/** Everything that is decided, table by table. The words of a withdrawn text and its author's name are in none. */
const sources: ((asked: Asked) => SQL)[] = [
  (asked) => sql`
    select d.at, d.id, d.kind, d.reason, nullif(concat_ws(E'\\n', d.wording, d.message), ''), d.by_id, m.name, t.session_id, k.id, k.number, null::jsonb,
      case when k.withdrawn_at is null then a.name end, null::text, null::text
    from decision d join contribution k on k.id = d.contribution_id join thread t on t.id = k.thread_id
      join participant m on m.id = d.by_id join participant a on a.id = k.author_id
    where d.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select d.at, d.id, 'placed', null::text, null::text, d.by_id, m.name, t.session_id, k.id, k.number, null::jsonb,
      case when k.withdrawn_at is null then a.name end, coalesce(f.title, fq.text)::text, coalesce(t.title, tq.text)::text
    from placement d join contribution k on k.id = d.contribution_id join participant m on m.id = d.by_id
      join participant a on a.id = k.author_id join thread f on f.id = d.from_id join thread t on t.id = d.to_id
      left join question fq on fq.id = f.question_id left join question tq on tq.id = t.question_id
    where k.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select h.at, h.id, 'hidden', h.reason, null::text, h.by_id, coalesce(m.name, ''), t.session_id, ${noText}, coalesce(t.title, q.text),
      '#' || k.number, null::text, null::text
    from hiding h join contribution k on k.id = h.contribution_id join thread t on t.id = k.thread_id
      left join participant m on m.id = h.by_id left join question q on q.id = t.question_id
    where k.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select h.restored_at, h.id, 'shown-again', null::text, null::text, h.restored_by_id, m.name, t.session_id, ${noText},
      coalesce(t.title, q.text), '#' || k.number, null::text, null::text
    from hiding h join contribution k on k.id = h.contribution_id join thread t on t.id = k.thread_id
      join participant m on m.id = h.restored_by_id left join question q on q.id = t.question_id
    where k.conference_id = ${conference(asked)} and h.restored_at is not null`,
  (asked) => sql`
    select c.at, c.id, 'moderation-changed', null::text, c.reason, c.by_id, m.name, c.session_id, ${noText}, null::jsonb,
      null::text, c.before, c.after
    from moderation_change c join participant m on m.id = c.by_id where c.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select e.at, e.id, e.kind, null::text, e.reason, e.by_id, m.name, s.id, ${noText}, s.title, null::text,
      ${iso(sql`e.closed_before`)}, ${iso(sql`e.closes_at`)}
    from extension e join session s on s.id = e.session_id join participant m on m.id = e.by_id
    where s.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select l.accepted_at, l.id, 'document-accepted', null::text, null::text, l.accepted_by_id, m.name, l.session_id,
      ${noText}, l.title, null::text, null::text, null::text
    from document l join participant m on m.id = l.accepted_by_id
    where l.conference_id = ${conference(asked)} and l.accepted_at is not null`,
  (asked) => sql`
    select coalesce(l.removed_at, l.declined_at), l.id, case when l.removed_at is null then 'document-declined'
      else 'document-removed' end, l.reason, l.message, l.ended_by_id, m.name, l.session_id, ${noText}, l.title,
      null::text, null::text, null::text
    from document l join participant m on m.id = l.ended_by_id
    where l.conference_id = ${conference(asked)} and l.reason is not null`,
  (asked) => sql`
    select d.at, d.id, 'thread-' || d.kind, d.reason, null::text, d.by_id, m.name, t.session_id, ${noText},
      coalesce(t.title, q.text), null::text, null::text, null::text
    from thread_decision d join thread t on t.id = d.thread_id join participant m on m.id = d.by_id
      left join question q on q.id = t.question_id
    where d.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select w.declined_at, w.id, 'proposal-declined', w.reason, w.message, w.decided_by_id, m.name, w.session_id, ${noText},
      jsonb_build_object(w.language, w.title), null::text, null::text, null::text
    from thread_proposal w join participant m on m.id = w.decided_by_id
    where w.conference_id = ${conference(asked)} and w.declined_at is not null`,
  (asked) => sql`
    select s.at, s.id, case when s.until is null then 'suspension-proposed' else 'suspended' end, s.reason, s.message,
      s.by_id, m.name, null::uuid, ${noText}, null::jsonb, p.name, null::text, ${iso(sql`s.until`)}
    from suspension s join participant p on p.id = s.participant_id join participant m on m.id = s.by_id
    where p.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select s.confirmed_at, s.id, 'suspended', s.reason, s.message, s.confirmed_by_id, m.name, null::uuid, ${noText},
      null::jsonb, p.name, null::text, null::text
    from suspension s join participant p on p.id = s.participant_id join participant m on m.id = s.confirmed_by_id
    where p.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select s.ended_at, s.id, 'restored', s.reason, null::text, s.ended_by_id, m.name, null::uuid, ${noText}, null::jsonb,
      p.name, ${iso(sql`s.until`)}, null::text
    from suspension s join participant p on p.id = s.participant_id join participant m on m.id = s.ended_by_id
    where p.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select r.decided_at, r.id, case when r.reason is null then 'admitted' else 'not-admitted' end, r.reason, r.message,
      r.by_id, m.name, null::uuid, ${noText}, null::jsonb, p.name, null::text, null::text
    from registration r join participant m on m.id = r.by_id left join participant p on p.id = r.participant_id
    where r.conference_id = ${conference(asked)} and r.decided_at is not null`,
  (asked) => sql`
    select l.sent_at, l.id, 'list-invited', null::text, null::text, l.by_id, m.name, null::uuid, ${noText}, null::jsonb,
      null::text, null::text, l.count::text
    from invitation_list l join participant m on m.id = l.by_id
    where l.conference_id = ${conference(asked)} and l.sent_at is not null`,
  (asked) => sql`
    select w.at, w.id, 'mails-stopped', null::text, w.reason, w.by_id, m.name, null::uuid, ${noText}, null::jsonb,
      null::text, null::text, null::text
    from mail_stop w join participant m on m.id = w.by_id where w.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select w.ended_at, w.id, 'mails-resumed', null::text, null::text, w.ended_by_id, m.name, null::uuid, ${noText},
      null::jsonb, null::text, null::text, null::text
    from mail_stop w join participant m on m.id = w.ended_by_id where w.conference_id = ${conference(asked)}`,
  (asked) => sql`
    select s.at, s.id, s.setting || '-changed', null::text, null::text, s.by_id, m.name, null::uuid, ${noText},
      null::jsonb, a.name, s.earlier, s.later
    from setting_change s join participant m on m.id = s.by_id left join participant a on a.id = s.about_id
    where s.conference_id = ${conference(asked)}`,
]

function narrowed(asked: Asked): SQL {
  const { kind, reason, by, session, from, to, q, before } = asked
  const [at, id] = before?.split('_') ?? []
  const number = /^#?(\d{1,9})$/.exec(q ?? '')?.[1]
  const midnight = (day: string, after: number) =>
    sql`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Rome')`
  const conditions = [
    kind && sql`x.kind = ${kind}`,
    reason && sql`x.reason = ${reason}`,
    by && sql`x.by_id = ${by}`,
    session &&
      sql`x.session_id = (select s.id from session s where s.conference_id = ${conference(asked)}
      and s.position = ${session})`,
    from && sql`x.at >= ${midnight(from, 0)}`,
    to && sql`x.at < ${midnight(to, 1)}`,
    number && sql`x.number = ${Number(number)}`,
    q &&
      !number &&
      // Folded, both are words and spaces, and nothing that is a sign in a pattern.
      sql`diwan_fold(concat_ws(' ', x.message, x.by_name, x.about_name, x.about::text)) like '%' || diwan_fold(${q}) || '%'`,
    at && id && sql`(x.at, x.id) < (${at}::timestamptz, ${id}::uuid)`,
  ].filter((condition) => condition !== undefined && condition !== '' && condition !== false)
  return conditions.length > 0 ? sql`where ${sql.join(conditions as SQL[], sql` and `)}` : sql``
}

/** The newest entries asked for, of each table no more than can be among them. */
export function entries(asked: Asked): SQL {
  const newest = sql`order by x.at desc, x.id desc limit ${asked.limit}`
  const each = sources.map(
    (source) => sql`(select * from (${source(asked)}) x ${columns} ${narrowed(asked)} ${newest})`,
  )
  return sql`select * from (${sql.join(each, sql` union all `)}) x ${newest}`
}
