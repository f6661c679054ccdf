import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'
import { hiddenNow } from './flags'
import { isHeld } from './holdings'

export interface AuthorToTell {
  /** Nothing of whoever writes through a relay: then it is the relay's. */
  address: string | null
  locale: Locale
  conferenceTitle: InLocales
  threadTitle: InLocales
}

/** Which of somebody's own texts are held, and which the desk does not show, in every conference. */
export async function setAsideOf(db: Db, personId: string): Promise<{ held: string[]; hidden: string[] }> {
  const aside = await readJson<{ held: string[] | null; hidden: string[] | null }>(
    db,
    sql`
    select json_build_object('held', json_agg(k.id) filter (where ${isHeld}),
      'hidden', json_agg(k.id) filter (where ${hiddenNow})) as json
    from participant p join participant a on p.id in (a.id, a.relayed_by_id) join contribution k on k.author_id = a.id
    where p.person_id = ${personId}`,
  )
  return { held: aside?.held ?? [], hidden: aside?.hidden ?? [] }
}

/** How to reach whoever answers for a contribution, and where it stands. */
export function authorToTell(tx: Tx | Db, contributionId: string): Promise<AuthorToTell | undefined> {
  return readJson<AuthorToTell>(
    tx,
    sql`
    select json_build_object('address', n.email, 'locale', p.language, 'conferenceTitle', c.title,
      'threadTitle', coalesce(t.title, q.text)) as json
    from contribution k join thread t on t.id = k.thread_id join conference c on c.id = k.conference_id
      left join question q on q.id = t.question_id
      join participant a on a.id = k.author_id join participant p on p.id = coalesce(a.relayed_by_id, a.id)
      left join person n on n.id = p.person_id
    where k.id = ${contributionId}`,
  )
}
