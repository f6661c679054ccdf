import { sql } from 'drizzle-orm'

/** When message `m` is due, by the box of its session `b` where that rules it. */
export const due = sql`case m.due_by when 'opening' then b.opens_at when 'closing' then b.closes_at else m.due_at end`

/** Whether message `m` can be read: what was announced stays, and before that the clock alone says. */
export const isPosted = sql`(m.number is not null or (m.withdrawn_at is null and ${due} <= diwan_now()))`

/** In the order in which they were posted. */
export const inOrder = sql`coalesce(m.number, 2147483647), ${due}, m.id`

/** Message `m` as its readers see it, in all its languages. */
export const messageView = sql`json_build_object('id', m.id, 'number', m.number, 'afterNumber', m.after_number,
  'occasion', m.occasion, 'postedAt', coalesce(m.posted_at, ${due}), 'withdrawn', m.withdrawn_at is not null,
  'texts', case when m.withdrawn_at is null then (select json_agg(json_build_object('language', l.key, 'html', l.value)
    order by array_position(array['fr', 'it', 'ar', 'en'], l.key)) from jsonb_each_text(m.html) l) else '[]'::json end)`

/** The messages of thread `h`, and of those merged into it, that stand at a place or after it. */
export const messagesIn = (root: number) => sql`coalesce((
  select json_agg(${messageView} order by ${inOrder}) from desk_message m join session b on b.id = m.session_id
  where m.thread_id in (select id from thread where id = h.id or merged_into_id = h.id) and ${isPosted} and coalesce(m.after_number, 2147483647) >= ${root}), '[]')`
