import type { EditionText } from '@/db/queries/editions/read'
import type { DigestData, DigestThread } from '@/emails/digest/data'
import { type InLocales, inLocale, type Locale } from '@/lib/text/locales'

/** A digest with what the organisers put into it: of their highlights those that are new to this reader stand first, once. */
export function withEdition(data: DigestData, edition: EditionText | undefined, locale: Locale): DigestData {
  if (!edition) return data
  const listed = data.sessions.flatMap(({ threads }) => threads.flatMap(({ contributions }) => contributions))
  const highlights = edition.highlights.flatMap((number) => listed.find((one) => one.number === number) ?? [])
  const first = new Set(highlights.map(({ number }) => number))
  const url = data.openSessions[0]?.url ?? data.conferenceUrl
  const question = said(edition.question, locale)
  return {
    ...data,
    edition: { lead: said(edition.lead, locale), highlights, question: question && { ...question, url } },
    sessions: data.sessions
      .map((session) => ({ ...session, threads: session.threads.map((one) => without(one, first)).filter(hasAny) }))
      .filter(({ threads, messages }) => threads.length + messages.length > 0),
  }
}

const said = (texts: InLocales, locale: Locale) => (Object.keys(texts).length > 0 ? inLocale(texts, locale) : null)

const without = (thread: DigestThread, numbers: Set<number>): DigestThread => ({
  ...thread,
  contributions: thread.contributions.filter(({ number }) => !numbers.has(number)),
})

const hasAny = ({ contributions, left }: DigestThread): boolean => contributions.length + left > 0
