import { eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { login, person, signInToken } from '@/db/schema'
import type { Participation } from '@/lib/caller'
import type { Locale } from '@/lib/text/locales'
import { suspendedNow } from './people/standing/suspended'
import { readJson } from './views'

export interface SignedIn {
  personId: string
  locale: Locale
  zone: string
  mayConvene: boolean
  participations: Participation[]
}

/** What somebody hears of who wrote or proposed it, is to answer it, or is referred to in it, of an event `e`; their own acts are no news to them. */
export const noticed = sql`(e.type in ('contribution.published', 'contribution.revised', 'contribution.returned',
  'contribution.declined', 'contribution.held', 'contribution.protected', 'contribution.released', 'contribution.hidden', 'contribution.restored', 'contribution.merged', 'contribution.placed', 'contribution.kept', 'colleague.asked', 'decision.lapsed', 'ask.assigned', 'ask.answered', 'proposal.accepted', 'proposal.declined', 'participant.cited', 'participant.mentioned', 'participant.moved')
  or e.type = 'exchange.written' and e.facts ->> 'side' = 'desk'
  or e.type in ('document.accepted', 'document.declined', 'document.removed') and e.facts ->> 'own' = 'false')`

/** Person `p` and what they are in each conference, `a`; with `more` of each. */
const personWith = (more: SQL) => sql`json_build_object('personId', p.id, 'locale', p.locale, 'zone', p.zone,
  'mayConvene', p.may_convene, 'participations', coalesce((
    select json_agg(json_build_object('conferenceId', a.conference_id, 'participantId', a.id, 'role', a.role,
      'suspended', ${suspendedNow(sql`a.id`)}, 'shownAs', a.name, 'display', a.display, 'presence', a.presence ${more}))
    from participant a where a.person_id = p.id), '[]'))`

const heardAndUnread = sql`, 'heardTo', coalesce((select last_number from stream where name = 'person:' || a.id), 0),
  'unread', (select count(*) from event e where e.stream = 'person:' || a.id and e.number > a.noticed_to and ${noticed})`

/** Who a login belongs to and what they are in each conference, in one round trip. */
export function signedInBy(db: Db, tokenHash: string): Promise<SignedIn | undefined> {
  return readJson<SignedIn>(
    db,
    sql`
    select ${personWith(heardAndUnread)} as json from login l join person p on p.id = l.person_id
    where l.token_hash = ${tokenHash} and l.expires_at > clock_timestamp()`,
  )
}

/** The same of whoever has this address. */
export function personWithAddress(db: Db, address: string): Promise<SignedIn | undefined> {
  return readJson<SignedIn>(db, sql`select ${personWith(sql``)} as json from person p where p.email = ${address}`)
}

/** The same of many logins, by their hashes; without what is unread. */
export async function signedInByEach(db: Db, tokenHashes: string[]): Promise<Map<string, SignedIn>> {
  const known = await readJson<Record<string, SignedIn>>(
    db,
    sql`
    select json_object_agg(l.token_hash, ${personWith(sql``)}) as json from login l join person p on p.id = l.person_id
    where l.token_hash in (select json_array_elements_text(${JSON.stringify(tokenHashes)}::json))
      and l.expires_at > clock_timestamp()`,
  )
  return new Map(Object.entries(known ?? {}))
}

export interface NewLogin {
  tokenHash: string
  personId: string
  expiresAt: Date
}

export async function insertLogin(db: Db, { tokenHash, personId, expiresAt }: NewLogin): Promise<void> {
  await db.insert(login).values({ tokenHash, personId, expiresAt, createdAt: new Date() })
}

export async function deleteLogin(db: Db, tokenHash: string): Promise<void> {
  await db.delete(login).where(eq(login.tokenHash, tokenHash))
}

export async function deleteExpired(db: Db): Promise<void> {
  await db.delete(login).where(lt(login.expiresAt, sql`clock_timestamp()`))
  await db.delete(signInToken).where(lt(signInToken.expiresAt, sql`clock_timestamp()`))
}

/** Replaces whatever way in the address had: only the newest mail works. */
export async function putSignInToken(db: Db | Tx, token: typeof signInToken.$inferInsert): Promise<void> {
  const { email: _, ...rest } = token
  await db
    .insert(signInToken)
    .values(token)
    .onConflictDoUpdate({ target: signInToken.email, set: { ...rest, tries: 0 } })
}

/**
 * Spends the way in, in one statement: of two who press at once, one gets it. The typed code has five tries;
 * the link's 256 bits need no counting. Returns undefined when nothing matches, and counts the try.
 */
export async function spendSignInToken(db: Db, { email, hash }: { email: string; hash: string }) {
  const [spent] = await db.execute<{ locale: Locale; expires: string }>(sql`
    delete from sign_in_token where email = ${email}
      and (token_hash = ${hash} or (code_hash = ${hash} and tries < 5)) and expires_at > clock_timestamp()
    returning locale, to_json(expires_at) #>> '{}' as expires`)
  if (spent) return { locale: spent.locale, expiresAt: new Date(spent.expires) }
  await db.execute(sql`update sign_in_token set tries = tries + 1 where email = ${email}`)
  return undefined
}

/**
 * Mails for signing in to an address within the last quarter of an hour, and whether one of them has still to leave.
 * Holds the address until the transaction ends, so that a hundred requests at once are counted one after the other.
 */
export async function holdSignIns(tx: Tx, address: string): Promise<{ recent: number; waiting: boolean }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${address}`}, 0))`)
  const counted = await readJson<{ recent: number; waiting: boolean }>(
    tx,
    sql`
    select json_build_object('recent', count(*), 'waiting', coalesce(bool_or(state = 'due'), false)) as json
    from delivery where address = ${address} and kind = 'sign-in'
      and created_at > diwan_now() - interval '15 minutes' and created_at <= diwan_now()`,
  )
  return counted ?? { recent: 0, waiting: false }
}

export async function personByEmail(db: Db | Tx, email: string) {
  const [row] = await db.select({ id: person.id, email: person.email }).from(person).where(eq(person.email, email))
  return row
}

export async function personById(db: Db | Tx, id: string) {
  const [row] = await db.select({ id: person.id, email: person.email }).from(person).where(eq(person.id, id))
  return row
}

export async function insertPerson(db: Db | Tx, { email, locale }: { email: string; locale: Locale }) {
  const [row] = await db
    .insert(person)
    .values({ email, locale, createdAt: sql`diwan_now()` })
    .onConflictDoUpdate({ target: person.email, set: { locale } })
    .returning({ id: person.id, email: person.email })
  if (!row) throw new Error('a person was neither inserted nor found')
  return row
}
