import { LRUCache } from 'lru-cache'
import type { News, NewsMessage, NewsText } from '@/db/queries/digests/news'
import type { DigestReader } from '@/db/queries/digests/readers'
import type { EditionText } from '@/db/queries/editions/read'
import { phaseAt } from '@/lib/conferences/rules'
import type { Rhythm } from '@/lib/people/rules'
import { firstLines } from '@/lib/text/count'
import { inLocale, type Locale } from '@/lib/text/locales'
import { beforeFor, type Chosen, type Concern, messagesFor, withRoom } from './choosing'

interface Reader extends DigestReader {
  locale: Locale
  origin: string
  rhythms: readonly Rhythm[]
  /** As the ledger has it. */
  window: { from: string; to: string }
}

interface Told {
  news: News
  chosen: readonly Chosen[]
  texts: ReadonlyMap<number, NewsText>
  /** What the organisers put into it. */
  edition?: EditionText | undefined
}

const FIRST_LINES = 280
/** Of a contribution that comes in a mail of its own; a longer one than the sessions allow. */
const WHOLE = 8000

/** How much of each has to be read for readers of these rhythms. */
export const longestFor = (rhythms: readonly Rhythm[]): number => (rhythms.includes('each') ? WHOLE : 600)

/** The beginnings of what was published lately: to cut a text between letters takes longer than all else in a digest. */
const beginnings = new LRUCache<string, string>({ max: 1000 })

function beginningOf(plain: string): string {
  const known = beginnings.get(plain)
  if (known !== undefined) return known
  const beginning = firstLines(plain, FIRST_LINES)
  beginnings.set(plain, beginning)
  return beginning
}

const at = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)

/** One reader's digest: what was chosen for them, by session and thread, what concerns them before all; null where nothing is left. */
export function newsFor({ news, chosen, texts, edition }: Told, reader: Reader) {
  const { origin, locale, mailToken, window } = reader
  const place = { locale, conferenceUrl: `${origin}/${locale}/conferences/${news.slug}` }
  const room = withRoom(chosen, { first: edition?.highlights ?? [] })
  // What was taken back since it was chosen has no words any more.
  const still = chosen.filter(({ item }) => !room.has(item.number) || texts.has(item.number))
  const listed = still.filter(({ item }) => room.has(item.number))
  const messages = messagesFor(news, reader, reader.rhythms)
  if (listed.length + messages.length === 0) return null
  const whole = reader.rhythms.includes('each') && listed.length === 1
  const shown = ({ item, concern }: Chosen) =>
    shownOnce(texts.get(item.number) as NewsText, { ...place, concern, whole })
  const sessions = sessionsOf(news, reader, place)
  const threads = threadsOf(news, still, { place, room, shown })
  const counted = threads.reduce((count, { left }) => count + left, listed.length)
  return {
    conferenceTitle: inLocale(news.title, locale).text,
    conferenceUrl: place.conferenceUrl,
    ...window,
    whole,
    toYou: listed.filter(({ concern }) => concern).map(shown),
    sessions: sessions
      .map(({ closesAt, ...session }) => ({
        ...session,
        messages: messagesOf(
          messages.filter((one) => one.session === session.position),
          place,
        ),
        threads: threads.filter((thread) => thread.session === session.position),
      }))
      .filter((session) => session.messages.length + session.threads.length > 0),
    openSessions: sessions
      .filter(({ phase }) => phase === 'open' || phase === 'closing')
      .map(({ position, title, url, closesAt }) => ({ position, title, url, closesAt })),
    left: still.length - counted + beforeFor(news, reader),
    rhythmUrl: `${origin}/u/${mailToken}`,
    unsubscribeUrl: `${origin}/u/${mailToken}`,
    readUrl: `${origin}/u/${mailToken}/read/`,
  }
}

interface Place {
  locale: Locale
  conferenceUrl: string
}

const sessionsOf = ({ sessions }: News, { window, locale }: Reader, { conferenceUrl }: Place) =>
  sessions.map((session) => ({
    closesAt: session.closesAt,
    position: session.position,
    title: inLocale(session.title, locale).text,
    url: `${conferenceUrl}/sessions/${session.position}`,
    phase: phaseAt(
      {
        opensAt: new Date(session.opensAt),
        closesAt: new Date(session.closesAt),
        lateUntil: new Date(session.lateUntil),
        synthesisedAt: at(session.synthesisedAt),
        archivedAt: at(session.archivedAt),
      },
      new Date(window.to),
    ),
  }))

/** What the desk said, in the reader's language or else in one it was said in. */
const messagesOf = (messages: NewsMessage[], { locale, conferenceUrl }: Place) =>
  messages.map(({ number, plain }) => {
    const { text, language } = inLocale(plain, locale)
    return { number, url: `${conferenceUrl}/m/${number}`, language, firstLines: firstLines(text, FIRST_LINES) }
  })

interface Listing {
  place: Place
  room: Set<number>
  shown: (chosen: Chosen) => ReturnType<typeof shownItem>
}

/** The threads that have something listed, with what of them is not; what concerns the reader stands before all threads. */
function threadsOf(news: News, still: readonly Chosen[], { place, room, shown }: Listing) {
  const others = still.filter(({ concern }) => !concern)
  return [...new Set(others.map(({ item }) => item.thread))].flatMap((position) => {
    const here = others.filter(({ item }) => item.thread === position)
    const listed = here.filter(({ item }) => room.has(item.number))
    if (listed.length === 0) return []
    const title = news.threads.find((thread) => thread.position === position)?.title ?? {}
    return {
      session: here[0]?.item.session,
      title: inLocale(title, place.locale).text,
      url: `${place.conferenceUrl}/threads/${position}`,
      contributions: listed.map(shown),
      left: here.length - listed.length,
    }
  })
}

const shownBefore = new WeakMap<NewsText, Partial<Record<Locale, ReturnType<typeof shownItem>>>>()

/** What is the same for all readers of a language is one object for them all: it need not be told apart again. */
function shownOnce(text: NewsText, as: Shown) {
  if (as.concern || as.whole) return shownItem(text, as)
  const known = shownBefore.get(text) ?? {}
  shownBefore.set(text, known)
  known[as.locale] ??= shownItem(text, as)
  return known[as.locale] as ReturnType<typeof shownItem>
}

interface Shown extends Place {
  concern: Concern | null
  whole: boolean
}

/** In the reader's language, where it exists in that; else as it was written. */
function shownItem(text: NewsText, { conferenceUrl, locale, concern, whole }: Shown) {
  const { number, shownAs, relayedBy, expert, country, language, late, title, plain } = text
  const rendered = text.rendered.find((one) => one.language === locale)
  const url = `${conferenceUrl}/c/${number}`
  const words = rendered?.plain ?? plain
  return {
    number,
    url,
    replyUrl: `${url}?reply=${number}`,
    shownAs,
    relayedBy,
    expert,
    country,
    language: rendered?.language ?? language,
    original: rendered ? language : null,
    checked: rendered?.checked ?? false,
    late,
    concern,
    title: rendered ? rendered.title : title,
    firstLines: whole ? words : beginningOf(words),
  }
}
