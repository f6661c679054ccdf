import type { LiveSession } from '@/app/_ui/live/use-box'
import type { readThread } from '@/lib/contributions/read-thread'
import type { FirstText } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'

export type ShownThread = Awaited<ReturnType<typeof readThread>>

interface Address {
  locale: Locale
  slug: string
  /** As it is known, or as the address has it. */
  position: number | string
  /** `12.15`, or empty for the first page. */
  after?: string
  /** The root of one line of replies, where only that is read. */
  line?: number | null
  /** What comes first for a reader who has no place of their own to keep that. */
  show?: FirstText | undefined
}

/** The addresses of one page of a thread, or of a line in it, with `reply` and fragment where the composer is meant. */
export function threadPaths({ locale, slug, position, after = '', line, show }: Address) {
  const conference = `/${locale}/conferences/${slug}`
  const thread = `${conference}/threads/${position}`
  const inLine = line ? `line=${line}` : ''
  const own = show === 'own' ? 'show=own' : ''
  const to = (...asked: string[]) => [thread, [...asked, own].filter(Boolean).join('&')].filter(Boolean).join('?')
  const page = (place: string) => to(inLine, place && `after=${place}`)
  const compact = (place: string) => to('view=compact', inLine, place && `after=${place}`)
  const replying = (number: number | string) => `${to(inLine, after && `after=${after}`, `reply=${number}`)}#write`
  const here = page(after)
  const lineOf = (number: number | string) => to(`line=${number}`)
  return {
    conference,
    thread,
    page,
    compact,
    here,
    replying,
    lineOf,
    write: `${here}#write`,
    relay: `${thread}/relay`,
    go: `${thread}/go`,
  }
}

interface FoundPlace {
  slug: string
  position: number
  number: number
  after: string
}

/** The page of a thread that holds a number, at that number. */
export function placePath(locale: Locale, { slug, position, number, after }: FoundPlace): string {
  return `${threadPaths({ locale, slug, position, after }).here}#c${number}`
}

export type ThreadPaths = ReturnType<typeof threadPaths>

/** The session's box, and the stream that tells when it is moved. */
export const liveSession = ({ thread, view, now }: ShownThread): LiveSession => ({
  stream: `thread:${thread.id}`,
  heardTo: view.heardTo,
  session: view.session,
  ...(view.closedAt ? { closedAt: view.closedAt } : {}),
  now,
})
