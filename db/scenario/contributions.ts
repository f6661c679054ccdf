import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { insertHolding } from '@/db/queries/protecting/holdings'
import * as schema from '@/db/schema'
import { screened } from '@/lib/contributions/holding/screened'
import { countWordsOf } from '@/lib/text/count'
import { fromPlain, toPlain } from '@/lib/text/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { toHtml } from '@/lib/text/render'
import { instantOf } from './instants'
import scenario from './scenario.json'

export interface Place {
  tx: Tx
  conferenceId: string
  threads: Map<string, string>
  people: Map<string, string>
  now: Date
}

function written(text: string) {
  const doc = fromPlain(text)
  return { doc, html: toHtml(doc), plain: toPlain(doc), words: countWordsOf(doc), key: randomUUID() }
}

/** The published ones, with the numbers they have in the scenario. */
export async function insertContributions({ tx, conferenceId, threads, people, now }: Place): Promise<void> {
  const placed = new Map<number, { id: string; root: number }>()
  for (const message of scenario.messages) {
    const answers = message.reply_to === null ? undefined : placed.get(message.reply_to)
    const rootNumber = answers?.root ?? message.no
    const [row] = await tx
      .insert(schema.contribution)
      .values({
        conferenceId,
        threadId: threads.get(`${message.session}.${message.question}`) ?? '',
        authorId: people.get(message.person) ?? '',
        replyToId: answers?.id ?? null,
        language: message.lang as ContributionLanguage,
        channel: message.channel as 'web' | 'email' | 'relay',
        title: message.title,
        ...written(message.text),
        submittedAt: passed(message.submitted, now, 60 - message.no),
        publishedAt: passed(message.published, now, 30 - message.no),
        number: message.no,
        rootNumber,
      })
      .returning({ id: schema.contribution.id })
    if (row) placed.set(message.no, { id: row.id, root: rootNumber })
    if (row && message.channel === 'relay')
      await recordRelayed(tx, row.id, passed(message.submitted, now, 60 - message.no))
  }
  await tx
    .update(schema.conference)
    .set({ lastNumber: scenario.messages.length })
    .where(eq(schema.conference.id, conferenceId))
}

/** The instant, or that many minutes ago where the day of loading has not come to it yet. */
function passed(text: string, now: Date, minutesAgo: number): Date {
  return new Date(Math.min(instantOf(text, now).getTime(), now.getTime() - minutesAgo * 60_000))
}

/** Who wrote the cases of the queue: two who had written before, and those who wrote nothing else. */
const authors: Record<string, string> = { Q4: 'P06', Q5: 'P11' }
/** Came back by the address of a digest, which knows what it answers. */
const ANSWERED = { Q5: 18 } as Record<string, number>

/** The cases that wait for a decision: one of them held, one early; and one that was returned and not sent again. */
export async function insertQueue({ tx, conferenceId, threads, people, now }: Place): Promise<void> {
  for (const item of scenario.queue) {
    const message = scenario.messages.find(({ no }) => no === ANSWERED[item.id])
    const { key, ...text } = written(item.text.split('\n\n')[0] ?? item.text)
    const language = item.lang as ContributionLanguage
    const { held, ...place } = screened({ ...text, language, title: null, cites: [], mentions: [] })
    const submittedAt = passed(item.received, now, 20)
    const [row] = await tx
      .insert(schema.contribution)
      .values({
        conferenceId,
        key,
        threadId: threads.get(`${item.session}.${message?.question ?? 1}`) ?? '',
        replyToId: message ? await idOf(tx, message.no) : null,
        authorId: people.get(authors[item.id] ?? item.id) ?? '',
        channel: item.channel.startsWith('email') ? 'email' : 'web',
        ...place,
        submittedAt,
      })
      .returning({ id: schema.contribution.id })
    const contributionId = row?.id ?? ''
    if (held) await insertHolding(tx, { contributionId, revision: 1, now: submittedAt }, held)
    if (item.id === 'Q4') await returnToAuthor({ tx, conferenceId, people, now }, contributionId)
  }
}

async function idOf(tx: Tx, number: number): Promise<string | null> {
  const found = await tx
    .select({ id: schema.contribution.id })
    .from(schema.contribution)
    .where(eq(schema.contribution.number, number))
  return found[0]?.id ?? null
}

async function returnToAuthor({ tx, conferenceId, people, now }: Omit<Place, 'threads'>, id: string): Promise<void> {
  const at = instantOf('N-4d 19:05', now)
  await tx.update(schema.contribution).set({ returnedAt: at }).where(eq(schema.contribution.id, id))
  await tx.insert(schema.decision).values({
    conferenceId,
    contributionId: id,
    revision: 1,
    kind: 'returned',
    reason: 'personal-attack',
    message: 'Dica piuttosto, dalla Sua esperienza, che cosa manca nel messaggio 10.',
    byId: people.get('claire@example.org') ?? '',
    at,
  })
}

/** Written to the association in a message, with what its author agreed to read to them. */
async function recordRelayed(tx: Tx, contributionId: string, at: Date): Promise<void> {
  const [row] = await tx
    .select({ byId: schema.participant.relayedById })
    .from(schema.contribution)
    .innerJoin(schema.participant, eq(schema.participant.id, schema.contribution.authorId))
    .where(eq(schema.contribution.id, contributionId))
  if (!row?.byId) throw new Error('a relayed contribution has no relay')
  const collectedOn = at.toISOString().slice(0, 10)
  const consent = { consentVersion: 1, consentLanguage: 'it', at }
  await tx.insert(schema.relayed).values({ contributionId, byId: row.byId, means: 'letter', collectedOn, ...consent })
}
