import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Caller, Role } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { fromPlain } from '@/lib/text/document'
import type { Locale } from '@/lib/text/locales'
import { freshDatabase } from './database'

type Database = typeof import('@/db/client')
type Ask = (caller: Caller, input: unknown) => Promise<unknown>

/** One of the cast: who they are to the product, and what they do. */
export interface Player {
  caller: Caller
  personId: string
  participantId: string
  does<Act extends Ask>(act: Act, input: object): Promise<Awaited<ReturnType<Act>>>
}

const cast = [
  { name: 'amina', role: 'participant', language: 'ar', country: 'IT' },
  { name: 'bruno', role: 'participant', language: 'it', country: 'IT' },
  { name: 'claire', role: 'moderator', language: 'fr', country: 'MA' },
  { name: 'driss', role: 'moderator', language: 'ar', country: 'MA' },
  { name: 'paolo', role: 'coordinator', language: 'it', country: 'IT' },
] as const satisfies { name: string; role: Role; language: Locale; country: string }[]
type Name = (typeof cast)[number]['name'] | 'stranger'

/** The session's box on the stage: opens on the 2nd at 09:00, closes on the 8th at 23:00, late until the 10th (UTC). */
export const opensAt = new Date('2026-11-02T09:00:00Z')
export const closesAt = new Date('2026-11-08T23:00:00Z')
export const lateUntil = new Date('2026-11-10T23:00:00Z')

export interface Stage extends Record<Name, Player> {
  anonymous: Player
  conference: { id: string; slug: string }
  session: { id: string }
  thread: { id: string; position: number }
  /** Sets the database's clock. */
  at(instant: Date | string): Promise<void>
}

/**
 * A database of its own for a test file, with `DATABASE_URL` set before anything reads it. Call at the top of the
 * file; `stage()` then makes a conference with its cast, a fresh one each time.
 */
export function onStage(): () => Promise<Stage> {
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const fresh = await freshDatabase()
    process.env.DATABASE_URL = fresh.url
    drop = fresh.drop
  })
  afterAll(async () => {
    const { closeDatabase } = await import('@/db/client')
    await closeDatabase()
    await drop?.()
  })
  return stage
}

const player = (caller: Caller, ids = { personId: '', participantId: '' }): Player => ({
  caller,
  ...ids,
  does: (act, input) => act(caller, input) as never,
})

async function stage(): Promise<Stage> {
  const database = await import('@/db/client')
  const { shiftClock } = await import('@/db/queries/clock')
  const at = (instant: Date | string) => shiftClock(database.db, new Date(instant))
  await at('2026-11-03T10:00:00Z')
  const place = await insertPlace(database)
  const players = {} as Record<Name, Player>
  for (const { name, ...who } of cast)
    players[name] = await insertPlayer(database, { name, ...who, conferenceId: place.conference.id })
  players.stranger = await insertPlayer(database, { name: 'stranger', language: 'en' })
  return { ...place, ...players, anonymous: player({ kind: 'anonymous', locale: 'en' }), at }
}

async function insertPlace({ db }: Database) {
  const schema = await import('@/db/schema')
  const slug = `stage-${randomUUID()}`
  const title = { fr: 'Essai', it: 'Prova', ar: 'تجربة', en: 'Trial' }
  const [conference] = await db
    .insert(schema.conference)
    .values({ slug, title, welcome: title, rules: {}, createdAt: new Date('2026-10-01T09:00:00Z') })
    .returning()
  const conferenceId = conference?.id ?? ''
  const [session] = await db
    .insert(schema.session)
    .values({ conferenceId, position: 1, title, note: title, opensAt, closesAt, lateUntil })
    .returning()
  const sessionId = session?.id ?? ''
  const [thread] = await db.insert(schema.thread).values({ conferenceId, sessionId, position: 1, title }).returning()
  return {
    conference: { id: conferenceId, slug },
    session: { id: sessionId },
    thread: { id: thread?.id ?? '', position: 1 },
  }
}

interface Somebody {
  name: string
  language: Locale
  role?: Role
  country?: string
  conferenceId?: string
}

async function insertPlayer({ db }: Database, who: Somebody): Promise<Player> {
  const { name, language, role = 'participant', country = 'IT', conferenceId } = who
  const schema = await import('@/db/schema')
  const createdAt = new Date('2026-10-20T09:00:00Z')
  const email = `${name}.${randomUUID()}@example.org`
  const zone = country === 'MA' ? 'Africa/Casablanca' : 'Europe/Rome'
  const mayConvene = role === 'coordinator'
  const [person] = await db
    .insert(schema.person)
    .values({ email, locale: language, zone, mayConvene, createdAt })
    .returning()
  const personId = person?.id ?? ''
  const [participant] = conferenceId
    ? await db
        .insert(schema.participant)
        .values({
          conferenceId,
          personId,
          role,
          display: 'first-name',
          name,
          city: 'Torino',
          country,
          sector: 'individual',
          language,
          zone,
          rhythm: 'daily',
          digestedTo: createdAt,
          mailToken: randomUUID().replaceAll('-', '').slice(0, 22),
          registeredAt: createdAt,
        })
        .returning()
    : []
  const participantId = participant?.id ?? ''
  const participations = conferenceId ? [{ conferenceId, participantId, role, shownAs: name }] : []
  return player(
    { kind: 'person', personId, locale: language, zone, mayConvene, participations },
    { personId, participantId },
  )
}

/** What somebody sends: a text in a thread, under a new key. */
export const contributionTo = (thread: { id: string }, text = 'Une expérience vécue, en quelques mots.') => ({
  key: randomUUID(),
  threadId: thread.id,
  language: 'fr',
  body: fromPlain(text),
})

/** The promise is refused with this reason, and is no bug; gives the refusal for a closer look. */
export async function refusedAs(promise: Promise<unknown>, reason: string): Promise<Refusal> {
  const refusal = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(Refusal)
  expect((refusal as Refusal).reason).toBe(reason)
  return refusal as Refusal
}

/** How many rows of each table that an act may write; unchanged means that a refusal left no trace. */
export async function traces(): Promise<Record<string, number>> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const [row] = await db.execute<Record<string, number>>(sql`
    select (select count(*)::int from contribution) as contributions, (select count(*)::int from event) as events,
      (select count(*)::int from delivery) as deliveries, (select count(*)::int from decision) as decisions,
      (select count(*)::int from answer) as answers, (select count(*)::int from draft) as drafts`)
  return row ?? {}
}
