import type { DigestContribution, DigestData, DigestSession, DigestThread } from './data'

/** The digest with room for so many contributions: the first of each thread before the second of any; the rest is counted. */
export function fitted(data: DigestData, room: number): DigestData {
  const threads = data.sessions.flatMap((session) => session.threads)
  const ranked = threads
    .flatMap((thread) => thread.contributions.map(({ number }, rank) => ({ number, rank })))
    .sort((a, b) => a.rank - b.rank)
  // Few, and picked by people: they stay as long as anything does.
  const highlights = data.edition?.highlights.slice(0, room) ?? []
  const kept = new Set(ranked.slice(0, room - highlights.length).map(({ number }) => number))
  const sessions = data.sessions
    .map((session) => withKept(session, kept))
    .filter((session) => session.threads.length + session.messages.length > 0)
  const edition = data.edition && { ...data.edition, highlights }
  const fit: DigestData = { ...data, ...(edition && { edition }), sessions, left: 0 }
  return { ...fit, left: countOf(data) - countOf(fit) }
}

function withKept(session: DigestSession, kept: Set<number>): DigestSession {
  const threads = session.threads.map((thread): DigestThread => {
    const contributions = thread.contributions.filter(({ number }) => kept.has(number))
    return { ...thread, contributions, left: thread.left + thread.contributions.length - contributions.length }
  })
  return { ...session, threads: threads.filter((thread) => thread.contributions.length > 0) }
}

/** All that was published in the window, listed or not. */
export function countOf({ sessions, left, edition }: DigestData): number {
  const threads = sessions.flatMap((session) => session.threads)
  return threads.reduce(
    (count, thread) => count + thread.contributions.length + thread.left,
    left + (edition?.highlights.length ?? 0),
  )
}

/** Those that are listed, in the order of the digest. */
export const listedOf = ({ sessions, edition }: DigestData): DigestContribution[] => [
  ...(edition?.highlights ?? []),
  ...sessions.flatMap(({ threads }) => threads.flatMap(({ contributions }) => contributions)),
]
