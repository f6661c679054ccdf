import { LRUCache } from 'lru-cache'
import type { News, NewsItem } from '@/db/queries/digests'
import { phaseAt } from '@/lib/conferences/rules'
import { firstLines } from '@/lib/text/count'
import { inLocale, type Locale } from '@/lib/text/locales'

interface Reader {
  participantId: string
  locale: Locale
  mailToken: string
  origin: string
  window: { from: string; to: string }
}

const FIRST_LINES = 280

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

/** One reader's digest of a window: everything new but their own, by session and thread; null when there is nothing. */
export function newsFor(news: News, reader: Reader) {
  const { origin, locale, window, mailToken } = reader
  const items = news.items.filter((item) => item.authorId !== reader.participantId)
  if (items.length + news.messages.length === 0) return null
  const conferenceUrl = `${origin}/${locale}/conferences/${news.slug}`
  const said = (text: Parameters<typeof inLocale>[0]) => inLocale(text, locale).text
  const numbered = news.sessions.map((session) => ({
    ...session,
    shown: said(session.title),
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
  return {
    conferenceTitle: said(news.title),
    conferenceUrl,
    ...window,
    sessions: numbered
      .filter(({ position }) => [...items, ...news.messages].some((item) => item.session === position))
      .map(({ position, shown, url, phase }) => ({
        position,
        title: shown,
        url,
        phase,
        messages: messagesOf(news, { position, locale, conferenceUrl }),
        threads: threadsOf(
          news,
          items.filter((item) => item.session === position),
          { locale, conferenceUrl },
        ),
      })),
    openSessions: numbered
      .filter(({ phase }) => phase === 'open' || phase === 'closing')
      .map(({ position, shown, url, closesAt }) => ({ position, title: shown, url, closesAt })),
    left: 0,
    rhythmUrl: `${origin}/u/${mailToken}`,
    unsubscribeUrl: `${origin}/u/${mailToken}`,
  }
}

/** What the desk said in a session, in the reader's language or else in one it was said in. */
function messagesOf({ messages }: News, { position, locale, conferenceUrl }: Place & { position: number }) {
  return messages
    .filter(({ session }) => session === position)
    .map(({ number, plain }) => {
      const { text, language } = inLocale(plain, locale)
      return { number, url: `${conferenceUrl}/m/${number}`, language, firstLines: firstLines(text, FIRST_LINES) }
    })
}

interface Place {
  locale: Locale
  conferenceUrl: string
}

function threadsOf(news: News, items: NewsItem[], place: Place) {
  return [...new Set(items.map((item) => item.thread))].map((position) => ({
    title: inLocale(news.threads.find((thread) => thread.position === position)?.title ?? {}, place.locale).text,
    url: `${place.conferenceUrl}/threads/${position}`,
    contributions: items.filter((item) => item.thread === position).map((item) => shownItem(item, place)),
    left: 0,
  }))
}

/** In the reader's language, where somebody has checked it in that: the gloss before the beginning of the translation. */
function shownItem(item: NewsItem, { conferenceUrl, locale }: Place) {
  const { number, shownAs, relayedBy, expert, country, language, late, plain } = item
  const rendered = item.rendered.find((one) => one.language === locale)
  const lines = { language: rendered?.language ?? language, original: rendered ? language : null }
  const url = `${conferenceUrl}/c/${number}`
  const replyUrl = `${url}?reply=${number}`
  return {
    number,
    url,
    replyUrl,
    shownAs,
    relayedBy,
    expert,
    country,
    ...lines,
    late,
    firstLines: beginningOf(rendered?.plain ?? plain),
  }
}
