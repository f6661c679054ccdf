import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Occasion } from '@/lib/outcomes/view'
import { referredTo, withReferences } from '@/lib/text/citing/references'
import { type Doc, fromPlain, toPlain } from '@/lib/text/document'
import { type InLocales, type Locale, locales } from '@/lib/text/locales'
import { toHtml } from '@/lib/text/render'
import type { Place } from './contributions'
import { instantOf } from './instants'
import messages from './messages.json'
import scenario from './scenario.json'

interface Posted {
  at: string
  session: string
  /** «S1.2»; nothing for the whole session. */
  thread: string | null
  occasion: Occasion
  texts: InLocales
}

/** The welcome, and then the questions of the session that opens with it. */
function welcome(locale: Locale): string {
  const questions = scenario.sessions[0]?.questions ?? []
  return [scenario.conference.welcome[locale], ...questions.map((question) => question[locale])].join('\n\n')
}

/** As it is typed: without bold, and each number that it rests on a citation of its own. */
const typed = (summary: string): string =>
  summary
    .replaceAll('**', '')
    .replace(/\((\d+(?:[,،] *\d+)*)\)/g, (_, list: string) => list.replace(/[,،] */g, ' ').replace(/\d+/g, '#$&'))

const inEach = (text: (locale: Locale) => string): InLocales =>
  Object.fromEntries(locales.map((locale) => [locale, text(locale)]))

const posted: Posted[] = [
  { at: 'N-16d 09:00', session: 'S1', thread: null, occasion: 'opening', texts: inEach(welcome) },
  { ...messages.M2, at: 'N-12d 10:00', session: 'S1', thread: 'S1.2', occasion: 'weaving' },
  {
    ...{ at: 'N-7d 12:00', session: 'S1', thread: null, occasion: 'synthesis' },
    texts: inEach((locale) => typed(scenario.summary_s1[locale])),
  },
  { ...messages.M4, at: 'N-5d 10:00', session: 'S2', thread: 'S2.2', occasion: 'weaving' },
  { ...messages.M5, at: 'N-2d 09:00', session: 'S3', thread: null, occasion: 'opening' },
]

/** The desk's messages M1 to M5, each where the conversation had come to; and one that waits for session 3 to close. */
export async function insertMessages({ tx, conferenceId, threads, people, now }: Place): Promise<void> {
  const of = eq(schema.contribution.conferenceId, conferenceId)
  const contributions = await tx.select().from(schema.contribution).where(of)
  const cited = contributions.flatMap(({ id, number }) => (number === null ? [] : [{ id, number }]))
  const sessions = await tx.select().from(schema.session).where(eq(schema.session.conferenceId, conferenceId))
  const common = (session: string, texts: InLocales) => ({
    ...{ id: randomUUID(), conferenceId, ...written(texts, cited) },
    sessionId: sessions.find(({ position }) => `S${position}` === session)?.id ?? '',
    writtenById: people.get('claire@example.org') ?? '',
  })
  for (const [index, { at, session, thread, occasion, texts }] of posted.entries()) {
    const postedAt = instantOf(at, now)
    const before = contributions.filter(({ publishedAt }) => publishedAt !== null && publishedAt <= postedAt)
    const afterNumber = Math.max(0, ...before.map(({ number }) => number ?? 0))
    const place = { threadId: thread === null ? null : (threads.get(thread) ?? null), number: index + 1, afterNumber }
    const due = { dueBy: 'time' as const, dueAt: postedAt, postedAt, writtenAt: postedAt }
    await tx.insert(schema.deskMessage).values({ ...common(session, texts), occasion, ...place, ...due })
  }
  const waits = { occasion: 'closing' as const, dueBy: 'closing' as const, writtenAt: now }
  await tx.insert(schema.deskMessage).values({ ...common('S3', messages.waiting.texts), ...waits })
  await tx.update(schema.conference).set({ lastMessage: posted.length }).where(eq(schema.conference.id, conferenceId))
}

function written(texts: InLocales, cited: { id: string; number: number }[]) {
  const docs = Object.entries(texts).map(([locale, text]): [string, Doc] => [
    locale,
    withReferences(fromPlain(text), { cited, people: [] }),
  ])
  const each = <Made>(make: (doc: Doc) => Made) => Object.fromEntries(docs.map(([locale, doc]) => [locale, make(doc)]))
  const cites = [...new Set(docs.flatMap(([, doc]) => referredTo(doc).cites))]
  return { docs: each((doc) => doc), html: each(toHtml), plain: each(toPlain), cites }
}
