import { and, eq } from 'drizzle-orm'
import { connect, type Tx } from '@/db/client'
import { addToMarks } from '@/db/queries/reading/marks'
import { recount } from '@/db/queries/reading/voices'
import * as schema from '@/db/schema'
import { insertConduct } from './conduct'
import { insertContributions, insertQueue } from './contributions'
import { insertCorrection } from './corrections'
import { insertDocuments } from './documents'
import { insertExperts } from './experts'
import { instantOf } from './instants'
import { insertMessages } from './messages'
import { insertPeople } from './people'
import { insertProposal } from './proposals'
import { insertRenderings } from './renderings'
import scenario from './scenario.json'
import { insertSynthesis } from './syntheses'

const LATE_HOURS = 48
/** She was last here when session 3 had begun; what came since is new to her. */
const READ_BY_AMINA = 18

/** Loads the demo conference into an empty database, in one transaction; where there is a conference already, nothing. */
export async function loadScenario(url: string): Promise<void> {
  const { sql: connection, db } = connect(url)
  try {
    await db.transaction(async (tx) => {
      const [there] = await tx.select({ id: schema.conference.id }).from(schema.conference).limit(1)
      if (!there) await insertConference(tx as Tx)
    })
  } finally {
    await connection.end()
  }
}

async function insertConference(tx: Tx): Promise<void> {
  const { slug, title, welcome, rules } = scenario.conference
  const now = new Date()
  const [conference] = await tx
    .insert(schema.conference)
    .values({ slug, title, welcome, rules, createdAt: instantOf('N-20d 09:00', now) })
    .returning({ id: schema.conference.id })
  if (!conference) throw new Error('the demo conference was not inserted')
  const threads = await insertSessions(tx, conference.id, now)
  const people = await insertPeople(tx, conference.id, now)
  await extendSecond(tx, { conferenceId: conference.id, byId: people.get('paolo@example.org') ?? '', now })
  const place = { tx, conferenceId: conference.id, threads, people, now }
  await insertContributions(place)
  await insertCorrection(tx, place)
  await insertMessages(place)
  await insertSynthesis(place)
  await insertQueue(place)
  await insertExperts(place)
  await insertProposal(place)
  await insertConduct(place)
  const translatorId = people.get('samira@example.org') ?? ''
  await insertRenderings({ tx, conferenceId: conference.id, translatorId, now })
  await insertDocuments(place)
  for (const sessionId of await sessionsOf(tx, conference.id)) await recount(tx, sessionId)
  const numbers = scenario.messages.map(({ no }) => no).filter((no) => no <= READ_BY_AMINA)
  await addToMarks(tx, { participantId: people.get('amina@example.org') ?? '', conferenceId: conference.id, numbers })
}

async function sessionsOf(tx: Tx, conferenceId: string): Promise<string[]> {
  const of = eq(schema.session.conferenceId, conferenceId)
  return (await tx.select({ id: schema.session.id }).from(schema.session).where(of)).map(({ id }) => id)
}

/** The thread of each question, by «S1.1» and so on. */
async function insertSessions(tx: Tx, conferenceId: string, now: Date): Promise<Map<string, string>> {
  const threads = new Map<string, string>()
  for (const [index, { id, title, objective, opens, closes, questions }] of scenario.sessions.entries()) {
    const closesAt = instantOf(closes, now)
    const lateUntil = new Date(closesAt.getTime() + LATE_HOURS * 3_600_000)
    const [session] = await tx
      .insert(schema.session)
      .values({
        conferenceId,
        position: index + 1,
        title,
        note: objective,
        opensAt: instantOf(opens, now),
        closesAt,
        lateUntil,
      })
      .returning({ id: schema.session.id })
    if (!session) throw new Error('a session was not inserted')
    if (id === 'S1') await synthesise(tx, session.id, now)
    for (const [at, text] of questions.entries()) {
      const [question] = await tx
        .insert(schema.question)
        .values({ sessionId: session.id, position: at + 1, text })
        .returning({ id: schema.question.id })
      const values = {
        conferenceId,
        sessionId: session.id,
        questionId: question?.id ?? null,
        position: threads.size + 1,
      }
      const [thread] = await tx.insert(schema.thread).values(values).returning({ id: schema.thread.id })
      threads.set(`${id}.${at + 1}`, thread?.id ?? '')
    }
  }
  return threads
}

async function synthesise(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx
    .update(schema.session)
    .set({ synthesis: scenario.summary_s1, synthesisedAt: instantOf('N-7d 12:00', now) })
    .where(eq(schema.session.id, sessionId))
}

/** One more day for session 2, as its moderators asked: so that on the day of loading it is in its late window. */
async function extendSecond(tx: Tx, { conferenceId, byId, now }: { conferenceId: string; byId: string; now: Date }) {
  const second = and(eq(schema.session.conferenceId, conferenceId), eq(schema.session.position, 2))
  const [session] = await tx.select().from(schema.session).where(second)
  if (!session) throw new Error('the demo has no second session')
  const closesAt = instantOf('N-2d 23:59', now)
  const lateUntil = new Date(closesAt.getTime() + LATE_HOURS * 3_600_000)
  await tx.update(schema.session).set({ closesAt, lateUntil }).where(second)
  await tx.insert(schema.extension).values({
    sessionId: session.id,
    closedBefore: session.closesAt,
    closesAt,
    reason: 'Dal Marocco sono arrivate poche risposte alla domanda 2: un giorno in più per chi lavora su turni.',
    language: 'it',
    byId,
    at: instantOf('N-3d 18:00', now),
  })
}
