import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { deskLink, teamMember } from '@/db/schema'
import type { Participation } from '@/lib/caller'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { type Around, colleaguesOf } from '../desk/around'
import { undecided, waitingSince } from '../desk/waiting'
import { readJson, relayName } from '../views'

/** What waits of contribution `k`, and its text: what its author proposes (`v`), else its own. */
const revision = sql`coalesce(v.revision, k.revision)`
const plain = sql`case when v.revision is null then diwan_named(k.plain, k.mentions) else diwan_named(v.plain, v.mentions) end`
const tables = sql`contribution k
  left join revision v on v.contribution_id = k.id and v.revision = k.proposed_revision`

/** What is held back for its author's sake has no text here, and leaves in no mail. */
const hasText = sql`${plain} <> ''`

/** Somebody of the desk who has each item by mail; `p` participant, `m` what the desk knows of them. */
const byMail = sql`p.role in ('moderator', 'coordinator') and m.items_by_mail_since is not null and p.id <> k.author_id
  and not exists (select from participant w where w.id = k.author_id and w.relayed_by_id = p.id)`

/** One mail for each revision that waits to each who has them by mail and is not away; how many. Only ids are kept. */
export async function putItems(tx: Tx): Promise<number> {
  const put = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select 'queue-item', 'item:' || k.id || ':' || ${revision} || ':' || p.id, p.id, n.email, p.language,
      jsonb_build_object('contributionId', k.id, 'revision', ${revision}), 'due', diwan_now(), diwan_now()
    from ${tables} join participant p on p.conference_id = k.conference_id join team_member m on m.participant_id = p.id
      join person n on n.id = p.person_id
    where ${undecided} and ${byMail} and ${hasText} and ${waitingSince} >= m.items_by_mail_since
      and not exists (select from absence a where a.participant_id = p.id
        and (diwan_now() at time zone p.zone)::date between a.first_on and a.last_on)
    on conflict (cause) do nothing returning 1`)
  return put.length
}

export interface ItemForMail {
  conferenceTitle: InLocales
  thread: InLocales
  shownAs: string
  relayedBy: string | null
  language: ContributionLanguage
  plain: string
}

interface Which {
  contributionId: string
  revision: number
  participantId: string
}

/** The item as it reads now, for somebody who still has such mails; nothing once it is decided, changed or held back. */
export function itemForMail(db: Db, { contributionId, revision: read, participantId }: Which) {
  return readJson<ItemForMail>(
    db,
    sql`
    select json_build_object('conferenceTitle', c.title, 'thread', coalesce(t.title, q.text), 'shownAs', a.name,
      'relayedBy', ${relayName}, 'language', coalesce(v.language, k.language), 'plain', ${plain}) as json
    from ${tables} join participant p on p.id = ${participantId} and p.conference_id = k.conference_id
      join team_member m on m.participant_id = p.id join conference c on c.id = k.conference_id
      join thread t on t.id = k.thread_id left join question q on q.id = t.question_id
      join participant a on a.id = k.author_id left join participant y on y.id = a.relayed_by_id
    where k.id = ${contributionId} and ${revision} = ${read}::int and ${undecided} and ${byMail} and ${hasText}`,
  )
}

/** The one way from this mail to this decision: an earlier one of the same leads nowhere any more. */
export async function putDeskLink(db: Db, link: Omit<typeof deskLink.$inferInsert, 'expiresAt'>): Promise<void> {
  await db.transaction(async (tx) => {
    const { contributionId, participantId } = link
    await tx
      .delete(deskLink)
      .where(and(eq(deskLink.contributionId, contributionId), eq(deskLink.participantId, participantId)))
    await tx.insert(deskLink).values({ ...link, expiresAt: sql`diwan_now() + interval '7 days'` })
  })
}

export interface LinkedItem extends Which {
  conferenceId: string
  slug: string
  title: InLocales
  personId: string
  locale: Locale
  zone: string
  participation: Participation
  /** Whom they can ask. */
  colleagues: Around['colleagues']
  /** Nothing once it is decided, changed, withdrawn or held back. */
  item: ItemForMail | null
}

/** Whose link this is and where it leads; nothing once it was used, is too old, or its owner has left the desk. */
export async function linkedItem(db: Db, tokenHash: string): Promise<LinkedItem | undefined> {
  const link = await readJson<Omit<LinkedItem, 'item'>>(
    db,
    sql`
    select json_build_object('contributionId', d.contribution_id, 'revision', d.revision, 'participantId', p.id,
      'conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'personId', n.id, 'locale', n.locale, 'zone', n.zone,
      'colleagues', ${colleaguesOf({ conferenceId: sql`c.id`, language: sql`k.language`, personId: sql`n.id` })},
      'participation', json_build_object('conferenceId', c.id, 'participantId', p.id, 'role', p.role, 'shownAs', p.name)) as json
    from desk_link d join contribution k on k.id = d.contribution_id join participant p on p.id = d.participant_id join person n on n.id = p.person_id
      join conference c on c.id = p.conference_id
    where d.token_hash = ${tokenHash} and d.used_at is null and d.expires_at > diwan_now()
      and p.role in ('moderator', 'coordinator')`,
  )
  return link && { ...link, item: (await itemForMail(db, link)) ?? null }
}

export async function spendDeskLink(db: Db, tokenHash: string): Promise<void> {
  await db.update(deskLink).set({ usedAt: sql`diwan_now()` }).where(eq(deskLink.tokenHash, tokenHash))
}

/** Items come by mail from now on, or no longer. */
export async function setItemsByMail(tx: Tx, participantId: string, since: Date | null): Promise<void> {
  await tx
    .insert(teamMember)
    .values({ participantId, itemsByMailSince: since })
    .onConflictDoUpdate({ target: teamMember.participantId, set: { itemsByMailSince: since } })
}
