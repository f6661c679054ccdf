import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sandboxMail } from '@/db/schema'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

type Kept = Omit<typeof sandboxMail.$inferInsert, 'id' | 'at'>

/** Once for each delivery, should whoever wrote it have died before saying so. */
export async function keepSandboxMail(db: Db, mail: Kept): Promise<void> {
  await db
    .insert(sandboxMail)
    .values({ ...mail, at: sql`diwan_now()` })
    .onConflictDoNothing()
}

export interface SandboxMails {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  mails: { id: string; address: string; locale: Locale; subject: string; text: string; at: string }[]
}

interface Page {
  slug: string
  /** The last of the page before. */
  before?: string | undefined
  limit: number
}

/** What a sandbox would have sent, newest first; undefined for a conference that is none. */
export function readSandboxMails(db: Db, { slug, before, limit }: Page): Promise<SandboxMails | undefined> {
  const beyond = before ? sql`and (m.at, m.id) < (select at, id from sandbox_mail where id = ${before})` : sql``
  return readJson<SandboxMails>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'mails', coalesce((select json_agg(one order by at desc, id desc) from (
        select m.at, m.id, json_build_object('id', m.id, 'address', m.address, 'locale', m.locale, 'subject', m.subject,
          'text', m.text, 'at', m.at) as one
        from sandbox_mail m where m.conference_id = c.id ${beyond} order by m.at desc, m.id desc limit ${limit}) x), '[]')) as json
    from conference c where c.slug = ${slug} and c.sandboxed_at is not null`,
  )
}
