import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../../views'

/** Somebody who answers for contributions that went into another thread. */
export interface MovedAuthor {
  participantId: string
  /** The first of them, and the numbers of all. */
  contributionId: string
  numbers: number[]
  locale: Locale
  /** Nothing for who wants no mails, or has no address. */
  address: string | null
  mailToken: string | null
}

export interface Moved {
  slug: string
  conferenceTitle: InLocales
  threadTitle: InLocales
  authors: MovedAuthor[]
}

interface Which {
  toId: string
  numbers: number[]
  /** Who moved them, and need not be told. */
  byId: string
}

/** Who wrote these contributions, which stand in a thread now; what was taken back is nobody's any more. */
export function movedAuthors(tx: Tx, { toId, numbers, byId }: Which): Promise<Moved | undefined> {
  return readJson<Moved>(
    tx,
    sql`
    select json_build_object('slug', c.slug, 'conferenceTitle', c.title, 'threadTitle', coalesce(t.title, q.text),
      'authors', coalesce((select json_agg(json_build_object('participantId', p.id, 'contributionId', o.ids[1],
          'numbers', o.numbers, 'locale', p.language, 'mailToken', p.mail_token,
          'address', case when p.rhythm <> 'none' then n.email end) order by p.id)
        from (select coalesce(a.relayed_by_id, a.id) as id, array_agg(k.id order by k.number) as ids,
            array_agg(k.number order by k.number) as numbers
          from contribution k join participant a on a.id = k.author_id
          where k.thread_id = t.id and k.withdrawn_at is null
            and k.number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))
          group by 1) o join participant p on p.id = o.id left join person n on n.id = p.person_id
        where p.id <> ${byId}), '[]')) as json
    from thread t join conference c on c.id = t.conference_id left join question q on q.id = t.question_id
    where t.id = ${toId}`,
  )
}
