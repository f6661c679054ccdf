import type { LiveSession } from '@/app/_ui/live/use-box'
import type { readThread } from '@/lib/contributions/read-thread'
import type { Locale } from '@/lib/text/locales'

export type ShownThread = Awaited<ReturnType<typeof readThread>>

interface Address {
  locale: Locale
  slug: string
  position: number
  /** `12.15`, or empty for the first page. */
  after: string
}

/** The addresses of one page of a thread, with `reply` and fragment where the composer is meant. */
export function threadPaths({ locale, slug, position, after }: Address) {
  const conference = `/${locale}/conferences/${slug}`
  const base = `${conference}/threads/${position}`
  const page = (place: string) => (place ? `${base}?after=${place}` : base)
  const here = page(after)
  const replying = (number: number | string) => `${here}${after ? '&' : '?'}reply=${number}#write`
  return { conference, page, here, replying, write: `${here}#write` }
}

export type ThreadPaths = ReturnType<typeof threadPaths>

/** The session's box, and the stream that tells when it is moved. */
export const liveSession = ({ thread, view, now }: ShownThread): LiveSession => ({
  stream: `thread:${thread.id}`,
  heardTo: view.heardTo,
  session: view.session,
  now,
})
